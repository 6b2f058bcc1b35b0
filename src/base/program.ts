// What tells this program from one of any other sources. The build writes it; where the sources run as they stand there
// is nothing to tell them by.

declare const OPS_REGULATION_PROGRAM: string | undefined;

/** A digest of the sources that the bundle was made of; undefined where there is no bundle. */
export const PROGRAM = typeof OPS_REGULATION_PROGRAM === 'undefined' ? undefined : OPS_REGULATION_PROGRAM;
