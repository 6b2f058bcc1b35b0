// Changing one citation alone, to the clause that was meant: it keeps its form, and all others stay as they are. Any
// regulation can be cited so, also one whose numbers are fixed.
import { readFrontMatter } from '../../base/markdown/frontMatter';
import { readOutline } from '../../base/markdown/markdown';
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { contains } from '../../base/range';
import type { Position, Range, TextEdit } from '../../base/range';
import type { Citation, CitedPart } from '../../citations/citation';
import { readClauseNumber } from '../../citations/clauseNumber';
import type { ClauseReference } from '../../citations/clauseNumber';
import { readCitations } from '../../documents/citations';
import { packReading } from '../../documents/packCitations';
import type { KnownTexts } from '../references/citedText';
import { packFileOf } from '../symbols/namedText';
import type { NamedText } from '../symbols/namedText';
import { retarget } from './citedLines';
import type { Line } from './citedLines';

/** The edits that make a citation name another clause, or why there are none. */
export type OneCitation = { readonly edits: readonly TextEdit[] } | { readonly refused: Message };

/** A citation that is to name another clause: where it stands, and the number as a person gives it. */
export interface Retargeting {
  readonly position: Position;
  readonly to: string;
}

/** Where the citation at a place stands that can be changed; undefined where there is none. */
export function citationAt(known: KnownTexts, named: NamedText, position: Position): Range | undefined {
  return citedHere(known, named, position)?.part.range;
}

/** Changes the citation at a place, and no other. */
export function changeCitation(known: KnownTexts, named: NamedText, { position, to }: Retargeting): OneCitation {
  const { knowledge } = known;
  const here = citedHere(known, named, position);
  if (here === undefined) return refused('rename.no-citation');
  const wanted = readClauseNumber(to);
  if (wanted === undefined) return refused('rename.no-number', { text: to.trim() });
  const own = here.meant.pack ?? knowledge.main;
  const title = { pack: knowledge.packs.find(({ id }) => id === own)?.title ?? own };
  if (wanted.pack !== undefined && wanted.pack !== own) return refused('rename.one-pack', { title });
  const { number } = wanted;
  if (knowledge.clause({ pack: own, number }) === undefined) return refused('rename.one-missing', { number, title });
  const edits = retarget(here.line, here.onLine, { part: here.part, number });
  return edits === undefined ? refused('rename.cannot-cite') : { edits };
}

/** A citation with its line, and all that this line cites. */
interface CitationOnLine {
  readonly part: CitedPart;
  readonly meant: ClauseReference;
  readonly onLine: readonly Citation[];
  readonly line: Line;
}

function citedHere(known: KnownTexts, named: NamedText, position: Position): CitationOnLine | undefined {
  const { knowledge } = known;
  const file = packFileOf(known, named);
  if (named.pack !== undefined || (file === undefined && !known.isDocument(named.path))) return undefined;
  const { bodyLine } = readFrontMatter(named.text, file ? 'pack' : 'document');
  const outline = readOutline(named.text, bodyLine);
  const { context, meant } = file ? packReading(knowledge, file) : { context: knowledge, meant: asCited };
  const onLine = readCitations(outline, bodyLine, context).filter(({ range }) => range.start.line === position.line);
  const part = onLine.flatMap(({ parts }) => parts).find(({ range }) => contains(range, position));
  const line = { source: outline.lines[position.line] ?? '', inFront: position.line < bodyLine, context };
  return part && { part, meant: meant(part.reference), onLine, line };
}

function asCited(reference: ClauseReference): ClauseReference {
  return reference;
}

function refused(...text: Parameters<typeof message>): OneCitation {
  return { refused: message(...text) };
}
