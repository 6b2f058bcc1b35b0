// One set of offers made ready for the search: what each item costs alone, and what each scope of offers can still
// gain from the items that are to be chosen.
import { covers, itemCut } from './pricing';
import type { Cents, Item, Offer } from './offer';
import { reachableSums } from './reachableSums';
import type { ReachableSums } from './reachableSums';
import type { Rounding } from './ratio';

/** What is asked: the least that some item comes to, in what counts. */
export interface Question {
  readonly asked: Item;
  /** The items that can be bought beside it. */
  readonly others: readonly Item[];
  /** The offers that can change the answer, in their order. */
  readonly offers: readonly Offer[];
  readonly rounding: Rounding;
  /** Whether what an offer takes off counts: all for what a buyer pays, the shop's for what it receives. */
  readonly counts: (offer: Offer) => boolean;
}

/** By pieces, from none: what an item costs by the offers on single items, and what it comes to in what counts. */
export interface OwnPrices {
  readonly amounts: readonly Cents[];
  readonly values: readonly Cents[];
}

/** The offers that hold for the same items. */
export interface Scope {
  readonly isAsked: boolean;
  readonly includes: readonly boolean[];
  /** Of its offers that count those whose thresholds are a few amounts, and the others. */
  readonly stepped: readonly Offer[];
  readonly loose: readonly Offer[];
  /** The amounts from which one of the stepped takes off more, and none. */
  readonly steps: readonly Cents[];
  /** By place in the list of other items: the amount, the pieces, the least amount a piece of the items from there on. */
  readonly restAmount: readonly Cents[];
  readonly restPieces: readonly number[];
  readonly leastPiece: readonly Cents[];
  /** What these items add up to; worked out when first asked for. */
  readonly sums: () => ReachableSums | 'too many';
}

/** A set of offers, ready. */
export interface Plan {
  readonly question: Question;
  /** All offers of the set, in their order. */
  readonly offers: readonly Offer[];
  /** Those that look at the whole basket, each with its scope by place. */
  readonly shared: readonly { readonly offer: Offer; readonly scope: number; readonly isCounted: boolean }[];
  readonly scopes: readonly Scope[];
  readonly asked: OwnPrices;
  /** The items that such an offer holds for, and what they cost. */
  readonly others: readonly { readonly item: Item; readonly amounts: readonly Cents[] }[];
  /** True where what an offer takes off hangs on no other offer of the whole basket. */
  readonly isIndependent: boolean;
}

/** What was worked out for one set of offers and holds for others as well, for one question. */
export interface Kept {
  readonly prices: Map<string, OwnPrices>;
  readonly sums: Map<string, ReachableSums | 'too many'>;
}

/** Makes a set of offers ready. */
export function planOf(question: Question, offers: readonly Offer[], kept: Kept): Plan {
  const own = offers.filter(({ layer }) => layer === 'item');
  const wide = offers.filter(({ layer }) => layer !== 'item');
  const prices = (item: Item): OwnPrices =>
    remembered(kept.prices, key('', [item, ...own.filter((each) => covers(each, item))]), () =>
      ownPrices(question, item, own),
    );
  const items = question.others.filter((item) => wide.some((offer) => covers(offer, item)));
  const owns = own.filter((offer) => items.some((item) => covers(offer, item)));
  const others = items.map((item) => ({ item, amounts: prices(item).amounts }));
  const ids = wide.map((offer) => [question.asked, ...items].map((item) => Number(covers(offer, item))).join(''));
  const scopes = [...new Set(ids)];
  return {
    question,
    offers,
    shared: wide.map((offer, at) => ({
      offer,
      scope: scopes.indexOf(ids[at] ?? ''),
      isCounted: question.counts(offer) && covers(offer, question.asked),
    })),
    scopes: scopes.map((id) => {
      const of = wide.filter((_, at) => ids[at] === id);
      const gains = gainsOf(id, others, (make) => remembered(kept.sums, key(id, [...items, ...owns]), make));
      const most = Math.max(...prices(question.asked).amounts) + (gains.restAmount[0] ?? 0);
      return { ...gains, ...thresholdsOf(of.filter(question.counts), most) };
    }),
    asked: prices(question.asked),
    others,
    isIndependent: wide.every(({ measures }) => measures !== 'remaining'),
  };
}

function key(what: string, things: readonly { readonly id: string }[]): string {
  return JSON.stringify([what, ...things.map(({ id }) => id)]);
}

function remembered<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

function ownPrices({ rounding, counts }: Question, item: Item, own: readonly Offer[]): OwnPrices {
  const offers = own.filter((offer) => covers(offer, item));
  const priced = Array.from({ length: item.most + 1 }, (_, pieces) => {
    let [amount, value] = [item.price * pieces, item.price * pieces];
    for (const offer of offers) {
      const cut = itemCut(offer, amount, { pieces, rounding });
      amount -= cut;
      if (counts(offer)) value -= cut;
    }
    return { amount, value };
  });
  return { amounts: priced.map(({ amount }) => amount), values: priced.map(({ value }) => value) };
}

type Gains = Omit<Scope, 'stepped' | 'loose' | 'steps'>;

function gainsOf(
  id: string,
  others: Plan['others'],
  remember: (make: () => ReachableSums | 'too many') => ReachableSums | 'too many',
): Gains {
  const includes = others.map((_, at) => id[at + 1] === '1');
  const amounts = others.map((other, at) => (includes[at] === true ? other.amounts : [0]));
  const [restAmount, restPieces, leastPiece] = [[0], [0], [Infinity]];
  for (const each of amounts.toReversed()) {
    restAmount.unshift((restAmount[0] ?? 0) + Math.max(...each));
    restPieces.unshift((restPieces[0] ?? 0) + each.length - 1);
    const pieces = each.slice(1).map((amount, at) => Math.floor(amount / (at + 1)));
    leastPiece.unshift(Math.min(...pieces, leastPiece[0] ?? Infinity));
  }
  return {
    isAsked: id.startsWith('1'),
    includes,
    restAmount,
    restPieces,
    leastPiece,
    sums: () => remember(() => reachableSums(amounts)),
  };
}

function thresholdsOf(offers: readonly Offer[], most: Cents): Pick<Scope, 'stepped' | 'loose' | 'steps'> {
  const stepped = offers.filter((offer) => stepsOf(offer, most).length > 0);
  return {
    stepped,
    loose: offers.filter((offer) => !stepped.includes(offer)),
    steps: [...new Set([0, ...stepped.flatMap((offer) => stepsOf(offer, most))])].toSorted((a, b) => a - b),
  };
}

const MOST_STEPS = 64;

/** The amounts at which an offer takes off more, up to one; none where it goes by pieces, or where they are many. */
function stepsOf({ threshold: { unit, least }, repeats, cut, cap = Infinity }: Offer, upTo: Cents): Cents[] {
  if (unit === 'pieces') return [];
  if (repeats !== true || cut.kind !== 'amount') return [least];
  const times = Math.max(1, Math.min(Math.floor(upTo / least), Math.ceil(cap / cut.cents)));
  return times > MOST_STEPS ? [] : Array.from({ length: times }, (_, at) => least * (at + 1));
}
