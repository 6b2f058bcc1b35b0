import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSession, fileOf, repeatUntilEnded, textOf, until } from './support/editor';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const LEAVE = 'workbench.action.closeQuickOpen';
const APPLY = 'refactorPreview.apply';
const DISCARD = 'refactorPreview.discard';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const REPORT = 'documents/2026-05/analysis-report.md';
const REVIEW = 'documents/2026-05/operations-review.md';
/** A budget of the plan that was changed, and nothing that follows from it. */
const CHANGED = ['| 6 | 48,000 |', '| 6 | 49,000 |'] as const;

const asDraft = (text: string): string => text.replace(/^status: .*$/m, 'status: draft');
const changed = (text: string): string => asDraft(text).replace(...CHANGED);

describe('trying values in VS Code', () => {
  const texts = new Map<string, string>();
  const original = (path: string): string => texts.get(path) ?? '';

  before(async () => {
    await openSession();
    for (const path of [PLAN, REPORT, REVIEW]) texts.set(path, await textOf(fileOf(path)));
    assert.ok(original(REPORT).includes('| 99.17% |'));
    assert.ok(original(PLAN).includes(CHANGED[0]) && !original(REVIEW).includes('status: draft'));
  });

  afterEach(async () => {
    for (const path of texts.keys()) await become(path, original(path));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Writes a document by the editor, which may hold it changed, until the extension has it. */
  async function become(path: string, text: string): Promise<void> {
    const { workspaces } = await openSession();
    const document = await vscode.workspace.openTextDocument(fileOf(path));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    assert.equal(document.getText(), text);
    await until(`${path} is known`, () => (workspaces.active.current.documents.text(path) === text ? true : undefined));
  }

  const known = async (path: string): Promise<string> =>
    (await vscode.workspace.openTextDocument(fileOf(path))).getText();

  /** The place of a cell by the first cell of its row and what stands in it. */
  function placeOf(path: string, row: string, cell: string): vscode.Position {
    const lines = original(path).split('\n');
    const line = lines.findIndex((each) => each.startsWith(`| ${row} |`) && each.includes(`| ${cell} |`));
    assert.ok(line >= 0, `${row} ${cell}`);
    return new vscode.Position(line, (lines[line]?.indexOf(`| ${cell} |`) ?? 0) + 3);
  }

  const tryAt = (path: string, { line, character }: vscode.Position): Thenable<unknown> =>
    vscode.commands.executeCommand('opsRegulation.whatIf', fileOf(path).toString(), line, character);

  const BUDGET = () => placeOf(PLAN, '关键词推广', '48,000');
  const RATIO = () => placeOf(PLAN, '关键词推广', '3.50');

  it('what follows is written into the draft, and one undo takes it back', async () => {
    await become(PLAN, changed(original(PLAN)));
    const editor = await vscode.window.showTextDocument(fileOf(PLAN));
    await repeatUntilEnded(ACCEPT, tryAt(PLAN, BUDGET()));
    const after = editor.document.getText();
    assert.match(after, /\| 6 \| 49,000 \| 40\.83% \|.*\| 3\.43 \|/);
    assert.match(after, /\| 合计 \| {2}\| 121,000 \| 100\.83% \|/);
    for (const path of [REPORT, REVIEW]) assert.equal(await known(path), original(path), `${path} was handed in`);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), changed(original(PLAN)));
  });

  it('nothing is written where it is left', async () => {
    await become(PLAN, changed(original(PLAN)));
    await repeatUntilEnded(LEAVE, tryAt(PLAN, BUDGET()));
    assert.equal(await known(PLAN), changed(original(PLAN)));
  });

  it('a goal is reached by the number that it follows from', async () => {
    await become(PLAN, changed(original(PLAN)));
    await repeatUntilEnded(ACCEPT, tryAt(PLAN, RATIO()));
    const [, budget = '', sales = '', ratio = ''] =
      /^\| 关键词推广 \|(?: [^|]+ \|) ([\d,]+) \|(?: [^|]+ \|){5} ([\d,]+) \| ([\d.]+) \|/m.exec(await known(PLAN)) ??
      [];
    const number = (text: string): number => Number(text.replaceAll(',', ''));
    assert.equal(ratio, '3.50');
    assert.equal((number(sales) / number(budget)).toFixed(2), ratio, `${sales} ÷ ${budget}`);
  });

  it('changes of several documents are made once they were looked at', async () => {
    await become(PLAN, changed(original(PLAN)));
    await become(REPORT, asDraft(original(REPORT)));
    const left = tryAt(PLAN, BUDGET());
    await Promise.all([repeatUntilEnded(ACCEPT, left), repeatUntilEnded(DISCARD, left)]);
    assert.equal(await known(PLAN), changed(original(PLAN)));
    assert.equal(await known(REPORT), asDraft(original(REPORT)));
    const applied = tryAt(PLAN, BUDGET());
    await Promise.all([repeatUntilEnded(ACCEPT, applied), repeatUntilEnded(APPLY, applied)]);
    assert.match(await known(PLAN), /\| 6 \| 49,000 \| 40\.83% \|/);
    assert.match(await known(REPORT), /\| 关键词推广 \| 49,000 \|/);
    assert.equal(await known(REVIEW), original(REVIEW));
    await vscode.window.showTextDocument(fileOf(PLAN));
    await vscode.commands.executeCommand('undo');
    await until('one undo takes all back', async () =>
      (await known(PLAN)) === changed(original(PLAN)) && (await known(REPORT)) === asDraft(original(REPORT))
        ? true
        : undefined,
    );
  });

  it('all values that can be computed are written into all drafts, once they were looked at', async () => {
    await become(PLAN, asDraft(original(PLAN)).replace('| 40.00% |', '| 41.00% |'));
    await become(REPORT, asDraft(original(REPORT)).replace('| 99.17% |', '| 98.17% |'));
    const command = vscode.commands.executeCommand('opsRegulation.fixAll');
    await repeatUntilEnded(APPLY, command);
    for (const path of [PLAN, REPORT]) assert.equal(await known(path), asDraft(original(path)));
  });

  it('a hover and a quick fix say why a value is what it is, and lead to trying another', async () => {
    const cells = [
      {
        path: PLAN,
        at: placeOf(PLAN, '关键词推广', '40.00%'),
        says: /Budget ÷ .*48,000 ÷ 120,000/s,
        leads: 'Reach a goal…',
      },
      {
        path: PLAN,
        at: placeOf(PLAN, '推广花费', '108,000'),
        says: /Brought from another document/,
        leads: 'Reach a goal…',
      },
      {
        path: PLAN,
        at: placeOf(PLAN, '关键词推广', '38,400'),
        says: /Checked: There cannot be more clicks than impressions/,
        leads: 'What if this value changes?',
      },
      { path: PLAN, at: BUDGET(), says: /What if this value changes/, leads: 'What if this value changes?' },
    ];
    for (const { path, at, says, leads } of cells) {
      const uri = fileOf(path);
      const document = await vscode.workspace.openTextDocument(uri);
      const hovers = await until('a hover', async () => {
        const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
        return found.length > 0 ? found : undefined;
      });
      const text = hovers
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
        .join('\n')
        .replaceAll('\\', '');
      assert.match(text, says);
      assert.ok(text.includes('command:opsRegulation.whatIf?'), `${document.lineAt(at).text} leads on`);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new vscode.Range(at, at),
      );
      const titles = actions.map(({ title }) => title);
      assert.ok(titles.includes(leads), titles.join());
      assert.equal(titles.includes('Why?'), says.source !== 'What if this value changes');
    }
  });

  it('the title of a fix says what stands there now, and whether it is a guess', async () => {
    await become(PLAN, asDraft(original(PLAN)).replace('| 40.00% |', '| 41.00% |'));
    const at = placeOf(PLAN, '关键词推广', '40.00%');
    const actions = await until('fixes', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        fileOf(PLAN),
        new vscode.Range(at, at),
      );
      return found.some(({ isPreferred }) => isPreferred) ? found : undefined;
    });
    assert.equal(actions.find(({ isPreferred }) => isPreferred)?.title, 'Change 41.00% to 40.00%');
  });
});
