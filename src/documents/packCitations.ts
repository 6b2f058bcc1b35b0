// What the files of a pack cite, and which clause is meant there where no regulation is named: in a regulation's own
// text 第三章 is its own; `§3.2` is the main regulation's, but in posts, indicators and the glossary first the pack's own.
import { readFrontMatter } from '../base/markdown/frontMatter';
import { readOutline } from '../base/markdown/markdown';
import type { Citation, CitationContext } from '../citations/citation';
import type { ClauseReference } from '../citations/clauseNumber';
import type { Knowledge } from '../knowledge/knowledge';
import { readCitations } from './citations';

/** A file of a pack, by its path inside the pack. */
export interface PackFilePlace {
  readonly pack: string;
  readonly path: string;
}

/** How citations are read in a file of a pack, and what they mean there. */
export interface PackReading {
  readonly context: CitationContext;
  readonly meant: (reference: ClauseReference) => ClauseReference;
}

/** How the citations of a file are read. */
export function packReading(knowledge: Knowledge, { pack, path }: PackFilePlace): PackReading {
  const isRegulation = path.startsWith('regulation/');
  const isOwnFirst = !isRegulation && !path.startsWith('documents/');
  return {
    context: { names: knowledge.names, home: isRegulation ? pack : undefined },
    meant: (reference) => {
      const own = { pack, number: reference.number };
      return isOwnFirst && reference.pack === undefined && knowledge.clause(own) ? own : reference;
    },
  };
}

/** Every citation of a file, in its order, with the clauses that are meant. */
export function readPackCitations(knowledge: Knowledge, place: PackFilePlace, text: string): Citation[] {
  const { context, meant } = packReading(knowledge, place);
  const { bodyLine } = readFrontMatter(text, 'pack');
  return readCitations(readOutline(text, bodyLine), bodyLine, context).map((citation) => ({
    ...citation,
    parts: citation.parts.map((part) => ({ ...part, reference: meant(part.reference) })),
  }));
}
