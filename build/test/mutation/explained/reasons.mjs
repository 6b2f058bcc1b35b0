// Why changes survive that no test can notice: what several have in common.

export const FAST = 'Only saves work: what it passes over comes to the same.';
export const NEVER = 'For the type checker: it is never so.';
export const MORE = 'Proposes more, which is looked at and dropped: it only costs time.';
export const SAME = 'Writes what stands there already.';
export const LINKLESS = 'Only file systems without hard links come here.';
