// The one item of the status bar: how many problems all documents have together, or what is still to be filled in, and
// the way there.
import * as vscode from 'vscode';
import type { Funnel } from '../funnel';
import type { Problems } from './problems';
import { currentReader, say } from '../reading';
import { passedMessage } from '../../files/passedOver';
import { render } from '../../base/message';
import type { WorkspaceState } from '../workspace/workspaceState';
import type { Workspaces } from '../workspace/workspaces';

/** The item; shown as soon as there is a document or something to mend. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('opsRegulation.status', vscode.StatusBarAlignment.Left);
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly workspaces: Workspaces,
    private readonly problems: Problems,
    funnel: Funnel,
  ) {
    this.subscription = funnel.on(problems.onDidChange, { what: 'task.show' }, () => {
      this.refresh();
    });
    this.item.command = 'workbench.actions.view.problems';
  }

  /** What the item says, or undefined while it is hidden. */
  get text(): string | undefined {
    const count = this.problems.count('error', 'warning');
    if (count === 0 && this.workspaces.all.every(isWithoutDocuments)) return undefined;
    const { unfilled } = this.problems;
    const clean = unfilled === 0 ? say('status.clean') : say('status.unfilled', { count: unfilled });
    return `$(law) ${count === 0 ? clean : say('status.problems', { count })}`;
  }

  /** What it says when it is pointed at: the counts, and what was not looked at. */
  get tooltip(): string {
    const counts = say('status.tooltip', this.counts);
    const passed = this.workspaces.all.flatMap(({ passedOver }) => passedOver);
    return [counts, ...passed.map((each) => render(passedMessage(each), currentReader()))].join('\n');
  }

  /** What all documents that were checked come to, in a sentence. */
  get result(): string {
    const documents = this.workspaces.all.flatMap(({ current }) => current.documents.paths()).length;
    return say('status.checked', { documents, ...this.counts });
  }

  private get counts(): { errors: number; warnings: number; unfilled: number } {
    const { problems } = this;
    return { errors: problems.count('error'), warnings: problems.count('warning'), unfilled: problems.unfilled };
  }

  /** Says anew what there is to say. */
  refresh(): void {
    const { text } = this;
    this.item.name = say('status.name');
    this.item.text = text ?? '';
    this.item.tooltip = this.tooltip;
    if (text === undefined) this.item.hide();
    else this.item.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }
}

// Most folders that an editor opens have nothing to do with us: what was not looked at is told where documents must be.
function isWithoutDocuments({ current: { documents }, passedOver }: WorkspaceState): boolean {
  return documents.paths().length === 0 && !passedOver.some(({ first }) => documents.isExpectedAt(first));
}
