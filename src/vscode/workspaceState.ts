// Owns the workspace as the editor has it: the snapshot of its documents, kept current through edits and file events, which are taken
// as hints only.
import * as vscode from 'vscode';
import type { Finding } from '../base/finding';
import { openSnapshot } from '../features/service';
import type { Snapshot } from '../features/service';
import { loadKnowledge } from '../knowledge/load';
import type { Parsed } from '../knowledge/model';
import type { Pack } from '../knowledge/pack';
import { SETTINGS_FILE } from '../knowledge/settings';
import { readText } from './files';
import { pathBelow } from './places';

const QUIET = 250; // ms without events before files are read again
const EXCLUDED = '**/{node_modules,.git,dist}/**';

/** The current snapshot, and word when it changes. */
export class WorkspaceState implements vscode.Disposable {
  private snapshot: Snapshot;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<ReadonlyMap<string, readonly Finding[]>>();
  private readonly disposables: vscode.Disposable[] = [];

  /** Fires with the findings of the documents whose findings may differ. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly bundled: Parsed<Pack | undefined>, readonly folder: vscode.Uri | undefined) {
    this.snapshot = openSnapshot(loadKnowledge(bundled, undefined, []), []);
    if (folder === undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const later = (): void => { this.rescanLater(); };
    this.disposables.push(watcher, watcher.onDidChange(later), watcher.onDidCreate(later), watcher.onDidDelete(later),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { this.update(document); }),
      vscode.workspace.onDidOpenTextDocument((document) => { this.update(document); }));
  }

  get current(): Snapshot {
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
    const loaded = loadKnowledge(this.bundled, text === undefined ? undefined : { path: SETTINGS_FILE, text }, []);
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(this.folder, '**/*.md'), EXCLUDED);
    const read = await Promise.all(uris.map(async (uri) => ({ path: this.pathOf(uri), text: await readText(uri) })));
    const files = read.flatMap(({ path, text: content }) => (path === undefined || content === undefined ? [] : [{ path, text: content }]));
    const gone = this.snapshot.paths.map((path): [string, readonly Finding[]] => [path, []]);
    this.snapshot = openSnapshot(loaded, files);
    this.changed.fire(new Map([...gone, ...this.snapshot.findings]));
  }

  private pathOf(uri: vscode.Uri): string | undefined {
    return this.folder === undefined ? undefined : pathBelow(this.folder, uri);
  }

  private update(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path?.endsWith('.md') !== true || document.isClosed) return;
    const { snapshot, changed } = this.snapshot.update([{ path, text: document.getText() }]);
    this.snapshot = snapshot;
    if (changed.size > 0) this.changed.fire(changed);
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
