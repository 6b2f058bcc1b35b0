// The bundles: what is built from which source, for which host. Knows no command line and prints nothing.

import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dist, root } from '../shared/paths.mjs';
import { deferredLibraries, libraryEntries } from './deferred.mjs';
import { withoutEvaluation, withoutNode } from './libraries.mjs';
import { withoutCopies, withoutUnasked } from './lighter.mjs';
import { buildParts } from './parts.mjs';
import { definedProgram } from './program.mjs';
import { builtValues } from './values.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

const libraries = [withoutEvaluation(), withoutUnasked(), withoutCopies()];

/** @type {BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  loader: { '.css': 'text' },
  plugins: [...libraries, builtValues(), deferredLibraries()],
  logLevel: 'warning',
  metafile: true,
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

/** The bundle of the tests in a worker, below the root. */
export const workerTests = 'dist/test/worker.js';

/** @type {BuildOptions} */
const browser = { ...common, platform: 'browser', target: 'es2023' };

/**
 * The extension: a small file that the desktop and servers start with, and the whole in one file, as a browser's host
 * can load no other. A large file costs its reading and parsing even where nothing in it runs, so the small one
 * requires the whole only after activation. Like all that makes a bundle which is shipped, it says what is in it.
 */
export async function bundleExtension() {
  const options = [extensionStart(join(dist, 'extension.js')), extensionWhole(join(dist, 'session.js'))];
  return metafilesOf(await Promise.all(options.map((each) => build(each))));
}

/**
 * How the file is bundled that holds all of the extension.
 *
 * @param {string} outfile
 * @returns {BuildOptions}
 */
export function extensionWhole(outfile) {
  return {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    define: definedProgram(),
    entryPoints: [source('vscode/whole.ts')],
    outfile,
    plugins: [...(common.plugins ?? []), withoutNode()],
  };
}

/**
 * How the file is bundled that the extension starts with; `./session` is required from beside it.
 *
 * @param {string} outfile
 * @returns {BuildOptions}
 */
export function extensionStart(outfile) {
  return { ...node, external: ['vscode', './session'], entryPoints: [source('vscode/extension.ts')], outfile };
}

/**
 * The command line: `cli.js`, which holds what every run needs, and parts beside it that commands load.
 *
 * @param {string} [outdir]
 */
export async function bundleCommandLine(outdir = dist) {
  return metafilesOf([await buildParts(commandLine(outdir), 'cli', node)]);
}

/**
 * How the command line is bundled.
 *
 * @param {string} outdir
 * @returns {BuildOptions & { readonly outdir: string }}
 */
export function commandLine(outdir) {
  return {
    ...node,
    define: { ...node.define, ...definedProgram() },
    format: 'esm',
    splitting: true,
    supported: {},
    entryPoints: [{ in: source('cli/main.ts'), out: 'cli' }, ...libraryEntries(libraryFile)],
    plugins: [...libraries, builtValues(), deferredLibraries(libraryFile)],
    chunkNames: 'cli-[hash]',
    outdir,
    banner: { js: '#!/usr/bin/env node' },
  };
}

/**
 * The part of the command line that is a library.
 *
 * @param {string} name
 */
function libraryFile(name) {
  return `cli-${name.replace(/\W+/g, '-').replace(/^-/, '')}`;
}

/** Each `src/webview/*.main.ts`, with the styles that it imports. */
export async function bundleWebviews() {
  const folder = source('webview');
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.main.ts')) : [];
  const entryPoints = entries.map((name) => ({ in: join(folder, name), out: name.replace('.main.ts', '') }));
  if (entryPoints.length === 0) return [];
  const outdir = join(dist, 'webview');
  return metafilesOf([await build({ ...browser, format: 'iife', loader: {}, entryPoints, outdir })]);
}

/**
 * The tests of a folder that run inside the editor, and the entry that the editor calls.
 *
 * @param {string} [name] the folder's
 * @param {string} [outdir]
 */
export async function bundleEditorTests(name = 'vscode', outdir = join(dist, 'test')) {
  const folder = join(root, 'test', name);
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
  await build({
    ...node,
    minify: false,
    sourcesContent: true,
    external: ['vscode', 'mocha'],
    entryPoints: [...tests, join(root, 'test', 'vscode', 'support', 'index.ts')].map((path) => ({
      in: path,
      out: basename(path, '.ts'),
    })),
    outdir,
  });
}

/**
 * A part of the extension that `npm run bench` measures, bundled as the extension is: Node calls what it exports.
 *
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundleBench(entry, outfile) {
  await build({ ...extensionWhole(outfile), entryPoints: [entry] });
}

/** The tests that run in a browser's worker: one file. */
export async function bundleWorkerTests() {
  await build({
    ...browser,
    format: 'cjs',
    minify: false,
    external: ['vscode'],
    // Mocha's file for browsers would else take our exports for its own.
    define: { module: 'undefined' },
    entryPoints: [join(root, 'test', 'web', 'support', 'index.ts')],
    outfile: join(root, workerTests),
  });
}

/** @param {readonly Pick<import('esbuild').BuildResult, 'metafile'>[]} results */
function metafilesOf(results) {
  return results.flatMap(({ metafile }) => metafile ?? []);
}

/** @param {string} path below src */
function source(path) {
  return join(root, 'src', path);
}
