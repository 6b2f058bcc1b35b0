// A cell whose text is none of its column's kind: no number, no date, no choice of the list, no post of the department.
import { message } from '../base/message';
import { labelKey } from '../base/script';
import { findRole, namesOfKpi } from '../knowledge/knowledge';
import type { Knowledge } from '../knowledge/knowledge';
import type { DocumentCell } from '../documents/document';
import { dataCells } from './cells';
import { expectationOf, invalidMessage, labelOf, replacement } from './labels';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const cellInvalid: DocumentRule = {
  id: 'cell-invalid',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    for (const { section, cell } of dataCells(context)) {
      const { column, text, range, value } = cell;
      const clause = column.clause ?? section.section.clause;
      if (value.kind === 'invalid') {
        const meant = value.meant === undefined ? { expected: expectationOf(column, value.reason) } : { expected: value.meant, fixes: [replacement(range, value.meant)] };
        yield { message: invalidMessage(column, text, value.reason), range, clause, actual: text, ...meant };
      } else if (isUnknown(context.knowledge, cell)) {
        yield { message: message('cell-invalid.reference', { label: labelOf(column), text }), range, clause, actual: text };
      }
    }
  },
};

function isUnknown(knowledge: Knowledge, { column, value }: DocumentCell): boolean {
  if (value.kind !== 'text') return false;
  if (column.kind === 'role') return findRole(knowledge, value.text) === undefined;
  if (column.kind !== 'kpi') return false;
  const key = labelKey(value.text);
  return !knowledge.kpis.some((kpi) => namesOfKpi(kpi).some((name) => labelKey(name) === key));
}
