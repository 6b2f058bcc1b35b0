// Taking the observations of a recognised table: row by row, in bounded memory.
import { simplify } from '../../base/script';
import { message } from '../../base/message';
import type { Pause } from '../../base/slices';
import { measuresOf } from '../../knowledge/platforms/definition';
import type { Observation, ObservationTable } from '../../observations/observation';
import type { TableRow } from '../reading/cell';
import { MOST_OBSERVATIONS, MOST_OF_DAYS } from '../limits';
import { UnreadableFile } from '../reading/unreadable';
import type { Recognition } from '../recognising/recognise';
import { readSpan } from '../values/span';
import { plainText } from '../values/plain';
import { caseTaker } from './cases';
import { Figures } from './figures';
import { addingOf, Gathering } from './gathering';
import { KeyReader, keyTitles } from './keys';
import { Leftovers } from './leftovers';
import type { LeftGroup } from './leftovers';
import type { RowTaker, TableContext } from './rowTaker';
import { RatioCheck } from './ratios';
import { remembering } from '../../base/remembering';
import { beginningOf, isBlank, rowFilter } from './rows';
import { wholeRows } from './wholeRows';
import { MeasureReader } from './values';

/** What a table gave. */
export interface Taken {
  readonly table: ObservationTable;
  /** Whether its days were too many, so that they were added up to months. */
  readonly isByMonth: boolean;
  /** Rows of which something was taken. */
  readonly rows: number;
  readonly left: readonly LeftGroup[];
}

/** Takes all rows behind the header. Throws {@link UnreadableFile} where they come to too much. */
export async function takeTable(
  recognition: Recognition,
  rows: AsyncIterable<Iterable<TableRow>>,
  context: TableContext & { readonly pause: Pause },
): Promise<Taken> {
  const left = new Leftovers();
  const { definition } = recognition;
  const taker =
    definition.cases.length > 0 ? caseTaker(recognition, context, left) : measureTaker(recognition, context, left);
  const refuses = rowFilter(recognition);
  const toldOf = beginningOf(recognition);
  const assertWhole = wholeRows(recognition, context.file);
  let taken = 0;
  for await (const piece of rows) {
    for (const row of piece) {
      if (row.number <= recognition.header || isBlank(row)) continue;
      const reason = refuses(row);
      if (reason === undefined) assertWhole(row);
      if (reason !== undefined) left.add(reason, row.number, toldOf(row, reason));
      else if (taker.take(row)) taken++;
    }
    if (taker.gathering.size > MOST_OF_DAYS) taker.gathering.addUpMonths();
    if (taker.gathering.size > MOST_OBSERVATIONS)
      throw new UnreadableFile(message('data.too-many-observations', { file: context.file, limit: MOST_OBSERVATIONS }));
    await context.pause();
  }
  const observations = [...taker.end()];
  const measures = measuresOf(definition).map(({ title }) => simplify(title));
  const { isByMonth } = taker.gathering;
  return { table: { keys: keyTitles(definition), measures, observations }, isByMonth, rows: taken, left: left.all() };
}

function measureTaker(recognition: Recognition, context: TableContext, left: Leftovers): RowTaker {
  const { definition, period: dated, measures, ratios } = recognition;
  const keys = new KeyReader(recognition, context.window);
  const readers = definition.measures.map((column) => {
    const place = measures.find((each) => each.column === column);
    return place && new MeasureReader(place, left);
  });
  const checks = ratios.map((place) => new RatioCheck(place, definition.measures, measures, left));
  const figures = new Figures(readers.length);
  const gathering = new Gathering(addingOf(definition.measures), definition.adds, left);
  const spans = remembering(readSpan);
  const take = (row: TableRow): boolean => {
    const period = dated === undefined ? context.period : spans(row.cell(dated.at));
    if (period === undefined) {
      const text = plainText(row.cell(dated?.at ?? 0));
      left.add(text === '' ? 'period-missing' : 'period-invalid', row.number, text, dated?.title.text);
      return false;
    }
    const key = keys.read(row);
    if ('reason' in key) {
      left.add(key.reason, row.number, key.text);
      return false;
    }
    for (let at = 0; at < readers.length; at++) readers[at]?.read(row, figures, at);
    for (const check of checks) check.compare(row, figures);
    gathering.add(row.number, period, key, figures);
    return true;
  };
  const end = function* (): Iterable<Observation> {
    const rates = readers.map((reader) => reader?.settle());
    yield* gathering.observations(context.source(), (at, rate, row) => rates[at]?.(rate, row));
  };
  return { take, gathering, end };
}
