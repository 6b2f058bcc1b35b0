// The ways to settle what does not fit, said in the reader's words.
import { message, render } from '../../base/message';
import type { Message, Reader } from '../../base/message';
import type { Address } from '../../calculation/address';
import type { Candidate } from '../../calculation/settling/candidates';
import type { NamedTrial } from './trial';
import type { Way } from './ways';

/** A way by its title, with each value by its name. */
export interface NamedWay extends Candidate, NamedTrial {
  readonly title: Message;
  /** Some of what changes, and how much. */
  readonly detail: Message;
}

type NameOf = (address: Address) => string;

const MOST_TOLD = 4;

/** A way as it is told. */
export function namedWay(way: Way, nameOf: NameOf, reader: Reader): NamedWay {
  const changes = way.changes.map((each) => ({ ...each, name: nameOf(each.address) }));
  const told = changes
    .slice(0, MOST_TOLD)
    .map(({ name, before, after }) => render(message('what-if.change', { name, before, after }), reader));
  const text = told.join(reader.language === 'en' ? '; ' : '；');
  const more = changes.length - told.length;
  const said = more === 0 ? text : message('way.more', { changes: text, count: more });
  return {
    ...way,
    changes,
    left: [],
    title: titleOf(way, nameOf),
    detail: message('way.detail', { changes: said, documents: way.documents.length }),
  };
}

function titleOf({ isKept, settings, changes }: Way, nameOf: NameOf): Message {
  const [first] = settings;
  const args = { name: first === undefined ? '' : nameOf(first.address), text: first?.text ?? '' };
  if (isKept) {
    const count = changes.length;
    return settings.length === 1
      ? message('way.kept', { ...args, count })
      : message('way.kept-many', { ...args, more: settings.length, count });
  }
  const count = changes.length - 1;
  return count === 0 ? message('way.set', args) : message('way.set-more', { ...args, count });
}
