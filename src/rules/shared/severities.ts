// The severities that rules share: how a draft is treated leniently and a submission strictly.
import type { ModalSeverity } from '../../base/finding';

/** Wrong in any state: a figure that contradicts another, a head that cannot be read. */
export const ALWAYS_ERROR: ModalSeverity = { draft: 'error', submission: 'error' };

/** Not there yet: a draft may lack it, a submission may not. */
export const ERROR_ON_SUBMISSION: ModalSeverity = { draft: 'warning', submission: 'error' };

/** Still being written: worth showing in a draft, and no more. */
export const NOTED_IN_DRAFT: ModalSeverity = { draft: 'information', submission: 'error' };

/** Nobody's to do while one writes: it comes of itself, and must be there in the end. */
export const HINTED_IN_DRAFT: ModalSeverity = { draft: 'hint', submission: 'error' };

/** Worth knowing, nothing to mend. */
export const NOTED: ModalSeverity = { draft: 'information', submission: 'information' };

/** Nothing is wrong: it can be written more plainly. */
export const HINTED: ModalSeverity = { draft: 'hint', submission: 'hint' };

/** Never blocks. */
export const ALWAYS_WARNING: ModalSeverity = { draft: 'warning', submission: 'warning' };
