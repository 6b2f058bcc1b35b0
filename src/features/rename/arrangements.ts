// The ways to give a clause a number that another one has: they swap, the clause moves there among its neighbours, or
// the others move on.
import type { Knowledge } from '../../knowledge/knowledge';
import type { Moves } from './renumbering';

/** How room is made for a clause. */
export type Arrangement = 'swap' | 'move' | 'shift';

/** A clause, and the number that it is to have. */
export interface Wish {
  readonly pack: string;
  readonly from: string;
  readonly to: string;
}

/** The moves of each way that there is; none where the number is free. */
export function arrangements(knowledge: Knowledge, { pack, from, to }: Wish): ReadonlyMap<Arrangement, Moves> {
  const has = (number: string): boolean => knowledge.clause({ pack, number }) !== undefined;
  const ways = new Map<Arrangement, Moves>();
  if (!has(to) || from === to) return ways;
  ways.set(
    'swap',
    new Map([
      [from, to],
      [to, from],
    ]),
  );
  const { base, ordinal: end } = lastOf(to);
  const { base: ownBase, ordinal: start } = lastOf(from);
  if (ownBase === base) {
    const step = Math.sign(end - start);
    const between = Array.from({ length: Math.abs(end - start) }, (_, index) => start + step * (index + 1)).filter(
      (each) => has(base + String(each)),
    );
    if (between.length > 1)
      ways.set(
        'move',
        new Map([
          [from, to],
          ...between.map((each): [string, string] => [base + String(each), base + String(each - step)]),
        ]),
      );
  }
  const shifted: [string, string][] = [[from, to]];
  for (let each = end; has(base + String(each)) && base + String(each) !== from; each++)
    shifted.push([base + String(each), base + String(each + 1)]);
  ways.set('shift', new Map(shifted));
  return ways;
}

/** The last ordinal of a number, and what stands before it. */
function lastOf(number: string): { readonly base: string; readonly ordinal: number } {
  const [, base = '', ordinal = ''] = /^(.*?)(\d+)$/.exec(number) ?? [];
  return { base, ordinal: Number(ordinal) };
}
