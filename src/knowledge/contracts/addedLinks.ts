// What a link may add up: numbers that do add up, of kinds of documents whose periods fill those of its own.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { isAdditive } from './contract';
import type { Contract, Link } from './contract';
import type { DocumentType } from './documentType';
import { specsOf } from './versions';

type Cadence = Contract['cadence'];

/** The cadences whose periods are filled by those of one, without a day left over. */
const FILLED: Readonly<Partial<Record<Cadence, readonly Cadence[]>>> = {
  daily: ['weekly', 'monthly', 'quarterly', 'yearly', 'event'],
  monthly: ['quarterly', 'yearly'],
  quarterly: ['yearly'],
};

/** The cadences whose periods are counted within a longer one, a day in its month. */
const COUNTED: readonly Cadence[] = ['daily', 'monthly', 'quarterly'];

const NUMBERS: readonly string[] = ['integer', 'number', 'money', 'percent', 'ratio'];

/** The columns that a link adds up over several documents: its own, and the source's. */
export function addedPairs({ sums, countedOnce }: Pick<Link, 'sums' | 'countedOnce'>): (readonly [string, string])[] {
  return [...Object.entries(sums), ...Object.entries(countedOnce)];
}

interface LinkBetween {
  readonly link: Link;
  readonly from: { readonly type: Pick<DocumentType, 'type'> };
  readonly to: { readonly type: Pick<DocumentType, 'type'> };
}

/** Whether the document that a link leads from is itself among those that it adds up. */
export function addsOwn({ link, from, to }: LinkBetween): boolean {
  return link.from.period === 'soFar' && from.type.type === to.type.type && addedPairs(link).length > 0;
}

/** What stands in the way of adding up what a link is to add up, and the name at whose place to say it. */
export function additionFault(
  type: DocumentType,
  link: Link,
  source: DocumentType,
): { readonly name: string; readonly text: Message } | undefined {
  const pairs = addedPairs(link);
  if (pairs.length === 0) return undefined;
  if (!fills(type, link, source))
    return { name: link.id, text: message('pack.periods-unfilled', { where: link.id, name: source.type }) };
  const specs = specsOf(source, link.from.section);
  for (const [, theirs] of pairs) {
    const spec = specs.find(({ id }) => id === theirs);
    if (spec === undefined || (NUMBERS.includes(spec.kind) && isAdditive(spec))) continue;
    const label = { pack: spec.title, en: spec.en };
    return { name: theirs, text: message('pack.ratio-added', { where: `${link.id}.sums`, label }) };
  }
  return undefined;
}

/** Whether it can be told that all documents are there: one for each period of those that the link is about. */
function fills(type: DocumentType, { from }: Link, source: DocumentType): boolean {
  if (source.per.length > 0 && source.per.join() !== type.per.join()) return false;
  const isFilled = FILLED[source.cadence]?.includes(type.cadence) === true;
  if (from.period === 'within') return isFilled;
  return from.period === 'soFar' && COUNTED.includes(type.cadence) && (isFilled || source.cadence === type.cadence);
}
