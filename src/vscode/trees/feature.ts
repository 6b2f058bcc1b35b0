// The trees of the activity bar.
import type { Feature, FeatureContext } from '../feature';
import { TreeViews } from './treeViews';

/** Registers the trees. */
export function trees({ workspaces, funnel }: FeatureContext): Feature {
  const views = new TreeViews(workspaces, funnel);
  return {
    disposables: [views],
    refresh: () => {
      views.refresh();
    },
  };
}
