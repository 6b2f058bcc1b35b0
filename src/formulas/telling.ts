// How the results of functions come about that an expression does not tell, such as the basket behind a worst price:
// each call in an expression that stands in no loop is evaluated again, and its function asked.
import { compileNode } from './evaluate';
import type { Functions, Scope } from './expression';
import { Meter } from './meter';
import { isNode, nodeOf, partsOf, textOf } from './tree';
import type { Tree } from './tree';
import type { Message } from '../base/message';

/** What the functions of an expression tell; nothing where they tell nothing, or cannot be evaluated. */
export function toldIn(tree: Tree, scope: Scope, functions: Functions): Message[] {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).flatMap((each) => toldIn(each, scope, functions));
  if (!isNode(tree) || tree.op === 'value' || tree.op === 'id') return [];
  const [name, args] = partsOf(tree);
  const told = tree.op === 'call' ? functions.get(textOf(name))?.told : undefined;
  if (told === undefined) return partsOf(tree).flatMap((each) => toldIn(each, scope, functions));
  try {
    const run = { scope, items: [], meter: new Meter() };
    const values = (args as readonly Tree[]).map((each) => compileNode(nodeOf(each), { functions, items: [] })(run));
    return [told(...(values as never[]))];
  } catch {
    return [];
  }
}
