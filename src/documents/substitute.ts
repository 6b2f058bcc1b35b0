// A document as it would read with other values at some places, without its text being read again: a value can be
// judged before it is written.
import type { CellPlace, Document, DocumentCell, DocumentField, DocumentRow } from './document';
import { withDerived } from './parse';
import { unbounded } from './sections';
import { readValue } from './value';

/** The document with another text in a cell. */
export function withCell(document: Document, { cell }: CellPlace, text: string): Document {
  return withTexts(document, new Map([[cell, text]]));
}

/** The document with another text as the value of a field. */
export function withField(document: Document, field: DocumentField, text: string): Document {
  return withTexts(document, new Map([[field, text]]));
}

/** The document with other texts in cells and fields of its own. */
export function withTexts(document: Document, texts: ReadonlyMap<DocumentCell | DocumentField, string>): Document {
  const lines = new Set([...texts.keys()].flatMap((each) => ('range' in each ? [each.range.start.line] : [])));
  const sections = document.sections.map((each) => {
    const { table } = each;
    if (table === undefined || lines.size === 0) return each;
    const [rows, totals, unread] = [
      changedRows(document, table.rows, { texts, lines, isTotal: false }),
      changedRows(document, table.totals, { texts, lines, isTotal: true }),
      changedRows(document, table.unread, { texts, lines, isTotal: false }),
    ];
    const isSame = rows === table.rows && totals === table.totals && unread === table.unread;
    return isSame ? each : { ...each, table: { ...table, rows, totals, unread } };
  });
  return withDerived({ ...document, sections, ...changedHead(document, texts) }, document);
}

interface Changes {
  readonly texts: ReadonlyMap<DocumentCell | DocumentField, string>;
  /** The lines on which they stand. */
  readonly lines: ReadonlySet<number>;
  /** The rounded sum of shares may be more than each may be. */
  readonly isTotal: boolean;
}

function changedRows(
  document: Document,
  rows: readonly DocumentRow[],
  { texts, lines, isTotal }: Changes,
): readonly DocumentRow[] {
  const changed = rows.map((row): DocumentRow => {
    if (!lines.has(row.source.line)) return row;
    let cells: Map<string, DocumentCell> | undefined;
    for (const [id, cell] of row.cells) {
      const text = texts.get(cell);
      if (text === undefined) continue;
      const value = readValue(isTotal ? unbounded(cell.column) : cell.column, text, document.period);
      cells = (cells ?? new Map(row.cells)).set(id, { ...cell, text, value });
    }
    return cells === undefined ? row : { ...row, cells };
  });
  return changed.some((row, index) => row !== rows[index]) ? changed : rows;
}

function changedHead(document: Document, texts: Changes['texts']): Pick<Document, 'fields' | 'front'> {
  const { front, fields } = document;
  const changed = [...fields].flatMap(([id, field]): [string, DocumentField][] => {
    const text = texts.get(field);
    if (text === undefined) return [];
    const value = readValue(field.field, text, document.period);
    return [[id, { ...field, entry: { ...field.entry, value: text }, text, value }]];
  });
  if (changed.length === 0) return { front, fields };
  const entries = new Map(changed.map(([id, field]) => [fields.get(id)?.entry, field.entry]));
  return {
    fields: new Map([...fields, ...changed]),
    front:
      front.kind === 'present' ? { ...front, entries: front.entries.map((each) => entries.get(each) ?? each) } : front,
  };
}
