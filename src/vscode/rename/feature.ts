// Giving clauses other numbers, and one citation another clause.
import type { Feature, FeatureContext } from '../feature';
import { CHANGE_REFERENCE, oneReferenceCommand, registerOneReference } from './oneReference';
import { followRecovery } from './recovery';
import { registerRenumbering, renumberCommands } from './renumber';

/** Registers renumbering. */
export function renaming({ workspaces, followed, funnel }: FeatureContext): Feature {
  return {
    disposables: [
      registerRenumbering(workspaces, followed, funnel),
      registerOneReference(workspaces, funnel),
      followRecovery(workspaces, funnel),
    ],
    commands: { ...renumberCommands(workspaces, followed), [CHANGE_REFERENCE]: oneReferenceCommand(workspaces) },
  };
}
