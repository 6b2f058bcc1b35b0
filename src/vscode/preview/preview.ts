// The Markdown preview's side of the editor: which document a rendering is of, and when an open preview is out of date.
import * as vscode from 'vscode';
import type { Env } from 'markdown-it';
import type { Additions } from '../../features/preview/additions';
import type { PreviewHost } from '../../features/preview/plugin';
import { clauseAddress } from '../lookup/clauseAddress';
import type { Funnel } from '../funnel';
import { currentReader } from '../reading';
import type { Workspaces } from '../workspace/workspaces';

/** Milliseconds: by then the preview has followed an edit of its own document by itself. */
const QUIET = 1000;

/**
 * Says what the Markdown preview adds to a document, and has it shown anew when that changes without an edit of the
 * document.
 */
export class Preview implements PreviewHost, vscode.Disposable {
  /** The basis on which each document was last shown. */
  private readonly shown = new Map<string, string>();
  private readonly subscriptions: vscode.Disposable[];
  /** True where what all documents are read against has changed. */
  private stale = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly workspaces: Workspaces,
    private readonly funnel: Funnel,
  ) {
    this.subscriptions = [
      funnel.on(workspaces.onDidCheck, { what: 'task.preview' }, () => {
        this.compareSoon();
      }),
      funnel.on(workspaces.onDidLoad, { what: 'task.preview' }, () => {
        this.stale = true;
        this.compareSoon();
      }),
    ];
  }

  additions(env: Env): Additions | undefined {
    const { currentDocument: uri } = env;
    if (!(uri instanceof vscode.Uri)) return undefined;
    const additions = this.make(uri);
    if (additions !== undefined) this.shown.set(uri.toString(), additions.basis);
    return additions;
  }

  report(error: unknown): void {
    this.funnel.report({ what: 'task.preview' }, error);
  }

  /** Shows all open previews anew. Never rejects. */
  async refresh(): Promise<void> {
    this.shown.clear();
    this.stale = false;
    const inputs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .map((tab) => tab.input as { readonly viewType?: string } | undefined);
    if (!inputs.some((input) => input?.viewType?.includes('markdown.preview'))) return;
    await this.funnel.run({ what: 'task.preview' }, () => vscode.commands.executeCommand('markdown.preview.refresh'));
  }

  private make(uri: vscode.Uri): Additions | undefined {
    const state = this.workspaces.of(uri);
    const path = state?.pathOf(uri);
    if (state === undefined || path === undefined) return undefined;
    return state.current.preview.additions(path, {
      reader: currentReader(),
      addressOf: (clause) => clauseAddress(state, clause),
    });
  }

  // A refresh loads the page again, which is seen: it is asked for only where something else would be shown.
  private compareSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () =>
        void this.funnel.run({ what: 'task.preview' }, async () => {
          if (
            this.stale ||
            [...this.shown].some(([uri, basis]) => this.make(vscode.Uri.parse(uri, true))?.basis !== basis)
          )
            await this.refresh();
        }),
      QUIET,
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
  }
}
