// Taking the observations of a recognised table: row by row, in bounded memory.
import { simplify } from '../../base/script';
import { message } from '../../base/message';
import type { Pause } from '../../base/slices';
import { measuresOf } from '../../knowledge/platforms/definition';
import type { Observation, ObservationTable } from '../../observations/observation';
import type { TableRow } from '../reading/cell';
import { UnreadableFile } from '../reading/unreadable';
import type { Recognition } from '../recognising/recognise';
import { readSpan } from '../values/span';
import { plainText } from '../values/plain';
import { caseTaker } from './cases';
import { addingOf, Gathering } from './gathering';
import { KeyReader, keyTitles } from './keys';
import { Leftovers } from './leftovers';
import type { LeftGroup } from './leftovers';
import type { RowTaker, TableContext } from './rowTaker';
import { compareRatios } from './ratios';
import { isBlank, rowFilter } from './rows';
import { MeasureReader, settled } from './values';

/** What a table gave. */
export interface Taken {
  readonly table: ObservationTable;
  /** Rows of which something was taken. */
  readonly rows: number;
  readonly left: readonly LeftGroup[];
}

const MOST_OBSERVATIONS = 500_000; // of one file: more than anybody would look through

/** Takes all rows behind the header. Throws {@link UnreadableFile} where they come to too much. */
export async function takeTable(
  recognition: Recognition,
  rows: AsyncIterable<readonly TableRow[]>,
  context: TableContext & { readonly pause: Pause },
): Promise<Taken> {
  const left = new Leftovers();
  const { definition } = recognition;
  const taker =
    definition.cases.length > 0 ? caseTaker(recognition, context, left) : measureTaker(recognition, context, left);
  const refuses = rowFilter(recognition);
  let taken = 0;
  for await (const piece of rows) {
    for (const row of piece) {
      if (row.number <= recognition.header || isBlank(row)) continue;
      const reason = refuses(row);
      if (reason !== undefined) left.add(reason, row.number, beginningOf(row));
      else if (taker.take(row)) taken++;
    }
    if (taker.size() > MOST_OBSERVATIONS)
      throw new UnreadableFile(message('data.too-many-observations', { file: context.file, limit: MOST_OBSERVATIONS }));
    await context.pause();
  }
  const observations = [...taker.end()];
  const measures = measuresOf(definition).map(({ title }) => simplify(title));
  return { table: { keys: keyTitles(definition), measures, observations }, rows: taken, left: left.all() };
}

function beginningOf({ cells }: TableRow): string {
  return cells
    .map(plainText)
    .filter((text) => text !== '')
    .slice(0, 2)
    .join(' ');
}

function measureTaker(recognition: Recognition, context: TableContext, left: Leftovers): RowTaker {
  const { definition, period: dated, measures, ratios } = recognition;
  const keys = new KeyReader(recognition);
  const readers = definition.measures.map((column) => {
    const place = measures.find((each) => each.column === column);
    return place && new MeasureReader(place, left);
  });
  const gathering = new Gathering(addingOf(definition.measures), definition.adds, left);
  const spans = rememberedSpans();
  const take = (row: TableRow): boolean => {
    const cell = dated === undefined ? '' : (row.cells[dated.at] ?? '');
    const period = dated === undefined ? context.period : spans(cell);
    if (period === undefined) {
      const text = plainText(cell);
      left.add(text === '' ? 'period-missing' : 'period-invalid', row.number, text, dated?.title.text);
      return false;
    }
    const key = keys.read(row);
    if ('reason' in key) {
      left.add(key.reason, row.number, key.text);
      return false;
    }
    const figures = readers.map((reader) => reader?.read(row));
    const figure = (id: string) => figures[definition.measures.findIndex((each) => each.id === id)];
    compareRatios(row, ratios, { figure, left });
    gathering.add({ row: row.number, period, keys: withWindow(key, recognition, context), figures });
    return true;
  };
  const end = function* (): Iterable<Observation> {
    const manners = readers.map((reader) => reader?.settle() ?? 'fraction');
    yield* gathering.observations(context.source, (figure, at) => settled(figure, manners[at] ?? 'fraction'));
  };
  return { take, size: () => gathering.size, end };
}

function withWindow(keys: readonly string[], { definition }: Recognition, { window }: TableContext): readonly string[] {
  return definition.attribution ? [...keys, window] : keys;
}

/** Reads the periods of rows, of which most have that of the row before. */
function rememberedSpans(): (cell: TableRow['cells'][number]) => string | undefined {
  let before: { readonly cell: TableRow['cells'][number]; readonly span: string | undefined } | undefined;
  return (cell) => {
    if (before?.cell !== cell) before = { cell, span: readSpan(cell) };
    return before.span;
  };
}
