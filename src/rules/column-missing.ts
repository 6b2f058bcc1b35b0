// A table without a column that its type requires.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import type { TextEdit } from '../base/range';
import type { Row } from '../base/markdown/markdown';
import { inScript } from '../base/script';
import type { DocumentTable } from '../documents/document';
import { blankCell } from '../documents/templates/cellMarks';
import { delimiter } from '../documents/templates/template';
import type { Column } from '../knowledge/contracts/contract';
import { typed } from './rule';
import type { DocumentRule, TypedDocument } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const columnMissing: DocumentRule = {
  id: 'column-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const { section, table } of document.sections) {
      for (const column of table?.missing ?? []) {
        if (table === undefined || !column.required) continue;
        const header = table.source.header;
        yield {
          message: message('column-missing', { label: labelOf(column), section: labelOf(section) }),
          range: lineRange(header.line, 0, (document.outline.lines[header.line] ?? '').length),
          clause: column.clause ?? section.clause,
          expected: column.title,
          fixes: [
            { title: message('fix.add-column', { label: labelOf(column) }), edits: append(document, table, column) },
          ],
        };
      }
    }
  },
};

function append(document: TypedDocument, table: DocumentTable, column: Column): TextEdit[] {
  const { header, rows } = table.source;
  const totals = new Set(table.totals.map((row) => row.source.line));
  const blank = (row: Row): string => (totals.has(row.line) ? '' : blankCell(column, document.script));
  const cells = new Map<number, string>([
    [header.line, inScript(column.title, document.script)],
    [header.line + 1, delimiter(column)],
  ]);
  for (const row of rows) cells.set(row.line, blank(row));
  return [...cells].map(([line, cell]) => {
    const source = (document.outline.lines[line] ?? '').trimEnd();
    return {
      range: lineRange(line, source.length, source.length),
      newText: `${source.endsWith('|') ? '' : ' |'} ${cell} |`,
    };
  });
}
