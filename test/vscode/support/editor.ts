// What the tests in an editor share: the session, files of the workspace, its Problems, and waiting for the
// editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/extension';
import { PACK_RULE } from '../../../src/knowledge/entry';
import type { Session } from '../../../src/vscode/session';

const WAIT = 15_000; // ms that the editor may take
// ms in which the next box of a form shows on a machine that is idle; more than a form's end takes to be calm
const STEP = 400;

/** The session of the extension, all folders read. */
export async function openSession(): Promise<Session> {
  const extension = vscode.extensions.getExtension<Api>('ops-regulation.ops-regulation');
  assert.ok(extension, 'the extension is there');
  opened = await (await extension.activate()).session;
  return opened;
}

let opened: Session | undefined;

/** Asks again and again until there is an answer. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  wait = WAIT,
): Promise<T> {
  const end = Date.now() + wait;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(50);
  }
}

/** A file of the first folder. */
export function fileOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/**
 * Writes a file and shows it. An editor that still holds an earlier text of the file takes the new one only after a
 * moment.
 */
export async function showWritten(uri: vscode.Uri, text: string): Promise<vscode.TextEditor> {
  await write(uri, text);
  const editor = await vscode.window.showTextDocument(uri);
  await until(`the editor shows what was written to ${uri.path}`, () =>
    editor.document.getText() === text ? true : undefined,
  );
  return editor;
}

/** Our Problems of a file. */
export function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'Ops Regulation');
}

/** The rule of a problem, once the session is open, by its title; faults of packs have none. */
export function ruleAt({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object'
    ? opened?.workspaces.active.current.checking.ruleCalled(String(code.value))
    : PACK_RULE;
}

/** Waits until a file's Problems are of these rules, in any order. */
export async function problemsBecome(uri: vscode.Uri, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  return problemsAre(uri, rules, (found) => found);
}

/** Waits until a file's Problems are of these rules and no others, however many of each. */
export async function rulesBecome(uri: vscode.Uri, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  return problemsAre(uri, rules, (found) => [...new Set(found)]);
}

async function problemsAre(
  uri: vscode.Uri,
  rules: readonly string[],
  looked: (rules: readonly string[]) => readonly string[],
): Promise<vscode.Diagnostic[]> {
  const wanted = rules.toSorted().join();
  const found = (): string =>
    looked(problemsOf(uri).map((each) => ruleAt(each) ?? ''))
      .toSorted()
      .join();
  try {
    return await until(uri.path, () => (found() === wanted ? problemsOf(uri) : undefined));
  } catch {
    const all = vscode.languages
      .getDiagnostics()
      .flatMap(([{ path }, each]) => each.map((one) => `${path}: ${one.message}`));
    throw new Error(`${uri.path} should have [${wanted}], and has [${found()}]; all there are:\n${all.join('\n')}`);
  }
}

/**
 * Repeats an editor command until one of ours has ended, as a person presses a key again that came before its box: that
 * does nothing.
 */
export async function repeatUntilEnded(key: string, command: Thenable<unknown>): Promise<void> {
  const ended = Promise.resolve(command).then(() => true);
  while (!(await Promise.race([ended, pause(STEP).then(() => false)]))) await vscode.commands.executeCommand(key);
}

/** For what the editor tells nobody of; what comes of it is then to be waited for. */
export function pause(time: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, time);
  });
}

/** For a suite: files are saved by its tests alone. Else an editor in a browser saves what was changed a second ago. */
export function withoutAutoSave(): void {
  const setAutoSave = (when: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('files').update('autoSave', when, vscode.ConfigurationTarget.Global);
  before(() => setAutoSave('off'));
  after(() => setAutoSave(undefined));
}
