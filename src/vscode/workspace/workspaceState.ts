// One folder of the workspace as the editor has it: its snapshot, kept current through edits and what changeHints.ts
// names.
import * as vscode from 'vscode';
import type { FileState, Unread } from '../../base/content';
import type { Finding } from '../../base/finding';
import { openSnapshot } from '../../features/service';
import type { Snapshot } from '../../features/service';
import { isFollowed, isWorkspaceBase, needsAll, readAgain } from '../../files/following';
import type { Attempt } from '../../files/listing';
import { loadWorkspace } from '../../files/loading';
import type { BundledPack } from '../../files/loading';
import type { PassedOver } from '../../files/passedOver';
import type { Selection } from '../../files/selection';
import { readWorkspace } from '../../files/workspaceFiles';
import type { Loaded, PackFolder } from '../../knowledge/load';
import type { FileFinding } from '../../knowledge/model';
import { ChangeHints } from './changeHints';
import { documentsOf, isUtf8, sourceOf } from './source';
import type { Funnel } from '../funnel';
import { pathBelow } from '../places';
import { runYielding } from './yielding';

/** What all folders share. */
export interface Shared {
  readonly bundled: BundledPack;
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
  private passed: readonly PassedOver[] = [];
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
    this.loaded = loadWorkspace(shared.bundled);
    this.snapshot = openSnapshot(this.loaded, []);
    if (folder === undefined) return;
    this.hints = new ChangeHints(folder, shared.funnel, {
      ignores: (uri) => {
        const path = this.pathOf(uri);
        return path === undefined || !isFollowed(this.packs, path);
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

  /** What was not looked at where documents were looked for. */
  get passedOver(): readonly PassedOver[] {
    return this.passed;
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
    const known = { packs: this.packs, paths: this.snapshot.documents.paths() };
    await (paths === undefined || (await needsAll(sourceOf(folder).host, paths, known))
      ? this.readAll(folder)
      : this.readFiles(folder, paths));
    this.catchUp();
  }

  private async readAll(folder: vscode.Uri): Promise<void> {
    const selection = documentsOf(folder);
    const { settings, packs, documents, passedOver } = await readWorkspace(sourceOf(folder), {
      documents: selection,
      withholdsPacks: !vscode.workspace.isTrusted,
      attempt: this.attempt(folder),
    });
    const gone = this.snapshot.documents.paths().map((path): [string, readonly Finding[]] => [path, []]);
    this.packs = packs;
    this.selection = selection;
    this.passed = passedOver;
    this.known = new Map(documents.map(({ path, unread }) => [path, unread]));
    this.loaded = loadWorkspace(this.shared.bundled, { settings, packs });
    this.snapshot = await runYielding(this.snapshot.reopen(this.loaded, documents));
    this.reloaded.fire(undefined);
    this.changed.fire(new Map([...gone, ...this.snapshot.checking.findings]));
  }

  private async readFiles(folder: vscode.Uri, paths: readonly string[]): Promise<void> {
    const { selection } = this;
    const wanted = selection && { documents: selection, attempt: this.attempt(folder) };
    const states = wanted === undefined ? [] : await readAgain(sourceOf(folder), paths, wanted);
    const known = new Map(this.known);
    for (const { path, text, unread } of states) {
      if (text === undefined && unread === undefined) known.delete(path);
      else known.set(path, unread);
    }
    this.known = known;
    this.apply(states.filter(({ path, text }) => text === undefined || text !== this.snapshot.documents.text(path)));
  }

  /** What cannot be read of a folder is told and passed over. */
  private attempt(folder: vscode.Uri): Attempt {
    return (path, work) => this.shared.funnel.run({ what: 'task.read', where: path || folder.fsPath }, work);
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
    if (isWorkspaceBase(this.packs, path)) this.hints?.touch(document.uri);
    else if (this.follows(document, path)) this.apply([{ path, text: document.getText() }]);
  }

  dispose(): void {
    for (const each of [...this.disposables, this.changed, this.reloaded]) each.dispose();
  }
}
