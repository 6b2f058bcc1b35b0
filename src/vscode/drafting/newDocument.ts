// The commands "new document" and "next placeholder": the form in the editor's own boxes, the file written after the
// last step, and the cursor where there is something to fill in.
import * as vscode from 'vscode';
import { inWords, render } from '../../base/message';
import type { DraftedDocument } from '../../documents/templates/template';
import type { AnsweredForm } from '../../features/drafting/drafting';
import type { TreeNode } from '../../features/trees/treeNode';
import { createFile } from '../../files/writing/creating';
import { holdsPlaceholder } from '../../base/placeholder';
import { offerChoices } from '../completion/choices';
import { FormBoxes } from './formBoxes';
import type { FeatureContext } from '../feature';
import { askQuestion } from './questionBox';
import { currentReader, currentScript, say, writerName } from '../reading';
import { pickType } from './typePicker';
import { uriOfTab } from '../workspace/activeUri';
import { isPage } from '../workspace/faces';
import type { Faces } from '../workspace/faces';
import { editorHost } from '../workspace/host';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** What opens documents, and where errors end. */
type Opening = Pick<FeatureContext, 'workspaces' | 'faces' | 'funnel'>;

/** The document that one is about to write, where it is known before anything is asked. */
export type WantedDocument = Required<TreeNode>['wanted'];

/** Asks for type, period and fields, then makes the document and opens it. Cancelling at any step writes nothing. */
export async function newDocument(
  state: WorkspaceState,
  { workspaces, faces, funnel }: Opening,
  wanted?: WantedDocument,
): Promise<void> {
  if (state.folder === undefined) {
    await vscode.window.showInformationMessage(say('form.no-folder'));
    return;
  }
  const boxes = new FormBoxes(funnel);
  try {
    const draft = await askDraft(state, boxes, wanted);
    if (draft === undefined) return;
    const { folder } = state;
    const uri = state.uriOf(draft.path);
    const isMade = await boxes.finish(say('form.writing', { path: draft.path }), () => writeNew(folder, draft, faces));
    // Not waited for: the command is done, whatever becomes of the question.
    if (!isMade) void funnel.run({ what: 'task.open' }, () => offerToOpen(uri, faces));
    else {
      await startWriting(workspaces, uri, faces);
      // Nor for this: whoever reads it is writing already.
      void funnel.run({ what: 'task.open' }, () => tellMissing(draft.missing));
    }
  } finally {
    boxes.dispose();
  }
}

async function askDraft(
  state: WorkspaceState,
  boxes: FormBoxes,
  wanted: WantedDocument | undefined,
): Promise<AnsweredForm | undefined> {
  const today = state.current.drafting.today(new Date());
  const me = writerName();
  for (let known = wanted; ; known = undefined) {
    const reader = currentReader();
    const { drafting } = state.current;
    const type = known?.type ?? (await pickType(drafting, drafting.typeChoices({ reader, today, me }), boxes));
    if (type === undefined) return undefined;
    const form = drafting.form({ type, today, script: currentScript(), me });
    const title = inWords(reader, type.title, type.en);
    const given = new Map(known && [['period', known.period.text]]);
    const answers = await drafting.walk(form, (question) => askQuestion(question, { title, boxes }), given);
    if (answers === 'cancel') return undefined;
    if (answers === 'back') continue;
    await state.readFigures();
    return state.current.drafting.answered(form, answers, crypto.randomUUID());
  }
}

/** Writes a new file and shows it, the keyboard left where it is; false, and nothing changed, where there is one. */
async function writeNew(folder: vscode.Uri, draft: DraftedDocument, faces: Faces): Promise<boolean> {
  if (!(await createFile(editorHost(folder), draft))) return false;
  const uri = vscode.Uri.joinPath(folder, draft.path);
  await faces.show(uri, { preserveFocus: true });
  return true;
}

async function startWriting(workspaces: Workspaces, uri: vscode.Uri, faces: Faces): Promise<void> {
  const face = await faces.show(uri, { at: 'open' });
  if (face === 'text') await selectNextPlaceholder(workspaces, new vscode.Position(0, 0));
}

/** Goes to the next placeholder of the active editor; from the rich editor, to the first in the face that is set. */
export async function goToPlaceholder(workspaces: Workspaces, faces: Faces): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const uri = uriOfTab(activeTab);
  if (faces.active !== undefined) faces.active.reveal(undefined);
  else if (uri !== undefined && activeTab !== undefined && isPage(activeTab))
    await startWriting(workspaces, uri, faces);
  else await selectNextPlaceholder(workspaces);
}

// A notification has one line: several documents are counted there, and named where there is room.
async function tellMissing(missing: AnsweredForm['missing']): Promise<void> {
  const reader = currentReader();
  const [only = '', ...others] = missing.map(({ text }) => render(text, reader));
  if (others.length === 0) {
    if (only !== '') await vscode.window.showInformationMessage(only);
    return;
  }
  const [text, show] = [say('new.sources', { count: missing.length }), say('new.sources.show')];
  if ((await vscode.window.showInformationMessage(text, show)) === show)
    await vscode.window.showInformationMessage(text, { modal: true, detail: [only, ...others].join('\n') });
}

async function offerToOpen(uri: vscode.Uri, faces: Faces): Promise<void> {
  const show = say('form.open-it');
  const chosen = await vscode.window.showWarningMessage(
    say('form.exists', { path: vscode.workspace.asRelativePath(uri) }),
    show,
  );
  if (chosen === show) await faces.show(uri);
}

/** Selects the next placeholder after the cursor, or the first again after the last, and opens the list of it. */
async function selectNextPlaceholder(
  workspaces: Workspaces,
  from = vscode.window.activeTextEditor?.selection.end,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || from === undefined) return;
  const text = editor.document.getText();
  const { active } = workspaces;
  const range = active.current.drafting.nextPlaceholder(active.pathOf(editor.document.uri) ?? '', text, from);
  if (range === undefined) {
    vscode.window.setStatusBarMessage(say(holdsPlaceholder(text) ? 'placeholder.computed' : 'placeholder.none'), 5000);
    return;
  }
  editor.selection = new vscode.Selection(range.start.line, range.start.character, range.end.line, range.end.character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await offerChoices(workspaces, editor);
}
