// Completing clause numbers in the editor. Which clauses, and in which order, is decided by features: the editor must
// not sort again.
import * as vscode from 'vscode';
import type { ClauseProposal } from '../../features/references/completion';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import type { TextInWorkspace } from '../symbols/namedTexts';
import { toRange } from '../places';
import { currentReader } from '../reading';

/** Where something is being typed. */
export interface TypingPlace {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly keeper: IndexKeeper;
}

/** The clauses proposed at a place. Asked again with every character, since what is typed is searched for. */
export async function completeClauses(
  { state }: TextInWorkspace,
  { document, position, keeper }: TypingPlace,
): Promise<vscode.CompletionList> {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  if (!/[§第、,，]/.test(before)) return new vscode.CompletionList([], false);
  const { lookup, references } = state.current;
  const proposals = references.completionAt(
    { before, line: position.line },
    { index: await lookup.index(keeper), reader: currentReader() },
  );
  return new vscode.CompletionList(
    proposals.map((proposal, at) => itemOf(document, proposal, at)),
    proposals.length > 0,
  );
}

function itemOf(
  document: vscode.TextDocument,
  { label, words, place, text, range, newText }: ClauseProposal,
  at: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label, description: words.slice(0, 40) },
    vscode.CompletionItemKind.Reference,
  );
  item.detail = place;
  item.documentation = text;
  item.range = toRange(range);
  item.insertText = newText;
  item.filterText = document.getText(item.range) || label;
  item.sortText = String(at).padStart(3, '0');
  return item;
}
