// The search for the basket and the offers by which an item comes to the least: sets of offers by what they could come
// to at best, and in each the baskets that could be better than the best known one.
import { firstChoice, leastOfAll, leastValue, withNext } from './bounds';
import type { Choice } from './bounds';
import type { Cents, Offer } from './offer';
import { planning } from './plan';
import type { Known, Plan, Question } from './plan';
import { priceBasket } from './pricing';
import type { Line } from './pricing';
import { compareRatios, lesserOf } from './ratio';
import type { Ratio } from './ratio';
import { stackable } from './stacking';

/** What the search came to. */
export interface Least {
  /** What the pieces of the asked item come to, over how many they are. */
  readonly value: Ratio;
  /** The asked item's line first. */
  readonly lines: readonly Line[];
  readonly offers: readonly Offer[];
  /** False where the search was ended: the least is then between `bound` and `value`. */
  readonly isExact: boolean;
  readonly bound: Ratio;
}

/** How much may be looked at: sets of offers with some pieces of the item, and cuts that are worked out. */
export interface Budget {
  readonly starts: number;
  readonly steps: number;
}

interface Best {
  value: Ratio;
  lines: readonly Line[];
  offers: readonly Offer[];
  left: number;
}

/** The least that an item comes to, over all baskets and sets of offers. */
export function searchLeast(question: Question, budget: Budget, known: Known): Least {
  const { asked } = question;
  const alone: Line[] = [{ item: asked, pieces: 1 }];
  const best: Best = { value: { num: asked.price, den: 1 }, lines: alone, offers: [], left: budget.steps };
  const { sets, isCut } = stackable(question.offers, harmless(question), Math.ceil(budget.starts / asked.most));
  const starts = startsOf(question, sets, known);
  const open = starts.find((start) => {
    if (compareRatios(start.bound, best.value) < 0) searchFrom(start, best);
    return best.left < 0;
  });
  const least = isCut ? leastOfAll(question) : (open?.bound ?? best.value);
  const { value, lines, offers } = best;
  return { value, lines, offers, isExact: !isCut && open === undefined, bound: lesserOf(least, value) };
}

/**
 * An offer that counts and comes after those on single items makes nothing dearer, unless another is measured on what
 * it leaves.
 */
function harmless({ offers, counts }: Question): (offer: Offer) => boolean {
  const last = offers.findLastIndex(({ measures, layer }) => measures === 'remaining' && layer !== 'item');
  return (offer) => offer.layer !== 'item' && counts(offer) && offers.indexOf(offer) >= last;
}

/** A set of offers with some pieces of the asked item, and the least that they could come to. */
interface Start {
  readonly plan: Plan;
  readonly choice: Choice;
  readonly bound: Ratio;
}

function startsOf(question: Question, sets: readonly (readonly Offer[])[], known: Known): Start[] {
  const planOf = planning(question, known);
  const starts = sets.flatMap((offers) => {
    const plan = planOf(offers);
    return Array.from({ length: question.asked.most }, (_, at): Start => {
      const choice = firstChoice(plan, at + 1);
      return { plan, choice, bound: { num: leastValue(plan, choice, true), den: at + 1 } };
    });
  });
  return starts.sort((a, b) => compareRatios(a.bound, b.bound));
}

function searchFrom({ plan, choice: first }: Start, best: Best): void {
  const seen = new Set<string>();
  const canImprove = (value: Cents): boolean => compareRatios({ num: value, den: first.askedPieces }, best.value) < 0;
  const visit = (choice: Choice): void => {
    if (best.left < 0 || isKnown(plan, choice, seen)) return;
    if (choice.taken.length === plan.others.length) {
      take(plan, choice, best);
      return;
    }
    const most = mostOfNext(plan, choice);
    best.left -= (most + 1) * plan.weight;
    for (const { next, least } of nextChoices(plan, choice, { most, canImprove })) if (canImprove(least)) visit(next);
  };
  if (canImprove(leastValue(plan, first))) visit(first);
}

/** Where no offer hangs on another, baskets of the same amounts and pieces go on alike. */
function isKnown(plan: Plan, { taken, amounts, pieces }: Choice, seen: Set<string>): boolean {
  if (!plan.isIndependent) return false;
  const key = `${String(taken.length)}|${amounts.join()}|${pieces.join()}`;
  return seen.size === seen.add(key).size;
}

/** How many pieces of the next item need be tried: none of one that no offer of the whole basket holds for. */
function mostOfNext({ scopes, others }: Plan, { taken: { length: at } }: Choice): number {
  for (const { includes } of scopes) if (includes[at] === true) return (others[at]?.amounts.length ?? 1) - 1;
  return 0;
}

interface Likely {
  readonly next: Choice;
  readonly least: Cents;
}

/** The choices with some pieces of the next item that can be better than the best, the likeliest first. */
function nextChoices(
  plan: Plan,
  choice: Choice,
  { most, canImprove }: { readonly most: number; readonly canImprove: (value: Cents) => boolean },
): Likely[] {
  const likely: Likely[] = [];
  for (let pieces = 0; pieces <= most; pieces += 1) {
    const next = withNext(plan, choice, pieces);
    const least = leastValue(plan, next);
    if (canImprove(least)) likely.push({ next, least });
  }
  return likely.length < 2 ? likely : likely.sort((a, b) => a.least - b.least);
}

function take(plan: Plan, { askedPieces, taken }: Choice, best: Best): void {
  const { asked, rounding, counts } = plan.question;
  const others = plan.others.flatMap(({ item }, at) => (taken[at] ? [{ item, pieces: taken[at] }] : []));
  const lines = [{ item: asked, pieces: askedPieces }, ...others];
  const { cuts } = priceBasket(lines, plan.offers, rounding);
  const off = cuts.reduce((sum, { offer, shares }) => sum + (counts(offer) ? (shares[0] ?? 0) : 0), 0);
  const value = { num: asked.price * askedPieces - off, den: askedPieces };
  if (compareRatios(value, best.value) < 0) Object.assign(best, { value, lines, offers: plan.offers });
}
