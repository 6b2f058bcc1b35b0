// The sheet as an editor of VS Code over the text of a document. The text document is the only truth: undo, saving, and
// what others change in it are the editor's own. What the page does are edits of the text, one after another.
import * as vscode from 'vscode';
import type { TextEdit } from '../../base/range';
import { readFromPage, SentSheet } from '../../features/service';
import type { SheetEdit } from '../../features/sheet/edit';
import type { SheetPlace } from '../../features/sheet/model';
import type { FromPage, ToPage } from '../../features/sheet/protocol';
import type { SheetChange } from '../../features/sheet/sheet';
import type { FeatureContext } from '../feature';
import type { Task } from '../funnel';
import { toRange, toWorkspaceEdit } from '../places';
import { say } from '../reading';
import type { OpenSheet } from '../workspace/faces';
import { openClause } from '../workspace/regulationText';
import { contentOf, placedIn, standingOf } from './sheetContent';
import type { FileStanding, SheetDocument } from './sheetContent';
import { answered, tryCell } from './sheetQuestions';

/** What a sheet stands on. */
export type SheetContext = Pick<FeatureContext, 'workspaces' | 'funnel' | 'faces' | 'keeper'>;

const PAGE_TIME = 1000; // ms; the editor waits for 1.5 s before it saves, and no more once that was not enough

/** One document in the sheet: the page, and the text that it shows. */
export class SheetEditor implements OpenSheet, vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly task: Task;
  private queue = Promise.resolve();
  private isShown = false;
  private isClosed = false;
  /** While a change of the page is written, it gets no text: it would take the change for one of others. */
  private isChanging = false;
  private asked = 0;
  private readonly entering = new Map<number, () => void>();
  private file: FileStanding = { isLocked: false, isComing: true };
  private place: SheetPlace | undefined;
  private typed: readonly SheetEdit[] = [];
  private wanted: ToPage | undefined;
  private readonly sent = new SentSheet();

  constructor(
    private readonly context: SheetContext,
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
  ) {
    this.task = { what: 'task.sheet', where: document.uri.path };
    this.subscriptions = [context.faces.add(this), ...this.listening()];
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get position(): vscode.Position | undefined {
    const placed = this.placed();
    const at = this.place && placed?.state.current.sheets.positionOf(placed.path, this.document.getText(), this.place);
    return at && new vscode.Position(at.line, at.character);
  }

  reveal(position: vscode.Position | undefined): void {
    const placed = this.placed();
    const place = position && placed?.state.current.sheets.placeAt(placed.path, this.document.getText(), position);
    if (place !== undefined) this.place = place;
    this.wanted = { kind: 'reveal', ...(place && { place }) };
    if (this.isShown) this.post();
  }

  /** What was typed when the page was closed is entered: nobody is asked about a text without changes. */
  dispose(): void {
    this.isClosed = true;
    for (const each of this.subscriptions) each.dispose();
    for (const edit of this.typed) this.enqueue(() => this.change((at) => this.changeOf(at, edit)));
  }

  private listening(): vscode.Disposable[] {
    const { funnel, workspaces } = this.context;
    const { task, panel } = this;
    return [
      funnel.on(panel.webview.onDidReceiveMessage, task, (message) => {
        const said = readFromPage(message);
        if (said !== undefined) this.take(said);
      }),
      funnel.on(workspaces.onDidCheck, task, () => this.follow()),
      funnel.on(workspaces.onDidLoad, task, () => this.follow()),
      funnel.on(panel.onDidChangeViewState, task, async () => {
        if (panel.active) await this.lookAtFile();
      }),
      funnel.on(vscode.workspace.onWillRenameFiles, task, (event) => {
        const path = `${this.uri.path}/`;
        const isMeant = event.files.some(({ oldUri }) => path.startsWith(`${oldUri.path}/`));
        if (isMeant) event.waitUntil(this.enteredBefore());
      }),
      funnel.on(vscode.workspace.onDidChangeConfiguration, task, async (event) => {
        if (event.affectsConfiguration('files')) await this.lookAtFile();
      }),
      funnel.on(vscode.workspace.onDidChangeTextDocument, task, ({ document, contentChanges }) => {
        if (document === this.document && contentChanges.length > 0) this.post();
      }),
      funnel.on(vscode.workspace.onWillSaveTextDocument, task, (event) => {
        const isByHand = event.reason !== vscode.TextDocumentSaveReason.AfterDelay;
        if (event.document === this.document && isByHand) event.waitUntil(this.entered());
      }),
    ];
  }

  private placed(): SheetDocument | undefined {
    return placedIn(this.context.workspaces, this.document.uri);
  }

  // One edit at a time: the next is one of the text that the one before has made.
  private take(said: FromPage): void {
    if (said.kind === 'place') this.place = said.place;
    else if (said.kind === 'typing') this.typed = said.edits;
    else if (said.kind === 'entered') this.entering.get(said.asked)?.();
    else this.enqueue(() => this.answer(said));
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(async () => {
      await this.context.funnel.run(this.task, work);
    });
  }

  private async answer(said: Exclude<FromPage, { kind: 'place' | 'typing' | 'entered' }>): Promise<void> {
    switch (said.kind) {
      case 'ready':
        this.isShown = true;
        this.sent.forget();
        await this.lookAtFile();
        return;
      case 'edit':
        return this.changeShown(said.version, (at) => this.changeOf(at, said.edit));
      case 'paste':
        return this.changeShown(said.version, ({ state, path }) =>
          state.current.sheets.paste(path, this.document.getText(), said, said),
        );
      case 'fix':
        return this.changeShown(said.version, ({ state, path }) => {
          const edits = state.current.checking.of(path)[said.finding]?.fixes[said.fix]?.edits ?? [];
          return { edits, dropped: 0, computed: 0 };
        });
      case 'history':
        return this.changing(async () => {
          await vscode.commands.executeCommand(said.step);
        });
      case 'offers':
      case 'fieldOffers':
      case 'clauses':
      case 'why':
      case 'month':
      case 'find':
        this.send(
          await answered(said, { placed: this.placed(), document: this.document, keeper: this.context.keeper }),
        );
        return;
      default:
        await this.lead(said);
    }
  }

  /** What leads out of the sheet, and most of it back again. */
  private async lead(said: Extract<FromPage, { kind: 'clause' | 'text' | 'showCell' | 'whatIf' }>): Promise<void> {
    const { context, document } = this;
    const { funnel } = context;
    const placed = this.placed();
    switch (said.kind) {
      case 'clause': {
        const clause = placed?.state.current.knowledge.clause(said);
        if (placed !== undefined && clause !== undefined) await openClause(placed.state, clause);
        return;
      }
      case 'text':
        await context.faces.switchTo('text', new vscode.Position(said.line, 0));
        return;
      case 'showCell':
        this.place = { ...said, kind: 'cell' };
        await context.faces.switchTo('text', this.position);
        return;
      case 'whatIf':
        // Not waited for: what is typed meanwhile is entered, whatever becomes of the question.
        void funnel.run(this.task, () => tryCell(placed, document, said));
    }
  }

  private changeOf({ state, path }: SheetDocument, edit: SheetEdit): SheetChange {
    return state.current.sheets.change(path, this.document.getText(), edit);
  }

  // Before the file is saved or renamed the page enters what is typed; else what it told last is taken.
  private async entered(): Promise<vscode.TextEdit[]> {
    if (!this.isShown || this.isClosed) return this.editsOfTyped();
    const asked = ++this.asked;
    const isInTime = await new Promise<boolean>((resolve) => {
      this.entering.set(asked, () => {
        resolve(true);
      });
      setTimeout(resolve, PAGE_TIME, false);
      this.send({ kind: 'enter', asked });
    });
    this.entering.delete(asked);
    return isInTime ? [] : this.editsOfTyped();
  }

  private async enteredBefore(): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    edit.set(this.uri, await this.entered());
    return edit;
  }

  private editsOfTyped(): vscode.TextEdit[] {
    const typed = this.typed.at(-1);
    const placed = this.placed();
    if (typed === undefined || placed === undefined || this.file.isLocked) return [];
    const { edits } = this.changeOf(placed, typed);
    return edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText));
  }

  /** The text is changed only as the page showed it: else what was typed goes back to it. */
  private async changeShown(version: number, make: (at: SheetDocument) => SheetChange): Promise<void> {
    if (version === this.document.version) return this.changing(() => this.change(make));
    this.send({ kind: 'stale' });
    this.post();
  }

  private async changing(work: () => Promise<void>): Promise<void> {
    const { version } = this.document;
    this.isChanging = true;
    try {
      await work();
    } finally {
      this.isChanging = false;
      this.send({ kind: 'done', version: this.document.version });
      // What the page shows of it beforehand is to go, even where the text says the same as before.
      this.post(this.document.version === version);
    }
  }

  private async change(make: (at: SheetDocument) => SheetChange): Promise<void> {
    const placed = this.placed();
    if (placed === undefined || this.file.isLocked || !this.context.workspaces.mayChange(this.document)) {
      this.send({ kind: 'dropped', words: say('sheet.not-written') });
      return;
    }
    const { edits, dropped, computed } = make(placed);
    await this.write(edits);
    if (dropped > 0) this.send({ kind: 'dropped', words: say('sheet.dropped', { count: dropped }) });
    if (computed > 0) this.send({ kind: 'dropped', words: say('sheet.kept-computed', { count: computed }) });
  }

  private async write(edits: readonly TextEdit[]): Promise<void> {
    const { uri } = this.document;
    if (edits.length > 0 && !(await vscode.workspace.applyEdit(toWorkspaceEdit(uri, edits))))
      void vscode.window.showWarningMessage(say('sheet.not-written'));
  }

  private async lookAtFile(): Promise<void> {
    const placed = this.placed();
    if (placed !== undefined) this.file = await standingOf(placed);
    this.post();
  }

  // A document that is not known may be gone from the disk, or be about to be read.
  private async follow(): Promise<void> {
    const placed = this.placed();
    if (placed?.state.current.documents.text(placed.path) === undefined) await this.lookAtFile();
    else this.post();
  }

  private post(isAgain = false): void {
    if (this.isChanging) return;
    const content = this.isShown ? contentOf(this.context.workspaces, this.document, this.file) : undefined;
    if (content === undefined) return;
    if (content.kind !== 'sheet') {
      this.sent.forget();
      this.send(content);
      return;
    }
    const telling = this.sent.telling(content, isAgain);
    if (telling !== undefined) this.send(telling);
    if (this.wanted !== undefined) this.send(this.wanted);
    this.wanted = undefined;
  }

  private send(message: ToPage): void {
    const { funnel } = this.context;
    if (!this.isClosed) void funnel.run(this.task, () => this.panel.webview.postMessage(message));
  }
}
