// The trees of the activity bar.
import { droppedFiles } from '../figures/chosenFile';
import type { Figures } from '../figures/feature';
import type { Problems } from '../checking/problems';
import type { Feature, FeatureContext } from '../feature';
import { TreeViews } from './treeViews';

/** Registers the trees; that of documents counts the problems that are told, and takes exports that are dropped. */
export function trees({ workspaces, funnel }: FeatureContext, problems: Problems, { bringIn }: Figures): Feature {
  const views = new TreeViews(workspaces, problems, funnel, async (dropped) => bringIn(await droppedFiles(dropped)));
  return {
    disposables: [views],
    refresh: () => {
      views.refresh();
    },
  };
}
