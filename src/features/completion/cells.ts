// Completion in the cells of a table: what a formula gives, what other documents have for the cell, what its column
// allows, what stands in the column already.
import { computedOf } from '../../calculation/computed';
import { message } from '../../base/message';
import { holdsPlaceholder } from '../../base/placeholder';
import { lineRange } from '../../base/range';
import type { Range } from '../../base/range';
import type { CellPlace, DocumentCell } from '../../documents/document';
import { holdsWords } from '../../knowledge/contracts/contract';
import type { Completion, Typing } from './completion';
import { aboutSpec } from './describe';
import { fitsCell } from './fit';
import { linkedOffers } from './linked';
import { offersFor } from './offers';
import { offerValues } from './values';
import type { Offer } from './values';

const MOST_REPEATED = 20;
const LONGEST_REPEATED = 20; // characters of a text that is likely to stand in a column twice

/**
 * The cell of a line that a place is in: which one, and the stretch between its bars. Undefined before the first bar.
 */
export interface LineCell {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Finds the cell of a line, whether or not the line ends with a bar. */
export function cellOfLine(source: string, character: number): LineCell | undefined {
  const bars = Array.from(source.matchAll(/\\.|\|/g))
    .filter(([sign]) => sign === '|')
    .map(({ index }) => index);
  const before = bars.filter((bar) => bar < character);
  const last = before.at(-1);
  if (last === undefined || source.slice(0, bars[0]).trim() !== '') return undefined;
  const next = bars[before.length];
  const isAfterEnd = next === undefined && source.slice(last + 1).trim() === '' && before.length > 1;
  return isAfterEnd ? undefined : { index: before.length - 1, from: last + 1, to: next ?? source.length };
}

/** Completions in the cell of a row; none where the column is none of the contract's. */
export function cellCompletions(typing: Typing, place: CellPlace, at: LineCell): Completion[] {
  const { source, document, workspace } = typing;
  const range = rangeIn(typing, at);
  const present = source.slice(range.start.character, range.end.character);
  const [before, after] = [padding(source, range.start.character - 1), padding(source, range.end.character)];
  const write = (value: string): string => `${before}${value.replaceAll('|', '\\|')}${after}`;
  const about = aboutSpec(typing.reader, place.cell.column);
  const fits = fitsCell(workspace, document, place);
  return offerValues(typing, { range, present, write, about, fits }, offersOf(typing, place));
}

/** The text of a cell without the blanks around it; where the caret is among them, up to the caret. */
function rangeIn({ source, position: { line, character } }: Typing, { from, to }: LineCell): Range {
  const raw = source.slice(from, to);
  const text = raw.trim();
  const start = text === '' ? character : from + raw.indexOf(text);
  return lineRange(line, Math.min(start, character), Math.max(start + text.length, character));
}

function padding(source: string, at: number): string {
  return source.charAt(at) === '|' ? ' ' : '';
}

function offersOf(typing: Typing, place: CellPlace): Offer[] {
  const {
    section: { section, table },
    row,
    cell,
  } = place;
  const computed = computedOf(typing.document).computed.find((each) => each.cell === cell);
  const detail = computed?.kind === 'total' ? message('completion.total') : message('completion.computed');
  const offers: Offer[] =
    computed === undefined ? [] : [{ kind: 'computed', value: computed.expected, label: computed.expected, detail }];
  if (table?.totals.includes(row) === true) return offers;
  const linked = linkedOffers(typing, { section: section.id, line: row.source.line, id: cell.column.id });
  // A value from elsewhere stands in a formula's place only while the formula gives none.
  if (cell.column.formula !== undefined) return offers.length > 0 ? offers : linked;
  return [...offers, ...linked, ...offersFor(typing, cell.column), ...repeatedOffers(place)];
}

/** Short texts that stand in the column already, the nearest first. */
function repeatedOffers({ section: { table }, row, cell }: CellPlace): Offer[] {
  const { column } = cell;
  if (!holdsWords(column) || column.unique) return [];
  const cells = (table?.rows ?? []).filter((each) => each !== row).map((each) => each.cells.get(column.id));
  const texts = cells
    .filter((each): each is DocumentCell => each !== undefined && each.value.kind === 'text')
    .map(({ text }) => text);
  const short = texts.filter((text) => text.length <= LONGEST_REPEATED && !holdsPlaceholder(text)).reverse();
  return [...new Set(short)]
    .slice(0, MOST_REPEATED)
    .map((text) => ({ kind: 'value', value: text, label: text, detail: message('completion.above') }));
}
