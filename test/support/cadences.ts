// A period of each length in which documents are written, for tests of all types.

/** A period by the cadence of a type. */
export const PERIODS = {
  yearly: '2026',
  quarterly: '2026-Q2',
  monthly: '2026-05',
  weekly: '2026-W19',
  daily: '2026-05-06',
  event: '2026-05',
} as const;
