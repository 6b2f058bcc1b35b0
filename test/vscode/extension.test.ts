import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/extension';
import type { Session } from '../../src/vscode/session';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const WAIT = 15_000; // ms that the editor may take

async function session(): Promise<Session> {
  const extension = vscode.extensions.getExtension<Api>('ops-regulation.ops-regulation');
  assert.ok(extension, 'the extension is there');
  return (await extension.activate()).session;
}

async function until<T>(what: string, probe: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + WAIT;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function fileOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
}

function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'ops-regulation');
}

describe('in VS Code', () => {
  it('activates and reads the knowledge base', async () => {
    const { knowledge } = await session();
    assert.equal(knowledge.roles.length, 6);
    assert.equal(knowledge.kpis.length, 20);
    assert.ok(knowledge.clause({ pack: undefined, number: '7.3.1' })?.incomplete);
  });

  it('finds the sample workspace clean, its closed documents too', async () => {
    const { state, problems } = await session();
    assert.ok(state.current.paths.includes(PLAN));
    assert.equal(problems.errors, 0);
  });

  it('lists the faults of a plan that is not open, and a quick fix makes one go', async () => {
    await session();
    const uri = fileOf('documents/2026-05/faulty-plan.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(PLAN)));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('| 2.94% |', '| 3.94% |').replace('§3.2.2', '§3.2.9')));
    const found = await until('findings of a closed document', () => (problemsOf(uri).length >= 2 ? problemsOf(uri) : undefined));
    assert.deepEqual(found.map((each) => each.code).toSorted(), ['clause-unknown', 'formula-mismatch']);
    const wrong = found.find((each) => each.code === 'formula-mismatch');
    assert.ok(wrong);
    await vscode.window.showTextDocument(uri);
    const edit = await until('a quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, wrong.range);
      return actions.find((each) => each.edit !== undefined && each.isPreferred === true)?.edit;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the finding goes', () => (problemsOf(uri).every((each) => each.code !== 'formula-mismatch') ? true : undefined));
    assert.match((await vscode.workspace.openTextDocument(uri)).getText(), /\| 2\.94% \|/);
  });

  it('takes unsaved text before the file, and forgets a file that is deleted', async () => {
    await session();
    const uri = fileOf('documents/2026-05/passing.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('没有信息区\n'));
    await until('a finding', () => problemsOf(uri)[0]);
    await vscode.workspace.fs.delete(uri);
    await until('no finding', () => (problemsOf(uri).length === 0 ? true : undefined));
  });

  it('opens a clause at its line in the read-only regulation', async () => {
    const { knowledge } = await session();
    const clause = knowledge.clause({ pack: undefined, number: '3.2.2' });
    assert.ok(clause);
    await vscode.commands.executeCommand('opsRegulation.openClause', { clause });
    const editor = await until('the clause', () => (vscode.window.activeTextEditor?.document.uri.scheme === 'ops-regulation' ? vscode.window.activeTextEditor : undefined));
    assert.equal(editor.selection.start.line, clause.source.range.start.line);
    assert.match(editor.document.lineAt(editor.selection.start.line).text, /^2\. 推/);
  });

  it('searches', async () => {
    const { index } = await session();
    const { search } = await index();
    const found = (query: string): (string | undefined)[] => search(query, { limit: 3 }).map((hit) => hit.clause.number);
    for (const [query, clause] of [['推广计划审核', '3.2.2'], ['周会', '6.1.1'], ['3.2.2', '3.2.2'], ['ROI', '4.1.3.1'], ['tsgxj', '4.3.2'], ['直通軍', '2.2.3.1']] as const) {
      assert.ok(found(query).includes(clause), `${query}: ${found(query).join(' ')}`);
    }
    await vscode.commands.executeCommand('opsRegulation.search');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('copies a citation', async () => {
    const { knowledge } = await session();
    await vscode.commands.executeCommand('opsRegulation.copyCitation', { clause: knowledge.clause({ pack: undefined, number: '4.3.2' }) });
    assert.match(await vscode.env.clipboard.readText(), /第四章（三）2（§4\.3\.2）/);
  });

  it('registers every command that package.json names', async () => {
    await session();
    const manifest = vscode.extensions.getExtension('ops-regulation.ops-regulation')?.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(manifest.contributes.commands.map((each) => each.command).filter((each) => !known.has(each)), []);
  });
});
