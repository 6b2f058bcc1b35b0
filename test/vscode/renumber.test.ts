import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { citingDocument } from '../support/citing';
import type { Citing } from '../support/citing';
import { draws } from '../support/draws';
import { HOUSE, housePack } from '../support/ownPack';
import { fileOf, openSession, textOf, until, write } from './support/editor';

const DOCUMENTS = draws(400).numRuns;

const FOLDER = 'documents/renumber';
const SETTINGS = 'ops-regulation.yaml';
const { folder: PACK_FOLDER, files: PACK } = housePack();
const [FROM, TO] = ['3.2', '3.9'];
const renumber = (number: string): string =>
  number === FROM || number.startsWith(`${FROM}.`) ? TO + number.slice(FROM.length) : number;

/** Always the same, and different for every document and choice. */
const choice = (document: number, at: number): number => Math.imul(document * 41 + at + 7, 2654435761) >>> 8;

function documentOf(index: number, numbers: readonly string[]): Citing {
  // Documents as a department has them beside those of a type: one finding each, so that the time goes into what is
  // tested.
  const head = `---\ntitle: 记录 ${String(index)}`;
  // In every other one most of what is cited changes.
  const own = index % 2 === 0 ? numbers.filter((number) => number.startsWith(FROM)) : numbers;
  const made = citingDocument(
    {
      of: HOUSE,
      numbers: own,
      choices: Array.from({ length: 40 }, (_, at) => choice(index, at)),
      head,
      end: index % 3 === 0 ? '\r\n' : '\n',
      mark: index % 5 === 0,
    },
    renumber,
  );
  const last = (number: string): string => `依 ${HOUSE.id}§${number} 辦理`;
  return { text: made.text + last(FROM), renumbered: made.renumbered + last(TO), changed: made.changed + 1 };
}

describe('renumbering over many documents in VS Code', function () {
  this.timeout(120_000);
  let documents: readonly Citing[] = [];
  const nameOf = (index: number): string => `${FOLDER}/d${String(index)}.md`;
  const pathOf = (index: number): string => fileOf(nameOf(index)).fsPath;
  /** Whether every file has just these bytes. The first, which is open, is saved last. */
  const all = (side: 'text' | 'renumbered'): boolean =>
    documents.every((document, index) => readFileSync(pathOf(index)).equals(Buffer.from(document[side])));
  const isPackAsMade = (): boolean =>
    PACK.every(({ path, text }) => readFileSync(fileOf(`${PACK_FOLDER}/${path}`).fsPath, 'utf8') === text);
  let settings = '';
  const become = (side: 'text' | 'renumbered'): Promise<true> =>
    until(`all files ${side}`, () => (all(side) ? true : undefined), 60_000);

  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { workspaces } = await openSession();
    settings = await textOf(fileOf(SETTINGS));
    for (const { path, text = '' } of PACK) await write(fileOf(`${PACK_FOLDER}/${path}`), text);
    await write(fileOf(SETTINGS), `${settings}\npacks: [${PACK_FOLDER}]\n`);
    await workspaces.rescan();
    const numbers = workspaces.active.current.knowledge.clauses
      .filter(({ pack }) => pack === HOUSE.id)
      .map(({ number }) => number)
      .filter((number) => /^\d+\.\d+(\.\d+)?$/.test(number));
    documents = Array.from({ length: DOCUMENTS }, (_, index) => documentOf(index, numbers));
    mkdirSync(fileOf(FOLDER).fsPath, { recursive: true });
    documents.forEach(({ text }, index) => {
      writeFileSync(pathOf(index), text);
    });
    writeFileSync(join(fileOf('.').fsPath, 'citing-notes.md'), 'house§3.2.2\n');
    await workspaces.rescan();
    await until(
      'all documents',
      () =>
        workspaces.active.current.documents.paths().filter((path) => path.startsWith(FOLDER)).length === DOCUMENTS
          ? true
          : undefined,
      60_000,
    );
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(fileOf(FOLDER).fsPath, { recursive: true });
    rmSync(fileOf('citing-notes.md').fsPath);
    rmSync(fileOf(PACK_FOLDER).fsPath, { recursive: true });
    await write(fileOf(SETTINGS), settings);
    await (await openSession()).workspaces.rescan();
  });

  it('changes every citation and nothing else, byte for byte, and undo restores all files', async () => {
    const editor = await vscode.window.showTextDocument(fileOf(nameOf(0)));
    const { placeholder } = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      editor.document.uri,
      sectionIn(editor.document),
    );
    assert.equal(placeholder, FROM);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      sectionIn(editor.document),
      TO,
    );
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.path),
      [editor.document.uri.path],
      'the open file is the editor’s, the others follow it',
    );
    assert.ok(all('text') && isPackAsMade(), 'nothing is written before the edit is applied');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await become('renumbered');
    await until('the pack renumbered', () => (isPackAsMade() ? undefined : true));
    assert.equal(readFileSync(fileOf('citing-notes.md').fsPath, 'utf8'), 'house§3.2.2\n');
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await become('text');
    await until('the pack as it was', () => (isPackAsMade() ? true : undefined));
  });

  it('takes the files along in redoing too, and is undone by its own command', async () => {
    await vscode.window.showTextDocument(fileOf(nameOf(0)));
    await vscode.commands.executeCommand('redo');
    await become('renumbered');
    await vscode.commands.executeCommand('opsRegulation.undoRenumber');
    await become('text');
  });

  it('writes nothing where a number is another clause’s', async () => {
    const { workspaces } = await openSession();
    await until('the pack read again', () =>
      workspaces.active.current.knowledge.clause({ pack: HOUSE.id, number: FROM }),
    );
    const document = await vscode.workspace.openTextDocument(fileOf(nameOf(0)));
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          sectionIn(document),
          '3.3',
        ),
      ),
      /§3\.3 is another clause’s number/,
    );
    assert.ok(all('text'));
  });

  it('refuses the bundled regulation, whose numbers are fixed, before a new one is asked for', async () => {
    const citing = await added('bundled.md', '依 §3.2.2 辦理\n');
    await vscode.workspace.openTextDocument(citing);
    await assert.rejects(
      Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', citing, new vscode.Position(0, 4))),
      /its numbers are fixed.*house§….*change that one reference alone/,
    );
    const [offered] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      citing,
      new vscode.Range(0, 4, 0, 4),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    assert.ok(offered !== undefined);
    assert.equal(offered.title, 'Change this one reference…');
    assert.equal(offered.command?.command, 'opsRegulation.changeReference');
    rmSync(citing.fsPath);
  });

  it('names documents that are no drafts any more, and changes nothing', async () => {
    const submitted = await added(
      'handed-in.md',
      `---\ntype: weekly-meeting\nstatus: approved\n---\n依 ${HOUSE.id}§${FROM} 辦理\n`,
    );
    const document = await vscode.workspace.openTextDocument(fileOf(nameOf(0)));
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, sectionIn(document), TO),
      ),
      /^Error: 1 document .*documents\/renumber\/handed-in\.md.*Renumber a Clause/,
    );
    assert.ok(all('text') && isPackAsMade());
    rmSync(submitted.fsPath);
  });
});

/** Writes a document beside the others and waits until it is known. */
async function added(name: string, text: string): Promise<vscode.Uri> {
  const { workspaces } = await openSession();
  const path = `${FOLDER}/${name}`;
  await write(fileOf(path), text);
  await until(path, () => (workspaces.active.current.documents.paths().includes(path) ? true : undefined));
  return fileOf(path);
}

/** Where the last line of a document cites the section. */
function sectionIn(document: vscode.TextDocument): vscode.Position {
  return document.positionAt(document.getText().lastIndexOf(`§${FROM}`) + 1);
}
