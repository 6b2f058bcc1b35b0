// Owns the command "new document": it walks the form with the editor's own boxes, back and cancel included, and writes the file last.
import * as vscode from 'vscode';
import { render } from '../base/message';
import { readPeriod } from '../base/period';
import { draftDocument } from '../documents/template';
import { formSteps } from '../features/draftForm';
import type { FormStep } from '../features/draftForm';
import { shown } from '../features/treeNode';
import type { DocumentType } from '../knowledge/documentType';
import { currentReader, currentScript, say } from './reading';
import type { WorkspaceState } from './workspaceState';

const BACK = Symbol('back');

/** Asks for type, period and fields, then makes the document and opens it. Cancelling at any step writes nothing. */
export async function newDocument(state: WorkspaceState): Promise<void> {
  if (state.folder === undefined) {
    await vscode.window.showInformationMessage(say('form.no-folder'));
    return;
  }
  const type = await chooseType(state.current.knowledge.documentTypes);
  if (type === undefined) return;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: state.current.settings.timeZone }).format(new Date());
  const answers = await askAll(formSteps(type, today, state.current.settings.people.map((person) => person.name)), shown(currentReader(), type.title, type.en));
  const period = answers === undefined ? undefined : readPeriod(answers.get('period') ?? '');
  if (answers === undefined || period === undefined) return;
  const draft = draftDocument({ type, period, qualifier: answers.get('qualifier'), id: crypto.randomUUID(), answers: Object.fromEntries(answers), script: currentScript() });
  await writeNew(state.uriOf(draft.path), draft.text);
}

async function chooseType(types: readonly DocumentType[]): Promise<DocumentType | undefined> {
  const reader = currentReader();
  const items = types.map((type) => ({ label: shown(reader, type.title, type.en), description: say(`cadence.${type.cadence}`), detail: type.basis.join('、'), type }));
  return (await vscode.window.showQuickPick(items, { title: say('form.title'), placeHolder: say('form.type') }))?.type;
}

async function askAll(steps: readonly FormStep[], title: string): Promise<Map<string, string> | undefined> {
  const answers = new Map<string, string>();
  for (let index = 0; index < steps.length;) {
    const step = steps[index];
    if (step === undefined) break;
    const answer = await ask(step, { title: `${title} (${String(index + 1)}/${String(steps.length)})`, before: answers.get(step.key), canGoBack: index > 0 });
    if (answer === undefined) return undefined;
    if (answer === BACK) {
      index--;
      continue;
    }
    answers.set(step.key, answer);
    index++;
  }
  return answers;
}

interface Asking {
  readonly title: string;
  readonly before: string | undefined;
  readonly canGoBack: boolean;
}

function ask(step: FormStep, { title, before, canGoBack }: Asking): Promise<string | typeof BACK | undefined> {
  const box = vscode.window.createInputBox();
  const label = render({ id: 'check-failed', args: { text: step.label } }, currentReader());
  box.title = title;
  box.prompt = step.help ? `${label}：${render(step.help, currentReader())}` : label;
  box.value = before ?? (step.proposals.length === 1 || step.key === 'period' ? (step.proposals[0] ?? '') : '');
  box.placeholder = step.proposals.join(' / ');
  box.ignoreFocusOut = true;
  box.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  const problem = (): string | undefined => {
    const text = step.accept(box.value.trim());
    return text === undefined ? undefined : render(text, currentReader());
  };
  return new Promise((resolve) => {
    const finish = (answer: string | typeof BACK | undefined): void => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue(() => { box.validationMessage = problem(); });
    box.onDidTriggerButton(() => { finish(BACK); });
    box.onDidHide(() => { resolve(undefined); });
    box.onDidAccept(() => {
      box.validationMessage = problem();
      if (box.validationMessage === undefined) finish(box.value.trim());
    });
    box.show();
  });
}

/** Writes and opens a new file; one that is there already is left as it is and opened instead. */
async function writeNew(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  const made = await vscode.workspace.applyEdit(edit);
  if (!made) void vscode.window.showWarningMessage(say('form.exists', { path: vscode.workspace.asRelativePath(uri) }));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}
