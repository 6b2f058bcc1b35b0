// The trees of the activity bar.
import { droppedFiles } from '../figures/chosenFile';
import type { Figures } from '../figures/feature';
import type { Problems } from '../checking/problems';
import type { Feature, FeatureContext } from '../feature';
import { TreeViews } from './treeViews';

/** The trees, and how many KPIs that of KPIs says are behind; undefined while nobody has opened it, or none is. */
export interface ShownTrees extends Feature {
  readonly kpisBehind: () => number | undefined;
}

/** Registers the trees; that of documents counts the problems that are told, and takes exports that are dropped. */
export function trees({ workspaces, funnel }: FeatureContext, problems: Problems, { bringIn }: Figures): ShownTrees {
  const views = new TreeViews(workspaces, problems, funnel, async (dropped) => bringIn(await droppedFiles(dropped)));
  return {
    disposables: [views],
    kpisBehind: () => views.kpisBehind,
    refresh: () => {
      views.refresh();
    },
  };
}
