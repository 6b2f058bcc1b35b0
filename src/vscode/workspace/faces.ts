// The faces of a document, sheet and text: in which one it is opened, and going to a place of it in the one that is
// open. Documents of the department open in the face that is set; all else is text.
import * as vscode from 'vscode';
import { uriOfTab } from './activeUri';
import type { Workspaces } from './workspaces';

/** The id of the sheet's editor. */
export const SHEET = 'opsRegulation.sheet';

/** A way in which a document is shown. */
export type Face = 'sheet' | 'text';

/** A sheet that is open. */
export interface OpenSheet {
  readonly uri: vscode.Uri;
  readonly column: vscode.ViewColumn | undefined;
  readonly isActive: boolean;
  /** Where one is in it, as a place of the text. */
  readonly position: vscode.Position | undefined;
  /** Goes to what shows a place of the text; without one, to the first place that is to be filled in. */
  readonly reveal: (position: vscode.Position | undefined) => void;
}

/** How a document is shown. */
export interface Showing {
  /** The place to go to: of the text, or the first that is to be filled in. */
  readonly at?: vscode.Range | 'open';
  /** In any case in this face. */
  readonly face?: Face;
  readonly preserveFocus?: boolean;
  readonly preview?: boolean;
}

/** The sheets that are open, and showing documents. */
export class Faces {
  private readonly sheets = new Set<OpenSheet>();

  constructor(private readonly workspaces: Workspaces) {}

  /** Takes a sheet that has opened; gives what takes it away. */
  add(sheet: OpenSheet): vscode.Disposable {
    this.sheets.add(sheet);
    return new vscode.Disposable(() => this.sheets.delete(sheet));
  }

  /** The sheet that is being looked at. */
  get active(): OpenSheet | undefined {
    return [...this.sheets].find(({ isActive }) => isActive);
  }

  /** The file and the place in it at which the cursor or the active cell is. */
  get cursor(): { readonly uri: vscode.Uri; readonly position: vscode.Position } | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) return { uri: editor.document.uri, position: editor.selection.active };
    const { uri, position } = this.active ?? {};
    return uri === undefined || position === undefined ? undefined : { uri, position };
  }

  /** The face in which a file is opened that is not open yet. One that was just made is not among the documents yet. */
  private async faceOf(uri: vscode.Uri): Promise<Face> {
    const state = this.workspaces.of(uri);
    const path = state?.pathOf(uri);
    if (state === undefined || path === undefined) return 'text';
    const { documents } = state.current;
    const text = documents.text(path) ?? (await vscode.workspace.openTextDocument(uri)).getText();
    const isOurs = documents.read(path, text).type !== undefined;
    return isOurs ? vscode.workspace.getConfiguration('opsRegulation', uri).get<Face>('openIn', 'sheet') : 'text';
  }

  /** Shows a document and says in which face: where it is open, in the face in which it is. */
  async show(uri: vscode.Uri, showing: Showing = {}): Promise<Face> {
    const open = openTab(uri, showing.face);
    const face = showing.face ?? (open === undefined ? await this.faceOf(uri) : faceOfTab(open));
    const { preserveFocus = false, preview = false, at } = showing;
    const options = { viewColumn: open?.group.viewColumn ?? vscode.ViewColumn.Active, preserveFocus, preview };
    if (face === 'text') await showText(uri, options, at);
    else {
      await vscode.commands.executeCommand('vscode.openWith', uri, SHEET, options);
      if (at !== undefined) this.sheetOf(uri, options.viewColumn)?.reveal(at === 'open' ? undefined : at.start);
    }
    return face;
  }

  /** Shows the document of the active editor in another face, in the place of the one that it is in. */
  async switchTo(face: Face, at: vscode.Position | undefined): Promise<void> {
    const uri = uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (uri === undefined) return;
    await vscode.commands.executeCommand('reopenActiveEditorWith', face === 'sheet' ? SHEET : 'default');
    await this.show(uri, { face, ...(at && { at: new vscode.Range(at, at) }) });
  }

  private sheetOf(uri: vscode.Uri, column: vscode.ViewColumn): OpenSheet | undefined {
    const all = [...this.sheets].filter((sheet) => sheet.uri.toString() === uri.toString());
    return all.find((sheet) => sheet.column === column) ?? all.find(({ isActive }) => isActive) ?? all.at(-1);
  }
}

async function showText(
  uri: vscode.Uri,
  options: vscode.TextDocumentShowOptions,
  at: Showing['at'],
): Promise<vscode.TextEditor> {
  const selection = at instanceof vscode.Range ? at : undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document, { ...options, ...(selection && { selection }) });
}

function faceOfTab({ input }: vscode.Tab): Face {
  return input instanceof vscode.TabInputCustom ? 'sheet' : 'text';
}

/** A tab with a document in one of our faces, or in the one that is wanted: the active one rather than another. */
function openTab(uri: vscode.Uri, face: Face | undefined): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => uriOfTab(tab)?.toString() === uri.toString())
    .filter(({ input }) => !(input instanceof vscode.TabInputCustom) || input.viewType === SHEET)
    .filter((tab) => face === undefined || faceOfTab(tab) === face);
  return tabs.find(({ isActive, group }) => isActive && group.isActive) ?? tabs.find((tab) => tab.isActive) ?? tabs[0];
}
