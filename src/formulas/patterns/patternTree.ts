// Reading a regular expression: JavaScript's, as far as it can be matched in one pass over a text.
import { message } from '../../base/message';
import { Refusal } from '../refusal';
import { charsOf, complement, NAMED_SETS, union, WITHIN_LINE } from './charSet';
import type { CharSet } from './charSet';

/** A pattern as a tree. */
export type PatternTree =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternTree[] }
  | Repeat;

/** A part that comes from `min` to `max` times. */
export interface Repeat {
  readonly kind: 'repeat';
  readonly part: PatternTree;
  readonly min: number;
  readonly max: number;
  /** How it is written. */
  readonly text: string;
}

/** A place between characters: the text's start or end, a word's edge, or anywhere else. */
export type Edge = '^' | '$' | '\\b' | '\\B';

const LONGEST = 10_000; // characters of a pattern

/** Reads a pattern. Throws a {@link Refusal} for one that is wrong, and for what cannot be matched in one pass. */
export function readPattern(source: string): PatternTree {
  if (source.length > LONGEST) throw new Refusal(message('pattern.too-large'));
  try {
    new RegExp(source); // whether it is one at all; it is never run
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new Refusal(message('pattern.invalid', { pattern: source, detail }));
  }
  return new PatternReader(source).choice();
}

/** Reads a pattern that is known to be one. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  choice(): PatternTree {
    const parts = [this.sequence()];
    while (this.take(/\|/y) !== undefined) parts.push(this.sequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
  }

  private sequence(): PatternTree {
    const parts: PatternTree[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at))) parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): PatternTree {
    const start = this.at;
    const part = this.one();
    const written = this.take(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (written === undefined) return part;
    this.take(/\?/y); // the shortest or the longest: whether there is one is the same
    return { kind: 'repeat', part, ...timesOf(written), text: this.source.slice(start, this.at) };
  }

  private one(): PatternTree {
    const edge = this.take(/\^|\$|\\[bB]/y);
    if (edge !== undefined) return { kind: 'edge', edge: edge as Edge };
    if (this.take(/\((?!\?)|\(\?:/y) !== undefined) return this.group();
    if (this.take(/\./y) !== undefined) return { kind: 'char', set: WITHIN_LINE };
    const sign = this.take(/\[\^?/y);
    if (sign === undefined) return { kind: 'char', set: this.char(/[^(\\]/y) };
    const set = this.set();
    return { kind: 'char', set: sign === '[' ? set : complement(set) };
  }

  private group(): PatternTree {
    const inner = this.choice();
    this.at++; // the closing bracket
    return inner;
  }

  private set(): CharSet {
    const sets: CharSet[] = [];
    while (this.take(/\]/y) === undefined) {
      const first = this.char(/[^\\]/y);
      const last = this.peek(/-[^\]]/y) ? this.afterDash() : undefined;
      sets.push(...(last === undefined ? [first] : rangeOf(first, last)));
    }
    return union(...sets);
  }

  private afterDash(): CharSet {
    this.at++;
    return this.char(/[^\\]/y);
  }

  /** A character as it stands, or escaped one way or another. */
  private char(plain: RegExp): CharSet {
    const literal = this.take(plain);
    if (literal !== undefined) return charsOf(literal);
    const code = this.take(/\\x[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}/y);
    if (code !== undefined) return charsOf(String.fromCharCode(Number.parseInt(code.slice(2), 16)));
    const letter = this.take(/\\(?:[dDwWsSnrtfvb]|0(?!\d))/y)?.slice(1) ?? '';
    const named = NAMED_SETS.get(letter) ?? CONTROLS.get(letter);
    if (named !== undefined) return named;
    const escaped = this.take(/\\[^A-Za-z0-9]/y) ?? this.refuse();
    return charsOf(escaped.slice(1));
  }

  private refuse(): never {
    const part = /^\(\?<?.|^\\k|^\\[pP]\{\w*\}?|^\\?./u.exec(this.source.slice(this.at))?.[0] ?? '';
    throw new Refusal(message('pattern.unsupported', { pattern: this.source, part }));
  }

  private peek(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.source);
  }

  /** Steps over what stands here, where it is of this form. */
  private take(pattern: RegExp): string | undefined {
    if (!this.peek(pattern)) return undefined;
    const taken = this.source.slice(this.at, pattern.lastIndex);
    this.at = pattern.lastIndex;
    return taken;
  }
}

const CONTROLS: ReadonlyMap<string, CharSet> = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', b: '\b', 0: '\0' }).map(([letter, char]) => [
    letter,
    charsOf(char),
  ]),
);

function timesOf(written: string): Pick<Repeat, 'min' | 'max'> {
  if (written === '*') return { min: 0, max: Infinity };
  if (written === '+') return { min: 1, max: Infinity };
  if (written === '?') return { min: 0, max: 1 };
  const [min = '', max] = written.slice(1, -1).split(',');
  return { min: Number(min), max: max === undefined ? Number(min) : max === '' ? Infinity : Number(max) };
}

// Beside a set such as `\d`, a dash is a dash.
function rangeOf(first: CharSet, last: CharSet): CharSet[] {
  const [from, to] = [only(first), only(last)];
  return from === undefined || to === undefined ? [first, charsOf('-'), last] : [[[from, to]]];
}

function only(set: CharSet): number | undefined {
  const [range] = set;
  return set.length === 1 && range !== undefined && range[0] === range[1] ? range[0] : undefined;
}
