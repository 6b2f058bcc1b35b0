// The extension in a browser's worker: no Node, one file, the knowledge base by fetch, documents through the editor's
// file system.
import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/extension';
import type { Session } from '../../src/vscode/session';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const WAIT = 15_000; // ms that the editor may take

describe('in a worker of a browser', () => {
  it('has nothing of Node', () => {
    same([typeof process, typeof vscode.workspace], ['undefined', 'object']);
  });

  it('activates and reads the knowledge base', async () => {
    const { workspaces } = await openSession();
    same(extension().extensionUri.scheme, 'http');
    same(workspaces.active.bundledFindings, []);
    same([workspaces.active.current.knowledge.roles.length, workspaces.active.current.knowledge.kpis.length], [6, 20]);
  });

  it('finds the documents of the workspace clean, and a planted fault', async () => {
    const { workspaces, features } = await openSession();
    const { problems } = features.checking;
    same(workspaces.active.current.documents.paths().includes(PLAN), true);
    same(problems.count('error', 'warning'), 0);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder === undefined) throw new Error('no folder is open');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, PLAN)));
    const faulty = vscode.Uri.joinPath(folder.uri, 'documents/2026-05/faulty-plan.md');
    await vscode.workspace.fs.writeFile(faulty, new TextEncoder().encode(text.replace('| 2.94% |', '| 3.94% |')));
    await until(
      () => codesOf(faulty).includes('Formula mismatch'),
      () => codesOf(faulty).join(),
    );
  });

  it('answers a search by text and by pinyin', async () => {
    const { search } = await (await openSession()).workspaces.active.current.lookup.index();
    for (const [query, clause] of [
      ['推广计划审核', '3.2.2'],
      ['tsgxj', '4.3.2'],
    ] as const) {
      same(
        search(query, { limit: 3 }).some((hit) => hit.clause.number === clause),
        true,
      );
    }
  });
});

function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('ops-regulation.ops-regulation');
  if (found === undefined) throw new Error('the extension is not there');
  return found;
}

async function openSession(): Promise<Session> {
  return (await extension().activate()).session;
}

function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** The worker has no `assert`; values are compared as JSON. */
function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${is} should be ${should}`);
}

async function until(reached: () => boolean, state: () => string): Promise<void> {
  for (const end = Date.now() + WAIT; !reached();) {
    if (Date.now() > end) throw new Error(`waited in vain: ${state()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
