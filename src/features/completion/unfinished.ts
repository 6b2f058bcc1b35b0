// Reading a text in the middle of its being typed: a head without its end, or with a line that is no YAML yet, is read
// without what cannot be read. Every line keeps its place.
import { readFrontMatter } from '../../base/markdown/frontMatter';
import type { Document } from '../../documents/document';
import { linesOf } from '../../base/range';

const FENCE = '---';
const LONGEST = 100; // lines of a head that are tried one by one
// A line that a head may have, if only half of it.
const KEY = /^(?:\s*$|[\p{L}\p{N}_-]+\s*:|\s+\S|-\s|[\p{L}\p{N}_-]+$)/u;

/**
 * The lines of a head, from the first after its opening up to, not including, its end; of one without an end, what may
 * be its.
 */
export interface HeadLines {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

/** The head of a text, open or closed; undefined where the text begins otherwise. */
export function headOf(lines: readonly string[]): HeadLines | undefined {
  if ((lines[0] ?? '').replace(/^\uFEFF/, '').trimEnd() !== FENCE) return undefined;
  const closing = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  if (closing > 0) return { from: 1, to: closing, isOpen: false };
  const end = lines.findIndex((line, index) => index > 0 && !isOfHead(line));
  return { from: 1, to: end < 0 ? lines.length : end, isOpen: true };
}

// Without an end, a blank line ends the head, as one does between head and text.
function isOfHead(line: string): boolean {
  return line.startsWith('# ops-regulation-') || (line.trim() !== '' && KEY.test(line));
}

/** Reads a text with `read`; where its head cannot be read, again without the lines at fault. */
export function readUnfinished(text: string, read: (text: string) => Document): Document {
  const document = read(text);
  if (document.front.kind !== 'invalid') return document;
  const lines = linesOf(text);
  const head = headOf(lines);
  return head === undefined || head.to > LONGEST ? document : read(withReadableHead(lines, head).join('\n'));
}

function withReadableHead(lines: readonly string[], { from, to }: HeadLines): string[] {
  const kept: string[] = [];
  for (const line of lines.slice(from, to)) kept.push(isReadable([...kept, line]) ? line : '');
  return [lines[0] ?? '', ...kept, FENCE, ...lines.slice(to + 1)];
}

// Each line is read after those before it, so that a key that stands twice, or a list that goes on, is told.
function isReadable(lines: readonly string[]): boolean {
  return readFrontMatter([FENCE, ...lines, FENCE].join('\n')).kind === 'present';
}
