// Ending long work where somebody asks for that.
import * as vscode from 'vscode';
import type { Pause } from '../../base/slices';
import { editorPause } from '../workspace/yielding';

/** A pause in which others have their turn, and which rejects once the work is to end. */
export function pauseUntil(token: vscode.CancellationToken): Pause {
  const pause = editorPause();
  return async () => {
    await pause();
    if (token.isCancellationRequested) throw new vscode.CancellationError();
  };
}
