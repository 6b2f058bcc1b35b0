// The command "set up the department": it asks for people, the posts of each and the folders of documents, writes them
// into the settings, and asks which of them one is. Leaving it at any step writes nothing.
import * as vscode from 'vscode';
import { render, renderArgument } from '../../base/message';
import { SETTINGS_FILE } from '../../base/content';
import type { DepartmentAnswers, Departments, NewPerson } from '../../features/department/department';
import { currentReader, say } from '../reading';
import { changeSettings } from '../workspace/settingsFile';
import type { Workspaces } from '../workspace/workspaces';

/** Asks for the department and writes it into the settings. */
export async function setUpDepartment(workspaces: Workspaces): Promise<void> {
  const state = await workspaces.choose();
  if (state === undefined) return;
  if (state.folder === undefined) {
    await vscode.window.showInformationMessage(say('form.no-folder'));
    return;
  }
  const { departments } = state.current;
  const answers = await askDepartment(departments);
  if (answers === undefined) return;
  const isWritten = await changeSettings(state.folder, (text) => departments.settingsWith(text, answers));
  if (!isWritten) {
    await vscode.window.showWarningMessage(say('department.settings-odd', { file: SETTINGS_FILE }));
    return;
  }
  await askWhoIAm(answers.people);
  await tellWritten(vscode.Uri.joinPath(state.folder, SETTINGS_FILE), answers.people.length);
}

async function askDepartment(departments: Departments): Promise<DepartmentAnswers | undefined> {
  const title = say('department.title');
  const line = await vscode.window.showInputBox({
    title,
    prompt: say('department.people'),
    placeHolder: say('department.people-example'),
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed.trim() === '' || departments.newNames(typed).length > 0 ? undefined : say('department.people-known'),
  });
  if (line === undefined) return undefined;
  const people: NewPerson[] = [];
  for (const name of departments.newNames(line)) {
    const roles = await askRoles(departments, name);
    if (roles === undefined) return undefined;
    people.push({ name, roles });
  }
  const folders = await askFolders(departments);
  return folders && { people, folders };
}

interface RoleItem extends vscode.QuickPickItem {
  readonly id: string | undefined;
}

/** The posts of a person; none for who stands above the department. Without an answer it is asked again. */
async function askRoles({ roles }: Departments, name: string): Promise<readonly string[] | undefined> {
  const reader = currentReader();
  const items: RoleItem[] = [
    ...roles.map(({ id, title }) => ({ id, label: renderArgument(title, reader) })),
    { id: undefined, label: say('department.superior'), description: say('department.superior-hint') },
  ];
  for (;;) {
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: say('department.roles-of', { name }),
      placeHolder: say('department.roles'),
      ignoreFocusOut: true,
    });
    if (chosen === undefined) return undefined;
    if (chosen.length > 0) return chosen.flatMap(({ id }) => id ?? []);
  }
}

async function askFolders(departments: Departments): Promise<readonly string[] | undefined> {
  const line = await vscode.window.showInputBox({
    title: say('department.folders-title'),
    prompt: say('department.folders'),
    value: 'documents',
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const read = departments.folders(typed);
      return 'problem' in read ? render(read.problem, currentReader()) : undefined;
    },
  });
  const read = line === undefined ? undefined : departments.folders(line);
  return read !== undefined && 'folders' in read ? read.folders : undefined;
}

/** Who asks is proposed as the author of new documents; whoever leaves the list stays nobody. */
async function askWhoIAm(people: readonly NewPerson[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('opsRegulation');
  if (people.length === 0 || configuration.get<string>('me', '') !== '') return;
  const me = await vscode.window.showQuickPick(
    people.map(({ name }) => name),
    { title: say('department.me'), placeHolder: say('department.me-hint'), ignoreFocusOut: true },
  );
  if (me !== undefined) await configuration.update('me', me, vscode.ConfigurationTarget.Global);
}

async function tellWritten(file: vscode.Uri, count: number): Promise<void> {
  const show = say('department.show');
  const text = say('department.written', { count, file: SETTINGS_FILE });
  if ((await vscode.window.showInformationMessage(text, show)) === show) await vscode.window.showTextDocument(file);
}
