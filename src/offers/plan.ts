// One set of offers made ready for the search: what each item costs alone, and what each scope of offers can still
// gain from the items that are to be chosen.
import { covers, itemCut } from './pricing';
import type { Cents, Item, Offer } from './offer';
import { reachableSums } from './reachableSums';
import type { KnownTables, ReachableSums } from './reachableSums';
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
  /** By place among the other items, of those from there on: the amount and the pieces. */
  readonly restAmount: readonly Cents[];
  readonly restPieces: readonly number[];
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
  /** For each two scopes whether an item is in both. */
  readonly meets: readonly (readonly boolean[])[];
  readonly asked: OwnPrices;
  /** The other items, and what they cost. */
  readonly others: readonly { readonly item: Item; readonly amounts: readonly Cents[] }[];
  /** True where what an offer takes off hangs on no other offer of the whole basket. */
  readonly isIndependent: boolean;
  /** How many cuts are worked out, about, to tell what a basket could come to. */
  readonly weight: number;
}

/** What holds for all items of a promotion, or for all that is asked of one. */
export interface Known {
  /** What other items add up to, by offers on single items and scope. */
  readonly sums: Map<string, ReachableSums | 'too many'>;
  readonly tables: KnownTables;
}

/** What was worked out for one set of offers and holds for others as well. */
interface Kept extends Known {
  readonly prices: Map<string, readonly OwnPrices[]>;
  readonly scopes: Map<string, Scope>;
  /** By offer on the whole basket the items that it holds for, the asked one first. */
  readonly covered: Map<Offer, string>;
}

/** Makes sets of offers ready, one after another. */
export function planning(question: Question, known: Known): (offers: readonly Offer[]) => Plan {
  const kept: Kept = { ...known, prices: new Map(), scopes: new Map(), covered: new Map() };
  return (offers) => planOf(question, offers, kept);
}

function planOf(question: Question, offers: readonly Offer[], kept: Kept): Plan {
  const { asked, others: beside, counts } = question;
  const items = [asked, ...beside];
  const own = offers.filter(({ layer }) => layer === 'item');
  const wide = offers.filter(({ layer }) => layer !== 'item');
  const owns = own.map(({ id }) => id).join('\n');
  const prices = remembered(kept.prices, owns, () => items.map((item) => ownPrices(question, item, own)));
  const others = beside.map((item, at) => ({ item, amounts: prices[at + 1]?.amounts ?? [] }));
  const ids = wide.map((offer) =>
    remembered(kept.covered, offer, () => items.map((item) => covers(offer, item)).join()),
  );
  const scopes = [...new Set(ids)];
  const ownOfAsked = prices[0] ?? { amounts: [], values: [] };
  const scopesOfSet = scopes.map((id) => {
    const held = wide.filter((offer, at) => ids[at] === id && counts(offer));
    const name = [owns, id, ...held.map((offer) => offer.id)].join('\n');
    const remember: Remember = (upTo, make) => remembered(kept.sums, [owns, id, String(upTo)].join('\n'), make);
    const { tables } = kept;
    return remembered(kept.scopes, name, () => scopeOf(held, others, { id, asked: ownOfAsked, remember, tables }));
  });
  return {
    question,
    offers,
    shared: wide.map((offer, at) => ({
      offer,
      scope: scopes.indexOf(ids[at] ?? ''),
      isCounted: counts(offer) && covers(offer, asked),
    })),
    scopes: scopesOfSet,
    meets: scopesOfSet.map((one) => scopesOfSet.map((other) => haveInCommon(one, other))),
    asked: ownOfAsked,
    others,
    isIndependent: wide.every(({ measures }) => measures !== 'remaining'),
    weight: scopesOfSet.reduce((sum, { steps, stepped }) => sum + steps.length * stepped.length, 1 + wide.length ** 2),
  };
}

function haveInCommon(one: Scope, other: Scope): boolean {
  return (one.isAsked && other.isAsked) || one.includes.some((each, at) => each && other.includes[at] === true);
}

type Remember = (upTo: Cents, make: () => ReachableSums | 'too many') => ReachableSums | 'too many';

function remembered<K, T>(kept: Map<K, T>, name: K, make: () => T): T {
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

interface ScopeTerms extends Pick<Known, 'tables'> {
  readonly id: string;
  readonly asked: OwnPrices;
  readonly remember: Remember;
}

function scopeOf(offers: readonly Offer[], others: Plan['others'], { id, asked, remember, tables }: ScopeTerms): Scope {
  const [isAsked, ...includes] = id.split(',').map((each) => each === 'true');
  const amounts = others.map((other, at) => (includes[at] === true ? other.amounts : [0]));
  const [restAmount, restPieces] = [[0], [0]];
  for (const each of amounts.toReversed()) {
    restAmount.unshift((restAmount[0] ?? 0) + Math.max(...each));
    restPieces.unshift((restPieces[0] ?? 0) + each.length - 1);
  }
  const thresholds = thresholdsOf(offers, Math.max(...asked.amounts) + (restAmount[0] ?? 0));
  const upTo = thresholds.steps.at(-1) ?? 0;
  let known: ReachableSums | 'too many' | undefined;
  const sums = (): ReachableSums | 'too many' => (known ??= remember(upTo, () => reachableSums(amounts, upTo, tables)));
  return { isAsked: isAsked === true, includes, ...thresholds, restAmount, restPieces, sums };
}

function thresholdsOf(offers: readonly Offer[], most: Cents): Pick<Scope, 'stepped' | 'loose' | 'steps'> {
  const [stepped, loose]: [Offer[], Offer[]] = [[], []];
  const steps = new Set([0]);
  for (const offer of offers) {
    const own = stepsOf(offer, most);
    (own.length > 0 ? stepped : loose).push(offer);
    for (const step of own) steps.add(step);
  }
  return { stepped, loose, steps: [...steps].sort((a, b) => a - b) };
}

const MOST_STEPS = 64;

/** The amounts at which an offer takes off more, up to one; none where it goes by pieces, or where they are many. */
function stepsOf({ threshold: { unit, least }, repeats, cut, cap = Infinity }: Offer, upTo: Cents): Cents[] {
  if (unit === 'pieces') return [];
  if (repeats !== true || cut.kind !== 'amount') return [least];
  const times = Math.max(1, Math.min(Math.floor(upTo / least), Math.ceil(cap / cut.cents)));
  return times > MOST_STEPS ? [] : Array.from({ length: times }, (_, at) => least * (at + 1));
}
