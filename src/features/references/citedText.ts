// What a text before an editor cites, and which clause stands at one of its places: in a document, or in a file of a
// pack.
import { contains } from '../../base/range';
import type { Position, Range } from '../../base/range';
import { readPackCitations } from '../../documents/packCitations';
import { isBetween } from '../../citations/citation';
import type { Citation, CitedPart } from '../../citations/citation';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import { packFileOf } from '../symbols/namedText';
import type { Known, NamedText } from '../symbols/namedText';

/** What texts are told apart by, and which of them are documents. */
export interface KnownTexts extends Known {
  readonly isDocument: (path: string) => boolean;
}

/** Everything that a text cites, in its order: nothing where it is neither a document nor of a pack. */
export function citationsIn(known: KnownTexts, named: NamedText): readonly Citation[] {
  const { knowledge } = known;
  const file = packFileOf(known, named);
  if (file === undefined && !known.isDocument(named.path)) return [];
  return file === undefined ? known.read(named).citations : readPackCitations(knowledge, file, named.text);
}

/** What is cited at a place: one clause, or the clauses of a range, at the range of what says so. */
export interface CitedHere {
  readonly range: Range;
  readonly clauses: readonly Clause[];
}

/** What a text cites at a place; undefined where it cites nothing there. The ends of a range mean the whole of it. */
export function citedAt(known: KnownTexts, named: NamedText, position: Position): CitedHere | undefined {
  const here = citationsIn(known, named).find(({ range }) => contains(range, position));
  const index = here?.parts.findIndex(({ range }) => contains(range, position)) ?? -1;
  if (here === undefined) return undefined;
  const between =
    index < 0
      ? here.parts.findIndex(
          ({ range, end }) => end === 'to' && contains({ start: here.range.start, end: range.start }, position),
        )
      : index;
  const part = here.parts[between];
  return part && meantBy(known.knowledge, here.parts, part);
}

function meantBy(knowledge: Knowledge, parts: readonly CitedPart[], part: CitedPart): CitedHere | undefined {
  const at = parts.indexOf(part);
  const [from, to] =
    part.end === 'to' ? [parts[at - 1], part] : [part, part.end === 'from' ? parts[at + 1] : undefined];
  if (from === undefined) return undefined;
  const clauses = clausesOf(knowledge, from, to);
  return clauses.length === 0
    ? undefined
    : { range: { start: from.range.start, end: (to ?? from).range.end }, clauses };
}

/** The clauses of a range, those of its own level; or the one clause. */
function clausesOf(knowledge: Knowledge, from: CitedPart, to?: CitedPart): Clause[] {
  const first = knowledge.clause(from.reference);
  if (to === undefined) return first ? [first] : [];
  const depth = from.reference.number.split('.').length;
  const pack = from.reference.pack ?? knowledge.main;
  return knowledge.clauses.filter(
    (clause) =>
      clause.pack === pack &&
      clause.number.split('.').length === depth &&
      isBetween(clause.number, from.reference.number, to.reference.number),
  );
}

/** The clause at a place: the one cited there, else in a regulation file the one that the line belongs to. */
export function clauseAt(known: KnownTexts, named: NamedText, position: Position): Clause | undefined {
  return citedClauseAt(known, named, position) ?? clauseOfLine(known, named, position.line);
}

/**
 * What the citation under a place names, whether or not there is such a clause: of a range, the end that the place is
 * at.
 */
export function partAt(known: KnownTexts, named: NamedText, position: Position): CitedPart | undefined {
  return citationsIn(known, named)
    .flatMap(({ parts }) => parts)
    .find(({ range }) => contains(range, position));
}

/** The clause that the citation under a place names. */
export function citedClauseAt(known: KnownTexts, named: NamedText, position: Position): Clause | undefined {
  const part = partAt(known, named, position);
  return part && known.knowledge.clause(part.reference);
}

function clauseOfLine(known: KnownTexts, named: NamedText, line: number): Clause | undefined {
  return clausesIn(known, named).findLast(({ source }) => source.range.start.line <= line);
}

/** The clauses of a regulation file, in its order; none for any other text. */
export function clausesIn(known: KnownTexts, named: NamedText): Clause[] {
  const file = packFileOf(known, named);
  return file === undefined
    ? []
    : known.knowledge.clauses.filter(({ pack, source }) => pack === file.pack && source.path === file.path);
}
