// Which patterns can match one text in many ways: a repetition in a repetition, or two beside each other for the same
// characters. They take no more time here than others, but elsewhere they can run for ever, and none is needed.
import { message } from '../../base/message';
import { Refusal } from '../refusal';
import { isDigits, overlap, union } from './charSet';
import type { CharSet } from './charSet';
import type { PatternTree, Repeat } from './patternTree';

/** What a pattern, or a part of one, is like at its edges. */
export interface Shape {
  /** Whether it can be nothing at all. */
  readonly empty: boolean;
  /** How many characters it is of at least. */
  readonly shortest: number;
  /** How many digits it holds at least. */
  readonly digits: number;
  /** The characters that it can begin with. */
  readonly first: CharSet;
  /** The repetitions that can stand at its start, and at its end. */
  readonly leading: readonly Repetition[];
  readonly trailing: readonly Repetition[];
  /** Something in it that comes a varying number of times. */
  readonly varying: Repeat | undefined;
  /** Whether two ways through it begin alike. */
  readonly alike: boolean;
}

interface Repetition {
  readonly first: CharSet;
  readonly text: string;
}

const NOTHING: Shape = {
  empty: true,
  shortest: 0,
  digits: 0,
  first: [],
  leading: [],
  trailing: [],
  varying: undefined,
  alike: false,
};

/** What a pattern is like. Throws a {@link Refusal} for one with a nested or an ambiguous repetition. */
export function shapeOf(tree: PatternTree, pattern: string): Shape {
  switch (tree.kind) {
    case 'char':
      return { ...NOTHING, empty: false, shortest: 1, digits: isDigits(tree.set) ? 1 : 0, first: tree.set };
    case 'edge':
      return NOTHING;
    case 'sequence':
      return tree.parts.reduce((all, part) => joined(all, shapeOf(part, pattern), pattern), NOTHING);
    case 'choice':
      return tree.parts.map((part) => shapeOf(part, pattern)).reduce(either);
    case 'repeat':
      return repeated(tree, shapeOf(tree.part, pattern), pattern);
  }
}

function joined(a: Shape, b: Shape, pattern: string): Shape {
  for (const left of a.trailing) {
    const right = b.leading.find((each) => overlap(left.first, each.first));
    if (right !== undefined) throw ambiguous(pattern, `${left.text} ${right.text}`);
  }
  return {
    empty: a.empty && b.empty,
    shortest: a.shortest + b.shortest,
    digits: a.digits + b.digits,
    first: a.empty ? union(a.first, b.first) : a.first,
    leading: a.empty ? [...a.leading, ...b.leading] : a.leading,
    trailing: b.empty ? [...a.trailing, ...b.trailing] : b.trailing,
    varying: a.varying ?? b.varying,
    alike: a.alike || b.alike,
  };
}

function either(a: Shape, b: Shape): Shape {
  return {
    empty: a.empty || b.empty,
    shortest: Math.min(a.shortest, b.shortest),
    digits: Math.min(a.digits, b.digits),
    first: union(a.first, b.first),
    leading: [...a.leading, ...b.leading],
    trailing: [...a.trailing, ...b.trailing],
    varying: a.varying ?? b.varying,
    alike: a.alike || b.alike || overlap(a.first, b.first),
  };
}

function repeated(repeat: Repeat, part: Shape, pattern: string): Shape {
  const { min, max, text } = repeat;
  if (max > 1 && part.varying !== undefined) {
    throw new Refusal(message('pattern.nested', { pattern, part: text, inner: part.varying.text }));
  }
  if (max > 1 && (part.empty || part.alike)) throw ambiguous(pattern, text);
  const own = max > 1 && min !== max ? [{ first: part.first, text }] : [];
  return {
    ...part,
    empty: part.empty || min === 0,
    shortest: part.shortest * min,
    digits: part.digits * min,
    leading: [...own, ...part.leading],
    trailing: [...own, ...part.trailing],
    varying: min === max ? part.varying : repeat,
  };
}

function ambiguous(pattern: string, part: string): Refusal {
  return new Refusal(message('pattern.ambiguous', { pattern, part }));
}
