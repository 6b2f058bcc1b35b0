// The comments that silence a rule: where they stand, what they cover and why. Rules tell whether they are needed.
import type { Outline, Table } from '../base/markdown/markdown';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';

/** A comment that silences one rule on some lines. `untilLine` is the first line that it no longer covers. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  readonly range: Range;
  readonly fromLine: number;
  readonly untilLine: number;
}

const COMMENT = /^ops-regulation-disable-(next-line|file)\s+([a-z][a-z0-9-]*)\s*(?:--\s*(.*))?$/;
const FRONT_COMMENT = /^\s*#\s*(ops-regulation-disable-(?:next-line|file).*?)\s*$/;

/**
 * Finds the silencing comments of a document, in its text and in its front matter. Before a table one covers the whole
 * table.
 */
export function readSuppressions(outline: Outline, bodyLine: number): Suppression[] {
  const inFront = outline.lines.slice(0, bodyLine).flatMap((source, line) => {
    const text = FRONT_COMMENT.exec(source)?.[1];
    return text === undefined ? [] : [{ text, range: lineRange(line, source.indexOf('#'), source.length) }];
  });
  const covered = coverage(outline);
  return [...inFront, ...outline.comments].flatMap(({ text, range }) => {
    const match = COMMENT.exec(text);
    if (match === null) return [];
    const [, extent, rule = '', reason = ''] = match;
    const lines = extent === 'file' ? { fromLine: 0, untilLine: Infinity } : covered(range.start.line);
    return [{ rule, reason: reason.trim(), range, ...lines }];
  });
}

type Covered = Pick<Suppression, 'fromLine' | 'untilLine'>;

/** What a comment on each line covers. Many can stand on one line, and each line is looked into once. */
function coverage(outline: Outline): (line: number) => Covered {
  const tables = new Map(outline.tables.map((table) => [table.header.line, table]));
  const known = new Map<number, Covered>();
  return (line) => {
    const covered = known.get(line) ?? coveredFrom(outline.lines, line, (header) => tables.get(header));
    known.set(line, covered);
    return covered;
  };
}

/** The lines that a comment on a line silences: the next that says something, or the whole table that it begins. */
export function coveredBy({ lines, tables }: Outline, line: number): Covered {
  return coveredFrom(lines, line, (header) => tables.find((each) => each.header.line === header));
}

function coveredFrom(lines: readonly string[], line: number, tableAt: (header: number) => Table | undefined): Covered {
  let fromLine = line + 1;
  while (lines[fromLine]?.trim() === '') fromLine++;
  return { fromLine, untilLine: tableAt(fromLine)?.endLine ?? fromLine + 1 };
}
