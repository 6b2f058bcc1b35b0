// Keys in the tables of a document's text: Tab, Shift+Tab and Enter go from cell to cell, what the cell is stands in
// the status bar, and where its value is one of a list, that list opens.
import * as vscode from 'vscode';
import type { CellAbout } from '../../features/tables/cellAbout';
import type { CellStep } from '../../features/tables/cellMoves';
import type { Command } from '../command';
import type { Funnel } from '../funnel';
import { toRange } from '../places';
import { say } from '../reading';
import { offerChoices } from '../completion/choices';
import type { Workspaces } from '../workspace/workspaces';

/** True while the cursor is in a cell of a document of ours: the keys ask for it. */
const IN_CELL = 'opsRegulation.inCell';

/** What the keys do elsewhere. */
const OTHERWISE: Readonly<Record<CellStep, readonly [command: string, argument?: unknown]>> = {
  next: ['tab'],
  previous: ['outdent'],
  below: ['type', { text: '\n' }],
};

/** Follows the cursor from cell to cell. */
export function followCells(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('opsRegulation.cell', vscode.StatusBarAlignment.Left);
  let told: boolean | undefined;
  const follow = async (): Promise<void> => {
    const cell = cellAtCursor(workspaces);
    if (cell === undefined) item.hide();
    else {
      item.name = say('cell.name');
      item.text = `$(table) ${say(cell.isComputed ? 'cell.computed' : 'cell.entered', { title: cell.title })}`;
      item.show();
    }
    const isIn = cell !== undefined;
    if (isIn === told) return;
    told = isIn;
    await vscode.commands.executeCommand('setContext', IN_CELL, isIn);
  };
  const task = { what: 'task.show' } as const;
  return vscode.Disposable.from(
    item,
    funnel.on(vscode.window.onDidChangeActiveTextEditor, task, follow),
    funnel.on(vscode.window.onDidChangeTextEditorSelection, task, follow),
    funnel.on(workspaces.onDidLoad, task, follow),
  );
}

function cellAtCursor(workspaces: Workspaces): CellAbout | undefined {
  const editor = vscode.window.activeTextEditor;
  const at = editor?.selection.active;
  if (editor === undefined || at === undefined || editor.selections.length > 1) return undefined;
  const { document } = editor;
  if (!document.lineAt(at.line).text.includes('|')) return undefined; // most places are in no table
  const state = workspaces.of(document.uri);
  const path = state?.pathOf(document.uri);
  if (path === undefined || state?.current.documents.get(path)?.type === undefined) return undefined;
  return state.current.tables.about(path, document.getText(), at);
}

/** The commands of the keys, by their ids. */
export function cellCommands(workspaces: Workspaces): Readonly<Record<string, Command>> {
  const command = (to: CellStep): Command => ({ what: 'task.cell', run: () => step(workspaces, to) });
  return {
    'opsRegulation.nextCell': command('next'),
    'opsRegulation.previousCell': command('previous'),
    'opsRegulation.cellBelow': command('below'),
  };
}

async function step(workspaces: Workspaces, to: CellStep): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const state = editor && workspaces.mayChange(editor.document) ? workspaces.of(editor.document.uri) : undefined;
  const path = editor && state?.pathOf(editor.document.uri);
  const move =
    editor === undefined || path === undefined
      ? undefined
      : state?.current.tables.move(path, editor.document.getText(), { at: editor.selection.active, to });
  if (editor === undefined || move === undefined) {
    await vscode.commands.executeCommand(...OTHERWISE[to]);
    return;
  }
  if (move.edits.length > 0)
    await editor.edit((edit) => {
      for (const { range, newText } of move.edits) edit.replace(toRange(range), newText);
    });
  const { start, end } = toRange(move.selection);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection);
  await offerChoices(workspaces, editor);
}
