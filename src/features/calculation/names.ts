// What people call the places of a document: `field` or `section[key or #n].column`, by titles, other names and ids
// alike, in either script; `section.total.column` in a total row.
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import type { Reader } from '../../base/message';
import { inWords, message, render } from '../../base/message';
import { nearestWord } from '../../base/nearest';
import { halfWidth, labelKey } from '../../base/script';
import { valueAt } from '../../calculation/address';
import type { Address, ValueAt } from '../../calculation/address';
import type { Document, DocumentRow, DocumentSection } from '../../documents/document';
import { entryNamed } from '../../documents/forms/entryNames';
import { isTotalLabel } from '../../documents/value';
import type { Section } from '../../knowledge/contracts/contract';

/** A name that fits nothing: which part of it, what there is instead, and which of that was probably meant. */
export interface UnknownName {
  readonly part: 'field' | 'section' | 'row' | 'column';
  readonly text: string;
  readonly known: readonly string[];
  readonly nearest: string | undefined;
}

/** What a name means in a document. */
export type ReadName = { readonly address: Address } | { readonly unknown: UnknownName };

/** A place and the value that it is given, `place=value`; undefined for a text without `=`. */
export function readAssignment(text: string): { readonly name: string; readonly value: string } | undefined {
  const match = /^((?:[^=＝[［]*[[［].*[\]］])?[^=＝]*)[=＝](.*)$/s.exec(text);
  return match === null ? undefined : { name: (match[1] ?? '').trim(), value: (match[2] ?? '').trim() };
}

interface Parts {
  readonly section: string;
  readonly row: string;
  readonly column: string;
}

/** The place that a name means in a document. */
export function readName(document: Document, name: string, reader: Reader): ReadName {
  const parts = partsOf(name);
  return parts === undefined ? fieldNamed(document, name, reader) : cellNamed(document, parts, reader);
}

function partsOf(name: string): Parts | undefined {
  const bracketed = /^(.+?)\s*[[［](.*)[\]］]\s*[.．。·]?\s*(.+)$/s.exec(name);
  const dotted = bracketed ?? /^([^.．]+)[.．]([^.．]+)[.．](.+)$/s.exec(name);
  if (dotted === null) return undefined;
  const [, section = '', row = '', column = ''] = dotted.map((each) => each.trim());
  return { section, row, column };
}

interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly en?: string | undefined;
  readonly labels: readonly string[];
}

function named<T>(all: readonly T[], text: string, of: (each: T) => Labelled): T | undefined {
  const key = labelKey(text);
  return all.find((each) => of(each).id === text) ?? all.find((each) => of(each).labels.includes(key));
}

function unknown(part: UnknownName['part'], text: string, known: readonly string[], more = known): ReadName {
  return { unknown: { part, text, known, nearest: nearestWord(text, more) } };
}

function titlesOf(all: readonly Labelled[], { reader, text }: { readonly reader: Reader; readonly text: string }) {
  const titles = all.map(({ title, en }) => inWords(reader, title, en));
  const words = /^[\w-]+$/.test(text) ? all.map(({ id }) => id) : all.map(({ title }) => reader.show(title));
  return [titles, [...new Set([...titles, ...words])]] as const;
}

function fieldNamed({ path, fields }: Document, name: string, reader: Reader): ReadName {
  const text = name.replace(/^fields\./, '');
  const all = [...fields.values()].map(({ field }) => field);
  const found = named(all, text, (each) => each);
  if (found === undefined) return unknown('field', text, ...titlesOf(all, { reader, text }));
  return { address: { path, spot: { section: undefined, id: found.id, isTotal: false }, at: undefined } };
}

function cellNamed(document: Document, { section: text, row, column }: Parts, reader: Reader): ReadName {
  const tables = document.sections.filter(({ table }) => table !== undefined);
  const section = named(tables, text, (each) => each.section)?.section;
  const all = tables.map((each) => each.section);
  if (section === undefined) return unknown('section', text, ...titlesOf(all, { reader, text }));
  const columns = section.table?.columns ?? [];
  const spec = named(columns, column, (each) => each);
  if (spec === undefined) return unknown('column', column, ...titlesOf(columns, { reader, text: column }));
  const rows = rowsOf(document, section);
  const [found, ...others] = rowsNamed(rows, row);
  const id = { path: document.path, spot: { section: section.id, id: spec.id, isTotal: found?.isTotal === true } };
  const address = found && { ...id, at: [found.section, found.index] as const };
  if (address === undefined || others.length > 0) return unknown('row', row, rows.flatMap(keyWords));
  return valueAt(document, address) === undefined
    ? unknown('column', column, ...titlesOf(columns, { reader, text: column }))
    : { address };
}

interface NumberedRow {
  readonly section: number;
  readonly index: number;
  readonly isTotal: boolean;
  /** Its number among all rows of data of the section, from 1. */
  readonly number: number;
  readonly keys: readonly string[];
  readonly source: DocumentRow;
}

function rowsOf({ sections }: Document, { id }: Section): NumberedRow[] {
  let number = 0;
  return sections.flatMap((each, section) => {
    if (each.section.id !== id) return [];
    const rows = (each.table?.rows ?? []).map((row, index) => {
      return { section, index, isTotal: false, number: ++number, keys: keysOf(each, row), source: row };
    });
    const totals = (each.table?.totals ?? []).map((row, index) => {
      return { section, index, isTotal: true, number: 0, keys: keysOf(each, row), source: row };
    });
    return [...rows, ...totals];
  });
}

// The columns in which no two rows are alike tell rows apart; where the contract names none, the first column does.
function keysOf({ section }: DocumentSection, { cells, source }: DocumentRow): string[] {
  const unique = (section.table?.columns ?? []).filter((column) => column.unique);
  const texts = unique.map(({ id }) => cells.get(id)?.text ?? '');
  return [...texts, ...(texts.length === 0 ? [source.cells[0]?.text ?? ''] : [])].map((text) =>
    withoutMarkup(text).trim(),
  );
}

function rowsNamed(rows: readonly NumberedRow[], text: string): NumberedRow[] {
  const number = /^#(\d+)$/.exec(halfWidth(text).trim())?.[1];
  if (number !== undefined) return rows.filter((each) => !each.isTotal && each.number === Number(number));
  const key = labelKey(text);
  const ofData = rows.filter(({ isTotal }) => !isTotal);
  const same = ofData.filter(({ keys }) => keys.some((each) => labelKey(each) === key));
  if (same.length > 0) return same;
  const about = ofData.filter(({ source }) => isAbout(source, text));
  return about.length > 0 || !isTotalLabel(text) ? about : rows.filter(({ isTotal }) => isTotal).slice(0, 1);
}

// A metric or a channel by any of its names: 直通車 for the row of 關鍵詞推廣.
function isAbout({ cells }: DocumentRow, text: string): boolean {
  return [...cells.values()].some(({ column, value }) => {
    const entry = column.unique && value.kind === 'text' ? value.entry : undefined;
    return entry !== undefined && entryNamed(column, text)?.id === entry.id;
  });
}

function keyWords({ keys, number, isTotal }: NumberedRow): string[] {
  const words = keys.filter((each) => each !== '');
  return words.length > 0 || isTotal ? words.slice(0, 1) : [`#${String(number)}`];
}

/** What a place is called, in the reader's words: such that it is found again by that name. */
export function nameOf(document: Document, address: Address, reader: Reader): string {
  const place = valueAt(document, address);
  if (place === undefined) return '';
  const title = inWords(reader, place.spec.title, place.spec.en);
  const row = rowNameOf(document, place, reader);
  const { section } = place;
  if (section === undefined || row === undefined) return title;
  return `${inWords(reader, section.section.title, section.section.en)}[${row}].${title}`;
}

/** What the row of a place is called: by its key, else by its number; undefined in the head. */
export function rowNameOf(document: Document, place: Pick<ValueAt, 'section' | 'row'>, reader: Reader) {
  const { section, row } = place;
  if (section?.table === undefined || row === undefined) return undefined;
  if (section.table.totals.includes(row)) return render(message('explain.total'), reader);
  const rows = rowsOf(document, section.section);
  const [key = ''] = keysOf(section, row).filter((each) => each !== '');
  if (key !== '' && rowsNamed(rows, key).length === 1) return key;
  const index = section.table.rows.indexOf(row);
  const number = rows.find((each) => document.sections[each.section] === section && each.index === index)?.number;
  return `#${String(number ?? index + 1)}`;
}
