// Two rows with the same value under a column whose values must differ.
import { message } from '../base/message';
import { labelKey } from '../base/script';
import { dataCells } from './cells';
import { labelOf } from './labels';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const rowDuplicate: DocumentRule = {
  id: 'row-duplicate',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    const first = new Map<string, number>();
    for (const { section, cell } of dataCells(context)) {
      if (!cell.column.unique || cell.value.kind === 'missing' || cell.value.kind === 'placeholder') continue;
      const shown = cell.value.kind === 'text' ? cell.value.text : cell.text;
      const key = `${section.section.id}/${cell.column.id}/${labelKey(shown)}`;
      const line = first.get(key);
      if (line === undefined) {
        first.set(key, cell.range.start.line);
        continue;
      }
      yield {
        message: message('row-duplicate', { label: labelOf(cell.column), text: cell.text, line: line + 1 }),
        range: cell.range,
        clause: cell.column.clause ?? section.section.clause,
        actual: cell.text,
      };
    }
  },
};
