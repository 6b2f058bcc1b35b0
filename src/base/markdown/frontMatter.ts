// The one guarded way to front matter: gray-matter splits it, yaml reads what is not plain, and nothing in it is ever
// run. What the keys mean is left to documents and packs.
import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Pair, Scalar } from 'yaml';
import { blanksBefore, closingHyphens, lineFault, repeatedLine } from './headFaults';
import type { LineProblem } from './headFaults';
import { placeBefore, regularLines } from './headLines';
import type { RegularLines } from './headLines';
import { readPlainFront } from './plainFront';
import { lineRange } from '../range';
import type { Range, TextEdit } from '../range';

/**
 * A value of the front matter. In `failsafe` reading every scalar is its source text: `2026` and `012` stay as written.
 */
export type FrontValue =
  string | number | boolean | null | readonly FrontValue[] | { readonly [key: string]: FrontValue };

/** One key of the front matter with its value and their places in the file. */
export interface FrontEntry {
  readonly key: string;
  readonly value: FrontValue;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

/** Why front matter cannot be read. */
export type FrontProblem =
  'language' | 'preceded' | 'unclosed' | 'too-long' | 'yaml' | 'duplicate' | 'nested' | 'not-mapping' | LineProblem;

/** Front matter that cannot be read, and why. */
export interface InvalidFront {
  readonly kind: 'invalid';
  readonly problem: FrontProblem;
  /** What of the text is meant: a sign, a key; '' where the problem says it. */
  readonly detail: string;
  readonly range: Range;
  /** What makes it readable, where that can only be done in one way. */
  readonly edits?: readonly TextEdit[];
  readonly bodyLine: number;
}

/** What stands at the head of a file. `bodyLine` is the first line after it. */
export type FrontMatter =
  | { readonly kind: 'absent'; readonly bodyLine: 0 }
  | InvalidFront
  | {
      readonly kind: 'present';
      readonly entries: readonly FrontEntry[];
      readonly range: Range;
      readonly bodyLine: number;
    };

/**
 * How much front matter is read, and what its scalars mean: those of YAML's `core` schema, or in `failsafe` their
 * source text.
 */
interface FrontMatterLimits {
  readonly maxLines: number;
  readonly maxLength: number;
  readonly schema: 'failsafe' | 'core';
}

const MAX_NESTING = 100;

/** Whose front matter is read: a document's, or that of an entry of a pack, which may hold a whole contract. */
export const READINGS = {
  document: { maxLines: 600, maxLength: 32 * 1024, schema: 'failsafe' },
  pack: { maxLines: 2400, maxLength: 128 * 1024, schema: 'core' },
} as const satisfies Readonly<Record<string, FrontMatterLimits>>;

/**
 * Reads the front matter of a file, byte order mark and any line ends allowed. Aliases, tags and languages but YAML are
 * refused.
 */
export function readFrontMatter(text: string, whose: keyof typeof READINGS = 'document'): FrontMatter {
  const reading = READINGS[whose];
  const lines = headLines(text, reading);
  const opening = lines[0]?.trimEnd() ?? '';
  if (!opening.startsWith('---') || /^-{4,}$/.test(opening)) return absent(lines);
  if (opening !== '---') {
    const edits = [{ range: lineRange(0, 0, lines[0]?.length ?? 0), newText: '---' }];
    return { ...invalid('language', opening, 0, 0), edits };
  }
  const closing = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (closing < 0) return unclosed(lines, reading);
  const inside = lines.slice(1, closing);
  const block = inside.join('\n');
  if (linesTo(block) > reading.maxLines || block.length > reading.maxLength)
    return invalid('too-long', '', 0, closing + 1);
  const plain = reading.schema === 'failsafe' ? readPlainFront(inside) : undefined;
  if (plain !== undefined) return { kind: 'present', entries: plain, range: lineRange(0, 0, 3), bodyLine: closing + 1 };
  if (nestingOf(inside) > MAX_NESTING) return invalid('nested', '', 1, closing + 1);
  return toldByLines(parseBlock(inside, closing, reading.schema), inside, reading.schema === 'failsafe');
}

/** What YAML refuses, said of the line that is at fault. */
function toldByLines(front: FrontMatter, lines: readonly string[], isFlat: boolean): FrontMatter {
  if (front.kind !== 'invalid') return front;
  const { problem, detail, range, bodyLine } = front;
  const index = range.start.line - 1;
  if (problem === 'duplicate') {
    const edits = repeatedLine(lines, index, detail);
    return { ...front, ...(edits && { edits }) };
  }
  const found = lineFault(lines, { last: problem === 'yaml' ? index : lines.length - 1, isFlat });
  return found === undefined ? front : { kind: 'invalid', ...found, bodyLine };
}

function headLines(text: string, { maxLines, maxLength }: FrontMatterLimits): string[] {
  const head = text.slice(0, maxLength * 2).replace(/^\uFEFF/, '');
  return head.split(/\r\n|\r|\n/, maxLines + 2);
}

// To gray-matter a line also ends at these, and from the start of each it looks for a comment behind all blanks.
function linesTo(block: string): number {
  return block.split(/[\n\u2028\u2029]/).length;
}

// At least as deep as the lists and mappings are that open on one line or in brackets: the library takes seconds for
// thousands of them.
function nestingOf(lines: readonly string[]): number {
  let deepest = 0;
  let open = 0;
  for (const line of lines) {
    const [marks = ''] = /^(?:[ \t]*[-?:](?=[ \t]|$))*/.exec(line) ?? [];
    for (const sign of line) {
      if (sign === '[' || sign === '{') open++;
      else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
      deepest = Math.max(deepest, open);
    }
    deepest = Math.max(deepest, marks.replace(/[ \t]/g, '').length);
  }
  return deepest;
}

function absent(lines: readonly string[]): FrontMatter {
  const edits = blanksBefore(lines);
  return edits === undefined ? { kind: 'absent', bodyLine: 0 } : { ...invalid('preceded', '', 0, 0), edits };
}

function unclosed(lines: readonly string[], { maxLines }: FrontMatterLimits): FrontMatter {
  if (lines.length > maxLines) return invalid('too-long', '', 0, 0);
  const edits = closingHyphens(lines);
  return { ...invalid('unclosed', '', 0, 0), ...(edits && { edits }) };
}

function invalid(problem: FrontProblem, detail: string, line: number, bodyLine: number): InvalidFront {
  return { kind: 'invalid', problem, detail, range: lineRange(line, 0, 3), bodyLine };
}

function parseBlock(inside: readonly string[], closing: number, schema: FrontMatterLimits['schema']): FrontMatter {
  const source = schema === 'failsafe' ? regularLines(inside) : { lines: inside, changed: new Map<number, never>() };
  const block = source.lines.join('\n');
  const counter = new LineCounter();
  const parsed: { document?: Document } = {};
  const refuse = (): never => {
    throw new Error('not YAML');
  };
  const yaml = (text: string): object => {
    parsed.document = parseDocument(text, {
      version: '1.2',
      schema,
      uniqueKeys: false,
      merge: false,
      lineCounter: counter,
      prettyErrors: false, // else each quotes its line, and a long line may have thousands
    });
    return {};
  };
  // The cache of gray-matter is off only while options are given; languages but yaml end in `refuse`.
  matter(`---\n${block}\n---\n`, {
    language: 'yaml',
    engines: { yaml: { parse: yaml }, js: { parse: refuse }, javascript: { parse: refuse }, json: { parse: refuse } },
  });
  const bodyLine = closing + 1;
  if (parsed.document === undefined) return { kind: 'present', entries: [], range: lineRange(0, 0, 3), bodyLine };
  return collect(parsed.document, { counter, source }, bodyLine);
}

interface Places {
  readonly counter: LineCounter;
  readonly source: RegularLines;
}

function collect(document: Document, { counter, source }: Places, bodyLine: number): FrontMatter {
  const place = (offset: number): { line: number; character: number } => {
    const at = counter.linePos(offset);
    // 1-based, in a block that starts with the end of line 0
    return { line: at.line - 1, character: placeBefore(source, at.line - 2, at.col - 1) };
  };
  const fault = faultOf(document);
  if (fault !== undefined) {
    const start = place(fault.offset);
    return {
      kind: 'invalid',
      problem: fault.problem,
      detail: fault.detail,
      range: { start, end: { line: start.line, character: start.character + (fault.length ?? 1) } },
      bodyLine,
    };
  }
  if (document.contents === null) return { kind: 'present', entries: [], range: lineRange(0, 0, 3), bodyLine };
  if (!isMap(document.contents)) return invalid('not-mapping', '', 1, bodyLine);
  try {
    const values = document.toJS({ maxAliasCount: 0 }) as Record<string, FrontValue>;
    const entries = document.contents.items.map((pair) => entryOf(pair, values, place));
    return { kind: 'present', entries, range: lineRange(0, 0, 3), bodyLine };
  } catch {
    return invalid('yaml', '', 1, bodyLine); // an alias
  }
}

interface Fault {
  readonly problem: 'yaml' | 'duplicate';
  readonly detail: string;
  readonly offset: number;
  readonly length?: number;
}

// What the library says of a fault is for programmers: only its place is taken.
function faultOf(document: Document): Fault | undefined {
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) return { problem: 'yaml', detail: '', offset: fault.pos[0] };
  const twice = repeatedKey(document);
  if (twice === undefined) return undefined;
  const [offset, end] = rangeOf(twice);
  return { problem: 'duplicate', detail: String(twice.value), offset, length: end - offset };
}

// The library compares each key with all before it: of a hostile head with tens of thousands that would take a minute.
function repeatedKey(document: Document): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) found ??= key;
        known.add(key.value);
      }
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function entryOf(
  pair: Pair,
  values: Record<string, FrontValue>,
  place: (offset: number) => Range['start'],
): FrontEntry {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const [keyFrom, keyTo] = rangeOf(pair.key);
  const [valueFrom, valueTo] = rangeOf(pair.value);
  const value = Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  const keyRange = { start: place(keyFrom), end: place(keyTo) };
  const valueRange =
    valueTo > 0 ? { start: place(valueFrom), end: place(valueTo) } : { start: keyRange.end, end: keyRange.end };
  return { key, value, keyRange, valueRange };
}

function rangeOf(node: unknown): readonly [number, number] {
  const range =
    typeof node === 'object' && node !== null && 'range' in node
      ? (node.range as [number, number, number] | null)
      : null;
  return range ? [range[0], range[1]] : [0, 0];
}
