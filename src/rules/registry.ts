// Owns the list of all rules. A rule that is not in it does not run.
import { cellInvalid } from './cell-invalid';
import { cellMissing } from './cell-missing';
import { checkFailed } from './check-failed';
import { clauseUnknown } from './clause-unknown';
import { columnMissing } from './column-missing';
import { dateOutsidePeriod } from './date-outside-period';
import { documentDuplicate } from './document-duplicate';
import { fieldInvalid } from './field-invalid';
import { fieldMissing } from './field-missing';
import { fileTooLarge } from './file-too-large';
import { formulaMismatch } from './formula-mismatch';
import { frontMatterInvalid } from './front-matter-invalid';
import { frontMatterMissing } from './front-matter-missing';
import { internalError } from './internal-error';
import { linkMismatch } from './link-mismatch';
import { linkMissing } from './link-missing';
import { placeholderUnfilled } from './placeholder-unfilled';
import { referenceUnknown } from './reference-unknown';
import { rowDuplicate } from './row-duplicate';
import { rowMissing } from './row-missing';
import { rowRagged } from './row-ragged';
import { sectionEmpty } from './section-empty';
import { sectionMisplaced } from './section-misplaced';
import { sectionMissing } from './section-missing';
import { suppressionNeedless } from './suppression-needless';
import { suppressionReasonless } from './suppression-reasonless';
import { tableMissing } from './table-missing';
import { totalMismatch } from './total-mismatch';
import { typeUnknown } from './type-unknown';
import type { Rule } from './rule';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  cellInvalid,
  cellMissing,
  checkFailed,
  clauseUnknown,
  columnMissing,
  dateOutsidePeriod,
  documentDuplicate,
  fieldInvalid,
  fieldMissing,
  fileTooLarge,
  formulaMismatch,
  frontMatterInvalid,
  frontMatterMissing,
  internalError,
  linkMismatch,
  linkMissing,
  placeholderUnfilled,
  referenceUnknown,
  rowDuplicate,
  rowMissing,
  rowRagged,
  sectionEmpty,
  sectionMisplaced,
  sectionMissing,
  suppressionNeedless,
  suppressionReasonless,
  tableMissing,
  totalMismatch,
  typeUnknown,
];
