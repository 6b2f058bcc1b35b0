// Measures activation in a window where nothing is active yet, and prints the figures for `npm run bench`. Nothing that
// is timed is asserted. Times on processors are those of the whole host, in which other extensions have their turns.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../../src/vscode/extension';
import { startClock, timed } from '../measure';
import type { Timed } from '../measure';
import type { Activation, Figures } from './figures';
import { watchBlocks } from './blocks';

const OURS = 'ops-regulation.ops-regulation';
const WORD = '推广';

describe('the figures of activation', () => {
  it('are measured', async () => {
    const ours = extensionOf(OURS);
    putSample(ours);
    await activate(extensionOf('bench.first'));
    const empty = await activate(extensionOf('bench.empty'));
    const before = process.memoryUsage.rss();
    const opening = await measuring(async () => {
      const activation = await activate(ours);
      const session = await ours.exports.session;
      assert.ok(session.workspaces.active.current.documents.paths().length > 0);
      return { activation, session };
    });
    const ready = process.memoryUsage.rss();
    const { activation, session } = opening.made;
    const searching = await measuring(async () => {
      await vscode.commands.executeCommand('opsRegulation.search');
      return (await session.workspaces.active.current.lookup.index()).search(WORD);
    });
    assert.ok(searching.made.length > 0);
    const figures: Figures = {
      empty,
      ours: activation,
      ready: opening.time,
      readyBlock: opening.block,
      search: searching.time,
      searchBlock: searching.block,
      memory: [before, ready, process.memoryUsage.rss()],
    };
    console.log(`activation figures ${JSON.stringify(figures)}`);
  });
});

function extensionOf(id: string): vscode.Extension<Api> {
  const extension = vscode.extensions.getExtension<Api>(id);
  assert.ok(extension, `${id} is there`);
  assert.equal(extension.isActive, false, `${id} is not active yet`);
  return extension;
}

/** Puts the sample into the folder, which was opened empty: else the editor would have activated us before the test. */
function putSample({ extensionPath }: vscode.Extension<Api>): void {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  cpSync(path.join(extensionPath, 'knowledge/samples'), folder.uri.fsPath, { recursive: true });
}

/** Activates as the editor does, which then finds the file read already, and an `activate` that takes its time. */
async function activate(extension: vscode.Extension<Api>): Promise<Activation> {
  const require = createRequire(__filename);
  const { main } = extension.packageJSON as { readonly main: string };
  const file = require.resolve(path.join(extension.extensionPath, main));
  const load = timed(() => require(file) as unknown);
  const called = watchCall(require.cache[file]);
  const clock = startClock();
  await extension.activate();
  const awaited = clock();
  return { load, call: called(), awaited };
}

function watchCall(module: NodeJS.Module | undefined): () => Timed {
  assert.ok(module);
  const exports = module.exports as { readonly activate: (...args: unknown[]) => unknown };
  let call: Timed | undefined;
  module.exports = {
    ...exports,
    activate: (...args: unknown[]) => {
      const clock = startClock();
      const api = exports.activate(...args);
      call = clock();
      return api;
    },
  };
  return () => {
    assert.ok(call, 'the editor has called what was watched');
    return call;
  };
}

interface Measurement<T> {
  readonly made: T;
  readonly time: Timed;
  readonly block: Timed;
}

async function measuring<T>(work: () => Promise<T>): Promise<Measurement<T>> {
  const longest = watchBlocks();
  const clock = startClock();
  const made = await work();
  const time = clock();
  return { made, time, block: longest() };
}
