// Owns keeping the services up to date with what people write: open documents first, then files. The watcher's events are hints only:
// they are gathered for a moment, and what they name is read again.
import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { DiagnosticCollection, TextDocument } from 'vscode';
import { SETTINGS_FILE } from '../knowledge/settings';
import { publish, publishAll } from './diagnostics';
import { listFiles, readFiles, readText } from './files';
import { locate } from './openFolders';
import type { OpenFolder } from './openFolders';

/** Milliseconds without an event after which what was gathered is looked at. */
const QUIET = 250;

/** What the synchronisation works with. */
export interface SyncContext {
  readonly folders: () => readonly OpenFolder[];
  readonly collection: DiagnosticCollection;
  /** Called after findings were shown anew. */
  readonly checked: () => void;
  /** Called when packs or settings changed: everything is to be opened again. */
  readonly reload: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Reads all documents of a folder and shows their findings. */
export async function scanFolder(folder: OpenFolder, collection: DiagnosticCollection): Promise<void> {
  if (folder.root === undefined) return;
  const { root, service } = folder;
  const files = await readFiles(root, await listFiles(root, ['.md']));
  const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  service.setFiles(files.map((file) => ({ ...file, text: unsavedText(open.get(Uri.joinPath(root, file.path).toString())) ?? file.text })));
  if (validation() !== 'off') publishAll(collection, folder);
}

function unsavedText(document: TextDocument | undefined): string | undefined {
  return document?.isDirty ? document.getText() : undefined;
}

function validation(): string {
  return workspace.getConfiguration('opsRegulation').get('validate', 'onType');
}

/** Follows edits, saves and file events until it is disposed. `settled` waits for what was gathered so far. */
export class DocumentSync {
  private readonly pending = new Map<string, Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  private readonly subscriptions: Disposable;

  constructor(private readonly context: SyncContext) {
    const watcher = workspace.createFileSystemWatcher('**/*');
    const gather = (uri: Uri): void => { this.gather(uri); };
    this.subscriptions = Disposable.from(
      watcher, watcher.onDidCreate(gather), watcher.onDidChange(gather), watcher.onDidDelete(gather),
      workspace.onDidChangeTextDocument(({ document }) => { if (validation() === 'onType') gather(document.uri); }),
      workspace.onDidSaveTextDocument(({ uri }) => { gather(uri); }),
      workspace.onDidCloseTextDocument(({ uri }) => { gather(uri); }),
    );
  }

  /** Waits until everything that was seen so far has been looked at. */
  async settled(): Promise<void> {
    this.flush();
    await this.work;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private gather(uri: Uri): void {
    if (locate(this.context.folders(), uri) === undefined || /\/(\.git|node_modules)\//.test(uri.path)) return;
    this.pending.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.flush(); }, QUIET);
  }

  private flush(): void {
    clearTimeout(this.timer);
    const uris = [...this.pending.values()];
    this.pending.clear();
    if (uris.length > 0) this.work = this.work.then(() => this.look(uris)).catch(this.context.failed);
  }

  private async look(uris: readonly Uri[]): Promise<void> {
    const { folders, collection, checked, reload } = this.context;
    if (uris.some((uri) => concernsKnowledge(folders(), uri))) return reload();
    const rescan = new Set<OpenFolder>();
    for (const uri of uris) {
      const located = locate(folders(), uri);
      if (located !== undefined && !(await this.take(uri, located))) rescan.add(located.folder);
    }
    for (const folder of rescan) await scanFolder(folder, collection);
    checked();
  }

  /** Takes over one file; false where the event was about a folder, and so about more than it names. */
  private async take(uri: Uri, { folder, path }: { folder: OpenFolder; path: string }): Promise<boolean> {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (!path.endsWith('.md')) return !(await mayBeFolder(uri));
    const text = unsavedText(open) ?? (await readText(uri));
    if (text === undefined) folder.service.removeFile(path);
    else folder.service.setFile(path, text);
    if (validation() !== 'off') publish(this.context.collection, folder, path);
    return true;
  }
}

// A folder that was moved away leaves one event with its name; a name with an ending was a file.
async function mayBeFolder(uri: Uri): Promise<boolean> {
  const isFolder = await workspace.fs.stat(uri).then((stat) => (stat.type & FileType.Directory) !== 0, () => undefined);
  return isFolder ?? !/\.\w+$/.test(uri.path);
}

function concernsKnowledge(folders: readonly OpenFolder[], uri: Uri): boolean {
  const located = locate(folders, uri);
  const packs = located?.folder.service.workspace().settings.packs ?? [];
  return located !== undefined && (located.path === SETTINGS_FILE || packs.some((pack) => located.path.startsWith(`${pack.replace(/\/+$/, '')}/`)));
}
