// Files change in storms, beside a process that writes all the time and a user who types: in the end the editor shows
// what the command line finds, without anybody asking it to read again.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CheckAnswer } from '../../src/features/answers/checkAnswer';
import { fileOf, openSession, pause, problemsOf, ruleAt } from '../vscode/support/editor';

const SECONDS = Number(process.env['OPS_REGULATION_SOAK'] ?? 120);
const SEED = process.env['OPS_REGULATION_SEED'] ?? String(Date.now() % 1_000_000);
const QUIET = 60_000; // ms in which all must be shown once the command line has read it
const ROOT = vscode.extensions.getExtension('ops-regulation.ops-regulation')?.extensionPath ?? '';

/** In a desktop editor the program is the editor's own, which is to be a plain Node.js here. */
const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };

const workspace = (): string => fileOf('.').fsPath;

/** What the command line finds, one line a finding, sorted. */
function expected(): Promise<string[]> {
  const cli = [join(ROOT, 'dist', 'cli.js'), '--workspace', workspace(), 'check', '--format', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, cli, { env, maxBuffer: 1e9 }, (error, answer) => {
      if (error !== null && error.code !== 1) reject(new Error(error.message));
      else resolve(linesOf(JSON.parse(answer) as CheckAnswer));
    });
  });
}

function linesOf({ findings }: CheckAnswer): string[] {
  return findings.map(({ file, rule, range }) => lineOf(file, rule, range.start)).sort();
}

/** What Problems shows, as the same lines. */
function shown(): string[] {
  const root = `${vscode.Uri.file(workspace()).path.replace(/\/\.?$/, '')}/`;
  const all = vscode.languages.getDiagnostics().map(([uri]) => uri);
  return all
    .flatMap((uri) =>
      problemsOf(uri).map((each) => lineOf(uri.path.slice(root.length), ruleAt(each) ?? '', each.range.start)),
    )
    .sort();
}

function lineOf(path: string, rule: string, { line, character }: { line: number; character: number }): string {
  return `${path}:${String(line + 1)}:${String(character + 1)} ${rule}`;
}

/** What is only in one of two sorted lists. */
function differences(found: readonly string[], wanted: readonly string[]): string[] {
  const [here, there] = [new Set(found), new Set(wanted)];
  return [
    ...wanted.filter((each) => !here.has(each)).map((each) => `lacks ${each}`),
    ...found.filter((each) => !there.has(each)).map((each) => `still ${each}`),
  ];
}

/** Types in files of the storms, and saves, reverts or keeps what is typed. */
async function typing(isOver: () => boolean): Promise<number> {
  let typed = 0;
  for (let turn = 0; !isOver(); turn++) {
    const paths = (await openSession()).workspaces.active.current.documents
      .paths()
      .filter((path) => path.includes('storms'));
    const path = paths[(turn * 7919) % paths.length];
    if (path !== undefined && (await typeIn(fileOf(path), turn))) typed++;
    await pause(300);
  }
  return typed;
}

/** False where the file has gone meanwhile. */
async function typeIn(uri: vscode.Uri, turn: number): Promise<boolean> {
  try {
    const editor = await vscode.window.showTextDocument(uri, { preview: turn % 2 === 0 });
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '打字\n');
    });
    if (turn % 3 === 0) await editor.document.save();
    if (turn % 3 === 1) await vscode.commands.executeCommand('workbench.action.files.revert');
    if (turn % 5 === 0) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return true;
  } catch {
    return false;
  }
}

async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Types until the storms are over. */
async function storming(storms: ChildProcess): Promise<void> {
  let [said, isOver] = ['', false];
  for (const each of [storms.stdout, storms.stderr]) each?.on('data', (part) => (said += String(part)));
  const ended = new Promise<number | null>((resolve) => storms.on('close', resolve)).finally(() => (isOver = true));
  const typed = await typing(() => isOver);
  const code = await ended;
  console.log(said.trim(), `typed in ${String(typed)}`);
  assert.equal(code, 0, said);
}

describe('storms of changing files in VS Code', function () {
  this.timeout((SECONDS + 240) * 1000);

  it('are all shown in the end, as the command line finds them', async () => {
    await openSession();
    const script = (name: string, ...args: string[]) =>
      spawn(process.execPath, [join(ROOT, 'test', 'soak', 'support', name), workspace(), ...args], { env });
    console.log(`seed ${SEED}`);
    const writer = script('writer.mjs');
    try {
      await storming(script('storms.mjs', String(SECONDS), SEED));
      await closeAll();
      // The writer goes on.
      await isShown(Date.now());
    } finally {
      writer.kill();
    }
    await pause(5000);
    assert.deepEqual(differences(shown(), await expected()), [], 'it stays so');
  });
});

async function isShown(from: number): Promise<void> {
  const wanted = await expected();
  const asked = Date.now() - from;
  let left: string[] = [];
  while (Date.now() < from + asked + QUIET) {
    left = differences(shown(), wanted);
    if (left.length === 0) break;
    await pause(250);
  }
  const took = `${String(Date.now() - from)} ms after the last storm, ${String(asked)} of them the command line’s`;
  console.log(`${String(wanted.length)} findings, ${String(left.length)} differ ${took}`);
  assert.deepEqual(left.slice(0, 50), []);
}
