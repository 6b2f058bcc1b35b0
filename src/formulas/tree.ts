// An expression as it is parsed, as plain data: what is kept of one whose types were checked when the product was
// built.
import type { ASTNode } from '@marcbachmann/cel-js';
import { createEnvironment } from './functions';

/** A part of an expression, or what stands in one: names, texts, numbers, and whole numbers as `{ int }`. */
export type Tree = string | number | boolean | { readonly int: string } | Node | readonly Tree[];

/** A part with what is done in it. */
export interface Node {
  readonly op: string;
  readonly args: Tree;
}

/** The tree of an expression that can be parsed. */
export function treeOf(expression: string): Tree {
  return treeReader()(expression);
}

/** The same for many expressions. */
export function treeReader(): typeof treeOf {
  const environment = createEnvironment(new Map());
  return (expression) => plain(environment.parse(expression).ast);
}

/** The expression of a tree that {@link treeOf} gave, ready to be compiled. */
export function nodeOf(tree: Tree): ASTNode {
  return whole(tree) as ASTNode;
}

function plain(part: unknown): Tree {
  if (typeof part === 'bigint') return { int: String(part) };
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part as string | number | boolean;
  const { op, args } = part as ASTNode;
  return { op, args: plain(args) };
}

function whole(tree: Tree): unknown {
  if (typeof tree !== 'object') return tree;
  if (Array.isArray(tree)) return tree.map(whole);
  return 'int' in tree ? BigInt(tree.int) : 'op' in tree ? { op: tree.op, args: whole(tree.args) } : tree;
}

/** True for a part in which something is done, a name too. */
export function isNode(tree: Tree | undefined): tree is Node {
  return typeof tree === 'object' && !Array.isArray(tree) && 'op' in tree;
}

/** What a part is made of. */
export function partsOf({ args }: Node): readonly Tree[] {
  return Array.isArray(args) ? (args as readonly Tree[]) : [args];
}

/** A name in an expression; '' for any other part. */
export function textOf(tree: Tree | undefined): string {
  return typeof tree === 'string' ? tree : '';
}
