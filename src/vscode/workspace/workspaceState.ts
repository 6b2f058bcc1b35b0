// One folder of the workspace as the editor has it: its snapshot, kept current through edits and what is heard of its
// files.
import * as vscode from 'vscode';
import type { FileState, Unread } from '../../base/content';
import type { Finding } from '../../base/finding';
import { openSnapshot } from '../../features/service';
import type { Snapshot } from '../../features/service';
import type { BundledPack } from '../../files/bundledPack';
import { isBaseFile, readNews } from '../../files/following/following';
import type { Followed, News } from '../../files/following/following';
import { Hints } from '../../files/following/hints';
import type { Attempt } from '../../files/listing';
import { loadWorkspace } from '../../files/loading';
import type { PassedOver } from '../../files/passedOver';
import type { ReadRequest } from '../../files/following/pacing';
import type { WorkspaceFiles } from '../../files/workspaceFiles';
import type { Loaded } from '../../knowledge/load';
import type { FileFinding } from '../../knowledge/model';
import type { Keeper } from '../../files/keeping/keeping';
import { editorClock, hearChanges } from './changeHints';
import { ImportedFigures } from './importedFigures';
import { KeptChecks } from './keptChecks';
import { documentsOf, isUtf8, sourceOf } from './source';
import type { Funnel } from '../funnel';
import { pathBelow } from '../places';
import { runYielding } from './yielding';

/** What all folders share. */
export interface Shared {
  readonly bundled: BundledPack;
  readonly funnel: Funnel;
  /** Where what is known of a folder's documents is kept. */
  readonly keeperOf: (folder: vscode.Uri) => Keeper | undefined;
}

/** The current snapshot of a folder, and word when it changes. */
export class WorkspaceState implements vscode.Disposable {
  private loaded: Loaded;
  private snapshot: Snapshot;
  private followed: Followed | undefined;
  private readonly hints: Hints | undefined;
  private readonly kept: KeptChecks;
  private readonly figures: ImportedFigures | undefined;
  private passed: readonly PassedOver[] = [];
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
    this.kept = new KeptChecks(folder && shared.keeperOf(folder), shared.funnel);
    if (folder === undefined) return;
    const hints = new Hints({
      clock: editorClock,
      host: sourceOf(folder).host,
      followed: () => this.followed,
      read: (wanted) => this.read(folder, wanted),
    });
    this.hints = hints;
    this.figures = new ImportedFigures(folder, shared.funnel, {
      current: () => this.snapshot,
      take: (next) => {
        this.take(next);
        if (next.changed.size === 0) this.changed.fire(next.changed); // KPIs may be others
      },
    });
    this.disposables.push(
      hints,
      this.figures,
      hearChanges(folder, shared.funnel, hints),
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

  /** Whether the folder has packs of its own that are not used before it is trusted. */
  get withholdsPacks(): boolean {
    return this.loaded.knowledge.withheld;
  }

  /** Whether the folder was read at all yet. */
  get isRead(): boolean {
    return this.followed !== undefined;
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
    return path === undefined ? undefined : this.followed?.documents.get(path);
  }

  /** Where a file of one of the folder's own packs is; undefined for packs of others. */
  packFile(pack: string, path: string): vscode.Uri | undefined {
    const folder = this.loaded.folderOf.get(pack);
    return folder === undefined ? undefined : this.uriOf(`${folder}/${path}`);
  }

  /** The text of a file of one of the folder's own packs, or undefined where it has no such pack or file. */
  packText(pack: string, path: string): string | undefined {
    const folder = this.loaded.folderOf.get(pack);
    return this.followed?.packs.find((each) => each.folder === folder)?.files.find((file) => file.path === path)?.text;
  }

  /** Reads settings, packs and all Markdown files anew, after what is being read already. */
  async rescan(): Promise<void> {
    await this.hints?.readAll();
  }

  /** Reads what was imported anew, after what is being read already. */
  async readFigures(): Promise<void> {
    await this.figures?.readAll();
  }

  /** False where something could not be read. */
  private async read(folder: vscode.Uri, wanted: ReadRequest): Promise<boolean> {
    const isWhole = await this.shared.funnel.run({ what: 'task.read', where: folder.fsPath }, async () => {
      const news = await readNews(sourceOf(folder), this.followed, wanted, {
        documents: documentsOf(folder),
        withholdsPacks: !vscode.workspace.isTrusted,
        attempt: this.attempt(),
      });
      this.passed = news.passedOver ?? this.passed;
      if (news.all === undefined) await this.takeStates(news);
      else await this.takeAll(news.all, news.followed);
      this.catchUp();
      return news.isWhole;
    });
    return isWhole ?? false;
  }

  private async takeAll(all: WorkspaceFiles, followed: Followed): Promise<void> {
    const loaded = loadWorkspace(this.shared.bundled, all);
    const gone = this.snapshot.documents.paths().map((path): [string, readonly Finding[]] => [path, []]);
    this.followed = followed;
    this.loaded = loaded;
    const basis = { settings: all.settings, packs: all.packs, strict: false };
    const files = await this.kept.recall(basis, loaded, all.documents);
    this.snapshot = await runYielding(this.snapshot.reopen(loaded, files));
    this.kept.keepLater(this.snapshot);
    this.reloaded.fire(undefined);
    this.changed.fire(new Map([...gone, ...this.snapshot.checking.findings]));
    void this.shared.funnel.run({ what: 'task.read' }, () => this.readFigures());
  }

  private async takeStates({ followed, states }: News): Promise<void> {
    this.followed = followed;
    const other = states.filter(({ path, text }) => text === undefined || text !== this.snapshot.documents.text(path));
    if (other.length > 0) this.take(await runYielding(this.snapshot.updating(other)));
  }

  /** What cannot be read of a folder is told and passed over. */
  private attempt(): Attempt {
    return (path, work) => this.shared.funnel.run({ what: 'task.read', where: path }, work);
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
    const documents = this.followed?.documents;
    return isUtf8(document) && documents?.has(path) === true && documents.get(path) === undefined;
  }

  private apply(states: readonly FileState[]): void {
    if (states.length > 0) this.take(this.snapshot.update(states));
  }

  private take({ snapshot, changed }: ReturnType<Snapshot['update']>): void {
    this.snapshot = snapshot;
    this.kept.keepLater(snapshot);
    if (changed.size > 0) this.changed.fire(changed);
  }

  private edited(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path === undefined || document.isClosed) return;
    const isOfBase = isBaseFile(this.followed?.packs ?? [], path);
    // A text without unsaved changes may be late, or the files are just being read with changes that are undone now.
    if (isOfBase || !document.isDirty) this.hints?.hear(path, 'changed');
    if (!isOfBase && this.follows(document, path)) this.apply([{ path, text: document.getText() }]);
  }

  dispose(): void {
    for (const each of [...this.disposables, this.kept, this.changed, this.reloaded]) each.dispose();
  }
}
