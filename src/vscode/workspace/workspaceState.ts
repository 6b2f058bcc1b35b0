// Owns one folder of the workspace as the editor has it: its snapshot, kept current through edits and what
// changeHints.ts names.
import * as vscode from 'vscode';
import type { FileState, Unread } from '../../base/content';
import type { Finding } from '../../base/finding';
import { openSnapshot } from '../../features/service';
import type { Snapshot } from '../../features/service';
import { loadKnowledge } from '../../knowledge/load';
import type { Loaded, PackFolder } from '../../knowledge/load';
import type { FileFinding, Parsed } from '../../knowledge/model';
import type { Pack } from '../../knowledge/pack';
import { SETTINGS_FILE } from '../../knowledge/settings';
import { ChangeHints } from './changeHints';
import { isPassedOver, isUtf8, typeOf } from './files';
import type { Selection } from './files';
import { readFolderContent, readSome } from './folderContent';
import type { Funnel } from '../funnel';
import { pathBelow } from '../places';
import { inTurns } from './turns';

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
  /**
   * Markdown files that are there and no links, with why one was not read: only of those that were, edits are taken at
   * once.
   */
  private known: ReadonlyMap<string, Unread | undefined> = new Map();
  private selection: Selection | undefined;
  private readonly hints: ChangeHints | undefined;
  private readonly changed = new vscode.EventEmitter<ReadonlyMap<string, readonly Finding[]>>();
  private readonly reloaded = new vscode.EventEmitter<undefined>();
  private readonly disposables: { readonly dispose: () => unknown }[] = [];

  /** Fires with the findings of the documents whose findings may differ. */
  readonly onDidChange = this.changed.event;
  /** Fires when knowledge, settings or what is wrong with them may differ. */
  readonly onDidLoad = this.reloaded.event;

  constructor(
    private readonly shared: Shared,
    readonly folder: vscode.Uri | undefined,
  ) {
    this.loaded = loadKnowledge(shared.bundled, undefined, []);
    this.snapshot = openSnapshot(this.loaded, []);
    if (folder === undefined) return;
    this.hints = new ChangeHints(folder, shared.funnel, {
      ignores: (uri) => {
        const path = this.pathOf(uri);
        return path === undefined || (isPassedOver(path) && !this.isGround(path));
      },
      read: (uris) =>
        this.read(
          folder,
          uris?.flatMap((uri) => this.pathOf(uri) ?? []),
        ),
    });
    this.disposables.push(
      this.hints,
      shared.funnel.on(vscode.workspace.onDidChangeTextDocument, { what: 'task.read' }, ({ document }) => {
        this.edited(document);
      }),
    );
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

  /** Why a file of this folder was not read; undefined for one that was. */
  whyUnread(uri: vscode.Uri): Unread | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : this.known.get(path);
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
  async rescan(): Promise<void> {
    await this.hints?.readAll();
  }

  private async read(folder: vscode.Uri, paths: readonly string[] | undefined): Promise<void> {
    await (paths === undefined || (await this.needsRescan(paths))
      ? this.readAll(folder)
      : this.readFiles(folder, paths));
    this.catchUp();
  }

  private async readAll(folder: vscode.Uri): Promise<void> {
    const { settings, packs, selection, files } = await readFolderContent(folder, this.shared.funnel);
    const gone = this.snapshot.documents.paths.map((path): [string, readonly Finding[]] => [path, []]);
    this.packs = packs;
    this.selection = selection;
    this.known = new Map(files.map(({ path, unread }) => [path, unread]));
    this.loaded = loadKnowledge(this.shared.bundled, settings, packs);
    this.snapshot = await inTurns(this.snapshot.reopen(this.loaded, files));
    this.reloaded.fire(undefined);
    this.changed.fire(new Map([...gone, ...this.snapshot.checking.findings]));
  }

  private async readFiles(folder: vscode.Uri, paths: readonly string[]): Promise<void> {
    const { selection } = this;
    const states = selection === undefined ? [] : await readSome(folder, { selection, paths }, this.shared.funnel);
    const known = new Map(this.known);
    for (const { path, text, unread } of states) {
      if (text === undefined && unread === undefined) known.delete(path);
      else known.set(path, unread);
    }
    this.known = known;
    this.apply(states.filter(({ path, text }) => text === undefined || text !== this.snapshot.documents.text(path)));
  }

  // What was typed while files were being read.
  private catchUp(): void {
    const open = vscode.workspace.textDocuments.flatMap((document) => {
      const path = this.pathOf(document.uri);
      return document.isDirty && path !== undefined && this.follows(document, path)
        ? [{ path, text: document.getText() }]
        : [];
    });
    this.apply(open.filter(({ path, text }) => this.snapshot.documents.text(path) !== text));
  }

  // What the editor shows of a file that could not be read, or reads by itself in another encoding, is not the text
  // that the file holds.
  private follows(document: vscode.TextDocument, path: string): boolean {
    return isUtf8(document) && this.known.has(path) && this.known.get(path) === undefined;
  }

  private apply(states: readonly FileState[]): void {
    if (states.length === 0) return;
    const { snapshot, changed } = this.snapshot.update(states);
    this.snapshot = snapshot;
    if (changed.size > 0) this.changed.fire(changed);
  }

  private edited(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path === undefined || document.isClosed) return;
    if (this.isGround(path)) this.hints?.touch(document.uri);
    else if (this.follows(document, path)) this.apply([{ path, text: document.getText() }]);
  }

  /** True for settings and pack files: what all documents are read against. */
  private isGround(path: string): boolean {
    return (
      path === SETTINGS_FILE ||
      this.packs.some(({ folder }) => path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`))
    );
  }

  // A folder that comes or goes gives one event, for itself.
  private async needsRescan(paths: readonly string[]): Promise<boolean> {
    if (paths.some((path) => this.isGround(path))) return true;
    const odd = paths.filter((path) => !path.endsWith('.md'));
    if (odd.some((path) => this.snapshot.documents.paths.some((each) => each.startsWith(`${path}/`)))) return true;
    const types = await Promise.all(odd.map((path) => typeOf(this.uriOf(path))));
    return types.includes(vscode.FileType.Directory);
  }

  dispose(): void {
    for (const each of [...this.disposables, this.changed, this.reloaded]) each.dispose();
  }
}
