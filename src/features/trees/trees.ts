// The trees of the activity bar: the regulation, the posts with their duties and documents, the indicators.
import type { Reader } from '../../base/message';
import type { OpenWorkspace } from '../openWorkspace';
import { kpiTree } from './kpiTree';
import { regulationTree } from './regulationTree';
import { roleTree } from './roleTree';
import type { TreeInput, TreeNode } from './treeNode';

/** The trees that there are. */
export type TreeName = 'regulation' | 'roles' | 'kpis';

/** What is asked of the trees. */
export interface Trees {
  /** The roots of a tree. */
  readonly roots: (name: TreeName, reader: Reader) => readonly TreeNode[];
}

const TREES: Readonly<Record<TreeName, (input: TreeInput) => TreeNode[]>> = {
  regulation: regulationTree,
  roles: roleTree,
  kpis: kpiTree,
};

/** The trees of an open workspace. */
export function createTrees({ checked: { workspace } }: OpenWorkspace): Trees {
  return { roots: (name, reader) => TREES[name]({ knowledge: workspace.knowledge, reader }) };
}
