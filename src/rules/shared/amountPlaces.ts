// Where the figure stands that an amount in capital numerals spells: in a field or column that the contract names, in
// the same row, in the total that a label speaks of.
import { equalAt, readNumber, writeNumber } from '../../base/number';
import { lineRange } from '../../base/range';
import type { Range } from '../../base/range';
import type { Document, DocumentRow, DocumentSection } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { Column } from '../../knowledge/contracts/contract';
import { titleHas } from '../../knowledge/words';
import type { Words } from '../../knowledge/words';
import { amountLabel, figuresIn, isAlone } from './spelledAmounts';
import type { SpelledAmount, TextFigure } from './spelledAmounts';

/** A figure that an amount in capital numerals may spell. */
export interface Amount {
  readonly value: number;
  readonly decimals: number;
  readonly text: string;
  readonly range: Range;
  /** Another amount as it would be written there. */
  readonly write: (value: number) => string | undefined;
}

/** The figures that would do, and which of them is meant where none does. */
export interface Candidates {
  readonly all: readonly Amount[];
  readonly meant: Amount | undefined;
}

export const NO_CANDIDATES: Candidates = { all: [], meant: undefined };

/** A text and where it begins in its line. */
export interface TextPlace {
  readonly text: string;
  readonly line: number;
  readonly from: number;
}

/** A figure of a text. */
export function amountInText({ text, line, from }: TextPlace, { at, end }: TextFigure): Amount | undefined {
  const [, blank = '', written = ''] = /^(\s*)(.*?)\s*[元圆圓]?$/u.exec(text.slice(at, end)) ?? [];
  const start = from + at + blank.length;
  return numberAmount(readNumber(written.replace(/\s/g, '')), {
    text: written,
    range: lineRange(line, start, start + written.length),
  });
}

/** A number of the document, where it is one. */
export function numberAmount(
  value: Value | ReturnType<typeof readNumber> | undefined,
  { text, range }: Pick<Amount, 'text' | 'range'>,
): Amount | undefined {
  if (value?.kind !== 'number') return undefined;
  const { style, decimals } = value;
  const write = (other: number): string | undefined =>
    writeNumber(other, { ...style, digits: style.unit === '' && !Number.isInteger(other) ? 2 : style.digits });
  return { value: value.value, decimals, write, text, range };
}

/** Of a row: the figure in the column that the contract names, else in that of the same label, or the only one. */
export function rowAmounts(
  words: Words,
  { section, row }: { readonly section: DocumentSection; readonly row: DocumentRow },
  text: string,
  spelled: SpelledAmount,
): Candidates {
  const titles = section.table?.source.header.cells.map((cell) => cell.text) ?? [];
  const own = row.source.cells.findIndex((cell) => cell.text.includes(text));
  if (section.table === undefined || own < 0 || !isAlone(text, spelled)) return NO_CANDIDATES;
  const columns = section.table.columns;
  const amounts = row.source.cells.map((cell, at) =>
    at === own ? undefined : cellAmount(words, { title: titles[at] ?? '', cell, row, column: columns[at] }),
  );
  const all = amounts.filter((each) => each !== undefined);
  const named = columns[own]?.spells;
  if (named !== undefined) return only(amounts[columns.findIndex((column) => column?.id === named)]);
  const same = amounts.find((each, at) => each && amountLabel(titles[at] ?? '') === amountLabel(titles[own] ?? ''));
  return { all, meant: same ?? theOnly(all) ?? amounts[own - 1] ?? amounts[own + 1] };
}

function only(amount: Amount | undefined): Candidates {
  return amount === undefined ? NO_CANDIDATES : { all: [amount], meant: amount };
}

function theOnly(amounts: readonly Amount[]): Amount | undefined {
  const [first] = amounts;
  return amounts.every((each) => equalAt(each.value, first?.value ?? 0, 2)) ? first : undefined;
}

interface RowCell {
  readonly title: string;
  readonly cell: { readonly text: string; readonly range: Range };
  readonly row: DocumentRow;
  readonly column: Column | undefined;
}

// What no contract knows is money by its sign, or by its title.
function cellAmount(words: Words, { title, cell, row, column }: RowCell): Amount | undefined {
  const known = column && row.cells.get(column.id);
  if (known && column.kind === 'money') return numberAmount(known.value, known);
  if (column !== undefined) return undefined;
  const { start } = cell.range;
  const [figure, more] = figuresIn(cell.text);
  const isMoney = /[¥￥元圆圓]/.test(cell.text) || titleHas(words.titles.money, title);
  const isWhole = figure !== undefined && more === undefined && figure.end - figure.at === cell.text.length;
  if (!isMoney || !isWhole) return undefined;
  return amountInText({ text: cell.text, line: start.line, from: start.character }, figure);
}

const GENERIC = /^(?:本次|本单|本單)?(?:合计|总计|共计|总额|总金额|金额|合计金额|总计金额|共计金额)?$/;

/** Of a line that says nothing but a label and the amount: the field or total of that label. */
export function labelledAmounts(document: Document, { text, line }: TextPlace, spelled: SpelledAmount): Candidates {
  const before = text.slice(0, spelled.at);
  if (/[。；;，,！？]/.test(before) || /[\p{L}\p{N}]/u.test(text.slice(spelled.end))) return NO_CANDIDATES;
  const label = amountLabel(before).replace(/^\d+/, '');
  const totals = document.sections
    .filter(({ heading, endLine }) => heading.line < line && line < endLine)
    .flatMap(({ table }) => table?.totals ?? [])
    .filter(({ source }) => source.line < line)
    .flatMap(({ cells }) => [...cells.values()]);
  const fields = [...document.fields.values()].map(({ field, entry, text: said, value }) => ({
    column: field,
    text: said,
    value,
    range: entry.valueRange,
  }));
  const isMeant = ({ column: { kind, labels } }: (typeof fields)[number]): boolean =>
    kind === 'money' && labels.some((each) => amountLabel(each) === label);
  const named = [...fields, ...totals].filter(isMeant);
  const all = named.length > 0 || !GENERIC.test(label) ? named : totals.filter(({ column }) => column.kind === 'money');
  const amounts = all.flatMap((each) => numberAmount(each.value, each) ?? []);
  return { all: amounts, meant: theOnly(amounts) };
}
