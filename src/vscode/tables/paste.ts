// Pasting tables into documents: from the clipboard as the editor pastes, or by command from its text. What becomes of
// the table is decided by features.
import * as vscode from 'vscode';
import type { TablePaste } from '../../features/tables/tablePaste';
import type { Clipboard } from '../../features/tables/clipboardTable';
import type { Funnel } from '../funnel';
import { toRange, toWorkspaceEdit } from '../places';
import { say } from '../reading';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('opsRegulation', 'table');
const HTML = 'text/html';
const TEXT = 'text/plain';

/** Registers pasting of tables into documents. */
export function registerPaste(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    provideDocumentPasteEdits: (document, ranges, data) =>
      funnel.run({ what: 'task.paste', where: document.uri.path }, async () => {
        const [range, ...others] = ranges;
        if (range === undefined || others.length > 0) return undefined;
        const clipboard = {
          html: (await data.get(HTML)?.asString()) ?? '',
          text: (await data.get(TEXT)?.asString()) ?? '',
        };
        const paste = pasteAt(workspaces, { document, position: range.start }, clipboard);
        if (paste !== undefined) tellLeftOut(paste);
        return paste && [editOf(document, paste)];
      }),
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'markdown' }, provider, {
    pasteMimeTypes: [HTML, TEXT],
    providedPasteEditKinds: [KIND],
  });
}

/** Pastes the clipboard's text at the cursor as a table. */
export async function pasteAsTable(workspaces: Workspaces): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  if (tellUnread(workspaces, document.uri)) return;
  const paste = pasteAt(
    workspaces,
    { document, position: selection.start },
    { html: '', text: await vscode.env.clipboard.readText() },
  );
  if (paste === undefined) {
    vscode.window.setStatusBarMessage(say('paste.none'), 5000);
    return;
  }
  tellLeftOut(paste);
  const edits = paste.kind === 'edit' ? paste.edits : [{ range: selection, newText: paste.text }];
  await vscode.workspace.applyEdit(
    toWorkspaceEdit(
      document.uri,
      edits.map(({ range, newText }) => ({ range: toRange(range), newText })),
    ),
  );
}

// Nothing that was copied is left out without a word.
function tellLeftOut(paste: TablePaste): void {
  if (paste.kind !== 'edit') return;
  const { dropped, computed } = paste;
  if (dropped > 0) void vscode.window.showInformationMessage(say('sheet.dropped', { count: dropped }));
  if (computed > 0) void vscode.window.showInformationMessage(say('sheet.kept-computed', { count: computed }));
}

interface CursorPlace {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

function pasteAt(
  workspaces: Workspaces,
  { document, position }: CursorPlace,
  clipboard: Clipboard,
): TablePaste | undefined {
  const state = workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  if (state === undefined || path === undefined || state.current.documents.text(path) === undefined) return undefined;
  return state.current.tables.paste(path, document.getText(), { position, clipboard });
}

// With nothing to insert at the cursor, the editor applies the further edit alone.
function editOf(document: vscode.TextDocument, paste: TablePaste): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit(paste.kind === 'insert' ? paste.text : '', say('paste.title'), KIND);
  if (paste.kind === 'edit') edit.additionalEdit = toWorkspaceEdit(document.uri, paste.edits);
  return edit;
}
