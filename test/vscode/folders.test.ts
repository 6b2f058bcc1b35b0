import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Funnel } from '../../src/vscode/funnel';
import { fileOf, openSession, problemsBecome, problemsOf, textOf, until, write } from './support/editor';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

describe('several folders in VS Code', () => {
  it('have each its own settings and documents, and take their Problems with them', async () => {
    const { workspaces } = await openSession();
    const path = mkdtempSync(join(tmpdir(), 'ops-regulation-'));
    mkdirSync(join(path, 'documents'));
    writeFileSync(join(path, 'documents/x.md'), '没有信息区\n');
    writeFileSync(join(path, 'ops-regulation.yaml'), 'rules:\n  front-matter-missing: hint\n');
    const folder = fileOf('.').with({ path });
    const uri = vscode.Uri.joinPath(folder, 'documents/x.md');
    try {
      assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: folder }));
      assert.equal((await problemsBecome(uri, ['front-matter-missing']))[0]?.severity, vscode.DiagnosticSeverity.Hint);
      assert.equal(workspaces.all.length, 2);
      await vscode.window.showTextDocument(uri);
      await until('the second folder is active', () =>
        workspaces.active.current.documents.paths().join() === 'documents/x.md' ? true : undefined,
      );
      await vscode.window.showTextDocument(fileOf(PLAN));
      await until('the first folder is active', () =>
        workspaces.active.current.documents.paths().includes(PLAN) ? true : undefined,
      );
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
      await problemsBecome(uri, []);
      await until('one folder', () => (workspaces.all.length === 1 ? true : undefined));
      rmSync(path, { recursive: true });
    }
  });
});

describe('the reader in VS Code', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('opsRegulation');

  after(() => configuration().update('script', undefined, vscode.ConfigurationTarget.Workspace));

  it('sees all that is shown in the script chosen, at once', async () => {
    const { workspaces } = await openSession();
    const clause = workspaces.active.current.knowledge.clause({ pack: undefined, number: '3.2.2' });
    await vscode.commands.executeCommand('opsRegulation.openClause', { clause });
    const shows = (word: string): Promise<true> =>
      until(word, () =>
        vscode.window.activeTextEditor?.document.getText().includes(word) === true ? true : undefined,
      );
    await shows('推廣計劃');
    const uri = fileOf('documents/2026-W30/weekly-meeting.md');
    await write(
      uri,
      (await textOf(fileOf('documents/2026-W19/weekly-meeting.md')))
        .replaceAll('2026-W19', '2026-W30')
        .replace('| 进行中 |', '| 【待填：進度說明】 |'),
    );
    const says = (word: string): Promise<true> =>
      until(word, () => (problemsOf(uri).some((each) => each.message.includes(word)) ? true : undefined));
    await says('進度說明');
    await configuration().update('script', 'simplified', vscode.ConfigurationTarget.Workspace);
    await shows('推广计划');
    await says('进度说明');
    await vscode.workspace.fs.delete(uri);
    await problemsBecome(uri, []);
  });
});

describe('an error in VS Code', () => {
  it('is told once in words that say what to do, and never rejects', async () => {
    const told: string[] = [];
    const log = vscode.window.createOutputChannel('Test', { log: true });
    const funnel = new Funnel(log, (text) => {
      told.push(text);
      return Promise.resolve(undefined);
    });
    const task = { what: 'task.search' } as const;
    const missing = (): Thenable<unknown> => vscode.workspace.fs.readFile(fileOf('no-such-file.md'));
    assert.equal(await funnel.run(task, missing), undefined);
    await funnel.run(task, missing);
    assert.deepEqual(told, [
      'Searching did not succeed: the file or folder is not there any more. ' +
        'Check whether it was moved or renamed, then try again.',
    ]);
    assert.equal(await funnel.run(task, () => 5), 5);
    await funnel.run({ ...task, where: 'a.md' }, () => {
      throw new Error('x');
    });
    assert.match(told[1] ?? '', /\(a\.md\).*\(x\)/);
    await funnel.run(task, missing);
    assert.equal(told.length, 3);
    log.dispose();
  });

  it('of a command leaves the extension running', async () => {
    await openSession();
    assert.equal(await vscode.commands.executeCommand('opsRegulation.openClause', { clause: {} }), undefined);
    await vscode.commands.executeCommand('opsRegulation.search');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
