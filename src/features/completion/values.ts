// Offering values at a place: each is shown as it will be written, found by every name of it, and left out where it
// does not fit.
import { message, render, renderArgument } from '../../base/message';
import { startsAsPlaceholder } from '../../base/placeholder';
import type { Range } from '../../base/range';
import { sameLabel } from '../../base/script';
import type { Proposal } from '../drafting/formStep';
import type { Completion, CompletionKind, Typing } from './completion';
import { paragraphs, plain } from './describe';
import type { Fits } from './fit';
import { filterText } from './matching';

/** Where values are offered. */
export interface ValueSite {
  readonly range: Range;
  /** What stands there now. */
  readonly present: string;
  readonly about: string;
  readonly fits: Fits;
  /** A value as it is written there. */
  readonly write: (value: string) => string;
}

/** A proposal with its icon; `named` shows its label in place of a value that says little, such as an id. */
export interface Offer extends Proposal {
  readonly kind: CompletionKind;
  readonly named?: boolean;
}

/** The offers that fit, each value once, in their order. */
export function offerValues(typing: Typing, site: ValueSite, offers: readonly Offer[]): Completion[] {
  const seen = new Set<string>();
  const right = offers.filter(({ value }) => {
    const isNew = value.trim() !== '' && !seen.has(value);
    seen.add(value);
    return isNew && site.fits(value);
  });
  const whole = right.some(({ value }) => sameLabel(value, site.present)) || startsAsPlaceholder(site.present);
  return right.map((offer) => completionOf(typing, site, { offer, before: whole ? `${site.present} ` : '' }));
}

/** What has names that mean the same in a document. */
const ALIASED: readonly CompletionKind[] = ['option', 'entry', 'type'];

interface OfferedValue {
  readonly offer: Offer;
  /** A whole value that stands there already is no reason to offer no other: it goes before what is compared. */
  readonly before: string;
}

function completionOf({ reader }: Typing, site: ValueSite, { offer, before }: OfferedValue): Completion {
  const { value, also = [], named = false } = offer;
  const label = renderArgument(offer.label, reader);
  const detail = offer.detail === undefined ? '' : renderArgument(offer.detail, reader);
  const names = ALIASED.includes(offer.kind) ? [...new Set(also.map(reader.show))].join('、') : '';
  const en = typeof offer.label === 'object' && 'en' in offer.label ? (offer.label.en ?? '') : '';
  const pack = typeof offer.label === 'object' && 'pack' in offer.label ? offer.label.pack : label;
  return {
    kind: offer.kind,
    label: named ? label : value,
    detail: [named ? value : label, detail]
      .filter((each) => each !== '' && each !== (named ? label : value))
      .join(' · '),
    documentation: paragraphs(
      names === '' ? '' : plain(render(message('completion.also', { names }), reader)),
      site.about,
    ),
    filterText: `${before}${filterText([named ? label : value, pack, value, label, en, ...also])}`,
    insertText: site.write(value),
    isSnippet: false,
    range: site.range,
    goesOn: false,
  };
}
