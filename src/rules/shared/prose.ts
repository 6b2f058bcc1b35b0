// The prose of a document, as rules read it: lines that stand in no table and no code.
import { rememberingOf } from '../../base/remembering';
import { fold } from '../../base/script';
import type { Outline } from '../../base/markdown/markdown';
import type { Document } from '../../documents/document';

/** A line of prose, as it is and folded: a place in one is the same place in the other. */
export interface ProseLine {
  readonly line: number;
  readonly source: string;
  readonly folded: string;
}

/** The lines from one on, up to another, that hold anything and stand in no table and no code. */
export function* proseLines({ outline }: Document, from: number, to = Infinity): Iterable<ProseLine> {
  for (const each of proseOf(outline)) {
    if (each.line >= to) return;
    if (each.line >= from) yield each;
  }
}

// Several rules read the same prose, and folding is most of the work.
const proseOf = rememberingOf(({ lines, tables, codeLines }: Outline): readonly ProseLine[] => {
  const prose: ProseLine[] = [];
  let next = 0;
  for (const [line, source] of lines.entries()) {
    while ((tables[next]?.endLine ?? Infinity) <= line) next++;
    if (source === '' || line >= (tables[next]?.header.line ?? Infinity) || codeLines.has(line)) continue;
    prose.push(new Prose(line, source));
  }
  return prose;
});

class Prose implements ProseLine {
  private known: string | undefined;

  constructor(
    readonly line: number,
    readonly source: string,
  ) {}

  get folded(): string {
    return (this.known ??= fold(this.source));
  }
}
