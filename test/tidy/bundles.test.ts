// Tests what the bundles load before they are asked for anything: what starts with every run costs every run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { commandLine, extensionStart } from '../../build/bundle/targets.mjs';
import { simplify } from '../../src/base/script';
import { HEAD_KEYS } from '../../src/knowledge/headKeys';

/**
 * All that is evaluated with a file. A `require` of ours waits until it is called; those of libraries stand at their
 * heads.
 */
function evaluatedWith(file: string, { inputs }: Metafile): string[] {
  const found = new Set([file]);
  for (const each of found) {
    for (const { path: target, kind, external } of inputs[each]?.imports ?? []) {
      const isAtOnce = kind === 'import-statement' || (kind === 'require-call' && each.startsWith('node_modules/'));
      if (isAtOnce && external !== true) found.add(target);
    }
  }
  return [...found];
}

describe('the bundled command line', () => {
  let metafile: Metafile = { inputs: {}, outputs: {} };
  before(async () => {
    ({ metafile } = await build({ ...commandLine('dist'), metafile: true, write: false }));
  });

  it('starts without the core, which help and usage errors do not need', () => {
    const started = evaluatedWith('src/cli/main.ts', metafile);
    assert.deepEqual(
      started.filter((each) => !/^(src\/cli|src\/base|l10n|node_modules\/opencc-js)\//.test(each)),
      [],
    );
    assert.ok(!started.includes('src/cli/files.ts'));
  });

  it('looks clauses up without what documents are read and checked by', () => {
    const searching = evaluatedWith('src/cli/commands/search.ts', metafile);
    assert.ok(searching.includes('src/features/lookup/lookup.ts'));
    const others = /^src\/(?:documents|calculation|rules|checking|offers)\/|node_modules\/(?:zod|lunr|yaml)\//;
    assert.deepEqual(
      searching.filter((each) => others.test(each)),
      [],
    );
  });

  it('has libraries and schemas in files of their own, and texts as data', () => {
    const holding = (name: string): string[] =>
      Object.entries(metafile.outputs)
        .filter(([, { inputs }]) => Object.keys(inputs).some((each) => each.includes(name)))
        .map(([file]) => path.basename(file));
    for (const [name, file] of Object.entries({ 'node_modules/zod/': 'schemas', 'node_modules/lunr/': 'lunr' }))
      assert.deepEqual(holding(name), [`cli-${file}.js`]);
    assert.deepEqual(holding('l10n/en.json').length, 1);
  });

  it('checks documents without lunr, and never needs pinyin-pro or a second reader of YAML', () => {
    const checking = evaluatedWith('src/cli/commands/check.ts', metafile);
    assert.ok(checking.includes('src/checking/runner.ts'));
    assert.deepEqual(
      checking.filter((each) => /node_modules\/lunr\//.test(each)),
      [],
    );
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((each) => /node_modules\/(pinyin-pro|js-yaml)\//.test(each)),
      [],
    );
  });
});

describe('the bundled extension', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-start-'));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const HOST = `
    const found = process.argv.slice(2);
    const vscode = require('vscode');
    const extension = {
      packageJSON: {
        contributes: { commands: [{ command: 'x' }], views: { all: [{ id: 'tree' }] } },
        messages: {},
      },
    };
    async function start() {
      const api = await require('./extension').activate({ extension, subscriptions: [] });
      console.log('active');
      await new Promise((resolve) => setTimeout(resolve, 20));
      console.log(api.isOpened ? 'opened' : 'left');
      for (const step of found) await vscode.steps[step]?.(api);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    void start();`;
  const EDITOR = `
    const steps = { ask: async (api) => { await api.session; console.log('session ready'); } };
    const ours = { languageId: 'markdown', uri: 'ours', getText: () => process.env.HEAD };
    const documents = [{ languageId: 'markdown', uri: 'other', getText: () => '---\\ntype: post\\n---\\n' }];
    exports.steps = steps;
    exports.Disposable = { from: () => ({}) };
    exports.Range = class {};
    exports.RelativePattern = class {};
    exports.commands = { registerCommand: (_, run) => ((steps.command = () => void run()), {}) };
    exports.window = {
      registerTreeDataProvider: (_, provider) => ((steps.tree = () => void provider.getChildren()), {}),
      registerCustomEditorProvider: (_, provider) =>
        ((steps.sheet = () => void provider.resolveCustomTextEditor({}, { webview: {} })), {}),
    };
    exports.workspace = {
      workspaceFolders: ['folder'],
      textDocuments: documents,
      getWorkspaceFolder: () => 'folder',
      findFiles: async () => {
        if (process.argv.includes('count')) console.log('looked');
        return process.argv.includes('file') ? ['documents/a.md'] : [];
      },
      onDidChangeWorkspaceFolders: () => ({}),
      onDidOpenTextDocument: (hear) => ((steps.document = () => (documents.push(ours), hear(ours))), {}),
    };`;
  before(async () => {
    await build(extensionStart(path.join(folder, 'extension.js')));
    write('node_modules/vscode/index.js', EDITOR);
    write(
      'session.js',
      `console.log('session read');
       const features = { sheets: { resolve() {} } };
       exports.openSession = async () => ({ ready: Promise.resolve(), run() {}, features });`,
    );
    write('host.js', HOST);
  });
  const said = (...steps: readonly string[]): string[] => saidOf('---\ntype: a\nperiod: 2026-05\n---\n', ...steps);
  const saidOf = (head: string, ...steps: readonly string[]): string[] =>
    spawnSync(process.execPath, [path.join(folder, 'host.js'), ...steps], {
      encoding: 'utf8',
      env: { ...process.env, HEAD: head },
    })
      .stdout.trim()
      .split('\n');

  it('is active before the session is read, and opens it then where a folder has documents', () => {
    const [first, ...others] = said('file', 'ask');
    assert.equal(first, 'active');
    assert.equal(others.at(-1), 'session ready');
    assert.deepEqual(others.toSorted(), ['opened', 'session read', 'session ready'], 'on a busy machine in any order');
  });

  it('looks no more for documents once it has found some', () => {
    assert.deepEqual(
      said('file', 'count', 'document').filter((line) => line === 'looked'),
      ['looked'],
    );
  });

  it('knows a document by its type and period, by all their names', () => {
    const [types = [], periods = []] = (['type', 'period'] as const).map((id) => {
      const { title = '', aliases = [] } = HEAD_KEYS.find((key) => key.id === id) ?? {};
      return [id, ...[title, ...aliases].flatMap((name) => [name, simplify(name)])];
    });
    const opened = ['active', 'left', 'session read'];
    for (const type of types)
      assert.deepEqual(saidOf(`---\n${type}: a\n期间: 2026-05\n---\n`, 'document'), opened, type);
    for (const period of periods)
      assert.deepEqual(saidOf(`---\n类型: a\n${period}: 2026-05\n---\n`, 'document'), opened, period);
    for (const head of ['类型: a', '期间: 2026-05', '类型说明: a\n期间: 2026-05'])
      assert.deepEqual(saidOf(`---\n${head}\n---\n`, 'document'), ['active', 'left'], head);
  });

  it('leaves a window alone that has nothing of ours, until somebody asks for something or opens a document', () => {
    assert.deepEqual(said(), ['active', 'left']);
    for (const step of ['command', 'tree', 'sheet', 'document'])
      assert.deepEqual(said(step), ['active', 'left', 'session read'], step);
  });
});
