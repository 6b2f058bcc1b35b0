// The trees of the activity bar.
import type { Problems } from '../checking/problems';
import type { Feature, FeatureContext } from '../feature';
import { TreeViews } from './treeViews';

/** Registers the trees; that of documents counts the problems that are told. */
export function trees({ workspaces, funnel }: FeatureContext, problems: Problems): Feature {
  const views = new TreeViews(workspaces, problems, funnel);
  return {
    disposables: [views],
    refresh: () => {
      views.refresh();
    },
  };
}
