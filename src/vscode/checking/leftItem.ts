// What keeps the document that one writes in text from being handed in, in the status bar: the sheet has a line of its
// own for it.
import * as vscode from 'vscode';
import type { Left } from '../../features/presentation/left';
import type { Funnel } from '../funnel';
import { currentReader, say } from '../reading';
import { activeUri } from '../workspace/activeUri';
import { SHEET } from '../workspace/faces';
import type { Workspaces } from '../workspace/workspaces';
import type { Problems } from './problems';

/** The item; shown while a draft of ours is looked at in text, or in another editor that says nothing of it. */
export class LeftItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('opsRegulation.left', vscode.StatusBarAlignment.Left);
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly workspaces: Workspaces,
    problems: Problems,
    funnel: Funnel,
  ) {
    const task = { what: 'task.show' } as const;
    const refresh = (): void => {
      this.refresh();
    };
    this.subscription = vscode.Disposable.from(
      funnel.on(problems.onDidChange, task, refresh),
      funnel.on(vscode.window.onDidChangeActiveTextEditor, task, refresh),
      funnel.on(vscode.window.tabGroups.onDidChangeTabs, task, refresh),
    );
  }

  /** Says anew what there is to say. */
  refresh(): void {
    const { left } = this;
    if (left === undefined) {
      this.item.hide();
      return;
    }
    this.item.name = say('left.name');
    this.item.text = `${left.isReady ? '$(pass)' : '$(circle-large-outline)'} ${left.words}`;
    this.item.command = left.open > 0 ? 'opsRegulation.nextPlaceholder' : 'workbench.actions.view.problems';
    this.item.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  private get left(): Left | undefined {
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    if (input instanceof vscode.TabInputCustom && input.viewType === SHEET) return undefined;
    const uri = activeUri();
    const state = uri && this.workspaces.of(uri);
    const path = uri && state?.pathOf(uri);
    return state === undefined || path === undefined ? undefined : state.current.checking.left(path, currentReader());
  }
}
