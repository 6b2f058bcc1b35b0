// Long work that somebody may end.
import * as vscode from 'vscode';
import type { Pause } from '../base/slices';
import { editorPause } from './workspace/yielding';

/** Does long work with a notification that can end it; undefined where somebody ended it. */
export async function cancellable<T>(title: string, work: (pause: Pause) => Promise<T>): Promise<T | undefined> {
  const shown = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    return await vscode.window.withProgress(shown, (_progress, token) => work(pauseUntil(token)));
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    throw error;
  }
}

/** A pause in which others have their turn, and which rejects once the work is to end. */
export function pauseUntil(token: vscode.CancellationToken): Pause {
  const pause = editorPause();
  return async () => {
    await pause();
    if (token.isCancellationRequested) throw new vscode.CancellationError();
  };
}
