// The list at the end of a page: the clauses that the document cites, with their text.
import { message, render } from '../../base/message';
import type { PresentedClause } from '../presentation/clauses';
import type { PreviewedDocument } from './shown';
import { anchorOf } from './citationLinks';
import { element, join, ours } from './html';
import type { Html } from './html';

/** The clauses in the order given; nothing where there are none. */
export function citedClauses(shown: PreviewedDocument, clauses: readonly PresentedClause[]): Html {
  if (clauses.length === 0) return join([]);
  const title = render(message('preview.clauses'), shown.reader);
  return element(
    'section',
    { class: ours('clauses'), 'aria-label': title },
    element('p', { class: ours('clauses-title') }, title),
    element('dl', {}, ...clauses.map((clause) => entryOf(shown, clause))),
  );
}

function entryOf({ addressOf, reader }: PreviewedDocument, clause: PresentedClause): Html {
  const { citation, place, path, text, note } = clause;
  const address = addressOf(clause);
  const hint = render(message('preview.open-clause'), reader);
  return join([
    element(
      'dt',
      { id: anchorOf(clause) },
      address === undefined ? citation : element('a', { href: address, title: hint }, citation),
      element('span', { class: ours('clause-path') }, `${place} · ${path.join(' › ')}`),
    ),
    element('dd', {}, text, note === undefined ? undefined : element('em', {}, note)),
  ]);
}
