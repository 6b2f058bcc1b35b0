// Giving clauses other numbers.
import type { Feature, FeatureContext } from '../feature';
import { followRecovery } from './recovery';
import { registerRenumbering, renumberCommands } from './renumber';

/** Registers renumbering. */
export function renaming({ workspaces, followed, funnel }: FeatureContext): Feature {
  return {
    disposables: [registerRenumbering(workspaces, followed, funnel), followRecovery(workspaces, funnel)],
    commands: renumberCommands(workspaces, followed),
  };
}
