// Owns showing the text of packs: read-only, in the reader's script, each line at the number that it has in its file.
import * as vscode from 'vscode';
import type { Clause, PackFile } from '../knowledge/model';
import { toRange } from './places';
import { currentReader } from './reading';

/** The scheme of the read-only texts. */
export const SCHEME = 'ops-regulation';

/** Registers the texts of a pack's files. */
export function registerRegulationText(files: readonly PackFile[]): vscode.Disposable {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: (uri) => currentReader().show(byPath.get(uri.path.split('/').slice(2).join('/')) ?? ''),
  };
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider);
}

/** Opens a clause at its line. */
export async function openClause(clause: Clause, column: vscode.ViewColumn = vscode.ViewColumn.Active): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${clause.pack}/${clause.source.path}` });
  const document = await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'markdown');
  const selection = toRange(clause.source.range);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, preview: true, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.AtTop);
}
