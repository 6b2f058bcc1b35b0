// What of libraries is not bundled because nothing here asks for it, or because another library brings it already.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../shared/paths.mjs';

/**
 * What libraries make ready for whoever asks: zod the way from each schema to JSON Schema, markdown-it what finds links
 * in plain text, an option that is off.
 */
const UNASKED = [
  'zod/v4/core/json-schema-processors.js',
  'zod/v4/core/to-json-schema.js',
  'linkify-it/build/index.mjs',
];

/** What two libraries bring in the same version, each for itself: whose is bundled, and who else takes it. */
const SHARED = /** @type {const} */ ({ name: 'entities', of: 'htmlparser2', by: 'markdown-it' });

/**
 * An esbuild plug-in in whose bundles stands for each export of such a part what makes something that throws if asked.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutUnasked() {
  const files = UNASKED.map((name) => name.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')).join('|');
  return {
    name: 'without-unasked',
    setup(build) {
      build.onLoad({ filter: new RegExp(`node_modules[\\\\/](?:${files})$`) }, async ({ path }) => ({
        contents: standIns(Object.keys(await import(pathToFileURL(path).href))),
      }));
    },
  };
}

/** @param {readonly string[]} names */
function standIns(names) {
  return `
    const refused = () => { throw new Error('not bundled: build/bundle/lighter.mjs'); };
    function StandIn() { return refused; }
    export { ${names.map((name) => `StandIn as ${name}`).join(', ')} };
  `;
}

/**
 * An esbuild plug-in that bundles what libraries share once. In different versions it is bundled twice, as each asks.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutCopies() {
  return {
    name: 'without-copies',
    setup(build) {
      const { name, of, by } = SHARED;
      const [kept, copy] = [of, by].map((library) => versionWithin(library, name));
      if (kept === undefined || kept !== copy) return;
      build.onResolve({ filter: new RegExp(`^${name}(?:/|$)`) }, ({ path, kind, importer }) =>
        importer.includes(join('node_modules', by))
          ? build.resolve(path, { kind, resolveDir: folderOf(of) })
          : undefined,
      );
    },
  };
}

/**
 * The version of a package as a library resolves it.
 *
 * @param {string} library
 * @param {string} name
 * @returns {string | undefined}
 */
function versionWithin(library, name) {
  const folders = [join(folderOf(library), 'node_modules', name), folderOf(name)];
  const found = folders.map((folder) => join(folder, 'package.json')).find((path) => existsSync(path));
  return found && JSON.parse(readFileSync(found, 'utf8')).version;
}

/** @param {string} name */
function folderOf(name) {
  return join(root, 'node_modules', name);
}
