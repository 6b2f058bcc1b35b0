// Owns the workspace as the editor has it: the snapshot of its documents, kept current through edits and file events, which are taken
// as hints only.
import * as vscode from 'vscode';
import { emptyWorkspace, withFile, withFiles } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import type { Knowledge } from '../knowledge/knowledge';
import { parseSettings, SETTINGS_FILE } from '../knowledge/settings';
import { readText } from './files';
import { pathBelow } from './places';

const QUIET = 250; // ms without events before files are read again
const EXCLUDED = '**/{node_modules,.git,dist}/**';

/** The current snapshot, and word when it changes. */
export class WorkspaceState implements vscode.Disposable {
  private snapshot: Workspace;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<readonly string[]>();
  private readonly disposables: vscode.Disposable[] = [];

  /** Fires with the paths whose findings may differ. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly knowledge: Knowledge, readonly folder: vscode.Uri | undefined) {
    this.snapshot = emptyWorkspace(knowledge, parseSettings(undefined).value);
    if (folder === undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const later = (): void => { this.rescanLater(); };
    this.disposables.push(watcher, watcher.onDidChange(later), watcher.onDidCreate(later), watcher.onDidDelete(later),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { this.update(document); }),
      vscode.workspace.onDidOpenTextDocument((document) => { this.update(document); }));
  }

  get current(): Workspace {
    return this.snapshot;
  }

  /** Where a document's file is. */
  uriOf(path: string): vscode.Uri {
    return this.folder === undefined ? vscode.Uri.file(path) : vscode.Uri.joinPath(this.folder, path);
  }

  /** Reads settings and all Markdown files anew. */
  async rescan(): Promise<void> {
    if (this.folder === undefined) return;
    const text = await readText(vscode.Uri.joinPath(this.folder, SETTINGS_FILE));
    const settings = parseSettings(text === undefined ? undefined : { path: SETTINGS_FILE, text }).value;
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(this.folder, '**/*.md'), EXCLUDED);
    const read = await Promise.all(uris.map(async (uri) => ({ path: this.pathOf(uri), text: await readText(uri) })));
    const files = read.flatMap(({ path, text: content }) => (path === undefined || content === undefined ? [] : [{ path, text: content }]));
    const before = [...this.snapshot.documents.keys()];
    this.snapshot = withFiles(emptyWorkspace(this.knowledge, settings), files);
    this.changed.fire([...new Set([...before, ...this.snapshot.documents.keys()])]);
  }

  private pathOf(uri: vscode.Uri): string | undefined {
    return this.folder === undefined ? undefined : pathBelow(this.folder, uri);
  }

  private update(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path?.endsWith('.md') !== true || document.isClosed) return;
    const before = this.snapshot;
    this.snapshot = withFile(before, path, document.getText());
    if (before.documents.has(path) || this.snapshot.documents.has(path)) this.changed.fire([path]);
  }

  private rescanLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.rescan(), QUIET);
  }


  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
    for (const each of this.disposables) each.dispose();
  }
}
