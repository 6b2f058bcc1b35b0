// The list of all rules. A rule that is not in it does not run.
import { amountMismatch } from '../rules/amount-mismatch';
import { authorUnfit } from '../rules/author-unfit';
import { calendarUnpublished } from '../rules/calendar-unpublished';
import { cellInvalid } from '../rules/cell-invalid';
import { cellMissing } from '../rules/cell-missing';
import { checkFailed } from '../rules/check-failed';
import { clauseUnknown } from '../rules/clause-unknown';
import { columnMissing } from '../rules/column-missing';
import { contractSuperseded } from '../rules/contract-superseded';
import { contractUnknown } from '../rules/contract-unknown';
import { customerNamed } from '../rules/customer-named';
import { dataMismatch } from '../rules/data-mismatch';
import { dateGap } from '../rules/date-gap';
import { dateOutsidePeriod } from '../rules/date-outside-period';
import { dateOverlap } from '../rules/date-overlap';
import { documentDuplicate } from '../rules/document-duplicate';
import { encodingUnknown } from '../rules/encoding-unknown';
import { fieldInvalid } from '../rules/field-invalid';
import { fieldMissing } from '../rules/field-missing';
import { fieldUnknown } from '../rules/field-unknown';
import { figureContradicted } from '../rules/figure-contradicted';
import { figureImplausible } from '../rules/figure-implausible';
import { fileTooLarge } from '../rules/file-too-large';
import { formUnusual } from '../rules/form-unusual';
import { formulaMismatch } from '../rules/formula-mismatch';
import { frontMatterInvalid } from '../rules/front-matter-invalid';
import { frontMatterMissing } from '../rules/front-matter-missing';
import { internalError } from '../rules/internal-error';
import { kpiMissing } from '../rules/kpi-missing';
import { linkMismatch } from '../rules/link-mismatch';
import { linkMissing } from '../rules/link-missing';
import { metricsDisagree } from '../rules/metrics-disagree';
import { periodContradicted } from '../rules/period-contradicted';
import { personUnknown } from '../rules/person-unknown';
import { placeholderUnfilled } from '../rules/placeholder-unfilled';
import { ratioAggregated } from '../rules/ratio-aggregated';
import { referenceUnknown } from '../rules/reference-unknown';
import { rowCopied } from '../rules/row-copied';
import { rowDropped } from '../rules/row-dropped';
import { rowDuplicate } from '../rules/row-duplicate';
import { rowMissing } from '../rules/row-missing';
import { rowRagged } from '../rules/row-ragged';
import { sectionConflict } from '../rules/section-conflict';
import { sectionDuplicate } from '../rules/section-duplicate';
import { sectionEmpty } from '../rules/section-empty';
import { sectionMisplaced } from '../rules/section-misplaced';
import { sectionMissing } from '../rules/section-missing';
import { suppressionNeedless } from '../rules/suppression-needless';
import { suppressionReasonless } from '../rules/suppression-reasonless';
import { tableMissing } from '../rules/table-missing';
import { totalMismatch } from '../rules/total-mismatch';
import { trendContradicted } from '../rules/trend-contradicted';
import { typeUnknown } from '../rules/type-unknown';
import { valueRepeated } from '../rules/value-repeated';
import { wordingForbidden } from '../rules/wording-forbidden';
import type { Rule } from '../rules/rule';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  amountMismatch,
  authorUnfit,
  calendarUnpublished,
  cellInvalid,
  cellMissing,
  checkFailed,
  clauseUnknown,
  columnMissing,
  contractSuperseded,
  contractUnknown,
  customerNamed,
  dataMismatch,
  dateGap,
  dateOutsidePeriod,
  dateOverlap,
  documentDuplicate,
  encodingUnknown,
  fieldInvalid,
  fieldMissing,
  fieldUnknown,
  figureContradicted,
  figureImplausible,
  fileTooLarge,
  formUnusual,
  formulaMismatch,
  frontMatterInvalid,
  frontMatterMissing,
  internalError,
  kpiMissing,
  linkMismatch,
  linkMissing,
  metricsDisagree,
  periodContradicted,
  personUnknown,
  placeholderUnfilled,
  ratioAggregated,
  referenceUnknown,
  rowCopied,
  rowDropped,
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
  valueRepeated,
  wordingForbidden,
];
