// The bundles: what is built from which source, for which host. Knows no command line and prints nothing.

import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dist, root } from '../paths.mjs';
import { withoutNode } from './browser.mjs';
import { lazyFolder, lazyName, lazyParts } from './lazy.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
};

/** @type {BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // As `require`, which the editor's extension host serves everywhere, also for `vscode` itself.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'undefined' },
};

/** @type {BuildOptions} */
const browser = { ...common, platform: 'browser', target: 'es2023' };

/** The extension for the desktop and for servers, its lazy parts apart. */
export async function bundleExtension() {
  /** @type {Set<string>} */
  const lazy = new Set();
  const note = (/** @type {string} */ source) => void lazy.add(source);
  await build({
    ...node,
    entryPoints: [source('vscode/extension.ts')],
    outfile: join(dist, 'extension.js'),
    plugins: [lazyParts(`./${lazyFolder}/`, note)],
  });
  // The set grows while it is walked: a lazy part may have lazy parts.
  for (const part of lazy) {
    const outfile = join(dist, lazyFolder, lazyName(part));
    await build({ ...node, entryPoints: [part], outfile, plugins: [lazyParts('./', note)] });
  }
}

/** The extension for editors that run in a browser alone: one file, as its host can load no other. */
export async function bundleWebExtension() {
  await build({
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: [source('vscode/extension.ts')],
    outfile: join(dist, 'web', 'extension.js'),
    plugins: [withoutNode()],
  });
}

/** The command line: one file that Node runs without anything beside it. */
export async function bundleCommandLine() {
  await build(commandLine(join(dist, 'cli.js')));
}

/**
 * How the command line is bundled.
 *
 * @param {string} outfile
 * @returns {BuildOptions}
 */
export function commandLine(outfile) {
  return { ...node, entryPoints: [source('cli/main.ts')], outfile, banner: { js: '#!/usr/bin/env node' } };
}

/** Each `src/webview/*.main.ts`, with the styles that it imports. */
export async function bundleWebviews() {
  const folder = source('webview');
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.main.ts')) : [];
  const entryPoints = entries.map((name) => ({ in: join(folder, name), out: name.replace('.main.ts', '') }));
  if (entryPoints.length > 0) await build({ ...browser, format: 'iife', entryPoints, outdir: join(dist, 'webview') });
}

/** The tests that run inside the editor, and the entry that the editor calls. */
export async function bundleEditorTests() {
  const folder = join(root, 'test', 'vscode');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts')).map((name) => join(folder, name));
  await build({
    ...node,
    minify: false,
    sourcesContent: true,
    external: ['vscode', 'mocha'],
    entryPoints: [...tests, join(folder, 'support', 'index.ts')].map((path) => ({ in: path, out: basename(path, '.ts') })),
    outdir: join(dist, 'test'),
  });
}

/** @param {string} path below src */
function source(path) {
  return join(root, 'src', path);
}
