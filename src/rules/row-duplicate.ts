// Two rows with the same value under a column whose values must differ, or the same values under columns that must
// differ together.
import { message } from '../base/message';
import { rememberingOf } from '../base/remembering';
import type { DocumentCell, DocumentRow, DocumentSection } from '../documents/document';
import { valueKey } from '../documents/value';
import type { TableContract } from '../knowledge/contracts/contract';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const rowDuplicate: DocumentRule = {
  id: 'row-duplicate',
  scope: 'document',
  judges: 'value',
  severity: ALWAYS_ERROR,
  *check(context) {
    for (const section of typed(context)?.sections ?? []) {
      if (section.section.table === undefined) continue;
      for (const key of keysOf(section.section.table))
        if (matters(section, key, context)) yield* repeated(section, key);
    }
  },
};

/** The columns that tell rows apart, each alone or several together. */
const keysOf = rememberingOf(({ columns, keys }: TableContract): readonly (readonly string[])[] => [
  ...columns.filter(({ unique }) => unique).map(({ id }) => [id]),
  ...keys,
]);

// What is wrong with a key is said at its first cell.
function matters({ section }: DocumentSection, [first]: readonly string[], { only }: RuleContext): boolean {
  return only === undefined || (section === only.section.section && first === only.cell.column.id);
}

function* repeated({ section, table }: DocumentSection, key: readonly string[]): Iterable<Fault> {
  if (table === undefined || table.rows.length < 2) return;
  const first = new Map<string, number>();
  for (const row of table.rows) {
    const cells = cellsOf(row, key);
    const [cell] = cells;
    if (cell === undefined || cells.length < key.length) continue;
    const value = cells.map((each) => valueKey(each.value, each.text)).join('\n');
    const line = first.get(value);
    if (line === undefined) {
      first.set(value, cell.range.start.line);
      continue;
    }
    const text = cells.map((each) => each.text).join('、');
    const label = {
      pack: cells.map((each) => each.column.title).join('、'),
      en: cells.map((each) => each.column.en ?? each.column.title).join(', '),
    };
    yield {
      message: message('row-duplicate', { label, text, line: line + 1 }),
      range: cell.range,
      clause: cell.column.clause ?? section.clause,
      expected: `≠ ${text}`,
      actual: text,
    };
  }
}

function cellsOf(row: DocumentRow, key: readonly string[]): DocumentCell[] {
  return key.flatMap((id) => {
    const cell = row.cells.get(id);
    return cell === undefined || cell.value.kind === 'missing' || cell.value.kind === 'placeholder' ? [] : [cell];
  });
}
