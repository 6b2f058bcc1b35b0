// An indicator of the post that the sheet leaves out.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { rowsOfEntries } from '../calculation/starting';
import { startingCell } from '../documents/templates/cellMarks';
import { rowText } from '../documents/templates/template';
import { isCalled } from '../knowledge/entryNames';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const kpiMissing: DocumentRule = {
  id: 'kpi-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    for (const { section, table, heading } of document?.sections ?? []) {
      const { rowsFrom } = section.table ?? {};
      if (table === undefined || section.table === undefined || rowsFrom === undefined) continue;
      if (table.missing.some((column) => column.id === rowsFrom.key)) continue; // column-missing has said it
      if (table.unread.length > 0) continue; // it may stand in a row that cannot be read
      const post = context.document.fields.get(rowsFrom.role)?.text ?? '';
      const present = table.rows.map((row) => row.cells.get(rowsFrom.key)?.text ?? '');
      for (const { kpi, row } of rowsOfEntries(context.knowledge, section.table, post) ?? []) {
        if (present.some((text) => isCalled(kpi, text))) continue;
        const text = rowText(
          table.columns.map((column) =>
            column === undefined ? '' : startingCell(column, row[column.id], context.document.script),
          ),
        );
        const line = table.rows.at(-1)?.source.line ?? table.source.header.line + 1;
        const end = (context.document.outline.lines[line] ?? '').length;
        const name = { pack: kpi.name, en: kpi.en };
        yield {
          message: message('kpi-missing', { label: name, section: labelOf(section) }),
          range: heading.range,
          clause: `§${kpi.clause}`,
          expected: kpi.name,
          fixes: [
            {
              title: message('fix.add-row', { text: name }),
              edits: [{ range: lineRange(line, end, end), newText: `\n${text}` }],
            },
          ],
        };
      }
    }
  },
};
