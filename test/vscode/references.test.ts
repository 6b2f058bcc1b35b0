import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { packUri } from '../../src/vscode/workspace/regulationText';
import { fileOf, openSession, until, write } from './support/editor';

const PATH = 'documents/2026-05/anomaly-alert-references.md';
const BODY = '依據 §3.2.2，另見 §4.1.1–4.1.6 與第七章（三）1，😀§3.2.9。';
const LINE = 5;

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);
const at = (what: string): vscode.Position => new vscode.Position(LINE, BODY.indexOf(what) + 1);
const hoverText = (hovers: readonly vscode.Hover[]): string =>
  hovers
    .flatMap(({ contents }) => contents)
    .map((each) => (each instanceof vscode.MarkdownString ? each.value : ''))
    .join('\n')
    .replaceAll('\\', '');

describe('references in VS Code', () => {
  const uri = (): vscode.Uri => fileOf(PATH);

  before(async () => {
    const { workspaces } = await openSession();
    await write(uri(), `---\ntype: anomaly-alert\nperiod: 2026-05\n---\n\n${BODY}\n`);
    await until('the document is read', () => workspaces.active.current.documents.text(PATH));
    await vscode.window.showTextDocument(uri());
  });
  after(async () => {
    const { workspaces } = await openSession();
    await run('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri());
    await until('the document is gone', () =>
      workspaces.active.current.documents.text(PATH) === undefined ? true : undefined,
    );
  });

  it('show the clause, in the reader’s script', async () => {
    const configuration = vscode.workspace.getConfiguration('opsRegulation');
    for (const [script, text] of [
      ['traditional', '推廣計劃須提交運營經理審核'],
      ['simplified', '推广计划须提交运营经理审核'],
    ] as const) {
      await configuration.update('script', script, vscode.ConfigurationTarget.Global);
      await until(text, async () =>
        hoverText(await run<vscode.Hover[]>('vscode.executeHoverProvider', uri(), at('§3.2.2'))).includes(text)
          ? true
          : undefined,
      );
    }
    await configuration.update('script', undefined, vscode.ConfigurationTarget.Global);
    for (const [where, text] of [
      ['第七章', /breaks off here/],
      ['–', /§4\.1\.1[\s\S]*§4\.1\.6/],
    ] as const) {
      await until(String(text), async () =>
        text.test(hoverText(await run<vscode.Hover[]>('vscode.executeHoverProvider', uri(), at(where))))
          ? true
          : undefined,
      );
    }
    assert.doesNotMatch(
      hoverText(await run<vscode.Hover[]>('vscode.executeHoverProvider', uri(), at('§3.2.9'))),
      /§3\.2/,
    );
  });

  it('lead to the clause at its line', async () => {
    const { workspaces } = await openSession();
    const clause = workspaces.active.current.knowledge.clause({ pack: undefined, number: '3.2.2' });
    assert.ok(clause);
    const [place] = await run<vscode.Location[]>('vscode.executeDefinitionProvider', uri(), at('§3.2.2'));
    assert.deepEqual(
      [place?.uri.toString(), place?.range.start.line],
      [packUri(workspaces.active, clause.pack, clause.source.path).toString(), clause.source.range.start.line],
    );
    const document = await vscode.workspace.openTextDocument(place?.uri ?? uri());
    assert.match(document.lineAt(place?.range.start.line ?? 0).text, /^2\. /);
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri(), 50);
    assert.deepEqual(
      links.map((link) => [BODY.slice(link.range.start.character, link.range.end.character), link.target?.scheme]),
      ['§3.2.2', '§4.1.1', '4.1.6', '第七章（三）1'].map((text) => [text, 'ops-regulation']),
    );
  });

  it('are found from the document and from the regulation, and counted above the clause', async () => {
    const { workspaces } = await openSession();
    const { knowledge } = workspaces.active.current;
    const clause = knowledge.clause({ pack: undefined, number: '4.1.3.1' });
    assert.ok(clause);
    const regulation = packUri(workspaces.active, clause.pack, clause.source.path);
    await vscode.workspace.openTextDocument(regulation);
    const found = await run<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      regulation,
      new vscode.Position(clause.source.range.start.line, 3),
    );
    const paths = found.map((each) => each.uri.path);
    assert.ok(
      paths.some((path) => path.endsWith(PATH)),
      'the document, by its range of the clauses above',
    );
    assert.ok(
      paths.some((path) => path.includes('/kpis/')),
      paths.join(),
    );
    const from = await run<vscode.Location[]>('vscode.executeReferenceProvider', uri(), at('§3.2.2'));
    assert.ok(from.some((each) => each.uri.path.endsWith('/documents/monthly-promotion-plan.md')));
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', regulation, 500);
    const lens = lenses.find((each) => each.range.start.line === clause.source.range.start.line);
    assert.match(lens?.command?.title ?? '', /^\d+ references$/);
    assert.equal(
      (lens?.command?.arguments?.[2] as vscode.Location[] | undefined)?.length,
      Number.parseInt(lens?.command?.title ?? '', 10),
    );
  });

  it('are proposed after the sign, as one searches', async () => {
    const editor = await vscode.window.showTextDocument(uri());
    for (const [typed, wanted] of [
      ['§推广计划须提交', '§3.2.2'],
      ['§3.2.', '§3.2.2'],
      ['§3.2.1、3.2.', '3.2.2'],
    ] as const) {
      const end = new vscode.Position(LINE + 1, 0);
      assert.ok(
        await editor.edit((edit) => {
          edit.insert(end, typed);
        }),
      );
      const list = await until('proposals', async () => {
        const answer = await run<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri(),
          end.translate(0, typed.length),
          '§',
        );
        return answer.items.some((item) => item.insertText === wanted) ? answer : undefined;
      });
      assert.ok(list.items.length > 0);
      await run('undo');
    }
    await run('workbench.action.files.revert');
  });

  it('cope with a hostile document', async () => {
    const hostile = fileOf('documents/2026-05/anomaly-alert-hostile.md');
    const { workspaces } = await openSession();
    await write(
      hostile,
      `---\ntype: anomaly-alert\nperiod: 2026-05\n---\n${'§3.2.2–'.repeat(15_000)}\n![x](§1)[y](command:x)§1.1.1\n`,
    );
    await until('it is read', () =>
      workspaces.active.current.documents.text('documents/2026-05/anomaly-alert-hostile.md'),
    );
    const document = await vscode.workspace.openTextDocument(hostile);
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(5, 26));
    assert.doesNotMatch(hoverText(hovers), /command:/);
    await vscode.workspace.fs.delete(hostile);
    await until('it is gone', () =>
      workspaces.active.current.documents.text('documents/2026-05/anomaly-alert-hostile.md') === undefined
        ? true
        : undefined,
    );
  });
});
