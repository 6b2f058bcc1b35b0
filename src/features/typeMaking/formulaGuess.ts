// Noticing that a column follows from two others of its table. It only proposes: a relation that holds in every row may
// still be chance.
import { equalAt, readNumber } from '../../base/number';
import type { NumberReading } from '../../base/number';

/** The numbers of a table's columns, by column id, row by row. */
export type NumberColumns = ReadonlyMap<string, readonly string[]>;

const MOST_COLUMNS = 16;
const MOST_ROWS = 200;
const FEWEST_ROWS = 2;

type Read = readonly ((NumberReading & { kind: 'number' }) | undefined)[];

const RELATIONS: readonly {
  readonly sign: string;
  readonly symmetric: boolean;
  readonly of: (a: number, b: number) => number;
}[] = [
  { sign: '-', symmetric: false, of: (a, b) => a - b },
  { sign: '/', symmetric: false, of: (a, b) => a / b },
  { sign: '*', symmetric: true, of: (a, b) => a * b },
];

/**
 * For each column the formulas of columns before it, `sales / budget`, that every row agrees with at the decimals that
 * it shows.
 */
export function guessFormulas(columns: NumberColumns): Map<string, string[]> {
  const read = [...columns]
    .slice(0, MOST_COLUMNS)
    .map(([id, texts]) => ({ id, numbers: texts.slice(0, MOST_ROWS).map(numberOf) }));
  const found = new Map<string, string[]>();
  for (const [index, result] of read.entries()) {
    const others = read.slice(0, index); // what is computed stands after what it is computed from
    const formulas = others.flatMap((a) =>
      others.flatMap((b) => {
        if (a === b) return [];
        const fitting = RELATIONS.filter(
          ({ symmetric, of }) => !(symmetric && a.id > b.id) && holds(result.numbers, [a.numbers, b.numbers], of),
        );
        return fitting.map(({ sign }) => `${a.id} ${sign} ${b.id}`);
      }),
    );
    if (formulas.length > 0) found.set(result.id, formulas);
  }
  return found;
}

function numberOf(text: string): Read[number] {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading : undefined;
}

function holds(results: Read, [left, right]: readonly [Read, Read], of: (a: number, b: number) => number): boolean {
  const told = new Set<number>();
  let rows = 0;
  for (const [row, result] of results.entries()) {
    const [a, b] = [left[row], right[row]];
    if (result === undefined || a === undefined || b === undefined) continue;
    const value = of(a.value, b.value);
    if (!Number.isFinite(value) || !equalAt(value, result.value, result.decimals)) return false;
    told.add(result.value);
    rows++;
  }
  return rows >= FEWEST_ROWS && told.size > 1;
}
