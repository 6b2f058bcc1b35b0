// What is changed in libraries as they are bundled: what could run text as code, and what asks for Node in the
// extension, which also runs in browsers. None of it is reached here, but a page's policy and whoever audits a bundle
// see only that it is there. `test/tidy/bundles.test.ts` looks for what is left.

import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { root } from '../shared/paths.mjs';

/** What stands in a library's file, and what takes its place. */
const CURES = /** @type {const} */ ({
  'gray-matter/lib/utils.js': ['Buffer.from(input)', 'input'],
  'zod/v4/core/util.js': ['const F = Function;', 'const F = undefined;'],
  'zod/v4/core/doc.js': ['const F = Function;', 'const F = undefined;'],
});
const CURED = Object.keys(CURES)
  .map((name) => name.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.'))
  .join('|');

/**
 * An esbuild plug-in that bundles libraries without what runs text. It stops the build where a library no longer has
 * what is to be replaced.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutEvaluation() {
  return {
    name: 'without-evaluation',
    setup(build) {
      build.onLoad({ filter: new RegExp(`node_modules[\\\\/](?:${CURED})$`) }, async ({ path }) => ({
        contents: cured(
          path.split(`node_modules${sep}`).at(-1)?.replaceAll(sep, '/') ?? '',
          await readFile(path, 'utf8'),
        ),
      }));
      // Of its own engines one runs text, and one is a second reader of YAML.
      build.onResolve({ filter: /^\.\/(?:lib\/)?engines$/ }, ({ importer }) =>
        importer.includes('gray-matter') ? { path: standIn('gray-matter-engines') } : undefined,
      );
    },
  };
}

/**
 * An esbuild plug-in that gives gray-matter an empty `fs`, which we never reach. Anything else of Node's stops the
 * build, and that is intended.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutNode() {
  return {
    name: 'without-node',
    setup(build) {
      build.onResolve({ filter: /^fs$/ }, (args) =>
        args.importer.includes('gray-matter') ? { path: 'fs', namespace: 'without-node' } : undefined,
      );
      build.onLoad({ filter: /^fs$/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {}' }));
    },
  };
}

/**
 * The file that stands for a library.
 *
 * @param {string} name
 */
function standIn(name) {
  return join(root, 'build', 'bundle', 'standIns', `${name}.mjs`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function cured(name, text) {
  const [from, to] = CURES[/** @type {keyof typeof CURES} */ (name)];
  if (!text.includes(from)) throw new Failure(`${name} no longer has “${from}”: see build/bundle/libraries.mjs.`);
  return text.replace(from, to);
}
