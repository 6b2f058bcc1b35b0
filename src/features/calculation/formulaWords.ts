// Expressions as shop people read them: columns and fields by their titles, signs of arithmetic, sentences for what a
// function does. What stands for a name is up to whoever asks, so that a formula is said with its numbers too.
import { message, render } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import { isNode, partsOf, textOf } from '../../formulas/tree';
import type { Node, Tree } from '../../formulas/tree';

/** Of the variables of loops the section whose rows they go through. */
export type Loops = ReadonlyMap<string, string>;

/** How an expression is said. */
export interface Saying {
  readonly reader: Reader;
  /** What is said for the names that lead to a value: a column or field, or a section and a column of it. */
  readonly named: (names: readonly string[]) => string;
  /** How the two sides of a comparison are said: a limit is written like what is beside it. */
  readonly beside?: (sides: readonly Tree[]) => Saying;
  /** How a number of the expression itself is written. */
  readonly number?: (value: number) => string;
  /** What is said for a part as a whole; undefined where it is said part by part. */
  readonly whole?: (part: Node) => string | undefined;
}

const NO_LOOPS: Loops = new Map();

/** How closely a part holds together: what holds less closely stands in brackets inside it. */
const ATOM = 9;
const CLOSENESS: Readonly<Record<string, number>> = {
  '?:': 0,
  '||': 1,
  '&&': 2,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
};
const COMPARED = 4;
const SIGNS: Readonly<Record<string, string>> = {
  '==': '＝',
  '!=': '≠',
  '<': '＜',
  '<=': '≤',
  '>': '＞',
  '>=': '≥',
  '+': '＋',
  '-': '－',
  '*': '×',
  '/': '÷',
};
const ASCII_SIGNS: Readonly<Record<string, string>> = { '＝': '=', '＜': '<', '＞': '>', '＋': '+', '－': '−' };

/** A sign as the reader's language writes it. */
export function sign(operator: string, { language }: Reader): string {
  const wide = SIGNS[operator] ?? operator;
  return language === 'en' ? (ASCII_SIGNS[wide] ?? wide) : wide;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** The sign of what is so where a comparison does not hold. */
export function oppositeSign(operator: string, reader: Reader): string {
  return sign(OPPOSITE[operator] ?? operator, reader);
}

/** An expression in words. */
export function formulaWords(tree: Tree, saying: Saying, loops: Loops = NO_LOOPS): string {
  return new Words(saying).of(tree, loops);
}

/** The section whose rows a part goes through; undefined where it is no list of rows. */
export function rowsIn(tree: Tree | undefined): string | undefined {
  if (!isNode(tree)) return undefined;
  if (tree.op === 'id') return textOf(tree.args);
  const [name, of] = partsOf(tree);
  return tree.op === 'rcall' && name === 'filter' ? rowsIn(of) : undefined;
}

/** The two sides of what compares two values, and by which operator; undefined for anything else. */
export function comparedIn(
  tree: Tree,
): { readonly operator: string; readonly sides: readonly [Tree, Tree] } | undefined {
  if (!isNode(tree)) return undefined;
  const parts = partsOf(tree);
  const [left, right] = tree.op === 'call' ? (parts[1] as readonly Tree[]) : parts;
  const name = tree.op === 'call' ? textOf(parts[0]) : '';
  if (name === 'addsUpTo' && left !== undefined && right !== undefined)
    return { operator: '==', sides: [{ op: 'call', args: ['sum', [left]] }, right] };
  const equals = ['near', 'same'].includes(name);
  const operator = equals ? '==' : tree.op;
  const isComparison = equals || ['==', '!=', '<', '<=', '>', '>='].includes(operator);
  return isComparison && left !== undefined && right !== undefined ? { operator, sides: [left, right] } : undefined;
}

/** One way of saying expressions. */
class Words {
  constructor(private readonly saying: Saying) {}

  of(tree: Tree, loops: Loops): string {
    if (!isNode(tree)) return this.literal(tree);
    const names = namesOf(tree, loops);
    if (names !== undefined) return this.name(names);
    const whole = this.saying.whole?.(tree);
    if (whole !== undefined) return whole;
    const compared = comparedIn(tree);
    if (compared !== undefined) return this.compared(compared.operator, compared.sides, loops);
    const level = CLOSENESS[tree.op];
    return level === undefined ? this.done(tree, loops) : this.operation(tree, { loops, level });
  }

  private name(names: readonly string[]): string {
    const [first = '', second = ''] = names;
    if (first === 'period')
      return second === ''
        ? this.say('calc.period', {})
        : this.say(SPAN[second] ?? 'calc.from', { part: this.say('calc.period', {}) });
    const last = SPAN[names.at(-1) ?? ''];
    const isSpan = last !== undefined && names.length > (first === 'fields' ? 2 : 1);
    return isSpan ? this.say(last, { part: this.saying.named(names.slice(0, -1)) }) : this.saying.named(names);
  }

  private operation(tree: Node, { loops, level }: Inside): string {
    const parts = partsOf(tree);
    if (tree.op === '?:') {
      const [test, yes, no] = parts.map((each) => this.of(each, loops));
      return this.say('calc.choice', { test, yes, no });
    }
    if (level > 2) return this.joined(tree.op, parts, { loops, level });
    const [left, right] = parts.map((each) => this.inside(each, { loops, level }));
    return this.say(tree.op === '||' ? 'calc.or' : 'calc.and', { left, right });
  }

  private compared(operator: string, sides: readonly Tree[], loops: Loops): string {
    const beside = this.saying.beside?.(sides) ?? this.saying;
    return new Words(beside).joined(operator, sides, { loops, level: COMPARED });
  }

  private joined(operator: string, parts: readonly Tree[], { loops, level }: Inside): string {
    // What is taken off or divided by stands apart: a − (b − c).
    const [left = '', right = ''] = parts.map((each, index) => {
      const apart = index > 0 && (operator === '-' || operator === '/') ? 1 : 0;
      return this.inside(each, { loops, level: level + apart });
    });
    return `${left} ${sign(operator, this.saying.reader)} ${right}`;
  }

  private inside(tree: Tree, { loops, level }: Inside): string {
    const words = this.of(tree, loops);
    return closeness(tree) < level && !this.isWhole(tree) ? this.say('calc.group', { part: words }) : words;
  }

  private isWhole(tree: Tree): boolean {
    return isNode(tree) && this.saying.whole?.(tree) !== undefined;
  }

  private done(tree: Node, loops: Loops): string {
    const parts = partsOf(tree);
    switch (tree.op) {
      case 'value':
        return this.literal(tree.args);
      case '!_':
        return this.not(parts[0] ?? '', loops);
      case '-_':
        return `-${this.inside(parts[0] ?? '', { loops, level: ATOM })}`;
      case '[]':
        return this.of(parts[0] ?? '', loops);
      case 'call':
        return this.called(textOf(parts[0]), parts[1] as readonly Tree[], loops);
      case 'rcall':
        return this.method(parts, loops);
      default:
        return parts.map((each) => this.of(each, loops)).join('、');
    }
  }

  private not(tree: Tree, loops: Loops): string {
    const [name, args] = isNode(tree) && tree.op === 'call' ? partsOf(tree) : [];
    const [only] = (args ?? []) as readonly Tree[];
    if (name === 'filled' && only !== undefined) return this.say('calc.empty', { part: this.of(only, loops) });
    return this.say('calc.not', { part: this.of(tree, loops) });
  }

  private called(name: string, args: readonly Tree[], loops: Loops): string {
    const [a = '', b = ''] = args.map((each) => this.inside(each, { loops, level: ATOM }));
    if (name === 'round') return a;
    return this.say(FUNCTIONS[name] ?? 'calc.other', { a, b });
  }

  private method([name, of, rest]: readonly Tree[], loops: Loops): string {
    const [item, ...bodies] = (rest ?? []) as readonly Tree[];
    const list = rowsIn(of);
    const id = METHODS[textOf(name)] ?? 'calc.other';
    const a = this.of(of ?? '', loops);
    if (!LOOPS.has(textOf(name))) return this.say(id, { a, b: item === undefined ? '' : this.of(item, loops) });
    const variable = isNode(item) ? textOf(item.args) : '';
    const within = list === undefined ? loops : new Map(loops).set(variable, list);
    return this.say(id, { a, b: bodies.map((each) => this.of(each, within)).join('、') });
  }

  private literal(tree: Tree): string {
    const value = typeof tree === 'object' && 'int' in tree ? Number(tree.int) : tree;
    if (typeof value === 'number') return this.saying.number?.(value) ?? String(value);
    if (typeof value !== 'string') return '';
    return value === ''
      ? this.say('calc.nothing', {})
      : this.say('calc.quoted', { text: this.saying.reader.show(value) });
  }

  private say(id: MessageId, args: Readonly<Record<string, string | undefined>>): string {
    return render(
      message(id, Object.fromEntries(Object.entries(args).map(([name, text = '']) => [name, text]))),
      this.saying.reader,
    );
  }
}

interface Inside {
  readonly loops: Loops;
  readonly level: number;
}

const SPAN: Readonly<Record<string, MessageId>> = { from: 'calc.from', to: 'calc.to' };
const LOOPS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const FUNCTIONS: Readonly<Record<string, MessageId>> = {
  sum: 'calc.sum',
  avg: 'calc.average',
  min: 'calc.least',
  max: 'calc.most',
  count: 'calc.count',
  size: 'calc.size',
  days: 'calc.days',
  ifAny: 'calc.if-any',
  monthSoFar: 'calc.month-so-far',
  workday: 'calc.workday',
  filled: 'calc.filled',
  change: 'calc.change',
  names: 'calc.names',
  width: 'calc.width',
  worstPrice: 'calc.worst-price',
  worstReceived: 'calc.worst-received',
};
const METHODS: Readonly<Record<string, MessageId>> = {
  all: 'calc.all',
  exists: 'calc.exists',
  exists_one: 'calc.exists-one',
  filter: 'calc.filter',
  map: 'calc.map',
  size: 'calc.size',
  matches: 'calc.matches',
  contains: 'calc.contains',
  startsWith: 'calc.starts',
  endsWith: 'calc.ends',
};

function closeness(tree: Tree): number {
  if (!isNode(tree)) return ATOM;
  if (comparedIn(tree) !== undefined) return COMPARED;
  return CLOSENESS[tree.op] ?? ATOM;
}

/** The names that lead to a value, a variable of a loop told by the section of its rows. */
export function namesOf(tree: Tree, loops: Loops = NO_LOOPS): string[] | undefined {
  if (!isNode(tree)) return undefined;
  if (tree.op === 'id') return [loops.get(textOf(tree.args)) ?? textOf(tree.args)];
  if (tree.op !== '.') return undefined;
  const [of, name] = partsOf(tree);
  const before = of === undefined ? undefined : namesOf(of, loops);
  return before === undefined ? undefined : [...before, textOf(name)];
}
