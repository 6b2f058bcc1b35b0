import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  fileOf,
  openSession,
  problemsBecome,
  problemsOf,
  ruleAt,
  rulesBecome,
  withoutAutoSave,
  textOf,
  until,
  write,
} from './support/editor';

const SETTINGS = 'ops-regulation.yaml';
const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const HEADER = 'grammar: 1\ntitle: 店規\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';

describe('what documents are read against, in VS Code', () => {
  let settings = '';

  withoutAutoSave();

  before(async () => {
    await openSession();
    settings = await textOf(fileOf(SETTINGS));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await write(fileOf(SETTINGS), settings);
    await problemsBecome(fileOf(SETTINGS), []);
  });

  it('faults of settings show while they are typed, and go when they are fixed', async () => {
    const editor = await vscode.window.showTextDocument(fileOf(SETTINGS));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => {
      edit.insert(end, 'timezone: UTC\n');
    });
    const [found] = await problemsBecome(fileOf(SETTINGS), ['pack-invalid']);
    assert.equal(found?.range.start.line, end.line);
    assert.ok(editor.document.isDirty);
    await vscode.commands.executeCommand('undo');
    await problemsBecome(fileOf(SETTINGS), []);
  });

  it('a severity in the settings holds at once', async () => {
    const uri = fileOf('documents/2026-05/no-head.md');
    await write(uri, '没有信息区\n');
    assert.equal((await problemsBecome(uri, ['front-matter-missing']))[0]?.severity, vscode.DiagnosticSeverity.Error);
    await write(fileOf(SETTINGS), `${settings}\nrules:\n  front-matter-missing: hint\n`);
    await until('a hint', () => (problemsOf(uri)[0]?.severity === vscode.DiagnosticSeverity.Hint ? true : undefined));
    await vscode.workspace.fs.delete(uri);
    await problemsBecome(uri, []);
  });

  it('a pack of the workspace is read, searched and shown, and read again when it changes', async () => {
    const { workspaces } = await openSession();
    const chapter = fileOf('rules/regulation/01-x.md');
    await write(fileOf('rules/pack.yaml'), `id: shop\n${HEADER}`);
    await write(chapter, '# 一、總則\n\n## （一）直播規範\n');
    await write(fileOf(SETTINGS), `${settings}\npacks: [rules, ../outside, nowhere]\n`);
    const found = await problemsBecome(fileOf(SETTINGS), ['pack-invalid', 'pack-invalid']);
    assert.deepEqual(
      found.map(({ range }) => range.start.character).toSorted((a, b) => a - b),
      [15, 27],
    );
    const clause = workspaces.active.current.knowledge.clause({ pack: 'shop', number: '1.1' });
    assert.equal(clause?.title, '直播規範');
    assert.equal(
      (await workspaces.active.current.lookup.index()).search('直播规范', { limit: 1 })[0]?.clause.pack,
      'shop',
    );
    await vscode.commands.executeCommand('opsRegulation.openClause', { clause });
    await until('the clause', () =>
      vscode.window.activeTextEditor?.document.getText().includes('直播') === true ? true : undefined,
    );
    const role = fileOf('rules/roles/x.md');
    await write(role, '---\nid: Bad Id\n---\n');
    assert.ok(
      (await until('a fault in the pack', () => (problemsOf(role).length > 0 ? problemsOf(role) : undefined))).every(
        (each) => ruleAt(each) === 'pack-invalid',
      ),
    );
    await write(chapter, '# 一、總則\n\n## （一）短影片規範\n');
    await until('the new text', () =>
      workspaces.active.current.knowledge.clause({ pack: 'shop', number: '1.1' })?.title === '短影片規範'
        ? true
        : undefined,
    );
    await vscode.workspace.fs.delete(fileOf('rules'), { recursive: true });
    await problemsBecome(role, []);
  });

  it('a link is passed over, to a file or to a folder', async () => {
    const { workspaces } = await openSession();
    const outside = mkdtempSync(join(tmpdir(), 'ops-regulation-'));
    writeFileSync(join(outside, 'secret.md'), '没有信息区\n');
    const links = ['documents/link.md', 'documents/folder'].map((path) => fileOf(path));
    symlinkSync(join(outside, 'secret.md'), links[0]?.fsPath ?? '');
    symlinkSync(outside, links[1]?.fsPath ?? '');
    try {
      await workspaces.rescan();
      assert.deepEqual(
        workspaces.active.current.documents.paths().filter((path) => /link|folder/.test(path)),
        [],
      );
      // The events of the links come late; the marker's come after them.
      const marker = fileOf('documents/2026-05/marker.md');
      await write(marker, '没有信息区\n');
      await problemsBecome(marker, ['front-matter-missing']);
      assert.deepEqual(
        workspaces.active.current.documents.paths().filter((path) => /link|folder/.test(path)),
        [],
      );
      await vscode.workspace.fs.delete(marker);
    } finally {
      for (const link of links) rmSync(link.fsPath);
      rmSync(outside, { recursive: true });
    }
  });

  it('a change shows while other files are written all the time', async () => {
    const [log, running, uri] = ['run.log', 'documents/2026-05/running.md', 'documents/2026-05/quiet.md'].map(fileOf);
    assert.ok(log && running && uri);
    const writing = setInterval(() => {
      for (const each of [log, running]) appendFileSync(each.fsPath, '没有信息区\n');
    }, 60);
    try {
      await problemsBecome(running, ['front-matter-missing']);
      await write(uri, '没有信息区\n');
      await problemsBecome(uri, ['front-matter-missing']);
    } finally {
      clearInterval(writing);
      for (const each of [log, running, uri]) rmSync(each.fsPath, { force: true });
    }
    for (const each of [running, uri]) await problemsBecome(each, []);
  });

  it('a folder that is moved away takes its Problems with it', async () => {
    const [from, to] = [fileOf('documents/passing'), fileOf('.passing')];
    const uri = vscode.Uri.joinPath(from, 'x.md');
    await write(uri, '没有信息区\n');
    await problemsBecome(uri, ['front-matter-missing']);
    await vscode.workspace.fs.rename(from, to);
    await problemsBecome(uri, []);
    await vscode.workspace.fs.delete(to, { recursive: true });
  });

  it('a problem leads to its rule’s explanation, and to the other place that it speaks of', async () => {
    const uri = fileOf('documents/2026-05/twin.md');
    await write(uri, (await textOf(fileOf(PLAN))).replace('| 2.94% |', '| 3.94% |'));
    const found = await rulesBecome(uri, ['document-duplicate', 'formula-mismatch']);
    const duplicate = found.find((each) => ruleAt(each) === 'document-duplicate');
    assert.equal(duplicate?.relatedInformation?.[0]?.location.uri.path, fileOf(PLAN).path);
    const code = found.find((each) => ruleAt(each) === 'formula-mismatch')?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.toString(true), `ops-regulation:/${String(code.value)}.md`);
    await vscode.commands.executeCommand('vscode.open', code.target);
    await until('the preview of the explanation', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.toString() === code.target.toString()
        ? input.viewType === 'vscode.markdown.preview.editor' || undefined
        : undefined;
    });
    const page = (await vscode.workspace.openTextDocument(code.target)).getText();
    assert.ok(page.startsWith(`# ${String(code.value)}\n`), page);
    assert.doesNotMatch(page, /formula-mismatch/);
    await vscode.workspace.fs.delete(uri);
    await problemsBecome(uri, []);
    await problemsBecome(fileOf(PLAN), []);
  });

  it('what can be computed is written as the command line would, all at once', async () => {
    const { workspaces } = await openSession();
    const uri = fileOf('documents/2026-09/monthly-promotion-plan.md');
    const text = await textOf(fileOf(PLAN));
    const draft = (source: string): string =>
      source.replace('§3.2.2', '§3.2.9').replace('status: submitted', 'status: draft');
    await write(
      uri,
      draft(text).replace('| 2.94% |', '| 3.94% |').replace('| 合计 |  | 120,000 |', '| 合计 |  | 130,000 |'),
    );
    const wrong = await until('problems', () => problemsOf(uri).find((each) => ruleAt(each) === 'formula-mismatch'));
    await vscode.window.showTextDocument(uri);
    const mended = workspaces.active.current.fix(['documents/2026-09/monthly-promotion-plan.md']).documents[0]?.after;
    const edit = await until('the fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        wrong.range,
        vscode.CodeActionKind.SourceFixAll.value,
      );
      return actions.find((each) => each.kind?.value === 'source.fixAll.opsRegulation')?.edit;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.equal(after, mended);
    assert.equal(after, draft(text));
    assert.ok(await (await vscode.workspace.openTextDocument(uri)).save());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
    await problemsBecome(uri, []);
  });
});
