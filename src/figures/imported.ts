// What was imported into a workspace, as documents take it: figures, and the files that they are from.
import type { ObservationSource } from '../observations/sources';
import type { Figures } from './figures';

/** Imported data, read when somebody asked for it. */
export interface ImportedData {
  readonly figures: Figures;
  /** The files that observations were taken from. */
  readonly sources: readonly ObservationSource[];
}
