// Why a check does not hold: which row of a list fails it, and the two values that it compares there. It walks the
// expression down to the part that decides, evaluating it again.
import type { ASTNode } from '@marcbachmann/cel-js';
import { compileNode } from './evaluate';
import type { Run } from './evaluate';
import type { Functions, Scope } from './expression';
import { Meter } from './meter';
import { nodeOf } from './tree';
import type { Tree } from './tree';

/** One of two values that are compared, and the name that it goes by where it is one: `share`, `fields.budget`. */
export interface Side {
  readonly value: unknown;
  readonly name?: string;
}

/** The part of a check that fails: the row of a list, counted from 0, and what is compared. */
export interface FailingPart {
  readonly row?: { readonly list: string; readonly index: number };
  readonly sides?: readonly [Side, Side];
}

/** What fails a check that does not hold, by its expression as it is parsed; nothing where that cannot be told. */
export function failingIn(tree: Tree, scope: Scope, functions: Functions): FailingPart {
  try {
    const run: Run = { scope, items: [], meter: new Meter() };
    return partOf(nodeOf(tree), { run, functions, items: [] });
  } catch {
    return {}; // too costly, or a value is missing
  }
}

interface Walk {
  readonly run: Run;
  readonly functions: Functions;
  readonly items: readonly string[];
}

const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='];

function partOf(node: ASTNode, walk: Walk): FailingPart {
  if (node.op === '&&') return partOf(node.args[isFalse(node.args[0], walk) ? 0 : 1], walk);
  if (node.op === '||') return partOf(node.args[1], walk);
  if (node.op === 'rcall' && node.args[0] === 'all') return failingRow(node.args[1], node.args[2], walk);
  if (node.op === 'call' && node.args[0] === 'near') return sidesOf(node.args[1], walk);
  return COMPARISONS.includes(node.op) ? sidesOf(node.args as ASTNode[], walk) : {};
}

function valueOf(node: ASTNode, { run, functions, items }: Walk): unknown {
  return compileNode(node, { functions, items })(run);
}

// What cannot be judged fails nothing.
function isFalse(node: ASTNode, walk: Walk): boolean {
  try {
    return valueOf(node, walk) === false;
  } catch {
    return false;
  }
}

function failingRow(list: ASTNode, [item, body]: readonly ASTNode[], walk: Walk): FailingPart {
  const rows = valueOf(list, walk);
  if (list.op !== 'id' || item?.op !== 'id' || body === undefined || !Array.isArray(rows)) return {};
  const inside: Walk = { ...walk, items: [...walk.items, item.args] };
  const index = rows.findIndex((row: unknown) => {
    walk.run.items[walk.items.length] = row;
    return isFalse(body, inside);
  });
  if (index < 0) return {};
  // Of rows compared with rows the outer one is told.
  return { ...partOf(body, inside), row: { list: list.args, index } };
}

function sidesOf([left, right]: readonly ASTNode[], walk: Walk): FailingPart {
  if (left === undefined || right === undefined) return {};
  return { sides: [sideOf(left, walk), sideOf(right, walk)] };
}

function sideOf(node: ASTNode, walk: Walk): Side {
  const name = nameOf(node);
  return { value: valueOf(node, walk), ...(name !== undefined && { name }) };
}

function nameOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.' || node.args[0].op !== 'id') return undefined;
  return node.args[0].args === 'fields' ? `fields.${node.args[1]}` : node.args[1];
}
