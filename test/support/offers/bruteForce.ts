// The least price by trying everything: each set of offers and each basket, priced by the words of src/offers in their
// plainest reading, with big integers. Shares no code with what it checks.
import type { Item, Offer, Promotion } from '../../../src/offers/offer';

/** Cents over pieces. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

interface Row {
  readonly item: Item;
  readonly pieces: bigint;
  left: bigint;
  alone: bigint;
}

const ORDER = ['item', 'shop', 'platform', 'packet'];

/** The least that an item comes to for a piece, where the cuts of some offers count. */
export function leastByTrying(promotion: Promotion, asked: Item, counts: (offer: Offer) => boolean): Fraction {
  const ordered = ORDER.flatMap((layer) => promotion.offers.filter((offer) => offer.layer === layer));
  const sets = subsets(ordered).filter(areAllowed);
  const others = promotion.items.filter((item) => item.id !== asked.id);
  let least: Fraction = { num: BigInt(asked.price), den: 1n };
  for (const basket of baskets([asked, ...others])) {
    const [pieces = 0] = basket;
    if (pieces === 0) continue;
    for (const set of sets) {
      const rows = [asked, ...others].map((item, at) => row(item, basket[at] ?? 0));
      const num = comesTo(rows, set, { counts, rounding: promotion.rounding ?? 'half' });
      if (num * least.den < least.num * BigInt(pieces)) least = { num, den: BigInt(pieces) };
    }
  }
  return least;
}

function row(item: Item, pieces: number): Row {
  const amount = BigInt(item.price) * BigInt(pieces);
  return { item, pieces: BigInt(pieces), left: amount, alone: amount };
}

function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_each, at) => (bits >> at) % 2 === 1));
}

function baskets(items: readonly Item[]): number[][] {
  return items.reduce<number[][]>(
    (made, { most }) => made.flatMap((start) => Array.from({ length: most + 1 }, (_, pieces) => [...start, pieces])),
    [[]],
  );
}

function areAllowed(set: readonly Offer[]): boolean {
  const from = set.map(({ during }) => during?.from ?? '').reduce((a, b) => (a > b ? a : b), '');
  const isAtOneMoment = set.every(({ during }) => during === undefined || (during.from <= from && from <= during.to));
  const groups = set.flatMap(({ group }) => group ?? []);
  const excluded = new Set(set.flatMap(({ notWith }) => notWith ?? []));
  return isAtOneMoment && new Set(groups).size === groups.length && !set.some(({ id }) => excluded.has(id));
}

interface Terms {
  readonly counts: (offer: Offer) => boolean;
  readonly rounding: 'down' | 'half' | 'up';
}

function comesTo(rows: readonly Row[], set: readonly Offer[], { counts, rounding }: Terms): bigint {
  const [asked] = rows;
  let counted = 0n;
  for (const offer of set) {
    const inside = rows.filter(({ item }) => offer.scope === 'all' || offer.scope.includes(item.id));
    const before = asked?.left ?? 0n;
    if (offer.layer === 'item') for (const each of inside) applyTo([each], offer, rounding);
    else applyTo(inside, offer, rounding);
    if (counts(offer)) counted += before - (asked?.left ?? 0n);
  }
  return (asked === undefined ? 0n : BigInt(asked.item.price) * asked.pieces) - counted;
}

function applyTo(rows: readonly Row[], offer: Offer, rounding: Terms['rounding']): void {
  const isItems = offer.layer === 'item';
  const measured = rows.map((each) => (isItems || offer.measures === 'remaining' ? each.left : each.alone));
  const total = measured.reduce((sum, each) => sum + each, 0n);
  const pieces = rows.reduce((sum, each) => sum + each.pieces, 0n);
  const { num, den } = partTaken(offer, total, pieces);
  let [cumulated, given] = [0n, 0n];
  rows.forEach((each, at) => {
    cumulated += measured[at] ?? 0n;
    const due = rounded(cumulated * num, den, rounding);
    const share = due - given;
    given = due;
    each.left -= share > each.left ? each.left : share;
    if (isItems) each.alone = each.left;
  });
}

function partTaken({ threshold, cut, cap, repeats }: Offer, total: bigint, pieces: bigint): Fraction {
  const least = BigInt(threshold.least);
  const reached = threshold.unit === 'amount' ? total : pieces;
  if (reached < least || total === 0n) return { num: 0n, den: 1n };
  if (cut.kind === 'percent') {
    const limit = cap === undefined ? undefined : BigInt(cap);
    const isCapped = limit !== undefined && total * BigInt(cut.off) > limit * 10_000n;
    return isCapped ? { num: limit, den: total } : { num: BigInt(cut.off), den: 10_000n };
  }
  const times = repeats === true ? reached / least : 1n;
  const full = cut.kind === 'amount' ? BigInt(cut.cents) * times : total - BigInt(cut.cents) * pieces;
  const most = cap !== undefined && full > BigInt(cap) ? BigInt(cap) : full;
  return { num: most < 0n ? 0n : most > total ? total : most, den: total };
}

function rounded(num: bigint, den: bigint, rounding: Terms['rounding']): bigint {
  if (rounding === 'down') return num / den;
  return rounding === 'up' ? (num + den - 1n) / den : (2n * num + den) / (2n * den);
}
