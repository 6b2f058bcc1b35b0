// Owns the list at the end of a page: the clauses that the document cites, with their text.
import { inWords, message, render } from '../../base/message';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import type { Shown } from './shown';
import { anchorOf } from './citationLinks';
import { element, join, ours } from './html';
import type { Html } from './html';

/** The clauses in the order given; nothing where there are none. */
export function citedClauses(shown: Shown, clauses: readonly Clause[]): Html {
  if (clauses.length === 0) return join([]);
  const title = render(message('preview.clauses'), shown.reader);
  return element(
    'section',
    { class: ours('clauses'), 'aria-label': title },
    element('p', { class: ours('clauses-title') }, title),
    element('dl', {}, ...clauses.map((clause) => entryOf(shown, clause))),
  );
}

function entryOf(shown: Shown, clause: Clause): Html {
  const { knowledge, reader } = shown;
  const number = citationOf(knowledge, clause);
  const address = shown.addressOf(clause);
  const hint = render(message('preview.open-clause'), reader);
  const path = [...clause.path, inWords(reader, clause.title, clause.en)]
    .map((each) => reader.show(each))
    .filter((each) => each !== '')
    .join(' › ');
  const note = clause.incomplete ? render(message('preview.clause-incomplete'), reader) : undefined;
  return join([
    element(
      'dt',
      { id: anchorOf(clause) },
      address === undefined ? number : element('a', { href: address, title: hint }, number),
      element('span', { class: ours('clause-path') }, `${reader.show(citedAs(knowledge, clause))} · ${path}`),
    ),
    element('dd', {}, reader.show(clause.text), note && element('em', {}, note)),
  ]);
}
