// The findings of a section as a list of a page.
import type { Severity } from '../../base/finding';
import type { PresentedFinding, SectionFindings } from '../presentation/findings';
import type { ClauseLinks } from './citationLinks';
import { element, join, ours } from './html';
import type { Html } from './html';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', information: 'i', hint: '?' };

/** Findings as a list, with those that are not shown at once folded away; nothing where there are none. */
export function findingsList(findings: SectionFindings | undefined, links: ClauseLinks): Html {
  if (findings === undefined) return join([]);
  const list = (some: readonly PresentedFinding[]): Html =>
    element('ul', { class: ours('findings') }, ...some.map((each) => item(each, links)));
  const { first, others } = findings;
  if (others === undefined) return list(first);
  return join([
    list(first),
    element('details', { class: ours('more') }, element('summary', {}, others.words), list(others.findings)),
  ]);
}

function item({ severity, gravity, words, cited, clause }: PresentedFinding, links: ClauseLinks): Html {
  return element(
    'li',
    { class: ours(severity) },
    element('span', { class: ours('sign'), role: 'img', 'aria-label': gravity, title: gravity }, SIGNS[severity]),
    element(
      'span',
      {},
      words,
      cited === undefined ? undefined : ' ',
      clause && cited !== undefined ? links.to(clause, cited) : cited,
    ),
  );
}
