// Tests what the bundles load before they are asked for anything: what starts with every run costs every run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { commandLine, extensionStart } from '../../build/bundle/targets.mjs';

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

  it('checks documents without what reads Chinese aloud, and never needs a second reader of YAML', () => {
    const checking = evaluatedWith('src/cli/commands/check.ts', metafile);
    assert.ok(checking.includes('src/checking/runner.ts'));
    assert.deepEqual(
      checking.filter((each) => /node_modules\/(pinyin-pro|lunr)\//.test(each)),
      [],
    );
    assert.deepEqual(
      Object.keys(metafile.inputs).filter((each) => each.includes('node_modules/js-yaml/')),
      [],
    );
    assert.ok(
      Object.keys(metafile.inputs).some((each) => each.includes('node_modules/pinyin-pro/')),
      'other commands read aloud',
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

  it('is active before the session is read, and opens it then', async () => {
    await build(extensionStart(path.join(folder, 'extension.js')));
    write('node_modules/vscode/index.js', 'exports.commands = { registerCommand: () => ({}) };');
    write(
      'session.js',
      "console.log('session read'); exports.openSession = () => Promise.resolve({ ready: Promise.resolve() });",
    );
    write(
      'host.js',
      `
      const extension = { packageJSON: { contributes: { commands: [{ command: 'x' }] }, messages: {} } };
      async function start() {
        const api = await require('./extension').activate({ extension, subscriptions: [] });
        console.log('active');
        await api.session;
        console.log('session ready');
      }
      void start();`,
    );
    const { stdout } = spawnSync(process.execPath, [path.join(folder, 'host.js')], { encoding: 'utf8' });
    assert.deepEqual(stdout.trim().split('\n'), ['active', 'session read', 'session ready']);
  });
});
