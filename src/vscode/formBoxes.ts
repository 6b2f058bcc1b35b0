// Owns how the boxes of a form follow one another: the keyboard never falls back to the document between two of them, nor while what the form
// makes is being written, so that Enter pressed once too often changes nothing.
import * as vscode from 'vscode';
import type { Funnel } from './funnel';

const CALM = 300; // ms without Enter after which the writer has seen that the form is over

/** The boxes of one form, one after another. */
export class FormBoxes implements vscode.Disposable {
  private shown: vscode.QuickInput | undefined;

  constructor(private readonly funnel: Funnel) {}

  /** Shows a box in place of the one before, which is done with. */
  show(box: vscode.QuickInput): void {
    box.show();
    this.shown?.dispose();
    this.shown = box;
  }

  /** Listens to a box of the form; errors go to the funnel. */
  on<T>(event: vscode.Event<T>, handle: (value: T) => unknown): void {
    this.funnel.on(event, { what: 'task.new' }, handle);
  }

  /** Does the last work behind a box that takes what is still typed, and gives its result when all is calm. */
  async finish<T>(title: string, work: () => Promise<T>): Promise<T> {
    const box = vscode.window.createQuickPick();
    let until = Date.now() + CALM;
    box.title = title;
    box.busy = true;
    box.ignoreFocusOut = true;
    this.on(box.onDidAccept, () => { until = Date.now() + CALM; });
    this.on(box.onDidHide, () => { until = 0; });
    this.show(box);
    const result = await work();
    for (let left = CALM; left > 0; left = until - Date.now()) await new Promise((resolve) => { setTimeout(resolve, Math.min(left, 50)); });
    this.dispose();
    return result;
  }

  dispose(): void {
    this.shown?.dispose();
  }
}
