// Items and offers as expressions make them of rows, and the worst price that they come to. Amounts are exact cents
// there: what stands in a document is taken to the nearest.
import { message } from '../base/message';
import type { Message } from '../base/message';
import { writeNumber } from '../base/number';
import { remembering } from '../base/remembering';
import { sameLabel } from '../base/script';
import { LAYERS, WHOLE } from '../offers/offer';
import type { Cut, Item, Offer, Promotion, Span, Threshold } from '../offers/offer';
import { worstPriceOf } from '../offers/worstPrice';
import type { LeastPrice, WorstPrice } from '../offers/worstPrice';
import type { CelFunction } from './callable';
import { TooCostly } from './meter';
import { MISSING, Quantity } from './quantity';
import type { SpanValue } from './quantity';

/** What must be reached: `reaching(amount, pieces, repeats)`. */
class ThresholdValue {
  constructor(
    readonly threshold: Threshold,
    readonly repeats: boolean,
  ) {}
}

/** What is taken off, if anything: `takes(off, rate, cap)`. */
class CutValue {
  constructor(
    readonly cut: Cut | undefined,
    readonly cap: number | undefined,
  ) {}
}

/** With what else an offer can be used: `stacking(group, alone)`. */
class StackingValue {
  constructor(
    readonly group: string,
    readonly isAlone: boolean,
  ) {}
}

/** An offer on items that it names by their ids or names; without any, on all. */
class OfferValue {
  constructor(
    readonly offer: Omit<Offer, 'id' | 'scope'>,
    readonly scope: readonly string[],
    readonly isAlone: boolean,
  ) {}
}

/** An item as an expression lists it. */
class ItemValue {
  constructor(readonly item: Item) {}
}

/** The types of values that only these functions make and take. */
export const OFFER_TYPES = {
  Threshold: ThresholdValue,
  Cut: CutValue,
  Stacking: StackingValue,
  Offer: OfferValue,
  Item: ItemValue,
} as const;

const STEPS_A_SEARCH = 50_000;
const MOST_KEPT = 200; // worst prices: those of a large campaign, paid and received

/** The functions of offers. What a price comes to is worked out once for each promotion. */
export function offerFunctions(): Readonly<Record<string, CelFunction>> {
  const found = remembering(worstIn, MOST_KEPT);
  const worst = (...asked: Inquiry): WorstPrice => found(keyOf(...asked)) ?? missing();
  const priced = (of: (prices: WorstPrice) => LeastPrice): CelFunction => ({
    types: ['(string, list<Item>, list<Offer>): Quantity'],
    run: (...asked: Inquiry) => priceOf(of(worst(...asked))),
    steps: () => STEPS_A_SEARCH,
    told: (...asked: Inquiry) => basketOf(of(worst(...asked))),
  });
  const numbers = ['Quantity', 'Ratio'];
  return {
    reaching: { types: ['(Quantity, Quantity, bool): Threshold'], run: reaching },
    takes: { types: numbers.map((rate) => `(Quantity, ${rate}, Quantity): Cut`), run: takes },
    stacking: {
      types: ['(string, bool): Stacking'],
      run: (group: string, alone: boolean) => new StackingValue(group, alone),
    },
    offer: { types: ['(string, string, bool, Threshold, Cut, Stacking, list<string>, Span): Offer'], run: offer },
    item: { types: ['(string, string, Quantity, Quantity, Quantity): Item'], run: item },
    worstPrice: priced(({ paid }) => paid),
    worstReceived: priced(({ received }) => received),
  };
}

type Inquiry = readonly [id: string, items: readonly ItemValue[], offers: readonly OfferValue[]];

function missing(): never {
  throw MISSING;
}

const CENTS = 100;
const MOST_PIECES = 999;

function cents({ value }: Quantity): number {
  return value === undefined ? missing() : Math.round(value * CENTS);
}

function item(...[id, name, price, cost, most]: readonly [string, string, Quantity, Quantity, Quantity]): ItemValue {
  if (id === '' || name === '') throw MISSING;
  const pieces = Math.min(Math.max(1, Math.round(most.value ?? 1)), MOST_PIECES);
  return new ItemValue({ id, name, price: cents(price), cost: cents(cost), most: pieces });
}

function reaching(amount: Quantity, pieces: Quantity, repeats: boolean): ThresholdValue {
  if (pieces.value !== undefined)
    return new ThresholdValue({ unit: 'pieces', least: Math.round(pieces.value) }, repeats);
  if (amount.value === undefined) return new ThresholdValue({ unit: 'pieces', least: 1 }, false);
  return new ThresholdValue({ unit: 'amount', least: cents(amount) }, repeats);
}

// A rate is what is left to pay, 85% for 八五折; beside an amount it only tells what that comes to.
function takes(off: Quantity, { value: rate }: Quantity, cap: Quantity): CutValue {
  const most = cap.value === undefined ? undefined : cents(cap);
  if (off.value !== undefined) return new CutValue({ kind: 'amount', cents: cents(off) }, most);
  return new CutValue(rate === undefined ? undefined : { kind: 'percent', off: Math.round((1 - rate) * WHOLE) }, most);
}

type Told = readonly [
  name: string,
  layer: string,
  isShops: boolean,
  reached: ThresholdValue,
  taken: CutValue,
  stacking: StackingValue,
  scope: readonly string[],
  dates: SpanValue,
];

function offer(...[name, layer, isShops, reached, { cut, cap }, { group, isAlone }, scope, dates]: Told): OfferValue {
  const during = momentsOf(dates);
  const { threshold } = reached;
  const repeats = reached.repeats && threshold.least > 0 && cut?.kind === 'amount';
  return new OfferValue(
    {
      name,
      layer: LAYERS.find((each) => each === layer) ?? 'shop',
      threshold,
      cut: cut ?? NOTHING,
      bearer: isShops ? 'shop' : 'platform',
      ...(repeats && { repeats }),
      ...(cap !== undefined && { cap }),
      ...(group !== '' && { group }),
      ...(during !== undefined && { during }),
    },
    scope,
    isAlone,
  );
}

const NOTHING: Cut = { kind: 'amount', cents: 0 };

/** What ends at an hour no longer holds at it, as what follows begins then. */
function momentsOf({ from, to, hours = {} }: SpanValue): Span | undefined {
  if (from.day === undefined || to.day === undefined) return undefined;
  const { fromTime = '00:00', toTime = '24:00' } = hours;
  const [hour = 0, minute = 0] = toTime.split(':').map(Number);
  const last = hour * 60 + minute - 1;
  const end = [Math.floor(last / 60), last % 60].map((each) => String(each).padStart(2, '0')).join(':');
  return { from: `${from.day} ${fromTime}`, to: `${to.day} ${end}` };
}

/** The promotion and the asked item as a text, by which what was worked out is known again. */
function keyOf(...[id, items, offers]: Inquiry): string {
  const all = items
    .map((each) => each.item)
    .filter((each, at, list) => list.findIndex((one) => one.id === each.id) === at);
  const known = offers.filter(({ offer: { cut } }) => (cut.kind === 'percent' ? cut.off : cut.cents) > 0);
  const promotion: Promotion = {
    items: all,
    offers: known.map((each, at) => offerIn(each, { at, all, count: known.length })),
  };
  return JSON.stringify({ promotion, id });
}

interface Among {
  readonly at: number;
  readonly all: readonly Item[];
  readonly count: number;
}

function offerIn({ offer: own, scope, isAlone }: OfferValue, { at, all, count }: Among): Offer {
  const covered = all.filter(({ id, name }) => scope.some((each) => sameLabel(each, id) || sameLabel(each, name)));
  const others = Array.from({ length: count }, (_, other) => String(other)).filter((other) => other !== String(at));
  return {
    ...own,
    id: String(at),
    scope: scope.length === 0 ? 'all' : covered.map(({ id }) => id),
    ...(isAlone && { notWith: others }),
  };
}

function worstIn(key: string): WorstPrice | undefined {
  const { promotion, id } = JSON.parse(key) as { readonly promotion: Promotion; readonly id: string };
  return worstPriceOf(promotion, id);
}

// Between two bounds is no price.
function priceOf({ price: { num, den }, isExact }: LeastPrice): Quantity {
  if (!isExact) throw new TooCostly();
  return new Quantity(num / den / CENTS);
}

function basketOf({ price: { num, den }, basket, cuts }: LeastPrice): Message {
  const price = writeNumber(num / den / CENTS, { prefix: '', grouped: true, unit: '', digits: 2 }) ?? '';
  const lines = basket.map(({ item: { name }, pieces }) => `${name} × ${String(pieces)}`).join(' + ');
  const used = cuts.map(({ offer: { name } }) => name).join(' + ');
  return used === ''
    ? message('offers.alone', { price, lines })
    : message('offers.basket', { price, lines, offers: used });
}
