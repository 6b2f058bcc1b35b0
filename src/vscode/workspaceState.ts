// Owns one folder of the workspace as the editor has it: its snapshot, kept current through edits and file events, which are taken as hints
// only: after a moment of quiet, what they name is read again.
import * as vscode from 'vscode';
import type { Finding } from '../base/finding';
import { openSnapshot } from '../features/service';
import type { Snapshot } from '../features/service';
import { loadKnowledge, packFolders } from '../knowledge/load';
import type { Loaded, PackFolder } from '../knowledge/load';
import type { FileFinding, PackFile, Parsed } from '../knowledge/model';
import type { Pack } from '../knowledge/pack';
import { SETTINGS_FILE } from '../knowledge/settings';
import { isPassedOver, leadsThroughLink, listFiles, markdownOf, readPackFiles, readText, selects, typeOf } from './files';
import type { Selection } from './files';
import type { Funnel } from './funnel';
import { pathBelow } from './places';
import { inTurns } from './turns';

const QUIET = 250; // ms without events before files are read again

/** What all folders share. */
export interface Shared {
  readonly bundled: Parsed<Pack | undefined>;
  readonly funnel: Funnel;
}

/** The current snapshot of a folder, and word when it changes. */
export class WorkspaceState implements vscode.Disposable {
  private loaded: Loaded;
  private snapshot: Snapshot;
  private packs: readonly PackFolder[] = [];
  /** Markdown files that are there and no links: of these only, edits are taken at once. */
  private known: ReadonlySet<string> = new Set();
  private selection: Selection | undefined;
  private readonly touched = new Set<string>();
  private rescanWanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> = Promise.resolve();
  private readonly changed = new vscode.EventEmitter<ReadonlyMap<string, readonly Finding[]>>();
  private readonly reloaded = new vscode.EventEmitter<undefined>();
  private readonly disposables: vscode.Disposable[] = [];

  /** Fires with the findings of the documents whose findings may differ. */
  readonly onDidChange = this.changed.event;
  /** Fires when knowledge, settings or what is wrong with them may differ. */
  readonly onDidLoad = this.reloaded.event;

  constructor(private readonly shared: Shared, readonly folder: vscode.Uri | undefined) {
    this.loaded = loadKnowledge(shared.bundled, undefined, []);
    this.snapshot = openSnapshot(this.loaded, []);
    if (folder === undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const listen = <T>(event: vscode.Event<T>, uriOf: (value: T) => vscode.Uri): vscode.Disposable =>
      shared.funnel.on(event, { what: 'task.read' }, (value) => { this.touch(uriOf(value)); });
    const itself = (uri: vscode.Uri): vscode.Uri => uri;
    this.disposables.push(watcher, listen(watcher.onDidChange, itself), listen(watcher.onDidCreate, itself), listen(watcher.onDidDelete, itself),
      listen(vscode.workspace.onDidOpenTextDocument, (document) => document.uri),
      listen(vscode.workspace.onDidCloseTextDocument, (document) => document.uri),
      shared.funnel.on(vscode.workspace.onDidChangeTextDocument, { what: 'task.read' }, ({ document }) => { this.edited(document); }));
  }

  get current(): Snapshot {
    return this.snapshot;
  }

  /** What the bundled pack has wrong. */
  get bundledFindings(): readonly FileFinding[] {
    return this.loaded.bundledFindings;
  }

  /** Where a document's file is. */
  uriOf(path: string): vscode.Uri {
    return this.folder === undefined ? vscode.Uri.file(path) : vscode.Uri.joinPath(this.folder, path);
  }

  /** A file's path in this folder, or undefined where it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    return this.folder === undefined ? undefined : pathBelow(this.folder, uri);
  }

  /** Where a file of one of the folder's own packs is; undefined for packs of others. */
  packFile(pack: string, path: string): vscode.Uri | undefined {
    const folder = this.loaded.folderOf.get(pack);
    return folder === undefined ? undefined : this.uriOf(`${folder}/${path}`);
  }

  /** The text of a file of one of the folder's own packs, or undefined where it has no such pack or file. */
  packText(pack: string, path: string): string | undefined {
    const folder = this.loaded.folderOf.get(pack);
    return this.packs.find((each) => each.folder === folder)?.files.find((file) => file.path === path)?.text;
  }

  /** Reads settings, packs and all Markdown files anew, after what is being read already. */
  rescan(): Promise<void> {
    clearTimeout(this.timer);
    this.rescanWanted = true;
    return this.readNext();
  }

  private readNext(): Promise<void> {
    this.reading = this.reading.then(() => this.shared.funnel.run({ what: 'task.read', where: this.folder?.fsPath }, async () => {
      const paths = [...this.touched];
      this.touched.clear();
      const all = this.rescanWanted || (await this.needsRescan(paths));
      this.rescanWanted = false;
      if (this.folder !== undefined) await (all ? this.readAll(this.folder) : this.readFiles(this.folder, paths));
    }));
    return this.reading;
  }

  private async readAll(folder: vscode.Uri): Promise<void> {
    const text = await readText(vscode.Uri.joinPath(folder, SETTINGS_FILE));
    const settings = text === undefined ? undefined : { path: SETTINGS_FILE, text };
    this.packs = await Promise.all(packFolders(settings).map(async (each) => ({ folder: each, files: await readPackFiles(folder, each) })));
    this.selection = markdownOf(folder);
    const fault = (path: string, error: unknown): void => { this.shared.funnel.report({ what: 'task.read', where: path || folder.fsPath }, error); };
    const paths = await listFiles(folder, { ...this.selection, fault });
    const files = (await Promise.all(paths.map((path) => this.readFile(folder, path)))).flatMap((file) => file ?? []);
    this.known = new Set(files.map(({ path }) => path));
    const gone = this.snapshot.paths.map((path): [string, readonly Finding[]] => [path, []]);
    this.loaded = loadKnowledge(this.shared.bundled, settings, this.packs);
    this.snapshot = await inTurns(this.snapshot.reopen(this.loaded, files));
    this.reloaded.fire(undefined);
    this.changed.fire(new Map([...gone, ...this.snapshot.findings]));
    this.catchUp();
  }

  private async readFiles(folder: vscode.Uri, paths: readonly string[]): Promise<void> {
    const candidates = paths.filter((path) => this.selection !== undefined && selects(this.selection, path));
    const states = await Promise.all(candidates.map(async (path) => {
      const above = path.split('/').slice(0, -1).join('/');
      const file = (await leadsThroughLink(folder, above)) ? undefined : await this.readFile(folder, path);
      return { path, text: file?.text };
    }));
    const known = new Set(this.known);
    for (const { path, text } of states) known[text === undefined ? 'delete' : 'add'](path);
    this.known = known;
    this.apply(states.filter(({ path, text }) => text !== this.snapshot.text(path)));
    this.catchUp();
  }

  // What was typed while files were being read.
  private catchUp(): void {
    const open = vscode.workspace.textDocuments.flatMap((document) => {
      const path = this.pathOf(document.uri);
      return document.isDirty && path !== undefined && this.known.has(path) ? [{ path, text: document.getText() }] : [];
    });
    this.apply(open.filter(({ path, text }) => (this.snapshot.text(path) ?? text) !== text));
  }

  // One file that cannot be read is told and passed over; the others are still checked.
  private async readFile(folder: vscode.Uri, path: string): Promise<PackFile | undefined> {
    const text = await this.shared.funnel.run({ what: 'task.read', where: path }, () => readText(vscode.Uri.joinPath(folder, path)));
    return text === undefined ? undefined : { path, text };
  }

  private apply(states: readonly { readonly path: string; readonly text: string | undefined }[]): void {
    if (states.length === 0) return;
    const { snapshot, changed } = this.snapshot.update(states);
    this.snapshot = snapshot;
    if (changed.size > 0) this.changed.fire(changed);
  }

  private edited(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path === undefined || document.isClosed) return;
    if (this.isGround(path)) this.touch(document.uri);
    else if (this.known.has(path)) this.apply([{ path, text: document.getText() }]);
  }

  private touch(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === undefined || (isPassedOver(path) && !this.isGround(path))) return;
    this.touched.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.readNext(), QUIET);
  }

  /** True for settings and pack files: what all documents are read against. */
  private isGround(path: string): boolean {
    return path === SETTINGS_FILE || this.packs.some(({ folder }) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
  }

  // A folder that comes or goes gives one event, for itself.
  private async needsRescan(paths: readonly string[]): Promise<boolean> {
    if (paths.some((path) => this.isGround(path))) return true;
    const odd = paths.filter((path) => !path.endsWith('.md'));
    if (odd.some((path) => this.snapshot.paths.some((each) => each.startsWith(`${path}/`)))) return true;
    const types = await Promise.all(odd.map((path) => typeOf(this.uriOf(path))));
    return types.includes(vscode.FileType.Directory);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
    this.reloaded.dispose();
    for (const each of this.disposables) each.dispose();
  }
}
