// What the rules on links have in common: walking over a document's links, and naming the other side.
import type { Related } from '../../base/finding';
import { labelOf, message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import type { Range } from '../../base/range';
import type { Fact } from '../../documents/facts';
import type { LinkedRows } from '../../calculation/linking/linkedRows';
import { linkDependents } from '../../calculation/linking/links';
import { placeOf } from '../../documents/record';
import type { DocumentRecord } from '../../documents/record';
import type { Fault, WorkspaceContext, WorkspaceRule } from '../rule';

/** A rule on links. */
export function linkRule(
  rule: Pick<WorkspaceRule, 'id' | 'severity' | 'judges'>,
  faultsOf: (linked: LinkedRows, context: WorkspaceContext) => Iterable<Fault>,
): WorkspaceRule {
  return {
    ...rule,
    scope: 'workspace',
    dependents: linkDependents,
    *check(context) {
      for (const linked of context.links()) {
        const { clause, draft, submission } = linked.link.link;
        for (const fault of faultsOf(linked, context)) yield { clause, severity: { draft, submission }, ...fault };
      }
    },
  };
}

/** So many other places are named at most. */
export const MOST_RELATED = 12;

/** The other side's place, for the reader to go to. */
export function relatedTo(record: DocumentRecord, fact: Fact | undefined): Related {
  return {
    message: message('link.source', sourceArguments(record)),
    path: record.path,
    range: fact ? placeOf(fact) : record.typeRange,
  };
}

/** How a message names the other document: its type and period. */
export function sourceArguments(record: DocumentRecord): {
  readonly document: MessageArgument;
  readonly period: string;
} {
  return { document: record.type ? labelOf(record.type) : record.path, period: record.period?.text ?? '' };
}

/** What is said of a fault: the contract's own words where it has some, before what was found. */
export function linkMessage({ link: { link } }: LinkedRows, found: Message): Message {
  return link.message ? message('link.said', { text: { pack: link.message.zh, en: link.message.en }, found }) : found;
}

/** Where a link shows what is missing as a whole: its section's heading, else the document's type. */
export function nearestPlace({ record, document }: WorkspaceContext, section: string | undefined): Range {
  return document().sections.find((each) => each.section.id === section)?.heading.range ?? record.typeRange;
}
