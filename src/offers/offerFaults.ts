// What makes a promotion one that cannot be calculated, in words.
import { message } from '../base/message';
import type { Message, MessageId } from '../base/message';
import { WHOLE } from './offer';
import type { Item, Offer, Promotion } from './offer';

/** The most cents of a price and the most pieces: their products stay whole numbers. */
const MOST_CENTS = 1_000_000_000;
const MOST_PIECES = 999;

/** What is wrong with a promotion; nothing where its worst prices can be worked out. */
export function offerFaults({ items, offers }: Promotion): Message[] {
  const known = new Set(items.map(({ id }) => id));
  const ids = new Set(offers.map(({ id }) => id));
  return [
    ...doubles(items),
    ...doubles(offers),
    ...items.flatMap(itemFaults),
    ...offers.flatMap((offer) => [
      ...cutFaults(offer),
      ...thresholdFaults(offer),
      ...strangers(offer, known, ids),
      ...(offer.during !== undefined && offer.during.from > offer.during.to ? [told('offers.days', offer)] : []),
    ]),
  ];
}

function told(id: MessageId, { name }: { readonly name: string }): Message {
  return message(id, { name });
}

function doubles(things: readonly { readonly id: string; readonly name: string }[]): Message[] {
  return things
    .filter(({ id }, at) => things.findIndex((other) => other.id === id) < at)
    .map((thing) => told('offers.double', thing));
}

function isAmount(cents: number, least = 0): boolean {
  return Number.isSafeInteger(cents) && cents >= least && cents <= MOST_CENTS;
}

function itemFaults(item: Item): Message[] {
  const { price, cost, most, floors = {} } = item;
  const { promised = 0, lowestOf30Days = 0, margin = 0 } = floors;
  const isMoney = [price, cost, promised, lowestOf30Days].every((cents) => isAmount(cents));
  const isLimit = Number.isInteger(most) && most >= 1 && most <= MOST_PIECES;
  const isMargin = Number.isInteger(margin) && margin > -MOST_CENTS && margin < WHOLE;
  return isMoney && isLimit && isMargin ? [] : [told('offers.item', item)];
}

function cutFaults(offer: Offer): Message[] {
  const { cut, cap, layer } = offer;
  const isCut = cut.kind === 'percent' ? isAmount(cut.off, 1) && cut.off <= WHOLE : isAmount(cut.cents, 1);
  const isCap = cap === undefined || isAmount(cap);
  return [
    ...(isCut && isCap ? [] : [told('offers.cut', offer)]),
    ...(cut.kind === 'price' && layer !== 'item' ? [told('offers.price', offer)] : []),
  ];
}

function thresholdFaults(offer: Offer): Message[] {
  const { threshold, repeats, cut } = offer;
  const isThreshold = isAmount(threshold.least);
  const isRepeated = repeats !== true || (cut.kind === 'amount' && threshold.least > 0);
  return [
    ...(isThreshold ? [] : [told('offers.threshold', offer)]),
    ...(isRepeated ? [] : [told('offers.repeats', offer)]),
  ];
}

function strangers(offer: Offer, items: ReadonlySet<string>, offers: ReadonlySet<string>): Message[] {
  const scope = offer.scope === 'all' ? [] : offer.scope;
  const unknown = [...scope.filter((id) => !items.has(id)), ...(offer.notWith ?? []).filter((id) => !offers.has(id))];
  return unknown.map((id) => message('offers.unknown', { name: offer.name, id }));
}
