// What was imported into a folder, as the editor follows it: documents are held against it while it is there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openSession, problemsBecome, problemsOf, ruleAt, until, write } from './support/editor';

const REPORT = 'documents/2026-09-03/daily-data-report.md';
const DATA = 'data/shop-report/2026-09.csv';
const HEAD = '期间,访客数,支付金额,来源,行\n';
const DAY = '2026-09-03,1100,11060.00,1a2b3c4d5e6f,4\n';
const TEXT = [
  '---\ntype: daily-data-report\nperiod: 2026-09-03\nauthor: 顾青\nstatus: draft\n---\n',
  '## 二、核心指标\n',
  '| 指标 | 当日 |\n| --- | ---: |\n| 支付金额 | 11,600.00 |\n| 访客数 | 1,100 |\n',
].join('\n');

/** Waits until the report differs from what was imported, or no longer does; gives the problem. */
function differs(isSo: boolean): Promise<vscode.Diagnostic | true> {
  return until(`the report ${isSo ? 'differs from' : 'agrees with'} the data`, () => {
    const found = problemsOf(fileOf(REPORT)).find((each) => ruleAt(each) === 'data-mismatch');
    return (found !== undefined) === isSo ? (found ?? true) : undefined;
  });
}

describe('imported figures in VS Code', () => {
  afterEach(async () => {
    for (const path of ['data', 'documents/2026-09-03'])
      await vscode.workspace.fs.delete(fileOf(path), { recursive: true, useTrash: false });
    await problemsBecome(fileOf(REPORT), []);
  });

  it('are what reports are held against, from when they come until they go', async () => {
    const { workspaces } = await openSession();
    // Of changes in a folder that is new one does not always hear: as an import does, all is read again.
    const change = async (text: string): Promise<void> => {
      await write(fileOf(DATA), text);
      await workspaces.active.readFigures();
    };
    await write(fileOf(REPORT), TEXT);
    await until('the report is read', () => (problemsOf(fileOf(REPORT)).length > 0 ? true : undefined));
    await differs(false);
    await write(fileOf(DATA), HEAD + DAY);
    const found = await differs(true);
    assert.match(found === true ? '' : found.message, /11,600\.00.*11,060\.00/s);
    await change(HEAD + DAY.replace('11060.00', '11600.00'));
    await differs(false);
    await change(HEAD + DAY);
    await differs(true);
    await vscode.workspace.fs.delete(fileOf('data'), { recursive: true, useTrash: false });
    await differs(false);
    await change(HEAD + DAY);
    await differs(true);
  });

  it('are known again once settings were changed', async () => {
    const { workspaces } = await openSession();
    const settings = fileOf('ops-regulation.yaml');
    const before = await vscode.workspace.fs.readFile(settings);
    await write(fileOf(REPORT), TEXT);
    await write(fileOf(DATA), HEAD + DAY);
    await differs(true);
    await vscode.workspace.fs.writeFile(
      settings,
      Buffer.concat([before, Buffer.from('\nrules: { data-mismatch: hint }\n')]),
    );
    await until('a hint', async () => {
      const found = await differs(true);
      return found !== true && found.severity === vscode.DiagnosticSeverity.Hint ? true : undefined;
    });
    await vscode.workspace.fs.writeFile(settings, before);
    await workspaces.active.rescan();
    await until('no hint', async () => {
      const found = await differs(true);
      return found !== true && found.severity !== vscode.DiagnosticSeverity.Hint ? true : undefined;
    });
  });
});
