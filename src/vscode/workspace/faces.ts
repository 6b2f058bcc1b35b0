// The faces of a document, sheet, text and VS Code's own rich editor: in which one it is opened, and going to a place
// of it in the one that is open. Documents of the department open in the face that is set; all else is text.
import * as vscode from 'vscode';
import { uriOfTab } from './activeUri';
import type { Workspaces } from './workspaces';

/** The id of the sheet's editor. */
export const SHEET = 'opsRegulation.sheet';

/** The id of VS Code's own rich editor of Markdown. */
export const RICH = 'vscode.markdown.editor';

/** A way in which a document is shown. */
export type Face = 'sheet' | 'text' | 'rich';

/** A face that goes to a place of the text, and says at which one is. */
type PlacedFace = Exclude<Face, 'rich'>;

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
  readonly face?: PlacedFace;
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
  private async faceOf(uri: vscode.Uri): Promise<PlacedFace> {
    const state = this.workspaces.of(uri);
    const path = state?.pathOf(uri);
    if (state === undefined || path === undefined) return 'text';
    const { documents } = state.current;
    const text = documents.text(path) ?? (await vscode.workspace.openTextDocument(uri)).getText();
    const isOurs = documents.read(path, text).type !== undefined;
    return isOurs ? vscode.workspace.getConfiguration('opsRegulation', uri).get<PlacedFace>('openIn', 'sheet') : 'text';
  }

  /**
   * Shows a document and says in which face: where it is open, in the face in which it is. The rich editor goes to no
   * place that others name: where there is one, the face that is set takes its place.
   */
  async show(uri: vscode.Uri, showing: Showing = {}): Promise<Face> {
    const { preserveFocus = false, preview = false, at } = showing;
    const open = openTab(uri, showing.face);
    const viewColumn = open?.group.viewColumn ?? vscode.ViewColumn.Active;
    if (open !== undefined && faceOfTab(open) === 'rich') {
      await vscode.commands.executeCommand('vscode.openWith', uri, RICH, { viewColumn, preserveFocus, preview });
      if (at === undefined) return 'rich';
      const face = await this.faceOf(uri);
      await reopenActive(face);
      return this.show(uri, { ...showing, face });
    }
    const face = showing.face ?? (open && faceOfTab(open)) ?? (await this.faceOf(uri));
    const options = { viewColumn, preserveFocus, preview };
    if (face === 'text') await showText(uri, options, at);
    else {
      await vscode.commands.executeCommand('vscode.openWith', uri, SHEET, options);
      if (at !== undefined) this.sheetOf(uri, options.viewColumn)?.reveal(at === 'open' ? undefined : at.start);
    }
    return face;
  }

  /**
   * Leaves a text that was opened beside a face of the same document, which is shown at the place where one was in the
   * text.
   */
  async giveWay(text: vscode.Tab, uri: vscode.Uri, at: vscode.Range | undefined): Promise<void> {
    const other = text.group.tabs.find((tab) => uriOfTab(tab)?.toString() === uri.toString() && isPage(tab));
    const face = other && faceOfTab(other);
    if (face === undefined) return;
    // Closing asks about a text that is not saved, though it stays open; taking another face does not.
    if (text.isDirty && text.isActive && text.group.isActive) await reopenActive(face);
    else if (!text.isDirty) await vscode.window.tabGroups.close(text, true);
    await this.show(uri, { preserveFocus: true, ...(at && { at }) });
  }

  /** Shows the document of the active editor in another face, in the place of the one that it is in. */
  async switchTo(face: PlacedFace, at: vscode.Position | undefined): Promise<void> {
    const uri = uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (uri === undefined) return;
    await reopenActive(face);
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

async function reopenActive(face: Face): Promise<void> {
  await vscode.commands.executeCommand('reopenActiveEditorWith', EDITORS[face]);
}

/** The ids of the faces' editors. */
const EDITORS: Readonly<Record<Face, string>> = { sheet: SHEET, text: 'default', rich: RICH };

/** The face in which a tab shows a file; undefined for a tab of any other kind. */
export function faceOfTab({ input }: vscode.Tab): Face | undefined {
  if (input instanceof vscode.TabInputText) return 'text';
  if (!(input instanceof vscode.TabInputCustom)) return undefined;
  return input.viewType === SHEET ? 'sheet' : input.viewType === RICH ? 'rich' : undefined;
}

/** True for a tab that shows a document otherwise than as text. */
export function isPage(tab: vscode.Tab): boolean {
  const face = faceOfTab(tab);
  return face !== undefined && face !== 'text';
}

/** A tab with a document in one of its faces, or in the one that is wanted: the active one rather than another. */
function openTab(uri: vscode.Uri, face: Face | undefined): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => uriOfTab(tab)?.toString() === uri.toString())
    .filter((tab) => (face === undefined ? faceOfTab(tab) !== undefined : faceOfTab(tab) === face));
  return tabs.find(({ isActive, group }) => isActive && group.isActive) ?? tabs.find((tab) => tab.isActive) ?? tabs[0];
}
