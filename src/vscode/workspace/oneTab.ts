// One tab a document: a click on a problem, on a file or on a place that was found opens text, though another editor
// may show the file already. Where a sheet or the rich editor shows it in the same group, the text is left again for
// that one. Two faces of a document beside each other are in two groups.
import * as vscode from 'vscode';
import type { Funnel } from '../funnel';
import { uriOfTab } from './activeUri';
import { faceOfTab, isPage } from './faces';
import type { Faces } from './faces';

const SETTLED = 150; // ms after which a text that takes the place of another face has it, and the cursor is set
const TRIES = 20; // of that time, for an editor that is still opening

const START = new vscode.Selection(0, 0, 0, 0);

/** Leads from a text that is opened to the face of the same document in its group. */
export function keepOneTab(faces: Faces, funnel: Funnel): vscode.Disposable {
  const task = { what: 'task.show' } as const;
  const cursors = new LeftCursors();
  return vscode.Disposable.from(
    funnel.on(vscode.window.onDidChangeVisibleTextEditors, task, (visible) => {
      cursors.follow(visible);
    }),
    funnel.on(vscode.window.tabGroups.onDidChangeTabs, task, async ({ opened }) => {
      for (const tab of opened)
        if (faceOfTab(tab) === 'text' && pageBeside(tab) !== undefined) await lead(faces, tab, cursors);
    }),
  );
}

/** Where the cursors were in texts that are out of sight: there the editor sets them when it opens the file again. */
class LeftCursors {
  private visible: readonly vscode.TextEditor[] = vscode.window.visibleTextEditors;
  private readonly left = new Map<string, vscode.Selection>();

  /** Takes the editors that are in sight by now. */
  follow(visible: readonly vscode.TextEditor[]): void {
    for (const { document, selection } of this.visible.filter((each) => !visible.includes(each)))
      this.left.set(document.uri.toString(), selection);
    this.visible = visible;
  }

  /** Whether the cursor of a text is where it was left. */
  isLeft({ document, selection }: vscode.TextEditor): boolean {
    return this.left.get(document.uri.toString())?.isEqual(selection) === true;
  }
}

async function lead(faces: Faces, tab: vscode.Tab, cursors: LeftCursors): Promise<void> {
  const uri = uriOfTab(tab);
  if (uri === undefined) return;
  for (let time = 0; time < TRIES; time++) {
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    const page = pageBeside(tab);
    if (page === undefined) return; // the text took its place
    const editor = editorOf(tab, uri);
    if (editor === undefined) continue;
    const { selection } = editor;
    const isAtStart = selection.isEqual(START);
    // The rich editor goes to no place, and would be given up for a cursor that was only remembered.
    const isPlace = !isAtStart && !(faceOfTab(page) === 'rich' && cursors.isLeft(editor));
    editor.selection = START; // else this place would be remembered, and a click on the file lead to it again
    await faces.giveWay(tab, uri, isPlace ? selection : undefined);
    return;
  }
}

/** What shows the file of a tab as something else than text, in the same group; tabs that are gone have no group. */
function pageBeside(tab: vscode.Tab): vscode.Tab | undefined {
  const all = tab.group.tabs.includes(tab) ? tab.group.tabs : [];
  return all.find((each) => isPage(each) && uriOfTab(each)?.toString() === uriOfTab(tab)?.toString());
}

function editorOf(tab: vscode.Tab, uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => document.uri.toString() === uri.toString() && viewColumn === tab.group.viewColumn,
  );
}
