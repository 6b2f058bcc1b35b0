// Giving the clauses of a regulation file their new numbers: in the numerals before them, in the order in which they
// stand, and in the notes at the head of the file. What the text would then be is read again: a change that it cannot
// express is refused.
import { applyEdits, lineRange, linesOf } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { compareClauseNumbers } from '../../citations/clauseNumber';
import type { Clause } from '../../knowledge/model';
import type { Numbering } from '../../citations/numbering';
import { readNumeralAt } from '../../citations/numerals';
import type { Numeral } from '../../citations/numerals';
import { parseChapter } from '../../knowledge/regulation';
import { placeClauses } from '../../knowledge/placedClauses';
import type { PlacedClause } from '../../knowledge/placedClauses';
import { writeOrdinal } from './numeralText';
import type { Renumber } from './renumbering';

/** The text with new numbers, or the first clause that cannot have its own. `text` is without a byte order mark. */
export type RenumberedText = { readonly text: string } | { readonly refused: Clause };

/**
 * Gives the clauses of a file their new numbers. Clauses that change places below one clause change them in the text.
 */
export function renumberText(text: string, numbering: Numbering, renumber: Renumber): RenumberedText {
  const { lines, roots } = placeClauses({ text, numbering });
  const clauses = everyClause(roots);
  const wanted = new Map(clauses.map((clause) => [renumber(clause.number), clause]));
  const moved = clauses.find(({ number }) => renumber(number) !== number);
  if (moved === undefined) return { text };
  const edits = clauses.flatMap((clause) => numeralEdit(lines[clause.source.range.start.line] ?? '', clause, renumber));
  const renumbered = inOrder(applyEdits(text, edits), roots, renumber);
  const result = placeClauses({ text: renumbered, numbering });
  const found = everyClause(result.roots);
  const odd = found.find((clause) => !isSame(wanted.get(clause.number), clause));
  const isSound =
    found.length === clauses.length &&
    odd === undefined &&
    faultsIn(renumbered, numbering) <= faultsIn(text, numbering);
  return isSound ? { text: renumbered } : { refused: (odd && wanted.get(odd.number)) ?? moved };
}

function everyClause(placed: readonly PlacedClause[]): Clause[] {
  return placed.flatMap(({ clause, children }) => [clause, ...everyClause(children)]);
}

function numeralEdit(
  line: string,
  {
    number,
    source: {
      range: { start },
    },
  }: Clause,
  renumber: Renumber,
): TextEdit[] {
  const heading = /^#{1,6}\s/.test(line);
  const numeral = readNumeralAt(line.slice(start.character), heading);
  if (numeral === undefined) return [];
  // A paragraph has no numeral, whatever it begins with.
  if (ordinalIn(number, numeral) !== numeral.ordinal) return [];
  const ordinal = ordinalIn(renumber(number), numeral);
  const end = start.character + numeral.written.length;
  const written = writeOrdinal(line.slice(start.character, end), numeral, ordinal);
  return written === undefined || ordinal === numeral.ordinal
    ? []
    : [{ range: lineRange(start.line, start.character, end), newText: written }];
}

/** What a numeral of as many parts says of a number. */
function ordinalIn(number: string, { ordinal }: Numeral): string {
  const parts = ordinal.split('.').length;
  const said = number.split('.').slice(-parts).join('.');
  return said.replace(/^[a-z]/, '');
}

/**
 * The text with the clauses below each clause in the order of their new numbers. Blank lines and line ends keep their
 * places.
 */
function inOrder(text: string, roots: readonly PlacedClause[], renumber: Renumber): string {
  const lines = linesOf(text);
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  const first = roots[0]?.firstLine ?? lines.length;
  const last = roots.at(-1)?.lastLine ?? lines.length;
  const ordered = [...lines.slice(0, first), ...ordering(lines, roots, renumber), ...lines.slice(last + 1)];
  return ordered.map((line, index) => line + (ends[index] ?? '')).join('');
}

function ordering(lines: readonly string[], siblings: readonly PlacedClause[], renumber: Renumber): string[] {
  const sorted = siblingsInOrder(siblings, renumber);
  return siblings.flatMap((sibling, index) => {
    const { firstLine, lastLine, children } = sorted[index] ?? sibling;
    const below = children[0]?.firstLine ?? lastLine + 1;
    const gap = lines.slice(sibling.lastLine + 1, siblings[index + 1]?.firstLine ?? 0);
    return [...lines.slice(firstLine, below), ...ordering(lines, children, renumber), ...gap];
  });
}

// Articles, chapters and annexes are numbered each by themselves: only those of a kind change places.
function siblingsInOrder(siblings: readonly PlacedClause[], renumber: Renumber): PlacedClause[] {
  const kindOf = (number: string): string => number.replace(/\d+(?:-\d+)?$/, '');
  const byKind = new Map<string, PlacedClause[]>();
  for (const sibling of siblings) {
    const kind = kindOf(sibling.clause.number);
    byKind.set(kind, [...(byKind.get(kind) ?? []), sibling]);
  }
  for (const same of byKind.values())
    same.sort((a, b) => compareClauseNumbers(renumber(a.clause.number), renumber(b.clause.number)));
  return siblings.flatMap((sibling) => byKind.get(kindOf(sibling.clause.number))?.shift() ?? []);
}

// The title of an article begins with its numeral, which changes.
function isSame(before: Clause | undefined, after: Clause): boolean {
  const title = (clause: Clause): string => clause.title.replace(/^第\S+/, '');
  return before !== undefined && before.text === after.text && title(before) === title(after);
}

function faultsIn(text: string, numbering: Numbering): number {
  return parseChapter('', { path: '', text }, numbering).findings.filter(
    ({ finding }) => finding.message.id !== 'pack.clause-missing',
  ).length;
}
