// What the preview adds to one document, put together. Where in the page each part goes is up to plugin.ts.
import { bannerOf } from '../presentation/banner';
import { barsOf } from '../presentation/bars';
import { findingsBySection } from '../presentation/findings';
import { banner } from './banner';
import { drawn } from './bars';
import { citationLinks, clauseLinks } from './citationLinks';
import type { CitationLink } from './citationLinks';
import { citedClauses } from './citedClauses';
import { findingsList } from './findingsList';
import { ours } from './html';
import type { PreviewedDocument } from './shown';

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
export function additionsTo(shown: PreviewedDocument): Additions {
  const links = clauseLinks(shown);
  const bars = onFirstUse(() => new Map(barsOf(shown).map((bar) => [bar.range.start.line, bar])));
  const findings = onFirstUse(
    () => new Map(findingsBySection(shown).map((section) => [section.heading?.start.line, section])),
  );
  return {
    basis: JSON.stringify([
      shown.obstacles,
      shown.findings.map(({ severity, message, range }) => [severity, message, range]),
    ]),
    top: () => banner(bannerOf(shown), findingsList(findings().get(undefined), links)).html,
    links: (text) => citationLinks(shown, text, links),
    afterHeading: (line) => findingsList(findings().get(line), links).html,
    markOfCell: (text) => (text.length > LONGEST_NAME ? ` class="${ours('prose')}"` : ''),
    endOfCell: (line, cell) => {
      const bar = bars().get(line);
      return bar?.column === cell ? drawn(bar).html : '';
    },
    bottom: () => citedClauses(shown, links.linked()).html,
  };
}

// Whether a page is out of date is asked more often than the page is made.
function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
