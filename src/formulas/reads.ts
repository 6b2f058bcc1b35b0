// What an expression can read, told from its tree: names, and the members of what they name.
import { isNode, partsOf, textOf } from './tree';
import type { Node, Tree } from './tree';

/** A name that an expression reads, and a member of it: `fields.budget`, or `budget` of the rows of `channels`. */
export interface Read {
  readonly name: string;
  readonly member: string | undefined;
}

/** Of the variables of the loops around a part, the list that each goes through. */
type Loops = ReadonlyMap<string, string | undefined>;

const LOOPS = ['all', 'exists', 'exists_one', 'filter', 'map'];
const NO_LOOPS: Loops = new Map();

/** Everything that an expression can read, each once. */
export function readsOf(tree: Tree): Read[] {
  const found = new Map<string, Read>();
  gather(tree, NO_LOOPS, (read) => found.set(`${read.name}.${read.member ?? ''}`, read));
  return [...found.values()];
}

/**
 * The expression without the branches that are but this name: where it comes to one, what stands there is left as it
 * is.
 */
export function withoutResult(tree: Tree, name: string): Tree {
  if (!isNode(tree)) return tree;
  if (tree.op === 'id' && tree.args === name) return { op: 'value', args: '' };
  if (tree.op !== '?:') return tree;
  const [test, ...branches] = partsOf(tree);
  return { op: tree.op, args: [test ?? '', ...branches.map((each) => withoutResult(each, name))] };
}

type OnName = (read: Read) => void;

/** Gathers what a part reads; gives the list that its value is, or is a row of. */
function gather(tree: Tree, loops: Loops, onName: OnName): string | undefined {
  if (!isNode(tree)) {
    if (Array.isArray(tree)) for (const each of tree as readonly Tree[]) gather(each, loops, onName);
    return undefined;
  }
  const { op, args } = tree;
  if (op === 'value') return undefined;
  if (op === 'id') return named(textOf(args), loops, onName);
  if (op === '.') {
    member(tree, loops, onName);
    return undefined;
  }
  if (op === 'rcall') return method(tree, loops, onName);
  if (op === '[]') return partsOf(tree).map((each) => gather(each, loops, onName))[0];
  gather(args, loops, onName);
  return undefined;
}

function named(name: string, loops: Loops, onName: OnName): string | undefined {
  if (loops.has(name)) return loops.get(name);
  onName({ name, member: undefined });
  return name;
}

function member(tree: Node, loops: Loops, onName: OnName): void {
  const [of = '', name] = partsOf(tree);
  const global = isNode(of) && of.op === 'id' && !loops.has(textOf(of.args)) ? textOf(of.args) : undefined;
  const list = global ?? gather(of, loops, onName);
  if (list !== undefined) onName({ name: list, member: textOf(name) });
}

// A loop's variable is a row of the list; what is filtered is still rows of it, what is mapped is not.
function method(tree: Node, loops: Loops, onName: OnName): string | undefined {
  const [name = '', of = '', rest = []] = partsOf(tree);
  const list = gather(of, loops, onName);
  const parts = rest as readonly Tree[];
  const [item, ...bodies] = parts;
  if (!LOOPS.includes(textOf(name)) || !isNode(item)) {
    gather(parts, loops, onName);
    return undefined;
  }
  gather(bodies, new Map(loops).set(textOf(item.args), list), onName);
  return name === 'filter' ? list : undefined;
}
