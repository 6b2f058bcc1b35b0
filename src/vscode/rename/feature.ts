// Giving clauses other numbers, and one citation another clause.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { CHANGE_REFERENCE, oneReferenceCommand, registerOneReference } from './oneReference';
import { followRecovery } from './recovery';
import { registerRenumbering, renumberCommands } from './renumber';

/** True while there is a renumbering to undo: the command is offered then. */
const CAN_UNDO = 'opsRegulation.canUndoRenumber';

/** Registers renumbering. */
export function renaming({ workspaces, followed, funnel }: FeatureContext): Feature {
  return {
    disposables: [
      registerRenumbering(workspaces, followed, funnel),
      registerOneReference(workspaces, funnel),
      followRecovery(workspaces, funnel),
      funnel.on(followed.onDidSettle, { what: 'task.renumber' }, ({ side }) =>
        vscode.commands.executeCommand('setContext', CAN_UNDO, side === 'after'),
      ),
    ],
    commands: { ...renumberCommands(workspaces, followed), [CHANGE_REFERENCE]: oneReferenceCommand(workspaces) },
  };
}
