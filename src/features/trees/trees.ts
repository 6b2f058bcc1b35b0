// The trees of the activity bar: one's documents, the regulation, the posts with their duties, the indicators.
import type { Reader } from '../../base/message';
import type { Slices } from '../../base/slices';
import { todayOf } from '../../knowledge/settings';
import type { OpenWorkspace } from '../openWorkspace';
import { documentTree } from './documents/documentTree';
import { atRisk, kpiTree } from './kpiTree';
import { measuredKpis } from './measuredKpis';
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

/** The tree of KPIs with what was reached, and how many of them are behind. */
export interface MeasuredTree {
  readonly roots: readonly TreeNode[];
  readonly atRisk: number;
}

/** What is asked of the trees. */
export interface Trees {
  /** The roots of a tree. */
  readonly roots: (name: TreeName, shown: TreeReader) => readonly TreeNode[];
  /** That of KPIs with what was reached in the last month, in slices; without imported data as {@link roots} has it. */
  readonly measured: (shown: TreeReader) => Slices<MeasuredTree>;
  /** The same while nothing is otherwise that {@link measured} shows; undefined without imported data. */
  readonly measuredBy: () => object | undefined;
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
  return {
    roots: (name, shown) => trees[name](shown),
    measured: function* ({ reader, moment }) {
      const measured = yield* measuredKpis(workspace, todayOf(settings, moment));
      return { roots: kpiTree({ knowledge, reader }, measured), atRisk: atRisk(measured) };
    },
    measuredBy: () => workspace.data?.kpis.basis(workspace),
  };
}
