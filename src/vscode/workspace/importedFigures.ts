// What was imported into a folder, read once its documents are, and again when its files change: the check, the sheet
// and what explains values then know it.
import * as vscode from 'vscode';
import type { Message } from '../../base/message';
import { render } from '../../base/message';
import { DATA_FOLDER } from '../../features/service';
import type { ReadData, Snapshot } from '../../features/service';
import { Pacing } from '../../files/following/pacing';
import type { ReadRequest, Scope } from '../../files/following/pacing';
import type { Funnel } from '../funnel';
import { currentReader } from '../reading';
import { editorClock } from './changeHints';
import { editorHost } from './host';
import { runYielding } from './yielding';

/** The snapshot that is to know what was imported. */
export interface TakesFigures {
  readonly current: () => Snapshot;
  readonly take: (next: ReturnType<Snapshot['update']>) => void;
}

/** Keeps a folder's snapshot with what was imported. */
export class ImportedFigures implements vscode.Disposable {
  private readonly pacing: Pacing;
  private readonly subscriptions: vscode.Disposable;
  private told: ReadonlySet<string> = new Set();
  /** Of what was read last, '' for nothing. */
  private state = '';

  constructor(
    private readonly folder: vscode.Uri,
    private readonly funnel: Funnel,
    private readonly snapshot: TakesFigures,
  ) {
    this.pacing = new Pacing(editorClock, { read: (wanted) => this.read(wanted), ended: () => undefined });
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, DATA));
    const listen = (event: vscode.Event<vscode.Uri>, scope: Scope): vscode.Disposable =>
      funnel.on(event, { what: 'task.read' }, ({ path }) => {
        this.pacing.hint(path, scope);
      });
    this.subscriptions = vscode.Disposable.from(
      watcher,
      listen(watcher.onDidChange, 'named'),
      // In a folder that is new, the next changes may not be heard of: then all is read once more.
      listen(watcher.onDidCreate, 'differing'),
      listen(watcher.onDidDelete, 'differing'),
      // Nor is it certain that one hears of later ones: they are made up for when the user comes back.
      funnel.on(vscode.window.onDidChangeWindowState, { what: 'task.read' }, ({ focused }) => {
        if (focused) this.pacing.lookAtAll();
      }),
    );
  }

  /** Reads all that was imported, after what is being read already. */
  readAll(): Promise<void> {
    return this.pacing.readAll();
  }

  /** False where it could not be read. */
  private async read({ scope }: ReadRequest): Promise<boolean> {
    const done = await this.funnel.run({ what: 'task.read', where: this.folder.fsPath }, async () => {
      const [snapshot, host] = [this.snapshot.current(), editorHost(this.folder)];
      if (scope === 'differing' && (await snapshot.dataState(host)) === this.state) return true;
      const read = await snapshot.readData(host);
      if (read === undefined && this.state === '') return true;
      this.state = read?.state ?? '';
      await this.bringIn(read);
      this.tell(read?.faults ?? []);
      return true;
    });
    return done ?? false;
  }

  // What is typed meanwhile is not to be lost.
  private async bringIn(read: ReadData | undefined): Promise<void> {
    const before = this.snapshot.current();
    const next = await runYielding(before.takingData(read));
    if (this.snapshot.current() === before) this.snapshot.take(next);
    else await this.bringIn(read);
  }

  // Lines that are no figures: few, and each once until the files are right.
  private tell(faults: readonly Message[]): void {
    const texts = faults.map((each) => render(each, currentReader()));
    const isNew = (text: string): boolean => !this.told.has(text);
    for (const text of texts.filter(isNew).slice(0, MOST_TOLD)) void vscode.window.showWarningMessage(text);
    this.told = new Set(texts);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.pacing.dispose();
  }
}

const DATA = `{${DATA_FOLDER},${DATA_FOLDER}/**}`;
const MOST_TOLD = 3;
