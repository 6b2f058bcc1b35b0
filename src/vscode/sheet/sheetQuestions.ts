// What is asked of a cell of the sheet: what could stand there, why it says what it says, and what would follow if it
// said something else. The answers are given where VS Code gives its own, and the keyboard goes back to the cell.
import * as vscode from 'vscode';
import type { Position } from '../../base/range';
import type { CellOf } from '../../features/sheet/model';
import type { SheetOffer } from '../../features/sheet/protocol';
import { placeArguments } from '../calculation/whatIf';
import { toRange } from '../places';
import { currentReader, say, writerName } from '../reading';
import type { Faces } from '../workspace/faces';
import type { SheetDocument } from './sheetContent';

/** A document in the sheet, with the text that it shows. */
interface AskedDocument extends SheetDocument {
  readonly document: vscode.TextDocument;
}

/** What could stand in a cell. */
export function offersFor(
  placed: SheetDocument | undefined,
  document: vscode.TextDocument,
  cell: CellOf,
): SheetOffer[] {
  const position = placed && positionOf({ ...placed, document }, cell);
  if (placed === undefined || position === undefined) return [];
  const { current } = placed.state;
  const request = {
    position,
    reader: currentReader(),
    today: current.drafting.today(new Date()),
    me: writerName(),
  };
  return current.completion
    .at(placed.path, document.getText(), request)
    .filter(({ isSnippet, goesOn }) => !isSnippet && !goesOn)
    .map(({ insertText, detail, filterText }) => ({
      text: insertText.trim().replaceAll('\\|', '|'),
      ...(detail !== '' && { detail }),
      keys: filterText.split(' '),
    }));
}

interface ReasonItem extends vscode.QuickPickItem {
  readonly at?: { readonly path: string; readonly range: vscode.Range };
}

/** Says why a cell says what it says, line by line; a line that is chosen leads to where its value stands. */
export async function explainCell(faces: Faces, asked: AskedDocument, { block, row, column }: CellOf): Promise<void> {
  const { state, path } = asked;
  const position = positionOf(asked, { block, row, column });
  const { calculation } = state.current;
  const found = position && calculation.explain(path, position, currentReader());
  const lines = found === undefined ? [] : calculation.lines(found, currentReader());
  const items = lines.map(({ text, isHeading, at }): ReasonItem =>
    isHeading
      ? { label: text, kind: vscode.QuickPickItemKind.Separator }
      : { label: text, ...(at && { at: { path: at.path, range: toRange(at.range) } }) },
  );
  if (items.length === 0) vscode.window.setStatusBarMessage(say('sheet.nothing-to-explain'), SHOWN);
  else {
    const chosen = await vscode.window.showQuickPick(items, { title: say('explain.why'), matchOnDetail: true });
    if (chosen?.at !== undefined) await faces.show(state.uriOf(chosen.at.path), { at: chosen.at.range });
  }
}

/** Tries another value in a cell, or a goal for one that is computed. */
export async function tryCell(asked: AskedDocument, { block, row, column }: CellOf): Promise<void> {
  const position = positionOf(asked, { block, row, column });
  if (position === undefined) return;
  await vscode.commands.executeCommand('opsRegulation.whatIf', ...placeArguments(asked.document.uri, position));
}

function positionOf({ state, path, document }: AskedDocument, cell: CellOf): Position | undefined {
  return state.current.sheets.positionOf(path, document.getText(), cell);
}

const SHOWN = 5000; // ms
