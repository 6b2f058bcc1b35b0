// The ways to give a clause a number that another one has: they swap, the clause moves there among its neighbours, or
// the others move on.
import type { Knowledge } from '../../knowledge/knowledge';
import { parentNumber } from '../../citations/clauseNumber';
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
  const [, base = '', ordinal = ''] = /^(.*?)(\d+)$/.exec(to) ?? [];
  if (!has(to) || from === to || ordinal === '') return ways;
  ways.set(
    'swap',
    new Map([
      [from, to],
      [to, from],
    ]),
  );
  const own = /^(.*?)(\d+)$/.exec(from);
  if (own?.[1] === base && parentNumber(from) === parentNumber(to)) {
    const [start, end] = [Number(own[2]), Number(ordinal)];
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
  for (let each = Number(ordinal); has(base + String(each)) && base + String(each) !== from; each++)
    shifted.push([base + String(each), base + String(each + 1)]);
  ways.set('shift', new Map(shifted));
  return ways;
}
