// Reading front matter of the plainest kind, `key: text` a line, as YAML would and at a tenth of its cost: documents
// have no other, and thousands of them are read at a time. What is not of this kind is left to YAML.
import { lineRange } from '../range';
import type { Range } from '../range';

/** One line of the block: a key and its text, empty where there is none. */
export interface PlainEntry {
  readonly key: string;
  readonly value: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

// A key, and a text that opens nothing: no quote, list, mapping, anchor, tag or comment. Anything odd in it, and YAML
// is asked.
const PLAIN_LINE =
  /^(\p{L}[\p{L}\d_-]*):(?: +([^\s\-?:,[\]{}#&*!|>'"%@`\p{C}\p{Z}](?:[^:#\p{C}\u2028\u2029]|:(?! |$))*?)?)? *$/u;
const LONGEST = 500;

/** The entries of a block whose first line is line 1 of its file, or undefined where it takes YAML to read it. */
export function readPlainFront(lines: readonly string[]): PlainEntry[] | undefined {
  const entries: PlainEntry[] = [];
  const keys = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const match = line.length > LONGEST ? null : PLAIN_LINE.exec(line);
    if (match === null) return undefined;
    const [, key = '', value = ''] = match;
    if (keys.has(key)) return undefined;
    keys.add(key);
    entries.push(
      entryAt(index + 1, key, { value, from: value === '' ? line.length : line.indexOf(value, key.length + 1) }),
    );
  }
  return entries.length === 0 ? undefined : entries;
}

function entryAt(line: number, key: string, { value, from }: { value: string; from: number }): PlainEntry {
  return {
    key,
    value,
    keyRange: lineRange(line, 0, key.length),
    valueRange: lineRange(line, from, from + value.length),
  };
}
