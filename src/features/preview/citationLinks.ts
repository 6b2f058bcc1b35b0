// Owns links for the clauses cited in running text: each leads to the clause at the end of the page and shows its text
// as tooltip.
import { inWords } from '../../base/message';
import { citationsOn } from '../../citations/citationReading';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import type { Shown } from './shown';
import { element, ours } from './html';
import type { Child, Html } from './html';

/** A stretch of a text that is a link: what the page makes of the stretch is wrapped in it. */
export interface CitationLink {
  readonly from: number;
  readonly to: number;
  readonly wrap: (html: string) => string;
}

const MAX_TOOLTIP = 600; // characters: a tooltip does not scroll

/**
 * The links of a text; `note` hears of each clause when a link to it is made. What means no clause of the knowledge
 * base stays text.
 */
export function citationLinks(shown: Shown, text: string, note: (clause: Clause) => void): CitationLink[] {
  return citationsOn(text, 0, shown.knowledge)
    .flatMap(({ parts }) => parts)
    .flatMap(({ reference, range }) => {
      const clause = shown.knowledge.clause(reference);
      if (clause === undefined) return [];
      return [
        {
          from: range.start.character,
          to: range.end.character,
          wrap: (html: string) => citationTo(shown, clause, { text: { html }, note }).html,
        },
      ];
    });
}

/** A link to a clause. */
export function citationTo(
  shown: Shown,
  clause: Clause,
  { text, note }: { text: Child; note: (clause: Clause) => void },
): Html {
  note(clause);
  return element('a', { class: ours('citation'), href: `#${anchorOf(clause)}`, title: tooltipOf(shown, clause) }, text);
}

/** The id of a clause's place in the page. */
export function anchorOf({ pack, number }: Clause): string {
  return ours(`clause-${pack}-${number}`);
}

/** A clause's place, heading and text, in the reader's script. */
function tooltipOf({ knowledge, reader }: Shown, clause: Clause): string {
  const title = inWords(reader, clause.title, clause.en);
  const head = `${citationOf(knowledge, clause)} ${reader.show(citedAs(knowledge, clause))} ${title}`.trim();
  const text = reader.show(clause.text);
  return [head, text.length > MAX_TOOLTIP ? `${text.slice(0, MAX_TOOLTIP)}…` : text]
    .filter((line) => line !== '')
    .join('\n');
}
