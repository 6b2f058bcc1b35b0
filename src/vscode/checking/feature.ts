// Checking in the editor: Problems, the item of the status bar, quick fixes, and the commands that check all
// again and write all values that can be written unasked.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { Problems } from './problems';
import { fixAll } from './fixAll';
import { LeftItem } from './leftItem';
import { registerQuickFixes } from './quickFixes';
import { StatusBar } from './statusBar';

const SHOWN = 8000; // ms

/** Checking, with what shows its result. */
export interface CheckingFeature extends Feature {
  readonly problems: Problems;
  readonly status: StatusBar;
}

/** Registers checking. */
export function checking({ workspaces, funnel }: FeatureContext): CheckingFeature {
  const problems = new Problems(workspaces, workspaces.active.bundledFindings, funnel);
  const status = new StatusBar(workspaces, problems, funnel);
  const left = new LeftItem(workspaces, problems, funnel);
  return {
    problems,
    status,
    disposables: [problems, status, left, registerQuickFixes(workspaces, problems, funnel)],
    refresh: () => {
      problems.refresh();
      status.refresh();
      left.refresh();
    },
    commands: {
      'opsRegulation.check': {
        what: 'task.read',
        run: async () => {
          await workspaces.rescan();
          vscode.window.setStatusBarMessage(status.result, SHOWN);
          await vscode.commands.executeCommand('workbench.actions.view.problems');
        },
      },
      'opsRegulation.fixAll': { what: 'task.fix-all', afterReading: true, run: () => fixAll(workspaces) },
    },
  };
}
