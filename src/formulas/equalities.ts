// What a check sets equal where it does not hold: of each comparison that fails, the two sides with all that they read.
// So one side can be written from the other. What must only be more or less than something has no value of its own.
import type { ASTNode } from '@marcbachmann/cel-js';
import { compileNode } from './evaluate';
import type { Code, Run } from './evaluate';
import type { Functions, Scope } from './expression';
import { Meter } from './meter';
import { watchedScope } from './tracing';
import type { Touch } from './tracing';
import { nodeOf } from './tree';
import type { Tree } from './tree';

/** One of two values that must be the same, and what it was read from. */
export interface EqualSide {
  readonly value: unknown;
  readonly touched: readonly Touch[];
}

/** Two values that a check sets equal, and what tells these from others of it: where they stand, and in which rows. */
export interface Equality {
  readonly key: string;
  readonly sides: readonly [EqualSide, EqualSide];
}

/** The equalities of a check that fail; none where it holds, or nothing can be told. What is read can be left out. */
export type FailingEqualities = (scope: Scope, isUntraced?: boolean) => Equality[];

/** What finds the equalities of a check that fail. */
export function equalitiesOf(tree: Tree, functions: Functions): FailingEqualities {
  const root = nodeOf(tree);
  const codes = new WeakMap<ASTNode, Code>();
  return (scope, isUntraced = false) => {
    const touched: Touch[] = [];
    const seen = isUntraced ? scope : watchedScope(scope, (touch) => void touched.push(touch));
    const run: Run = { scope: seen, items: [], meter: new Meter() };
    try {
      return equalitiesIn(root, { run, functions, codes, items: [], touched, key: '' });
    } catch {
      return []; // too costly, or a value is missing
    }
  };
}

interface Walk {
  readonly run: Run;
  readonly functions: Functions;
  readonly codes: WeakMap<ASTNode, Code>;
  readonly items: readonly string[];
  readonly touched: Touch[];
  readonly key: string;
}

const EQUAL: readonly string[] = ['near', 'same'];

function equalitiesIn(node: ASTNode, walk: Walk): Equality[] {
  if (valueOf(node, walk) !== false) return [];
  const part = (each: ASTNode, key: number): Equality[] =>
    equalitiesIn(each, { ...walk, key: `${walk.key}/${String(key)}` });
  if (node.op === '&&') return node.args.flatMap(part);
  // What stands first says when nothing is asked.
  if (node.op === '||') return firstOf(node.args.toReversed().map((each, index) => () => part(each, 1 - index)));
  if (node.op === '?:') return choice(node.args, walk, part);
  if (node.op === 'rcall' && node.args[0] === 'all') return inRows(node.args[1], node.args[2], walk);
  if (node.op === 'call' && EQUAL.includes(node.args[0])) return between(node.args[1], walk);
  return node.op === '==' ? between(node.args, walk) : [];
}

function firstOf(some: readonly (() => Equality[])[]): Equality[] {
  for (const each of some) {
    const found = each();
    if (found.length > 0) return found;
  }
  return [];
}

function choice(
  [test, ...branches]: readonly ASTNode[],
  walk: Walk,
  part: (node: ASTNode, key: number) => Equality[],
): Equality[] {
  const index = test !== undefined && valueOf(test, walk) === true ? 0 : 1;
  const branch = branches[index];
  return branch === undefined ? [] : part(branch, index + 1);
}

function valueOf(node: ASTNode, { run, functions, items, codes }: Walk): unknown {
  const code = codes.get(node) ?? compileNode(node, { functions, items });
  codes.set(node, code);
  return code(run);
}

function inRows(list: ASTNode, [item, body]: readonly ASTNode[], walk: Walk): Equality[] {
  const rows = valueOf(list, walk);
  if (item?.op !== 'id' || body === undefined || !Array.isArray(rows)) return [];
  const items = [...walk.items, item.args];
  return rows.flatMap((row: unknown, index) => {
    walk.run.items[walk.items.length] = row;
    return inRow(body, { ...walk, items, key: `${walk.key}/${String(index)}` });
  });
}

// A row that lacks a value says nothing of the others.
function inRow(body: ASTNode, walk: Walk): Equality[] {
  try {
    return equalitiesIn(body, walk);
  } catch {
    return [];
  }
}

function between([left, right]: readonly ASTNode[], walk: Walk): Equality[] {
  if (left === undefined || right === undefined) return [];
  return [{ key: walk.key, sides: [sideOf(left, walk), sideOf(right, walk)] }];
}

function sideOf(node: ASTNode, walk: Walk): EqualSide {
  walk.touched.length = 0;
  const value = valueOf(node, walk);
  return { value, touched: walk.touched.filter((each) => each.value !== undefined) };
}
