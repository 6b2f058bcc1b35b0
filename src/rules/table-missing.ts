// A section whose type requires a table and that has text but no table, or one that cannot be read as one.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { inScript } from '../base/script';
import { tableText } from '../documents/templates/template';
import { brokenTable } from './shared/brokenTable';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const tableMissing: DocumentRule = {
  id: 'table-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const each of document.sections) {
      const { section, heading, table, isEmpty } = each;
      if (section.table === undefined || table !== undefined || isEmpty) continue;
      const broken = brokenTable(document.outline.lines, each);
      if (broken !== undefined) {
        yield {
          message: message('table-missing.broken', { label: labelOf(section) }),
          range: broken.range,
          clause: section.clause,
          fixes: [{ title: message('fix.mend-table'), edits: [broken.edit] }],
        };
        continue;
      }
      const source = document.outline.lines[heading.line] ?? '';
      const newText = `\n\n${inScript(tableText(section.table), document.script)}\n`;
      yield {
        message: message('table-missing', {
          label: labelOf(section),
          columns: { pack: section.table.columns.map((column) => column.title).join('、') },
        }),
        range: heading.range,
        clause: section.clause,
        expected: section.title,
        actual: '',
        fixes: [
          {
            title: message('fix.add-table', { label: labelOf(section) }),
            edits: [{ range: lineRange(heading.line, source.length, source.length), newText }],
          },
        ],
      };
    }
  },
};
