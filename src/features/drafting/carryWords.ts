// What is told of a table that can take over rows: what comes, from when, and what stays open for the writer.
import { labelOf, message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import type { Column } from '../../knowledge/contracts/contract';
import type { CarryOver } from './carryOver';

const MOST_NAMES = 6;

/** Which rows come, with which columns, and which stay open. */
export function toldCarryOver({ period, rows, names, taken, open }: CarryOver): Message {
  const said = names.slice(0, MOST_NAMES).filter((name) => name !== '');
  const more = names.length > MOST_NAMES ? '…' : '';
  const args = { period, rows, names: `${said.join('、')}${more}`, taken: titles(taken) };
  return open.length === 0
    ? message('carry.offer-whole', args)
    : message('carry.offer', { ...args, open: titles(open) });
}

/** What the table is called. */
export function carriedTitle({ section: { section } }: CarryOver): MessageArgument {
  return labelOf(section);
}

function titles(columns: readonly Column[]): MessageArgument {
  return {
    pack: columns.map(({ title }) => title).join('、'),
    en: columns.map(({ en, title }) => en ?? title).join(', '),
  };
}
