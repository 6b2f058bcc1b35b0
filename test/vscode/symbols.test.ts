import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openSession, until, write } from './support/editor';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  await vscode.workspace.openTextDocument(uri);
  return until('an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return symbols !== undefined && symbols.length > 0 ? symbols : undefined;
  });
}

const all = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  symbols.flatMap((each) => [each, ...all(each.children)]);

describe('outlines in VS Code', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('show a document once: ours takes the place of the editor’s own, whose names begin with #', async () => {
    await openSession();
    const symbols = all(await outlineOf(fileOf(PLAN)));
    assert.ok(
      symbols.some(({ name, kind }) => kind === vscode.SymbolKind.File && name.endsWith(' 2026-05')),
      symbols.map(({ name }) => name).join(' '),
    );
    assert.deepEqual(
      symbols.filter(({ name }) => name.startsWith('#')).map(({ name }) => name),
      [],
    );
    assert.ok(
      symbols.some(({ kind }) => kind === vscode.SymbolKind.Constant),
      'rows of tables',
    );
  });

  it('leave files that are not ours to the editor’s own', async () => {
    await openSession();
    const uri = fileOf('outlined-notes.md');
    await write(uri, '# Notes\n\n## Second\n');
    assert.deepEqual(
      all(await outlineOf(uri)).map(({ name }) => name),
      ['# Notes', '## Second'],
    );
    await vscode.workspace.fs.delete(uri);
  });

  it('show the regulation as its clauses, and fold them', async () => {
    const { knowledge } = (await openSession()).workspaces.active.current;
    const clause = knowledge.clause({ pack: undefined, number: '2.2.3.1' });
    assert.ok(clause);
    await vscode.commands.executeCommand('opsRegulation.openClause', { clause });
    const uri = await until('the clause', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'ops-regulation'
        ? vscode.window.activeTextEditor.document.uri
        : undefined,
    );
    const numbers = all(await outlineOf(uri)).map(({ name }) => name.split(' ')[0]);
    assert.deepEqual(
      numbers,
      knowledge.clauses.map(({ number }) => number).filter((number) => number.startsWith('2')),
    );
    const above = knowledge.clause({ pack: undefined, number: '2.2.3' });
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(
      folds.some(({ start, end }) => start === above?.source.range.start.line && end >= clause.source.range.start.line),
      JSON.stringify(folds),
    );
  });
});

describe('workspace symbols in VS Code', () => {
  const find = async (query: string): Promise<vscode.SymbolInformation[]> =>
    (
      await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
    ).filter(({ name }) => name !== '');

  it('lead from a number, a word in either script or pinyin to the place', async () => {
    const { workspaces } = await openSession();
    const clause = workspaces.active.current.knowledge.clause({ pack: undefined, number: '3.2.2' });
    const [found] = await find('3.2.2');
    assert.match(found?.name ?? '', /^§3\.2\.2 /);
    assert.deepEqual(
      [found?.location.uri.scheme, found?.location.range.start.line],
      ['ops-regulation', clause?.source.range.start.line],
    );
    for (const query of ['推廣專員', '推广专员', 'tgzy'])
      assert.ok(
        (await find(query)).some(({ location }) => location.uri.path.endsWith('/roles/promotion-specialist.md')),
        query,
      );
    assert.ok((await find('月度推广计划')).some(({ location }) => location.uri.path.endsWith(PLAN)));
  });
});
