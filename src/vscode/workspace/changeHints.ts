// What says in the editor that files of a folder may have changed: its events, taken as hints only.
import * as vscode from 'vscode';
import type { Happening, Hints } from '../../files/following/hints';
import type { Clock } from '../../files/following/pacing';
import type { Funnel } from '../funnel';
import { pathBelow } from '../places';

/** The clock of the process. */
export const editorClock: Clock = {
  now: () => performance.now(),
  after: (time, work) => {
    const timer = setTimeout(work, time);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Passes on what is heard of the files of a folder. What is missed is made up for when the user comes back. */
export function hearChanges(folder: vscode.Uri, funnel: Funnel, hints: Hints): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  const listen = <T>(event: vscode.Event<T>, happening: Happening, uriOf: (value: T) => vscode.Uri) =>
    funnel.on(event, { what: 'task.read' }, (value) => {
      const path = pathBelow(folder, uriOf(value));
      if (path !== undefined) hints.hear(path, happening);
    });
  const itself = (uri: vscode.Uri): vscode.Uri => uri;
  const ofDocument = ({ uri }: vscode.TextDocument): vscode.Uri => uri;
  return vscode.Disposable.from(
    watcher,
    listen(watcher.onDidChange, 'changed', itself),
    listen(watcher.onDidCreate, 'came-or-went', itself),
    listen(watcher.onDidDelete, 'came-or-went', itself),
    listen(vscode.workspace.onDidOpenTextDocument, 'changed', ofDocument),
    listen(vscode.workspace.onDidCloseTextDocument, 'changed', ofDocument),
    funnel.on(vscode.window.onDidChangeWindowState, { what: 'task.read' }, ({ focused }) => {
      if (focused) hints.lookAtAll();
    }),
  );
}
