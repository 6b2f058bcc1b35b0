// Owns what the preview adds to one document, put together. Where in the page each part goes is plugin.ts's affair.
import type { Clause } from '../../knowledge/model';
import { banner } from './banner';
import { barsOf } from './bars';
import { citationLinks } from './citationLinks';
import type { CitationLink } from './citationLinks';
import { citedClauses } from './citedClauses';
import { findingsByHeading, findingsList } from './findingsList';
import { ours } from './html';
import type { Shown } from './shown';

/** What is added to one rendering of a document, as safe HTML. */
export interface Additions {
  /** What the additions rest on beside the document's own text: a page made on another basis is out of date. */
  readonly basis: string;
  /** Before all else. */
  readonly top: () => string;
  /** The citations of a piece of running text that lead to a clause, in its order. */
  readonly links: (text: string) => readonly CitationLink[];
  /** After the heading on a line of the file, 0-based. */
  readonly afterHeading: (line: number) => string;
  /**
   * What marks a table's cell by what it says, as an attribute: prose may break between any two characters, a name may
   * not.
   */
  readonly markOfCell: (text: string) => string;
  /** At the end of a table's cell: the line of its row in the file, and its place in the row, both 0-based. */
  readonly endOfCell: (line: number, cell: number) => string;
  /** After all else: which clauses are cited is known only then. */
  readonly bottom: () => string;
}

const LONGEST_NAME = 10; // characters

/** What is added to a document, for one rendering. */
export function additionsTo(shown: Shown): Additions {
  const cited = new Set<Clause>();
  const note = (clause: Clause): void => void cited.add(clause);
  const bars = barsOf(shown);
  const findings = findingsByHeading(shown);
  return {
    basis: JSON.stringify([
      shown.obstacles,
      shown.findings.map(({ severity, message, range }) => [severity, message, range]),
    ]),
    top: () => banner(shown, findingsList(shown, findings.get(undefined), note)).html,
    links: (text) => citationLinks(shown, text, note),
    afterHeading: (line) => findingsList(shown, findings.get(line), note).html,
    markOfCell: (text) => (text.length > LONGEST_NAME ? ` class="${ours('prose')}"` : ''),
    endOfCell: (line, cell) => {
      const at = bars.get(line);
      return at?.cell === cell ? at.bar.html : '';
    },
    bottom: () => citedClauses(shown, [...cited]).html,
  };
}
