// Owns the list of all rules. A rule that is not in it does not run.
import { authorUnfit } from './author-unfit';
import { calendarUnpublished } from './calendar-unpublished';
import { cellInvalid } from './cell-invalid';
import { cellMissing } from './cell-missing';
import { checkFailed } from './check-failed';
import { clauseUnknown } from './clause-unknown';
import { columnMissing } from './column-missing';
import { dateGap } from './date-gap';
import { dateOutsidePeriod } from './date-outside-period';
import { dateOverlap } from './date-overlap';
import { documentDuplicate } from './document-duplicate';
import { encodingUnknown } from './encoding-unknown';
import { fieldInvalid } from './field-invalid';
import { fieldMissing } from './field-missing';
import { fileTooLarge } from './file-too-large';
import { formulaMismatch } from './formula-mismatch';
import { frontMatterInvalid } from './front-matter-invalid';
import { frontMatterMissing } from './front-matter-missing';
import { internalError } from './internal-error';
import { kpiMissing } from './kpi-missing';
import { linkMismatch } from './link-mismatch';
import { linkMissing } from './link-missing';
import { placeholderUnfilled } from './placeholder-unfilled';
import { ratioAggregated } from './ratio-aggregated';
import { referenceUnknown } from './reference-unknown';
import { rowDuplicate } from './row-duplicate';
import { rowMissing } from './row-missing';
import { rowRagged } from './row-ragged';
import { sectionConflict } from './section-conflict';
import { sectionDuplicate } from './section-duplicate';
import { sectionEmpty } from './section-empty';
import { sectionMisplaced } from './section-misplaced';
import { sectionMissing } from './section-missing';
import { suppressionNeedless } from './suppression-needless';
import { suppressionReasonless } from './suppression-reasonless';
import { tableMissing } from './table-missing';
import { totalMismatch } from './total-mismatch';
import { trendContradicted } from './trend-contradicted';
import { typeUnknown } from './type-unknown';
import type { Rule } from './rule';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  authorUnfit,
  calendarUnpublished,
  cellInvalid,
  cellMissing,
  checkFailed,
  clauseUnknown,
  columnMissing,
  dateGap,
  dateOutsidePeriod,
  dateOverlap,
  documentDuplicate,
  encodingUnknown,
  fieldInvalid,
  fieldMissing,
  fileTooLarge,
  formulaMismatch,
  frontMatterInvalid,
  frontMatterMissing,
  internalError,
  kpiMissing,
  linkMismatch,
  linkMissing,
  placeholderUnfilled,
  ratioAggregated,
  referenceUnknown,
  rowDuplicate,
  rowMissing,
  rowRagged,
  sectionConflict,
  sectionDuplicate,
  sectionEmpty,
  sectionMisplaced,
  sectionMissing,
  suppressionNeedless,
  suppressionReasonless,
  tableMissing,
  totalMismatch,
  trendContradicted,
  typeUnknown,
];
