// How the boxes of a form follow one another: the keyboard never falls back to the document between two of them, nor
// while what the form makes is being written, so that Enter pressed once too often changes nothing.
import * as vscode from 'vscode';
import type { Funnel } from '../funnel';

/** Milliseconds without Enter after which the writer has seen that the form is over. */
export const CALM = 300;

/**
 * The item that Enter takes. Enter that follows upon typing may come before the editor marks one of the items that are
 * new: then it is the first where all are shown, or the only one that has what was typed, never one of several.
 */
export function takenItem<T extends vscode.QuickPickItem>(box: vscode.QuickPick<T>): T | undefined {
  const isItem = ({ kind }: T): boolean => kind !== vscode.QuickPickItemKind.Separator;
  const typed = box.value.trim().toLowerCase();
  const selected = box.selectedItems.find(isItem); // what is no longer there may be taken for a heading
  if (selected !== undefined || typed === '') return selected;
  const [first, ...others] = box.items
    .filter(isItem)
    .filter((item) => item.alwaysShow ?? `${item.label}\n${item.description ?? ''}`.toLowerCase().includes(typed));
  return first?.alwaysShow === true || others.length === 0 ? first : undefined;
}

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

  /**
   * Does the last work behind a box that takes what is still typed, and gives its result when all has been calm for a
   * while after it.
   */
  async finish<T>(title: string, work: () => Promise<T>): Promise<T> {
    const box = vscode.window.createQuickPick();
    let [calm, isLeft] = [0, false];
    const wait = (): void => {
      calm = Date.now() + CALM;
    };
    box.title = title;
    box.busy = true;
    box.ignoreFocusOut = true;
    this.on(box.onDidAccept, wait);
    this.on(box.onDidHide, () => {
      isLeft = true;
    });
    this.show(box);
    const result = await work();
    wait();
    while (!isLeft && Date.now() < calm) {
      await new Promise((resolve) => {
        setTimeout(resolve, calm - Date.now());
      });
      await keysTaken();
    }
    this.dispose();
    return result;
  }

  dispose(): void {
    this.shown?.dispose();
  }
}

/**
 * Waits until we have heard of all keys that the editor has taken so far: it answers in order, and a busy one may be
 * behind.
 */
async function keysTaken(): Promise<void> {
  await vscode.workspace.applyEdit(new vscode.WorkspaceEdit());
}
