// Which clause stands at a place of a text, for renumbering it there: one that is cited, or one of a regulation file
// that is numbered on that line.
import { lineRange } from '../../base/range';
import type { Position, Range } from '../../base/range';
import { readNumeralAt } from '../../citations/numerals';
import { placeClauses } from '../../knowledge/placedClauses';
import type { PlacedClause, RegulationFile } from '../../knowledge/placedClauses';
import { partAt } from '../references/citedText';
import type { KnownTexts } from '../references/citedText';
import { regulationFileOf } from '../symbols/namedText';
import type { NamedText } from '../symbols/namedText';

/** A clause at a place: its pack, its number, and what stands for it there. */
export interface ClauseAtPlace {
  readonly pack: string;
  readonly number: string;
  readonly range: Range;
}

/** The clause at a place, cited or numbered there. */
export function clauseAt(known: KnownTexts, named: NamedText, position: Position): ClauseAtPlace | undefined {
  const part = partAt(known, named, position);
  if (part)
    return { pack: part.reference.pack ?? known.knowledge.main, number: part.reference.number, range: part.range };
  const file = regulationFileOf(known, named);
  return file && numberedAt(file, position.line);
}

function numberedAt(file: RegulationFile & { readonly pack: string }, line: number): ClauseAtPlace | undefined {
  const { lines, roots } = placeClauses(file);
  const clause = every(roots).find(({ firstLine }) => firstLine === line)?.clause;
  if (clause === undefined) return undefined;
  const { start, end } = clause.source.range;
  const source = lines[line] ?? '';
  const numeral = readNumeralAt(source.slice(start.character), source.startsWith('#'));
  return {
    pack: file.pack,
    number: clause.number,
    range: lineRange(line, start.character, numeral ? start.character + numeral.written.length : end.character),
  };
}

function every(placed: readonly PlacedClause[]): PlacedClause[] {
  return placed.flatMap((each) => [each, ...every(each.children)]);
}
