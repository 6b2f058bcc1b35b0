// The sheet as an editor of VS Code over the text of a document. The text document is the only truth: undo, saving, and
// what others change in it are the editor's own. What the page does are edits of the text, one after another.
import * as vscode from 'vscode';
import type { Position, TextEdit } from '../../base/range';
import type { FieldPlace } from '../../features/sheet/head/fieldPlace';
import type { CellOf } from '../../features/sheet/sheet';
import type { FoundPlace, FromPage, SheetClause, SheetOffer, ToPage } from '../../features/sheet/protocol';
import { readFromPage, sheetClauses, sheetOffers } from '../../features/service';
import { placeArguments } from '../calculation/whatIf';
import type { Funnel } from '../funnel';
import { toWorkspaceEdit } from '../places';
import { currentReader, say, writerName } from '../reading';
import { openClause } from '../workspace/regulationText';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** One document in the sheet: the page, and the text that it shows. */
export class SheetEditor implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private queue = Promise.resolve();
  private isShown = false;

  constructor(
    private readonly workspaces: Workspaces,
    private readonly document: vscode.TextDocument,
    private readonly panel: vscode.WebviewPanel,
    private readonly funnel: Funnel,
  ) {
    const task = { what: 'task.sheet', where: document.uri.path } as const;
    this.subscriptions = [
      funnel.on(panel.webview.onDidReceiveMessage, task, (message) => {
        const said = readFromPage(message);
        // One edit at a time: the next is one of the text that the one before has made.
        if (said !== undefined)
          this.queue = this.queue.then(async () => {
            await funnel.run(task, () => this.answer(said));
          });
      }),
      funnel.on(workspaces.onDidCheck, task, ({ changed }) => {
        const path = this.at()?.path;
        if (path !== undefined && changed.has(path)) this.post();
      }),
      funnel.on(vscode.workspace.onDidChangeTextDocument, task, ({ document: other, contentChanges }) => {
        if (other === document && contentChanges.length > 0) this.post();
      }),
      funnel.on(workspaces.onDidLoad, task, () => {
        this.post();
      }),
    ];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private at(): DocumentAt | undefined {
    const state = this.workspaces.of(this.document.uri);
    const path = state?.pathOf(this.document.uri);
    return state === undefined || path === undefined ? undefined : { state, path };
  }

  private async answer(said: FromPage): Promise<void> {
    switch (said.kind) {
      case 'ready':
        this.isShown = true;
        this.post();
        return;
      case 'edit':
        await this.apply(said.version, ({ state, path }) =>
          state.current.sheets.change(path, this.document.getText(), said.edit),
        );
        return;
      case 'paste':
        await this.apply(said.version, ({ state, path }) =>
          state.current.sheets.paste(path, this.document.getText(), said, said),
        );
        return;
      case 'fix':
        await this.apply(said.version, ({ state, path }) => {
          const edits = state.current.checking.of(path)[said.finding]?.fixes[said.fix]?.edits ?? [];
          return { edits, dropped: 0 };
        });
        return;
      case 'history':
        await vscode.commands.executeCommand(said.step);
        return;
      case 'offers':
        this.send({ kind: 'offers', asked: said.asked, offers: this.offers(said) });
        return;
      case 'fieldOffers':
        this.send({ kind: 'offers', asked: said.asked, offers: this.fieldOffers(said.field) });
        return;
      case 'clauses':
        this.send({ kind: 'clauses', asked: said.asked, clauses: await this.clauses(said.before) });
        return;
      case 'find':
        this.send({ kind: 'found', asked: said.asked, places: this.find(said.text) });
        return;
      case 'why':
        this.send({ kind: 'why', asked: said.asked, lines: this.why(said) });
        return;
      case 'whatIf':
        await this.whatIf(said);
        return;
      case 'clause': {
        const state = this.at()?.state;
        const clause = state?.current.knowledge.clause(said);
        if (state !== undefined && clause !== undefined) await openClause(state, clause);
        return;
      }
      default:
        await this.openText(said);
    }
  }

  /** The text is changed only as the page showed it: else what was typed goes back to it. */
  private async apply(
    version: number,
    change: (at: DocumentAt) => {
      readonly edits: readonly TextEdit[];
      readonly dropped: number;
    },
  ): Promise<void> {
    const at = this.at();
    if (at === undefined || version !== this.document.version) {
      this.post();
      this.send({ kind: 'stale' });
      return;
    }
    const { edits, dropped } = change(at);
    if (edits.length > 0) await vscode.workspace.applyEdit(toWorkspaceEdit(this.document.uri, edits));
    this.post();
    this.send({ kind: 'done', version: this.document.version });
    if (dropped > 0) this.send({ kind: 'dropped', words: say('sheet.dropped', { count: dropped }) });
  }

  private async clauses(before: string): Promise<SheetClause[]> {
    const at = this.at();
    if (at === undefined) return [];
    const { lookup, references } = at.state.current;
    const asked = { index: await lookup.index(), reader: currentReader() };
    return sheetClauses(references.completionAt({ before, line: 0 }, asked));
  }

  private offers(cell: CellOf): SheetOffer[] {
    const at = this.at();
    const text = this.document.getText();
    const position = at?.state.current.sheets.placeOf(at.path, text, cell);
    if (at === undefined || position === undefined) return [];
    return this.offersAt(at, { text, position });
  }

  private fieldOffers(field: string): SheetOffer[] {
    const at = this.at();
    const place = at?.state.current.sheets.fieldPlaceOf(at.path, this.document.getText(), field);
    return at === undefined || place === undefined ? [] : this.offersAt(at, place);
  }

  private offersAt({ state: { current }, path }: DocumentAt, { text, position }: FieldPlace): SheetOffer[] {
    const request = {
      position,
      reader: currentReader(),
      today: current.drafting.today(new Date()),
      me: writerName(),
    };
    return sheetOffers(current.completion.at(path, text, request));
  }

  private find(text: string): readonly FoundPlace[] {
    const at = this.at();
    return at?.state.current.sheets.find(at.path, text, currentReader()) ?? [];
  }

  private placeOf(cell: CellOf): Position | undefined {
    const at = this.at();
    return at?.state.current.sheets.placeOf(at.path, this.document.getText(), cell);
  }

  /** An explanation without what the cell itself shows: its name and value. */
  private why(cell: CellOf): string[] {
    const [at, position] = [this.at(), this.placeOf(cell)];
    const reader = currentReader();
    const { calculation } = at?.state.current ?? {};
    const place = position && calculation?.explain(at?.path ?? '', position, reader);
    const lines = place && calculation?.lines(place, reader);
    return lines?.slice(place?.name === '' ? 0 : 1).map(({ text }) => text) ?? [];
  }

  private async whatIf(cell: CellOf): Promise<void> {
    const position = this.placeOf(cell);
    if (position !== undefined)
      await vscode.commands.executeCommand('opsRegulation.whatIf', ...placeArguments(this.document.uri, position));
  }

  private async openText(said: Extract<FromPage, { kind: 'text' | 'showCell' }>): Promise<void> {
    const place = said.kind === 'text' ? { line: said.line, character: 0 } : this.placeOf(said);
    const position = new vscode.Position(place?.line ?? 0, place?.character ?? 0);
    await vscode.window.showTextDocument(this.document, { selection: new vscode.Range(position, position) });
  }

  private post(): void {
    const at = this.at();
    const sheet = at?.state.current.sheets.of(at.path, currentReader());
    if (!this.isShown || sheet === undefined) return;
    const canWrite = this.workspaces.mayChange(this.document);
    this.send({ kind: 'sheet', version: this.document.version, sheet, canWrite });
  }

  private send(message: ToPage): void {
    void this.funnel.run({ what: 'task.sheet' }, () => this.panel.webview.postMessage(message));
  }
}

/** A document of the workspace. */
interface DocumentAt {
  readonly state: WorkspaceState;
  readonly path: string;
}
