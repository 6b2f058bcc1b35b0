// New rows of a table: with the next numbers where its rows are numbered, and with the mark of what is still to come.
import { labelKey } from '../../../base/script';
import { isTotalLabel } from '../../../documents/value';
import { nextId, numberingOf } from '../../completion/nextId';
import type { Numbering } from '../../completion/nextId';
import type { Grid } from '../../tables/clipboardTable';
import { newRow } from './target';
import type { Target } from './target';

/** The lines of new rows with these texts. */
export function newRows(target: Target, rows: Grid): string[] {
  return numbered(target, rows).map((row) => newRow(target, row));
}

// A text that only ends with a digit, as the id of an item does, is no number that goes on.
function numbered(target: Target, rows: Grid): Grid {
  const { workspace, document, section } = target;
  const table = section?.table;
  if (workspace === undefined || section === undefined || table === undefined) return rows;
  const numbering = numberingOf({ workspace, document }, section.section, table.rows);
  const at = table.columns.findIndex((column) => column?.id === numbering?.column.id);
  if (numbering === undefined || at < 0 || !isCounted(numbering)) return rows;
  const given = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
  const ids = [...numbering.own.ids, ...given];
  return rows.map((row) => {
    if (isTotalLabel(row[0] ?? '') || (row[at] ?? '') !== '') return row;
    const id = nextId({ ...numbering.own, ids }, numbering.earlier) ?? '';
    if (id !== '') ids.push(id);
    return Array.from({ length: Math.max(row.length, at + 1) }, (_, column) =>
      column === at ? id : (row[column] ?? ''),
    );
  });
}

/** Whether a column counts its rows: by its title, and as far as they tell, by numbers that grow. */
function isCounted({ column, own, earlier }: Numbering): boolean {
  const ids = own.ids.length > 0 ? own.ids : earlier.ids.slice(-2);
  const parts = ids.map((id) => /^(.*?)(\d{1,4})$/.exec(id));
  const [last, before] = [parts.at(-1), parts.at(-2)];
  const grows = before === undefined || (before?.[1] === last?.[1] && Number(before?.[2]) < Number(last?.[2]));
  return /(?:编号|序号)$/.test(labelKey(column.title)) && (last?.[2] ?? '') !== '' && (own.ids.length === 0 || grows);
}
