// Owns the findings as a page shows them: under the heading of the section that they stand in, those of the whole
// document in the banner.
import { compareSeverity } from '../../base/finding';
import type { Finding, Severity } from '../../base/finding';
import type { Heading } from '../../base/markdown/markdown';
import { message, render } from '../../base/message';
import type { Document } from '../../documents/document';
import { readClauseNumber } from '../../citations/clauseNumber';
import type { Clause } from '../../knowledge/model';
import { citationTo } from './citationLinks';
import { element, join, ours } from './html';
import type { Html } from './html';
import type { Shown } from './shown';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', information: 'i', hint: '?' };

/** How many are shown before the others are folded away. */
const SHOWN_AT_ONCE = 6;

/**
 * The findings by the line of the heading that they stand under; without a line, those that stand before the first
 * section.
 */
export function findingsByHeading({ document, findings }: Shown): ReadonlyMap<number | undefined, readonly Finding[]> {
  const groups = new Map<number | undefined, Finding[]>();
  for (const finding of findings) {
    const line = headingOver(document, finding.range.start.line)?.line;
    const group = groups.get(line);
    if (group) group.push(finding);
    else groups.set(line, [finding]);
  }
  return groups;
}

// The title of the document is over all of it, and so is the banner.
function headingOver({ outline }: Document, line: number): Heading | undefined {
  const heading = outline.headings.findLast((each) => each.line <= line);
  return heading === outline.headings[0] && heading?.level === 1 ? undefined : heading;
}

/**
 * Findings as a list, the gravest first, equal ones once; nothing where there are none. `note` hears of each clause
 * that is linked.
 */
export function findingsList(
  shown: Shown,
  findings: readonly Finding[] | undefined,
  note: (clause: Clause) => void,
): Html {
  const items = [...grouped(shown, findings ?? [])]
    .sort(([, a], [, b]) => compareSeverity(a.severity, b.severity))
    .map(([text, { severity, clause, count }]) =>
      item(shown, { severity, text: count > 1 ? `${text} ×${String(count)}` : text, clause }, note),
    );
  if (items.length === 0) return join([]);
  const list = (some: readonly Html[]): Html => element('ul', { class: ours('findings') }, ...some);
  const rest = items.slice(SHOWN_AT_ONCE);
  if (rest.length === 0) return list(items);
  const summary = render(message('preview.more', { count: rest.length }), shown.reader);
  return join([
    list(items.slice(0, SHOWN_AT_ONCE)),
    element('details', { class: ours('more') }, element('summary', {}, summary), list(rest)),
  ]);
}

interface Item {
  readonly severity: Severity;
  readonly clause: string | undefined;
}

function grouped({ reader }: Shown, findings: readonly Finding[]): Map<string, Item & { count: number }> {
  const groups = new Map<string, Item & { count: number }>();
  for (const { severity, clause, message: text } of findings) {
    const words = render(text, reader);
    groups.set(words, { severity, clause, count: (groups.get(words)?.count ?? 0) + 1 });
  }
  return groups;
}

function item(
  shown: Shown,
  { severity, text, clause: cited }: Item & { text: string },
  note: (clause: Clause) => void,
): Html {
  const name = render(message(`severity.${severity}`), shown.reader);
  const reference = cited === undefined ? undefined : readClauseNumber(cited);
  const clause = reference && shown.knowledge.clause(reference);
  return element(
    'li',
    { class: ours(severity) },
    element('span', { class: ours('sign'), role: 'img', 'aria-label': name, title: name }, SIGNS[severity]),
    element(
      'span',
      {},
      text,
      cited === undefined ? undefined : ' ',
      clause ? citationTo(shown, clause, { text: cited, note }) : cited,
    ),
  );
}
