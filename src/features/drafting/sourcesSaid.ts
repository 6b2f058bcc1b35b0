// What is said of the documents that a new one would have taken over from, and that are not there.
import { labelOf, message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import type { MissingPlace, MissingSource } from '../../calculation/missingSources';

/** A document that is not there. */
export interface SaidMissing {
  /** The id of its type. */
  readonly type: string;
  readonly period: string | undefined;
  /** That it is not there, and what its absence leaves to the writer. */
  readonly text: Message;
}

/** A document that is not there, in words. */
export function saidMissing(missing: MissingSource): SaidMissing {
  return { type: missing.type.type, period: missing.period, text: textOf(missing) };
}

function textOf({ type, period, places }: MissingSource): Message {
  const said = { document: labelOf(type), places: listed(places) };
  return period === undefined ? message('new.no-earlier', said) : message('new.no-source', { ...said, period });
}

function listed(places: MissingSource['places']): MessageArgument {
  return { pack: places.map(packName).join('、'), en: places.map(englishName).join(', ') };
}

function packName({ place, columns }: MissingPlace): string {
  return columns.length === 0 ? place.title : `${place.title}（${columns.map(({ title }) => title).join('、')}）`;
}

function englishName({ place, columns }: MissingPlace): string {
  const names = columns.map(({ en, title }) => en ?? title).join(', ');
  return `${place.en ?? place.title}${names === '' ? '' : ` (${names})`}`;
}
