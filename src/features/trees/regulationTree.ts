// The tree of the regulation: chapters down to sub-items, a pack after the other.
import { clauseNode } from './treeNode';
import type { TreeInput, TreeNode } from './treeNode';

/** The chapters with all clauses below them. */
export function regulationTree(input: TreeInput): TreeNode[] {
  return input.knowledge.clauses
    .filter((clause) => clause.parent === undefined)
    .map((clause) => clauseNode(input, clause));
}
