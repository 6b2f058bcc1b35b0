import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nextPeriod, readPeriod } from '../../src/base/dates/period';
import { CALM, FormBoxes } from '../../src/vscode/drafting/formBoxes';
import { Funnel } from '../../src/vscode/funnel';
import { openSession, pause, repeatUntilEnded, rulesBecome, textOf, until, write } from './support/editor';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const LEAVE = 'workbench.action.closeQuickOpen';
const STEP = 400; // ms

async function markdownFiles(): Promise<string[]> {
  return (await vscode.workspace.findFiles('**/*.md')).map((uri) => uri.path).sort();
}

describe('a new document in VS Code', () => {
  let made: vscode.TextDocument | undefined;

  it('is written after the last step, opened, and lacks nothing but what is to be filled in', async () => {
    const { status } = (await openSession()).features.checking;
    const before = await markdownFiles();
    await repeatUntilEnded(ACCEPT, vscode.commands.executeCommand('opsRegulation.newDocument'));
    const [path, ...others] = (await markdownFiles()).filter((file) => !before.includes(file));
    assert.ok(path, 'a file was written');
    assert.deepEqual(others, []);
    const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(shown instanceof vscode.TabInputCustom && shown.viewType === 'opsRegulation.sheet');
    made = await vscode.workspace.openTextDocument(shown.uri);
    assert.equal(made.uri.path, path);
    assert.match(made.getText(), /^---\n類型: \p{Script=Han}+\n/u);
    assert.match(made.getText(), /\n編號: [0-9a-f]{8}-[0-9a-f-]{27}\n/);
    const uri = made.uri;
    const found = await rulesBecome(uri, ['placeholder-unfilled']);
    // What follows from other values waits for no person, and is a hint.
    const waiting = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Information);
    const says = `$(law) No errors, ${String(waiting.length)} to fill in`;
    await until(says, () => (status.text === says ? true : undefined));
  });

  it('begins with the figures that were imported', async () => {
    const { workspaces } = await openSession();
    const type = workspaces.active.current.knowledge.documentTypes.find((each) => each.type === 'daily-data-report');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(type && folder);
    const data = vscode.Uri.joinPath(folder.uri, 'data');
    const rows = ['期间,访客数,支付金额,支付买家数,来源,行', '2031-07-03,1033,20330.50,40,0123456789ab,2', ''];
    await write(vscode.Uri.joinPath(data, 'shop-report', '2031-07.csv'), rows.join('\n'));
    const wanted = { type, period: readPeriod('2031-07-03') };
    await repeatUntilEnded(ACCEPT, vscode.commands.executeCommand('opsRegulation.newDocument', undefined, wanted));
    const path = (await markdownFiles()).find((file) => file.endsWith('2031-07-03/daily-data-report.md'));
    assert.ok(path);
    const report = folder.uri.with({ path });
    assert.match(await textOf(report), /^\| 支付金[额額] \| 20,330\.50 \|/m);
    assert.match(await textOf(report), /^\| [访訪]客[数數] \| 1,033 \|/m);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    for (const each of [report, data]) await vscode.workspace.fs.delete(each, { recursive: true });
  });

  it('is never written over one that is there', async () => {
    assert.ok(made);
    const [, written = ''] = /\n期間: (\S+)/.exec(made.getText()) ?? [];
    const period = readPeriod(written);
    assert.ok(period);
    // The form proposes the period after the last that was written.
    const taken = made.uri.with({ path: made.uri.path.replace(written, nextPeriod(period)?.text ?? '') });
    await write(taken, '不是文档\n');
    const before = await markdownFiles();
    await repeatUntilEnded(ACCEPT, vscode.commands.executeCommand('opsRegulation.newDocument'));
    assert.deepEqual(await markdownFiles(), before);
    assert.equal(await textOf(taken), '不是文档\n');
    await vscode.workspace.fs.delete(taken);
  });

  it('is not written when the form is left', async () => {
    const before = await markdownFiles();
    const command = vscode.commands.executeCommand('opsRegulation.newDocument');
    await pause(STEP);
    await vscode.commands.executeCommand(ACCEPT);
    await repeatUntilEnded(LEAVE, command);
    assert.deepEqual(await markdownFiles(), before);
  });

  it('keeps the keyboard until all has been calm for a while after the work, however long that took', async () => {
    const log = vscode.window.createOutputChannel('form test', { log: true });
    const funnel = new Funnel(log, () => Promise.resolve(undefined));
    for (const isPressed of [false, true]) {
      let since = 0;
      const finished = new FormBoxes(funnel).finish('form test', async () => {
        await pause(2 * CALM);
        since = Date.now();
      });
      await until('the work is done', () => (since > 0 ? true : undefined));
      if (isPressed) {
        since = Date.now();
        await vscode.commands.executeCommand(ACCEPT);
      }
      await finished;
      assert.ok(Date.now() - since >= CALM, `${String(Date.now() - since)} ms`);
    }
    log.dispose();
  });

  after(async () => {
    if (made) await vscode.workspace.fs.delete(made.uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
