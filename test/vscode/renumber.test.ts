import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { citingDocument } from '../support/citing';
import type { Citing } from '../support/citing';
import { fileOf, openSession, until } from './support/editor';

const DOCUMENTS = 2000;

const FOLDER = 'documents/renumber';
const [FROM, TO] = ['3.2', '3.9'];
const renumber = (number: string): string => (number === FROM || number.startsWith(`${FROM}.`) ? TO + number.slice(FROM.length) : number);

/** Always the same, and different for every document and choice. */
const choice = (document: number, at: number): number => Math.imul(document * 41 + at + 7, 2654435761) >>> 8;

function documentOf(index: number, numbers: readonly string[]): Citing {
  // Documents as a department has them beside those of a type: one finding each, so that the time goes into what is tested.
  const head = `---\ntitle: 记录 ${String(index)}`;
  // In every other one most of what is cited changes.
  const own = index % 2 === 0 ? numbers.filter((number) => number.startsWith(FROM)) : numbers;
  const made = citingDocument({ numbers: own, choices: Array.from({ length: 40 }, (_, at) => choice(index, at)), head, end: index % 3 === 0 ? '\r\n' : '\n', mark: index % 5 === 0 }, renumber);
  const last = (number: string): string => `依 §${number} 辦理`;
  return { text: made.text + last(FROM), renumbered: made.renumbered + last(TO), changed: made.changed + 1 };
}

describe('renumbering over 2,000 documents in VS Code', function () {
  this.timeout(120_000);
  let documents: readonly Citing[] = [];
  const nameOf = (index: number): string => `${FOLDER}/d${String(index)}.md`;
  const pathOf = (index: number): string => fileOf(nameOf(index)).fsPath;
  /** Whether every file has just these bytes. The first, which is open, is saved last. */
  const all = (side: 'text' | 'renumbered'): boolean => documents.every((document, index) => readFileSync(pathOf(index)).equals(Buffer.from(document[side])));
  const become = (side: 'text' | 'renumbered'): Promise<true> => until(`all files ${side}`, () => (all(side) ? true : undefined), 60_000);

  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { workspaces } = await openSession();
    const numbers = workspaces.active.current.knowledge.clauses.map(({ number }) => number).filter((number) => /^\d+\.\d+(\.\d+)?$/.test(number));
    documents = Array.from({ length: DOCUMENTS }, (_, index) => documentOf(index, numbers));
    mkdirSync(fileOf(FOLDER).fsPath, { recursive: true });
    documents.forEach(({ text }, index) => { writeFileSync(pathOf(index), text); });
    writeFileSync(join(fileOf('.').fsPath, 'citing-notes.md'), '§3.2.2\n');
    await workspaces.rescan();
    await until('all documents', () => (workspaces.active.current.paths.filter((path) => path.startsWith(FOLDER)).length === DOCUMENTS ? true : undefined), 60_000);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(fileOf(FOLDER).fsPath, { recursive: true });
    rmSync(fileOf('citing-notes.md').fsPath);
    await (await openSession()).workspaces.rescan();
  });

  it('changes every citation and nothing else, byte for byte, and undo restores all files', async () => {
    const editor = await vscode.window.showTextDocument(fileOf(nameOf(0)));
    const { placeholder } = await vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', editor.document.uri, sectionIn(editor.document));
    assert.equal(placeholder, FROM);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor.document.uri, sectionIn(editor.document), TO);
    assert.deepEqual(edit.entries().map(([uri]) => uri.path), [editor.document.uri.path], 'the open file is the editor’s, the others follow it');
    assert.ok(all('text'), 'nothing is written before the edit is applied');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await become('renumbered');
    assert.equal(readFileSync(fileOf('citing-notes.md').fsPath, 'utf8'), '§3.2.2\n');
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await become('text');
  });

  it('takes the files along in redoing too, and is undone by its own command', async () => {
    await vscode.window.showTextDocument(fileOf(nameOf(0)));
    await vscode.commands.executeCommand('redo');
    await become('renumbered');
    await vscode.commands.executeCommand('opsRegulation.undoRenumber');
    await become('text');
  });

  it('writes nothing where a number is another clause’s', async () => {
    const document = await vscode.workspace.openTextDocument(fileOf(nameOf(0)));
    await assert.rejects(Promise.resolve(vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, sectionIn(document), '3.3')), /§3\.3 is another clause’s number/);
    assert.ok(all('text'));
  });
});

/** Where the last line of a document cites the section. */
function sectionIn(document: vscode.TextDocument): vscode.Position {
  return document.positionAt(document.getText().lastIndexOf(`§${FROM}`) + 1);
}
