// The trees of the activity bar: one's documents, the regulation, the posts with their duties, the indicators.
import type { Reader } from '../../base/message';
import { todayOf } from '../../knowledge/settings';
import type { OpenWorkspace } from '../openWorkspace';
import { documentTree } from './documents/documentTree';
import { kpiTree } from './kpiTree';
import { regulationTree } from './regulationTree';
import { roleTree } from './roleTree';
import type { TreeNode } from './treeNode';

/** The trees that there are, from the top. */
export type TreeName = 'documents' | 'regulation' | 'roles' | 'kpis';

/** For whom trees are made, and when. */
export interface TreeReader {
  readonly reader: Reader;
  readonly moment: Date;
}

/** What is asked of the trees. */
export interface Trees {
  /** The roots of a tree. */
  readonly roots: (name: TreeName, shown: TreeReader) => readonly TreeNode[];
}

/** The trees of an open workspace. */
export function createTrees({ checked: { workspace, findings } }: OpenWorkspace): Trees {
  const { knowledge, settings } = workspace;
  const trees: Readonly<Record<TreeName, (shown: TreeReader) => TreeNode[]>> = {
    documents: ({ reader, moment }) =>
      documentTree({
        workspace,
        findingsOf: (path) => findings.get(path) ?? [],
        today: todayOf(settings, moment),
        reader,
      }),
    regulation: ({ reader }) => regulationTree({ knowledge, reader }),
    roles: ({ reader }) => roleTree({ knowledge, reader }),
    kpis: ({ reader }) => kpiTree({ knowledge, reader }),
  };
  return { roots: (name, shown) => trees[name](shown) };
}
