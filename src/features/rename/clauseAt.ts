// Owns which clause stands at a place of a text, for renumbering it there: one that is cited, or one of a regulation file that is numbered
// on that line.
import { readFrontMatter } from '../../base/frontMatter';
import { readOutline } from '../../base/markdown';
import { contains, lineRange } from '../../base/range';
import type { Position, Range } from '../../base/range';
import { readCitations } from '../../documents/citations';
import { readNumeralAt } from '../../knowledge/numerals';
import { placeClauses } from '../placedClauses';
import type { PlacedClause, RegulationFile } from '../placedClauses';
import { packFileOf, regulationFileOf } from '../symbols/namedText';
import type { Known, NamedText } from '../symbols/namedText';
import { meansOwn } from './ownCitations';

/** A clause at a place: its pack, its number, and what stands for it there. */
export interface ClauseAtPlace {
  readonly pack: string;
  readonly number: string;
  readonly range: Range;
}

/** The clause at a place, cited or numbered there. */
export function clauseAt(known: Known, named: NamedText, position: Position): ClauseAtPlace | undefined {
  const file = regulationFileOf(known, named);
  return citedAt(known, named, position) ?? (file && numberedAt(file, position.line));
}

function citedAt({ knowledge, folderOf }: Known, named: NamedText, position: Position): ClauseAtPlace | undefined {
  const { text } = named;
  const place = packFileOf({ folderOf }, named);
  const { bodyLine } = readFrontMatter(text, place === undefined ? 'document' : 'pack');
  const context = { names: knowledge.names, home: place?.path.startsWith('regulation/') === true ? place.pack : undefined };
  const part = readCitations(readOutline(text, bodyLine), bodyLine, context).flatMap(({ parts }) => parts).find(({ range }) => contains(range, position));
  if (part === undefined) return undefined;
  const { pack, number } = part.reference;
  const isOwn = place !== undefined && meansOwn(place.path) && knowledge.clause({ pack: place.pack, number }) !== undefined;
  return { pack: pack ?? (isOwn ? place.pack : knowledge.main), number, range: part.range };
}

function numberedAt(file: RegulationFile & { readonly pack: string }, line: number): ClauseAtPlace | undefined {
  const { lines, roots } = placeClauses(file);
  const clause = every(roots).find(({ firstLine }) => firstLine === line)?.clause;
  if (clause === undefined) return undefined;
  const { start, end } = clause.source.range;
  const source = lines[line] ?? '';
  const numeral = readNumeralAt(source.slice(start.character), source.startsWith('#'));
  return { pack: file.pack, number: clause.number, range: lineRange(line, start.character, numeral ? start.character + numeral.written.length : end.character) };
}

function every(placed: readonly PlacedClause[]): PlacedClause[] {
  return placed.flatMap((each) => [each, ...every(each.children)]);
}
