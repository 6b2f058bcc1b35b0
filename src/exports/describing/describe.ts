// Proposing what an export of an unknown kind is: its period, what its rows are about, which figures are kept.
import type { MeasureColumn } from '../../knowledge/platforms/definition';
import { plainText } from '../values/plain';
import { guessColumn } from './columns';
import type { ColumnGuess, KnownColumns } from './columns';
import type { ProposedExport } from './proposedExport';
import { quotientOf } from './ratios';
import type { FigureColumn } from './ratios';
import type { SampleColumn } from './sample';

/** What describing goes by. */
export interface Describing extends KnownColumns {
  /** An id for a column, by which formulas name it; never the same twice. */
  readonly idOf: (title: string, elsewhere: string | undefined) => string;
  /** Whether something says after how many days a sale still counts. */
  readonly attribution: boolean;
}

interface Guessed {
  readonly column: SampleColumn;
  readonly guess: ColumnGuess;
}

/** Proposes a definition; undefined where no column holds figures. */
export function describeExport(columns: readonly SampleColumn[], by: Describing): ProposedExport | undefined {
  const guessed = columns.map((column) => ({ column, guess: guessColumn(column, by) }));
  const of = (...kinds: readonly ColumnGuess['kind'][]): Guessed[] =>
    guessed.filter(({ guess }) => kinds.includes(guess.kind));
  const period = periodAmong(of('period'));
  const { keys, isOne } = keysAmong(period, of('id', 'person', 'name'), columns[0]?.cells.length ?? 0);
  const figures = of('measure').map(({ column, guess }): FigureColumn & Pick<MeasureColumn, 'kind'> => {
    const { kind, unit } =
      guess.kind === 'measure' ? guess.measure : { kind: 'additive' as const, unit: 'count' as const };
    return { column, kind, unit, id: idOf(column, by) };
  });
  if (figures.length === 0) return undefined;
  const plain = figures.filter(({ kind }) => kind !== 'stated');
  const quotients = new Map(
    figures.map((each) => [each, each.kind === 'stated' ? quotientOf(each, plain) : undefined]),
  );
  const kept = figures.filter((each) => quotients.get(each) === undefined);
  const taken = new Set<SampleColumn | undefined>([period, ...keys.map(({ column }) => column)]);
  return {
    period: period?.text,
    keys: keys.map(({ column, guess: { kind } }) => ({
      id: idOf(column, by),
      title: column.text,
      kind: kind === 'id' || kind === 'person' ? kind : 'name',
    })),
    measures: kept.map(({ column, kind, unit, id }) => ({ id, title: column.text, kind, unit })),
    ratios: figures.flatMap((each) => {
      const quotient = quotients.get(each);
      return quotient === undefined ? [] : [{ title: each.column.text, unit: each.unit, ...quotient }];
    }),
    adds: !isOne,
    attribution: by.attribution,
    leftOut: of('period', 'id', 'person', 'name', 'leftOut', 'empty')
      .filter(({ column }) => !taken.has(column))
      .map(({ column }) => column.text),
    personal: of('personal').map(({ column }) => column.text),
  };
}

function idOf({ text, key, bareKey }: SampleColumn, { definitions, idOf: named }: Describing): string {
  const columns = definitions.flatMap(({ keys, measures }) => [...keys, ...measures]);
  const same = columns.find(({ labels }) => labels.includes(key) || labels.includes(bareKey));
  return named(text, same?.id);
}

/** Of several days in a row the one whose title says so; another is when something was made. */
function periodAmong(all: readonly Guessed[]): SampleColumn | undefined {
  const named = all.find(({ column }) => /日期|date|統計|统计/.test(column.key));
  return (named ?? all[0])?.column;
}

/**
 * The fewest columns that tell rows of one period apart: ids before people, and these before names. `isOne` is false
 * where even all of them do not. `count` is how many rows there are.
 */
function keysAmong(
  period: SampleColumn | undefined,
  candidates: readonly Guessed[],
  count: number,
): { readonly keys: readonly Guessed[]; readonly isOne: boolean } {
  const inOrder = candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
  const isTold = (keys: readonly Guessed[]): boolean => {
    const columns = [...(period === undefined ? [] : [period]), ...keys.map(({ column }) => column)];
    const rows = Array.from({ length: count }, (_, at) =>
      columns.map(({ cells }) => plainText(cells[at] ?? '')).join('\n'),
    );
    return new Set(rows).size === rows.length;
  };
  // In so few rows everything tells them apart: what looks like a key is one.
  if (count < FEW_ROWS) return { keys: inOrder.slice(0, 1), isOne: isTold(inOrder.slice(0, 1)) };
  if (period !== undefined && isTold([])) return { keys: [], isOne: true };
  for (const each of inOrder) if (isTold([each])) return { keys: [each], isOne: true };
  const keys: Guessed[] = [];
  for (const each of inOrder) {
    if (isTold(keys)) break;
    keys.push(each);
  }
  const isOne = isTold(keys);
  return { keys: isOne ? keys.filter((each) => !isTold(keys.filter((other) => other !== each))) : keys, isOne };
}

const FEW_ROWS = 3;

// What is called a name tells things apart on purpose; other words may do so by chance.
function rankOf({ column, guess }: Guessed): number {
  const order = ['id', 'person', 'name'].indexOf(guess.kind);
  return guess.kind === 'name' && !/名/.test(column.key) ? order + 1 : order;
}
