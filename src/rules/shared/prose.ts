// The prose of a document, as rules read it: lines that stand in no table and no code.
import { fold } from '../../base/script';
import type { Document } from '../../documents/document';

/** A line of prose, as it is and folded: a place in one is the same place in the other. */
export interface ProseLine {
  readonly line: number;
  readonly source: string;
  readonly folded: string;
}

/** The lines from one on, up to another, that hold anything and stand in no table and no code. */
export function* proseLines({ outline }: Document, from: number, to = outline.lines.length): Iterable<ProseLine> {
  const { lines, tables, codeLines } = outline;
  let next = 0;
  for (let line = from; line < to; line++) {
    while ((tables[next]?.endLine ?? Infinity) <= line) next++;
    const source = lines[line] ?? '';
    if (source === '' || line >= (tables[next]?.header.line ?? Infinity) || codeLines.has(line)) continue;
    yield {
      line,
      source,
      get folded() {
        return fold(source);
      },
    };
  }
}
