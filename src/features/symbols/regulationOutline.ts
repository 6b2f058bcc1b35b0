// The outline of a regulation file as it is being read or written, and what of it can be folded: clauses below clauses,
// as they are numbered.
import { placeClauses } from '../../knowledge/placedClauses';
import type { PlacedClause, RegulationFile } from '../../knowledge/placedClauses';
import { shortened, wholeLines } from './outlineSymbol';
import type { OutlineSymbol } from './outlineSymbol';

/** Some lines that can be folded into the first of them, 0-based, both ends included. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

/** The clauses of a regulation file, each below the one that it belongs to, named by number and text. */
export function regulationOutline(file: RegulationFile): OutlineSymbol[] {
  const { lines, roots } = placeClauses(file);
  const symbolOf = ({
    clause: { number, parent, title, text, source },
    firstLine,
    lastLine,
    children,
  }: PlacedClause): OutlineSymbol => ({
    name: `${number} ${shortened(title === '' ? text : title)}`.trim(),
    detail: title === '' ? '' : shortened(text),
    kind: parent === undefined ? 'chapter' : 'clause',
    range: wholeLines(lines, firstLine, lastLine),
    selection: source.range,
    children: children.map(symbolOf),
  });
  return roots.map(symbolOf);
}

/** What can be folded: every clause of more than one line, with all that stands below it. */
export function regulationFolds(file: RegulationFile): Fold[] {
  const foldsIn = (placed: readonly PlacedClause[]): Fold[] =>
    placed.flatMap(({ firstLine: from, lastLine: to, children }) =>
      to > from ? [{ from, to }, ...foldsIn(children)] : [],
    );
  return foldsIn(placeClauses(file).roots);
}
