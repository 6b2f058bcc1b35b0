import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nextPeriod, readPeriod } from '../../src/base/period';
import { openSession, ruleAt, textOf, until, write } from './support/editor';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const STEP = 400; // ms in which the next box of a form shows

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

async function markdownFiles(): Promise<string[]> {
  return (await vscode.workspace.findFiles('**/*.md')).map((uri) => uri.path).sort();
}

/** Accepts what each box proposes until the command has ended. */
async function acceptAll(command: Thenable<unknown>): Promise<void> {
  const ended = Promise.resolve(command).then(() => true);
  for (let box = 0; box < 20; box++) {
    if (await Promise.race([ended, pause(STEP).then(() => false)])) return;
    await vscode.commands.executeCommand(ACCEPT);
  }
  await ended;
}

describe('a new document in VS Code', () => {
  let made: vscode.TextDocument | undefined;

  it('is written after the last step, opened, and lacks nothing but what is to be filled in', async () => {
    const { status } = await openSession();
    const before = await markdownFiles();
    await acceptAll(vscode.commands.executeCommand('opsRegulation.newDocument'));
    const [path, ...others] = (await markdownFiles()).filter((file) => !before.includes(file));
    assert.ok(path, 'a file was written');
    assert.deepEqual(others, []);
    made = vscode.window.activeTextEditor?.document;
    assert.equal(made?.uri.path, path);
    assert.match(made.getText(), /^---\ntype: [a-z-]+\n/);
    assert.match(made.getText(), /\nid: [0-9a-f]{8}-[0-9a-f-]{27}\n/);
    const uri = made.uri;
    const codes = await until('findings', () => {
      const found = vscode.languages.getDiagnostics(uri).map(ruleAt);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual([...new Set(codes)], ['placeholder-unfilled']);
    const says = `$(law) No errors, ${String(codes.length)} to fill in`;
    await until(says, () => (status.text === says ? true : undefined));
  });

  it('is never written over one that is there', async () => {
    assert.ok(made);
    const [, written = ''] = /\nperiod: (\S+)/.exec(made.getText()) ?? [];
    const period = readPeriod(written);
    assert.ok(period);
    // The form proposes the period after the last that was written.
    const taken = made.uri.with({ path: made.uri.path.replace(written, nextPeriod(period).text) });
    await write(taken, '不是文档\n');
    const before = await markdownFiles();
    await acceptAll(vscode.commands.executeCommand('opsRegulation.newDocument'));
    assert.deepEqual(await markdownFiles(), before);
    assert.equal(await textOf(taken), '不是文档\n');
    await vscode.workspace.fs.delete(taken);
  });

  it('is not written when the form is left', async () => {
    const before = await markdownFiles();
    const command = vscode.commands.executeCommand('opsRegulation.newDocument');
    await pause(STEP);
    await vscode.commands.executeCommand(ACCEPT);
    await pause(STEP);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await command;
    assert.deepEqual(await markdownFiles(), before);
  });

  after(async () => {
    if (made) await vscode.workspace.fs.delete(made.uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
