// A cell without a value under a column that requires one. A dash means missing too, never zero.
import { message } from '../base/message';
import { PLACEHOLDER } from '../documents/value';
import { dataCells } from './cells';
import { computedCells } from './computed';
import { labelOf, replacement } from './labels';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './severities';

export const cellMissing: DocumentRule = {
  id: 'cell-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    const computed = document ? new Map([...computedCells(document)].map((each) => [each.cell, each.expected])) : new Map<unknown, string>();
    for (const { section, row, cell } of dataCells(context)) {
      if (!cell.column.required || cell.value.kind !== 'missing') continue;
      if (row.source.cells.length !== section.table?.source.header.cells.length) continue; // row-ragged has said it
      const newText = computed.get(cell) ?? PLACEHOLDER;
      yield {
        message: message('cell-missing', { label: labelOf(cell.column) }),
        range: cell.range,
        clause: cell.column.clause ?? section.section.clause,
        ...(computed.has(cell) ? { expected: newText } : {}),
        fixes: [replacement(cell.range, newText)],
      };
    }
  },
};
