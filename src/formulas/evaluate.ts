// What an expression does once it is read and its types are checked: each part becomes a function of the values at
// hand. Every step is counted, and what can be written is what the page on packs names: nothing that a pack says hangs.
import type { ASTNode } from '@marcbachmann/cel-js';
import { message } from '../base/message';
import type { Callable, CelFunction } from './callable';
import type { Meter } from './meter';
import { listOf, negative, OPERATORS } from './operators';
import { compilePattern } from './patterns/matcher';
import { MISSING, MissingValue } from './quantity';
import { Refusal } from './refusal';

/** What an expression runs on: the values that it can name, those of its loops, and what counts its steps. */
export interface Run {
  readonly scope: Readonly<Record<string, unknown>>;
  readonly items: unknown[];
  readonly meter: Meter;
}

/** A part of an expression, ready to run. */
export type Code = (run: Run) => unknown;

/** What the parts of an expression can name: the functions, and the variables of the loops around them. */
interface Names {
  readonly functions: ReadonlyMap<string, CelFunction>;
  readonly items: readonly string[];
}

/** Compiles an expression whose types are checked. Throws a {@link Refusal} for what is not taken. */
export function compileNode(node: ASTNode, names: Names): Code {
  // These are most of an expression, and count their step themselves.
  if (node.op === 'value') return literal(node.args);
  if (node.op === 'id') return variable(node.args, names);
  const code = codeOf(node, names);
  return (run) => {
    run.meter.spend(1);
    return code(run);
  };
}

function codeOf(node: ASTNode, names: Names): Code {
  const part = (each: ASTNode): Code => compileNode(each, names);
  switch (node.op) {
    case '.':
      return field(part(node.args[0]), node.args[1]);
    case '[]':
      return element(part(node.args[0]), part(node.args[1]));
    case 'list':
      return list(node.args.map(part));
    case 'call':
      return call(node.args[0], node.args[1].map(part), names);
    case 'rcall':
      return method(node.args, names);
    case '?:':
      return choice(part(node.args[0]), part(node.args[1]), part(node.args[2]));
    case '||':
      return either(part(node.args[0]), part(node.args[1]), true);
    case '&&':
      return either(part(node.args[0]), part(node.args[1]), false);
    case '!_':
      return not(part(node.args));
    case '-_':
      return negated(part(node.args));
    default:
      return binary(node, names);
  }
}

function list(parts: readonly Code[]): Code {
  return (run) => parts.map((each) => each(run));
}

function not(part: Code): Code {
  return (run) => part(run) !== true;
}

function negated(part: Code): Code {
  return (run) => negative(part(run));
}

function choice(test: Code, yes: Code, no: Code): Code {
  return (run) => (test(run) === true ? yes : no)(run);
}

function unknown(name: string): never {
  throw new Refusal(message('expression.unknown', { name }));
}

function literal(value: unknown): Code {
  const plain = ['string', 'bigint', 'number', 'boolean'].includes(typeof value);
  if (!plain) return unknown(value === null ? 'null' : 'bytes, uint');
  return ({ meter }) => {
    meter.spend(1);
    return value;
  };
}

function variable(name: string, { items }: Names): Code {
  const loop = items.lastIndexOf(name);
  if (loop < 0)
    return ({ scope, meter }) => {
      meter.spend(1);
      return member(scope, name);
    };
  return ({ items: each, meter }) => {
    meter.spend(1);
    return each[loop];
  };
}

function field(of: Code, name: string): Code {
  return (run) => member(of(run), name);
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) throw new Error(`no ${name}`);
  return (value as Readonly<Record<string, unknown>>)[name];
}

// What a list has no place for is missing.
function element(list: Code, at: Code): Code {
  return (run) => {
    const items = listOf(list(run));
    const index = Number(at(run));
    if (index < 0 || index >= items.length) throw MISSING;
    return items[index];
  };
}

/** Counts the length of texts and lists, which whatever is done with them takes. */
function weigh(value: unknown, { meter }: Run): void {
  if (typeof value === 'string') meter.spend(value.length / CHARACTERS_A_STEP);
  else if (Array.isArray(value)) meter.spend(value.length);
}

const CHARACTERS_A_STEP = 8;

/** The value of a part, counted. Its type is checked, so that it fits where it goes. */
function weighed(part: Code, run: Run): never {
  const value = part(run);
  weigh(value, run);
  return value as never;
}

function call(name: string, parts: readonly Code[], { functions }: Names): Code {
  return applied(name === 'size' ? SIZE : (functions.get(name) ?? unknown(`${name}()`)), parts);
}

function applied({ run: what, steps }: Callable, parts: readonly Code[]): Code {
  const [first, second] = parts;
  // Nearly all functions are of one value or two, and count no steps of their own.
  if (first !== undefined && parts.length === 1 && steps === undefined) return (run) => what(weighed(first, run));
  if (first !== undefined && second !== undefined && parts.length === 2 && steps === undefined)
    return (run) => what(weighed(first, run), weighed(second, run));
  return (run) => {
    const values: never[] = [];
    for (const part of parts) values.push(weighed(part, run));
    if (steps !== undefined) run.meter.spend(steps(...values));
    return what(...values);
  };
}

const SIZE: Callable = {
  run: (value: string | readonly unknown[]) =>
    BigInt(typeof value === 'string' ? Array.from(value).length : value.length),
};

const COMPARED_A_STEP = 256; // pairs of characters, where a text is looked for in another

const METHODS: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ['size', SIZE],
  [
    'contains',
    {
      run: (text: string, other: string) => text.includes(other),
      steps: (text: string, other: string) => (text.length * other.length) / COMPARED_A_STEP,
    },
  ],
  ['startsWith', { run: (text: string, other: string) => text.startsWith(other) }],
  ['endsWith', { run: (text: string, other: string) => text.endsWith(other) }],
]);

function method([name, of, rest]: [string, ASTNode, ASTNode[]], names: Names): Code {
  if (LOOPS.has(name)) return loop(name, [of, ...rest], names);
  const parts = [of, ...rest].map((each) => compileNode(each, names));
  if (name === 'matches') return matches(parts[0], rest[0]);
  return applied(METHODS.get(name) ?? unknown(`.${name}()`), parts);
}

function matches(text: Code | undefined, pattern: ASTNode | undefined): Code {
  const written = pattern?.op === 'value' ? pattern.args : undefined;
  if (text === undefined || typeof written !== 'string') throw new Refusal(message('pattern.not-literal'));
  const found = compilePattern(written);
  return (run) =>
    found(String(text(run)), (steps) => {
      run.meter.spend(steps);
    });
}

const DEEPEST = 2; // loops in each other: each row compared with each other row

/** A loop: what is done with the items of a list, given what is asked of each. */
type Loop = (items: readonly unknown[], asked: readonly ((item: unknown) => unknown)[]) => unknown;

const LOOPS: ReadonlyMap<string, Loop> = new Map<string, Loop>([
  ['all', (items, [holds]) => decided(items, holds, false)],
  ['exists', (items, [holds]) => decided(items, holds, true)],
  ['exists_one', (items, [holds]) => items.filter((item) => holds?.(item) === true).length === 1],
  ['filter', (items, [holds]) => items.filter((item) => holds?.(item) === true)],
  [
    'map',
    (items, [first, second]) =>
      second === undefined
        ? items.map((item) => first?.(item))
        : items.flatMap((item) => (first?.(item) === true ? [second(item)] : [])),
  ],
]);

function loop(name: string, [list, item, ...bodies]: readonly ASTNode[], names: Names): Code {
  const what = LOOPS.get(name);
  if (what === undefined || list === undefined || item?.op !== 'id') return unknown(`.${name}()`);
  const depth = names.items.length;
  if (depth === DEEPEST) throw new Refusal(message('expression.nested', { name, most: DEEPEST }));
  const items = compileNode(list, names);
  const asked = bodies.map((each) => compileNode(each, { ...names, items: [...names.items, item.args] }));
  return (run) => {
    const ask = asked.map((body) => (each: unknown): unknown => {
      run.items[depth] = each;
      return body(run);
    });
    return what(listOf(items(run)), ask);
  };
}

// One item that decides is enough, also beside others that cannot be judged.
function decided(items: readonly unknown[], holds: ((item: unknown) => unknown) | undefined, by: boolean): boolean {
  let missing: MissingValue | undefined;
  for (const item of items) {
    const held = attempt(() => holds?.(item));
    if (held === by) return by;
    if (held instanceof MissingValue) missing = held;
  }
  if (missing !== undefined) throw missing;
  return !by;
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof MissingValue) return error;
    throw error;
  }
}

/** `||` and `&&`: the side that decides is enough, also beside one that cannot be judged. */
function either(left: Code, right: Code, by: boolean): Code {
  return (run) => {
    const first = attempt(() => left(run));
    if (first === by || right(run) === by) return by;
    if (first instanceof MissingValue) throw first;
    return !by;
  };
}

function binary({ op, args }: ASTNode, names: Names): Code {
  const what = OPERATORS.get(op);
  if (what === undefined) return unknown(op === 'map' ? '{ }' : op);
  const [left, right] = (args as [ASTNode, ASTNode]).map((each) => compileNode(each, names)) as [Code, Code];
  return (run) => {
    const a = left(run);
    const b = right(run);
    weigh(a, run);
    weigh(b, run);
    return what(a, b, run.meter);
  };
}
