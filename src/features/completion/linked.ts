// What other documents offer for a place: the value that a link carries to it, and the rows that a link expects and
// that are not there yet.
import { labelOf, message } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import { broughtTo, ownRow } from '../../calculation/linking/brought';
import { broughtText } from '../../calculation/linking/sides';
import { linkedRows } from '../../calculation/linking/linkedRows';
import type { LinkedRows } from '../../calculation/linking/linkedRows';
import { factOf } from '../../calculation/linking/endRows';
import type { EndRow } from '../../calculation/linking/endRows';
import { recordIn } from '../../documents/workspace';
import { sourceArguments } from '../../rules/shared/linkFaults';
import type { Typing } from './completion';
import type { Offer } from './values';

/** A field of the head, or a column in the row on a line of a section. */
export interface LinkedPlace {
  readonly section: string | undefined;
  readonly line: number | undefined;
  readonly id: string;
}

/** The links of the document being typed, with both sides read. */
export function linksOf({ workspace, document }: Typing): LinkedRows[] {
  return linkedRows(workspace, recordIn(workspace, document));
}

/** The values that other documents have for a place: for a key each that is not here yet, else the counterpart's. */
export function linkedOffers(typing: Typing, { section, line, id }: LinkedPlace): Offer[] {
  return linksOf(typing)
    .filter(({ link }) => link.to.section === section)
    .flatMap((linked): Offer[] => {
      const { link } = linked;
      const row = ownRow(linked, line);
      if (link.to.key === id) return keyOffers(linked, row);
      if (link.link.sums[id] !== undefined) return row === undefined ? [] : sumOffer(linked, row, id);
      const column = link.link.values[id];
      const source = column === undefined || row?.key === undefined ? undefined : linked.latest.get(row.key);
      return source === undefined ? [] : offerOf(source, column);
    });
}

function sumOffer(linked: LinkedRows, row: EndRow, column: string): Offer[] {
  const [brought, spec] = [broughtTo(linked, { row, column }), row.spec(column)];
  if (brought === undefined || spec === undefined) return [];
  const value = broughtText(spec, brought.side);
  const count = new Set(brought.parts.map((each) => each.row.record)).size;
  const document: MessageArgument = labelOf(linked.link.from.type);
  return [{ kind: 'computed', value, label: value, detail: message('completion.sum', { document, count }) }];
}

function keyOffers(linked: LinkedRows, row: EndRow | undefined): Offer[] {
  const { link, own } = linked;
  const taken = new Set(own.filter((each) => each !== row).map((each) => each.key));
  return linked.theirs
    .filter((each) => !taken.has(each.key))
    .flatMap((each) => offerOf(each, link.from.key, aboutRow(linked, each)));
}

/** What tells the reader which row a key means: its first text besides the key. */
function aboutRow({ link }: LinkedRows, row: EndRow): string {
  const others = Object.values(link.link.values).filter((column) => column !== link.from.key);
  return others.map((column) => factOf(row, column)?.text.trim() ?? '').find((text) => text !== '') ?? '';
}

function offerOf(row: EndRow, column: string | undefined, about = ''): Offer[] {
  const text = factOf(row, column)?.text.trim();
  if (text === undefined) return [];
  const source: MessageArgument = message('completion.from', sourceArguments(row.record));
  return [
    {
      kind: 'value',
      value: text,
      label: text,
      detail: about === '' ? source : message('completion.from-row', { text: about, source }),
      also: about === '' ? [] : [about],
    },
  ];
}
