import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readPeriod } from '../../src/base/dates/period';
import { fileOf, openSession, problemsOf, repeatUntilEnded, showWritten, until } from './support/editor';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const LEAVE = 'workbench.action.closeQuickOpen';
const CARRY = 'opsRegulation.carryOver';
const LAST = 'documents/2026-06/monthly-plan.md';
const PLAN = 'documents/2026-07/monthly-plan.md';

/** The cells of one column of a section's table, by the section's title. */
function column(text: string, title: string, name: string): string[] {
  const section = text.split(/^## /m).find((each) => each.split('\n', 1)[0]?.includes(title)) ?? '';
  const [head = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((row) => row[head.indexOf(name)] ?? '');
}

describe('taking over from the last period, in VS Code', () => {
  let editor: vscode.TextEditor;
  let drafted = '';

  beforeEach(async () => {
    const { workspaces } = await openSession();
    const { drafting } = workspaces.active.current;
    const [type, period] = [drafting.findType('monthly-plan'), readPeriod('2026-07')];
    assert.ok(type && period);
    drafted = drafting.draft({ type, period, id: 'july', answers: {}, script: 'simplified' }).text;
    editor = await showWritten(fileOf(PLAN), drafted);
    await until('the plan is known', () =>
      workspaces.active.current.documents.text(PLAN) === drafted ? true : undefined,
    );
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(fileOf(PLAN));
    await until('the plan is forgotten', () => (problemsOf(fileOf(PLAN)).length === 0 ? true : undefined));
  });

  const text = (): string => editor.document.getText();
  const last = async (): Promise<string> => (await vscode.workspace.openTextDocument(fileOf(LAST))).getText();
  const lenses = (): Promise<vscode.CodeLens[]> =>
    until('the lines above the tables', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        fileOf(PLAN),
        100,
      );
      const ours = found.filter(({ command }) => command?.command === CARRY);
      return ours.length > 0 ? ours : undefined;
    });

  it('writes the rows of the tables that are ticked, in one step that can be undone', async () => {
    await repeatUntilEnded(ACCEPT, vscode.commands.executeCommand(CARRY));
    const before = await last();
    for (const [title, name] of [
      ['重点工作与分工', '工作内容'],
      ['需协同事项', '协同事项'],
    ] as const) {
      assert.ok(column(before, title, name).length > 1, title);
      assert.deepEqual(column(text(), title, name), column(before, title, name));
    }
    const days = column(text(), '重点工作与分工', '完成日期');
    assert.ok(
      days.some((day) => day.startsWith('2026-07-')) && !days.some((day) => day.startsWith('2026-06-')),
      days.join(),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(text(), drafted);
  });

  it('leaves the draft as it is where nothing is chosen', async () => {
    await repeatUntilEnded(LEAVE, vscode.commands.executeCommand(CARRY));
    assert.equal(text(), drafted);
  });

  it('offers each table that is empty by a line above it, which writes that table alone', async () => {
    const found = await lenses();
    const lens = found.find(({ range }) => editor.document.lineAt(range.start.line).text.includes('需协同事项'));
    assert.ok(lens?.command, found.map(({ command }) => command?.title).join());
    const taken = column(await last(), '需协同事项', '协同事项');
    assert.equal(lens.command.title, `Take over ${String(taken.length)} rows of 2026-06`);
    await repeatUntilEnded(
      ACCEPT,
      vscode.commands.executeCommand(CARRY, ...((lens.command.arguments ?? []) as unknown[])),
    );
    assert.deepEqual(column(text(), '需协同事项', '协同事项'), taken);
    assert.deepEqual(column(text(), '重点工作与分工', '工作内容'), column(drafted, '重点工作与分工', '工作内容'));
    await until('the line above the table goes', async () =>
      (await lenses()).length < found.length ? true : undefined,
    );
  });
});
