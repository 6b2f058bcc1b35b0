// A table row with more or fewer cells than the table has columns: its values stand under the wrong titles or nowhere.
// It cannot be read, so no other rule speaks of it, and no total, link or fix counts it.
import { splitRow } from '../base/markdown/markdown';
import { message } from '../base/message';
import { PLACEHOLDER } from '../base/placeholder';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { typed } from './rule';
import type { DocumentRule, RuleFix } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const rowRagged: DocumentRule = {
  id: 'row-ragged',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    for (const { table } of typed(context)?.sections ?? []) {
      const expected = table?.source.header.cells.length ?? 0;
      for (const {
        source: { line, cells },
      } of table?.unread ?? []) {
        const source = (context.document.outline.lines[line] ?? '').trimEnd();
        const range = lineRange(line, 0, source.length);
        yield {
          message: message('row-ragged', { actual: cells.length, expected }),
          range,
          expected: String(expected),
          actual: String(cells.length),
          fixes: fixesOf(source, range, expected - cells.length),
        };
      }
    }
  },
};

/** Full-width bars made bars, where that gives the row its cells; else the cells that it lacks, added at its end. */
function fixesOf(source: string, range: Range, lacking: number): RuleFix[] {
  const barred = source.replaceAll('｜', '|');
  const gained = splitRow(barred, range.start.line).length - splitRow(source, range.start.line).length;
  if (gained > 0 && gained === lacking)
    return [{ title: message('fix.half-width-bars'), edits: [{ range, newText: barred }] }];
  if (lacking <= 0) return [];
  const newText = `${source.endsWith('|') ? '' : ' |'}${` ${PLACEHOLDER} |`.repeat(lacking)}`;
  return [{ title: message('fix.add-cells'), edits: [{ range: { start: range.end, end: range.end }, newText }] }];
}
