// What the asked item comes to at the least, in any basket that goes on from one which is chosen in part. Never more
// than what it then comes to; how near, only time hangs on.
import { rateOf } from './cuts';
import { WHOLE } from './offer';
import type { Cents, Offer } from './offer';
import { planning } from './plan';
import { KnownTables } from './reachableSums';
import type { Plan, Question, Scope } from './plan';
import { covers, itemCut } from './pricing';
import { lesserOf, NOTHING, partOf } from './ratio';
import type { Ratio, Rounding } from './ratio';

/** A basket chosen in part: the pieces of the asked item, and of the others up to a place. */
export interface Choice {
  readonly askedPieces: number;
  /** Pieces of the other items, in their order. */
  readonly taken: readonly number[];
  /** By scope: what is chosen of it, with the asked item. */
  readonly amounts: readonly Cents[];
  readonly pieces: readonly number[];
}

/** A basket of the asked item alone. */
export function firstChoice({ asked, scopes }: Plan, askedPieces: number): Choice {
  const own = (amount: number): number[] => scopes.map(({ isAsked }) => (isAsked ? amount : 0));
  return { askedPieces, taken: [], amounts: own(asked.amounts[askedPieces] ?? 0), pieces: own(askedPieces) };
}

/** The same with some pieces of the next item. */
export function withNext({ others, scopes }: Plan, choice: Choice, pieces: number): Choice {
  const at = choice.taken.length;
  const added = others[at]?.amounts[pieces] ?? 0;
  const [amounts, counts] = [choice.amounts.slice(), choice.pieces.slice()];
  for (let scope = 0; scope < scopes.length; scope += 1) {
    if (scopes[scope]?.includes[at] !== true) continue;
    amounts[scope] = (amounts[scope] ?? 0) + added;
    counts[scope] = (counts[scope] ?? 0) + pieces;
  }
  return { askedPieces: choice.askedPieces, taken: [...choice.taken, pieces], amounts, pieces: counts };
}

/** The least that the asked item's pieces come to; `isQuick` does not work out which amounts can be reached. */
export function leastValue(plan: Plan, choice: Choice, isQuick = false): Cents {
  const value = plan.asked.values[choice.askedPieces] ?? 0;
  const least = plan.isIndependent ? value - independentCuts(plan, choice, isQuick) : afterEach(plan, choice, value);
  return Math.max(0, least);
}

/**
 * What a piece of the asked item comes to at the least, were all offers used together: for when not all sets of them
 * can be looked at. Each offer on it alone takes off what it would take off the full price, each other what it would
 * take off that at the amount at which it takes off the greatest part.
 */
export function leastOfAll(question: Question): Ratio {
  const { asked, offers, rounding, counts } = question;
  const wide = offers.filter(({ layer }) => layer !== 'item');
  const plan = planning(question, { sums: new Map(), tables: new KnownTables() })(wide);
  const own = offers.filter((offer) => offer.layer === 'item' && covers(offer, asked));
  const values = Array.from({ length: asked.most }, (_, at): Ratio => {
    const full = asked.price * (at + 1);
    const cuts = own.map((offer) => ({ offer, cut: itemCut(offer, full, { pieces: at + 1, rounding }) }));
    const off = (isOff: (offer: Offer) => boolean): Cents =>
      cuts.reduce((sum, { offer, cut }) => sum + (isOff(offer) ? cut : 0), 0);
    const low = Math.max(0, full - off(() => true));
    const shared = plan.shared.filter(({ isCounted }) => isCounted);
    const part = shared.reduce((sum, { offer, scope: index }) => {
      const scope = plan.scopes[index];
      if (scope === undefined) return sum;
      const measured = offer.measures === 'remaining' ? 0 : low;
      const rate = looseRate(offer, reachOf(scope, { at: 0, amount: full, pieces: at + 1 }), measured);
      return sum + Math.min(mostCut(offer), partOf(full, rate, rounding));
    }, 0);
    return { num: Math.max(0, full - off(counts) - part), den: at + 1 };
  });
  return values.reduce(lesserOf);
}

/**
 * Where no offer hangs on another, the cuts of a scope hang only on its amount. Between two amounts at which one of
 * them reaches its threshold once more, all parts fall: so they are greatest at the least amounts from there on that
 * can be reached.
 */
function independentCuts(plan: Plan, choice: Choice, isQuick: boolean): Cents {
  const share = { own: plan.asked.amounts[choice.askedPieces] ?? 0, rounding: plan.question.rounding, isQuick };
  let sum = 0;
  for (let index = 0; index < plan.scopes.length; index += 1) {
    const scope = plan.scopes[index];
    if (scope?.isAsked !== true) continue;
    const place = placeOf(choice, index);
    const reach = reachOf(scope, place);
    for (const offer of scope.loose) sum += partOf(share.own, looseRate(offer, reach, place.amount), share.rounding);
    if (scope.stepped.length > 0) sum += steppedCut(scope, place, share);
  }
  return sum;
}

function placeOf({ taken, amounts, pieces }: Choice, scope: number): Position {
  return { at: taken.length, amount: amounts[scope] ?? 0, pieces: pieces[scope] ?? 0 };
}

/** The part of the asked item in cuts. */
interface Share {
  readonly own: Cents;
  readonly rounding: Rounding;
  readonly isQuick: boolean;
}

function steppedCut(scope: Scope, place: Position, share: Share): Cents {
  let [most, before] = [0, -1];
  for (const step of scope.steps) {
    if (step <= before) continue; // the amount that was looked at reaches it as well
    const amount = leastAmount(scope, place, step, share.isQuick);
    if (amount === undefined) break;
    before = amount;
    let cut = 0;
    for (const offer of scope.stepped) cut += partOf(share.own, rateOf(offer, amount, 0), share.rounding);
    if (cut > most) most = cut;
  }
  return most;
}

/**
 * The same where offers are measured on what others leave, offer by offer. Of the baskets of a promotion hundreds of
 * thousands are looked at, so that parts are numbers here, and what they come to is never less than it is exactly.
 */
function afterEach(plan: Plan, choice: Choice, value: Cents): Cents {
  const { shared, question } = plan;
  const own = plan.asked.amounts[choice.askedPieces] ?? 0;
  const rates: number[] = [];
  let left = value;
  for (const { offer, scope: index, isCounted } of shared) {
    const scope = plan.scopes[index];
    if (scope === undefined) continue;
    const isLeft = offer.measures === 'remaining';
    const amount = choice.amounts[index] ?? 0;
    const low = isLeft ? leastLeft(plan, choice, { index, rates }) : amount;
    const rate = greatestRate(offer, reachOf(scope, placeOf(choice, index)), low);
    if (isCounted && rate > 0) left = Math.max(0, left - mostPart(isLeft ? left : own, rate, question.rounding));
    rates.push(rate);
  }
  return left;
}

const SLACK = 1e-6; // cents: more than what a product of cents and a part lacks or has too much in binary

/** At least what a part of an amount is in whole cents. */
function mostPart(amount: Cents, rate: number, rounding: Rounding): Cents {
  const part = amount * rate + SLACK;
  return rounding === 'up' ? Math.ceil(part) : Math.floor(rounding === 'half' ? part + 0.5 : part);
}

interface SharesBefore {
  /** The scope of which is asked what is left. */
  readonly index: number;
  /** The greatest parts that the offers take off that come before. */
  readonly rates: readonly number[];
}

/** What earlier offers leave at the least of what is chosen in a scope: a line may bear a cent more than its part. */
function leastLeft(plan: Plan, { taken, amounts }: Choice, { index, rates }: SharesBefore): Cents {
  const scope = plan.scopes[index];
  const amount = amounts[index] ?? 0;
  let lines = 1;
  for (let at = 0; at < taken.length; at += 1) if (taken[at] !== 0 && scope?.includes[at] === true) lines += 1;
  let left = amount;
  for (let at = 0; at < rates.length; at += 1) {
    const before = plan.shared[at];
    if (before === undefined || plan.meets[index]?.[before.scope] !== true) continue;
    const part = mostPart(before.offer.measures === 'remaining' ? left : amount, rates[at] ?? 0, 'up');
    left = Math.max(0, left - Math.min(part + lines, mostCut(before.offer)));
  }
  return left;
}

/** What an offer takes off at the most, of any basket. */
function mostCut({ cut, repeats, cap = Infinity }: Offer): Cents {
  return cut.kind === 'amount' && repeats !== true ? Math.min(cut.cents, cap) : cap;
}

interface Position {
  readonly at: number;
  readonly amount: Cents;
  readonly pieces: number;
}

function leastAmount(scope: Scope, { at, amount }: Position, step: Cents, isQuick: boolean): Cents | undefined {
  if (step <= amount) return amount; // nothing more need be chosen
  const wanted = step - amount;
  if (wanted > (scope.restAmount[at] ?? 0)) return undefined;
  const reachable = isQuick ? 'too many' : scope.sums();
  if (reachable === 'too many') return amount + wanted;
  const more = reachable.least(at, wanted);
  return more === undefined ? undefined : amount + more;
}

/** What a scope can come to at the most. */
type Reach = Pick<Position, 'amount' | 'pieces'>;

function reachOf({ restAmount, restPieces }: Scope, { at, amount, pieces }: Position): Reach {
  return { amount: amount + (restAmount[at] ?? 0), pieces: pieces + (restPieces[at] ?? 0) };
}

/** The greatest part that an offer can take off, where at least `low` is what it measures. */
function looseRate(offer: Offer, reach: Reach, low: Cents): Ratio {
  const { threshold, cut, cap = Infinity } = offer;
  const byAmount = threshold.unit === 'amount';
  const reached = byAmount ? reach.amount : reach.pieces;
  if (reached < threshold.least || reached === 0) return NOTHING;
  const least = Math.max(1, low, byAmount ? threshold.least : 0);
  const capped: Ratio = { num: Math.min(cap, least), den: least };
  return lesserOf(capped, cut.kind === 'percent' ? { num: cut.off, den: WHOLE } : amountRate(offer, reached, least));
}

function amountRate({ threshold, cut, repeats }: Offer, reached: number, least: Cents): Ratio {
  const times = repeats === true ? Math.floor(reached / threshold.least) : 1;
  const most = { num: Math.min(cut.kind === 'amount' ? cut.cents * times : least, least), den: least };
  if (cut.kind !== 'amount' || repeats !== true || threshold.unit === 'pieces') return most;
  return lesserOf(most, { num: Math.min(cut.cents, threshold.least), den: threshold.least });
}

/** The same as a number. */
function greatestRate({ threshold, cut, repeats, cap = Infinity }: Offer, reach: Reach, low: Cents): number {
  const byAmount = threshold.unit === 'amount';
  const reached = byAmount ? reach.amount : reach.pieces;
  if (reached < threshold.least || reached === 0) return 0;
  const least = Math.max(1, low, byAmount ? threshold.least : 0);
  const capped = Math.min(cap / least, 1);
  if (cut.kind === 'percent') return Math.min(capped, cut.off / WHOLE);
  if (cut.kind !== 'amount') return capped;
  if (repeats !== true) return Math.min(capped, cut.cents / least);
  const byTimes = Math.min(capped, (cut.cents * Math.floor(reached / threshold.least)) / least);
  return byAmount ? Math.min(byTimes, cut.cents / threshold.least) : byTimes;
}
