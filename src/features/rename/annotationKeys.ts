// The numbers that stand in files of a pack without a sign: the keys of `clauses:` at the head of a regulation file,
// and the last column of the glossary.
import { isMap, isScalar, parseDocument } from 'yaml';
import { readOutline } from '../../base/markdown/markdown';
import { lineRange, lineStarts } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { CLAUSE_NUMBER } from '../../citations/clauseNumber';
import type { Renumber } from './renumbering';

/**
 * The edits of the keys under `clauses:` in the front matter, of a text without a byte order mark. `bodyLine` is the
 * first line after it.
 */
export function annotationEdits(text: string, bodyLine: number, renumber: Renumber): TextEdit[] {
  const starts = lineStarts(text);
  if (bodyLine < 2) return [];
  const source = text.slice(starts[1], starts[bodyLine - 1]);
  const head = parseDocument(source, { uniqueKeys: false, prettyErrors: false });
  const clauses: unknown = isMap(head.contents) ? head.contents.get('clauses') : undefined;
  if (!isMap(clauses)) return [];
  return clauses.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const number = String(key.value);
    const to = renumber(number);
    if (to === number) return [];
    const from = (starts[1] ?? 0) + key.range[0];
    const line = starts.findLastIndex((start) => start <= from);
    const character = from - (starts[line] ?? 0);
    const written = text.slice(from, (starts[1] ?? 0) + key.range[1]);
    return [{ range: lineRange(line, character, character + written.length), newText: written.replace(number, to) }];
  });
}

const BARE = new RegExp(`(?<![^\\s、,，;；|])${CLAUSE_NUMBER}(?![^\\s、,，;；|])`, 'g');

/** The edits of numbers without a sign in the glossary's last column. */
export function glossaryEdits(text: string, renumber: Renumber): TextEdit[] {
  const cells = readOutline(text).tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.at(-1) ?? []));
  return cells.flatMap((cell) =>
    Array.from(cell.text.matchAll(BARE)).flatMap(({ 0: number, index }) => {
      const {
        start: { line, character },
      } = cell.range;
      const to = renumber(number);
      return to === number
        ? []
        : [{ range: lineRange(line, character + index, character + index + number.length), newText: to }];
    }),
  );
}
