// The folders of the workspace, each with its own settings, packs and documents, as they come and go; and which of them
// is meant.
import * as vscode from 'vscode';
import type { Finding } from '../../base/finding';
import { activeUri } from './activeUri';
import { isUtf8 } from './source';
import { say } from '../reading';
import { WorkspaceState } from './workspaceState';
import type { Shared } from './workspaceState';

/** The findings of some documents of a folder. */
export interface Checked {
  readonly state: WorkspaceState;
  readonly changed: ReadonlyMap<string, readonly Finding[]>;
}

/** The open folders. */
export class Workspaces implements vscode.Disposable {
  private readonly folders = new Map<string, WorkspaceState>();
  /** What search and trees show where no folder is open. */
  private readonly nowhere: WorkspaceState;
  private readonly checked = new vscode.EventEmitter<Checked>();
  private readonly loaded = new vscode.EventEmitter<WorkspaceState>();
  private readonly removed = new vscode.EventEmitter<WorkspaceState>();
  private readonly disposables: vscode.Disposable[] = [];

  /** Fires with the findings of documents that may differ. */
  readonly onDidCheck = this.checked.event;
  /** Fires for a folder whose knowledge or settings may differ. */
  readonly onDidLoad = this.loaded.event;
  /** Fires for a folder that is gone from the workspace. */
  readonly onDidRemove = this.removed.event;

  constructor(private readonly shared: Shared) {
    this.nowhere = new WorkspaceState(shared, undefined);
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.add(folder);
    this.disposables.push(
      shared.funnel.on(
        vscode.workspace.onDidChangeWorkspaceFolders,
        { what: 'task.read' },
        async ({ added, removed }) => {
          for (const folder of removed) this.remove(folder);
          await Promise.all(added.map((folder) => this.add(folder).rescan()));
        },
      ),
      shared.funnel.on(vscode.workspace.onDidChangeConfiguration, { what: 'task.read' }, async (event) => {
        if (event.affectsConfiguration('files.exclude')) await this.rescan();
      }),
      shared.funnel.on(vscode.workspace.onDidGrantWorkspaceTrust, { what: 'task.read' }, () => this.rescan()),
    );
  }

  get all(): readonly WorkspaceState[] {
    return [...this.folders.values()];
  }

  /** The folder of the active editor, else the first. */
  get active(): WorkspaceState {
    const uri = activeUri();
    return (uri && this.of(uri)) ?? this.all[0] ?? this.nowhere;
  }

  /** The folder that a file lies in. */
  of(uri: vscode.Uri): WorkspaceState | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.folders.get(folder.uri.toString());
  }

  /**
   * True where the editor's text of a file is the one that the file holds but for unsaved changes: any other is not
   * changed by us.
   */
  mayChange(document: vscode.TextDocument): boolean {
    return isUtf8(document) && this.of(document.uri)?.whyUnread(document.uri) === undefined;
  }

  /**
   * The folder to write in: the active editor's, the only one, or the one that is asked for. Undefined where the
   * question is left.
   */
  async choose(): Promise<WorkspaceState | undefined> {
    const uri = activeUri();
    const own = uri && this.of(uri);
    if (own !== undefined || this.folders.size < 2) return own ?? this.active;
    const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: say('folder.choose') });
    return picked && this.of(picked.uri);
  }

  /** Reads all folders anew. */
  async rescan(): Promise<void> {
    await Promise.all(this.all.map((state) => state.rescan()));
  }

  private add(folder: vscode.WorkspaceFolder): WorkspaceState {
    const state = new WorkspaceState(this.shared, folder.uri);
    this.folders.set(folder.uri.toString(), state);
    this.shared.funnel.on(state.onDidChange, { what: 'task.show' }, (changed) => {
      this.checked.fire({ state, changed });
    });
    this.shared.funnel.on(state.onDidLoad, { what: 'task.show' }, () => {
      this.loaded.fire(state);
    });
    return state;
  }

  private remove(folder: vscode.WorkspaceFolder): void {
    const state = this.folders.get(folder.uri.toString());
    if (state === undefined) return;
    this.folders.delete(folder.uri.toString());
    state.dispose();
    this.removed.fire(state);
  }

  dispose(): void {
    for (const each of [
      ...this.disposables,
      ...this.folders.values(),
      this.nowhere,
      this.checked,
      this.loaded,
      this.removed,
    ])
      each.dispose();
  }
}
