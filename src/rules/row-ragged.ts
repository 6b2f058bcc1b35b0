// A table row with more or fewer cells than the table has columns: its values stand under the wrong titles or nowhere.
import { message } from '../base/message';
import { lineRange } from '../base/range';
import { PLACEHOLDER } from '../documents/value';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const rowRagged: DocumentRule = {
  id: 'row-ragged',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    const document = typed(context);
    for (const { table } of document?.sections ?? []) {
      const expected = table?.source.header.cells.length ?? 0;
      for (const row of table?.source.rows ?? []) {
        const actual = row.cells.length;
        if (actual === expected) continue;
        const source = (context.document.outline.lines[row.line] ?? '').trimEnd();
        const padding = `${source.endsWith('|') ? '' : ' |'}${` ${PLACEHOLDER} |`.repeat(Math.max(0, expected - actual))}`;
        const edit = { range: lineRange(row.line, source.length, source.length), newText: padding };
        yield {
          message: message('row-ragged', { actual, expected }),
          range: lineRange(row.line, 0, source.length),
          expected: String(expected),
          actual: String(actual),
          fixes: actual < expected ? [{ title: message('fix.add-cells'), edits: [edit] }] : [],
        };
      }
    }
  },
};
