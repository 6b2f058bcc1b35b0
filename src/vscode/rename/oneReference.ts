// Changing one reference alone: offered at every citation, and by its command. What is written is up to
// features/rename.
import * as vscode from 'vscode';
import { render } from '../../base/message';
import type { Command } from '../command';
import type { Funnel } from '../funnel';
import { toRange, toWorkspaceEdit } from '../places';
import { currentReader, say } from '../reading';
import { placedText } from '../symbols/namedTexts';
import type { Workspaces } from '../workspace/workspaces';

/** Its command. */
export const CHANGE_REFERENCE = 'opsRegulation.changeReference';

/** A place of a text. */
interface Spot {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Registers the action that a citation offers. */
export function registerOneReference(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, { start }) =>
      funnel.run({ what: 'task.cite', where: document.uri.path }, () => {
        if (!workspaces.mayChange(document) || citedAt(workspaces, { document, position: start }) === undefined)
          return [];
        const action = new vscode.CodeAction(say('rename.one'), vscode.CodeActionKind.RefactorRewrite);
        action.command = { command: CHANGE_REFERENCE, title: action.title, arguments: [document.uri, start] };
        return [action];
      }),
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
  });
}

/** The command: at the place that it is given, else at the cursor. */
export function oneReferenceCommand(workspaces: Workspaces): Command {
  return {
    what: 'task.cite',
    run: async (uri, position) => {
      const spot = await spotOf(uri, position);
      if (spot === undefined || citedAt(workspaces, spot) === undefined)
        await vscode.window.showInformationMessage(say('rename.no-citation'));
      else await changeReference(workspaces, spot);
    },
  };
}

/**
 * Offers to change the reference at the cursor alone, where renumbering its clause is refused; false where it is not,
 * or another clause is to be renumbered.
 */
export async function offeredOneReference(refused: string | undefined): Promise<boolean> {
  if (refused === undefined) return false;
  const [one, other] = [say('rename.one'), say('rename.other-clause')];
  const pressed = await vscode.window.showWarningMessage(refused, one, other);
  if (pressed === one) await vscode.commands.executeCommand(CHANGE_REFERENCE);
  return pressed !== other;
}

async function spotOf(uri: unknown, position: unknown): Promise<Spot | undefined> {
  if (uri instanceof vscode.Uri && position instanceof vscode.Position)
    return { document: await vscode.workspace.openTextDocument(uri), position };
  const editor = vscode.window.activeTextEditor;
  return editor && { document: editor.document, position: editor.selection.active };
}

/** Where the citation under a place stands; undefined where there is none that can be changed. */
function citedAt(workspaces: Workspaces, { document, position }: Spot): vscode.Range | undefined {
  const placed = placedText(workspaces, document);
  const cited = placed?.state.current.rename.cited(placed.named, position);
  return cited && toRange(cited);
}

/** Asks which clause is to be cited, and writes that. */
async function changeReference(workspaces: Workspaces, { document, position }: Spot): Promise<void> {
  const edits = (to: string) => {
    const placed = placedText(workspaces, document);
    return placed?.state.current.rename.one(placed.named, { position, to }) ?? { edits: [] };
  };
  const range = citedAt(workspaces, { document, position });
  const from = range ? document.getText(range) : '';
  const to = await vscode.window.showInputBox({
    title: say('rename.one-ask', { from }),
    prompt: say('rename.ask-prompt'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const changed = edits(text);
      return 'refused' in changed ? render(changed.refused, currentReader()) : undefined;
    },
  });
  const changed = to === undefined ? undefined : edits(to);
  if (changed !== undefined && 'edits' in changed)
    await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, changed.edits));
}
