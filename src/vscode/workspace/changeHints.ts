// What says that files of a folder may have changed: the editor's events, taken as hints only. After a moment of quiet
// the files that they named are read, one reading after the other.
import * as vscode from 'vscode';
import type { Funnel } from '../funnel';

const QUIET = 250; // ms without events before files are read again

/** What is done with hints. */
export interface HintReader {
  /** True for files whose hints are passed over. */
  readonly ignores: (uri: vscode.Uri) => boolean;
  /** Reads files anew, or everything where no files are named. */
  readonly read: (uris: readonly vscode.Uri[] | undefined) => Promise<void>;
}

/** Gathers hints about the files of a folder. */
export class ChangeHints implements vscode.Disposable {
  private readonly touched = new Map<string, vscode.Uri>();
  private allWanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  private readonly disposables: readonly vscode.Disposable[];

  constructor(
    private readonly folder: vscode.Uri,
    private readonly funnel: Funnel,
    private readonly reader: HintReader,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const listen = <T>(event: vscode.Event<T>, uriOf: (value: T) => vscode.Uri): vscode.Disposable =>
      funnel.on(event, { what: 'task.read' }, (value) => {
        this.touch(uriOf(value));
      });
    const itself = (uri: vscode.Uri): vscode.Uri => uri;
    this.disposables = [
      watcher,
      listen(watcher.onDidChange, itself),
      listen(watcher.onDidCreate, itself),
      listen(watcher.onDidDelete, itself),
      listen(vscode.workspace.onDidOpenTextDocument, (document) => document.uri),
      listen(vscode.workspace.onDidCloseTextDocument, (document) => document.uri),
    ];
  }

  /** Takes a hint about a file. */
  touch(uri: vscode.Uri): void {
    if (this.reader.ignores(uri)) return;
    this.touched.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.readNext(), QUIET);
  }

  /** Reads everything anew, after what is being read already. */
  readAll(): Promise<unknown> {
    clearTimeout(this.timer);
    this.allWanted = true;
    return this.readNext();
  }

  private readNext(): Promise<unknown> {
    this.reading = this.reading.then(() =>
      this.funnel.run({ what: 'task.read', where: this.folder.fsPath }, async () => {
        const named = this.allWanted ? undefined : [...this.touched.values()];
        this.touched.clear();
        this.allWanted = false;
        await this.reader.read(named);
      }),
    );
    return this.reading;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.disposables) each.dispose();
  }
}
