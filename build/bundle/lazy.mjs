// How a bundle's lazy parts become files of their own. A large file costs its reading and parsing even where nothing in it runs: with all
// libraries in one file `require` of the extension took 50 ms, with the session apart 1 ms. So every `await import('./x')` of the extension
// is bundled into a file under dist/lazy and required when it is reached.

import { dirname, relative, resolve, sep } from 'node:path';
import { root } from '../paths.mjs';

/** The folder under dist that holds the lazy files. */
export const lazyFolder = 'lazy';

/**
 * An esbuild plug-in that leaves dynamic imports out of a bundle and reports the sources they name.
 *
 * @param {string} prefix how the bundle reaches the lazy folder, e.g. `./lazy/`
 * @param {(source: string) => void} found called with a source file's path, for every dynamic import
 * @returns {import('esbuild').Plugin}
 */
export function lazyParts(prefix, found) {
  return {
    name: 'lazy-parts',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, (args) => {
        if (args.kind !== 'dynamic-import') return undefined;
        const source = `${resolve(dirname(args.importer), args.path)}.ts`;
        found(source);
        return { path: prefix + lazyName(source), external: true };
      });
    },
  };
}

/**
 * The file name of a lazy part: `src/vscode/session.ts` becomes `vscode-session.js`, so that no two parts share one.
 *
 * @param {string} source
 */
export function lazyName(source) {
  return `${relative(resolve(root, 'src'), source).replace(/\.ts$/, '').split(sep).join('-')}.js`;
}
