// Values that are worked out when the product is built: the exports of each `*.built.ts`, as plain data in its place.
// Tables that take libraries and milliseconds to make are then there as a program starts, and the libraries are not.

import { tsImport } from 'tsx/esm/api';

/**
 * An esbuild plug-in that bundles each `*.built.ts` as what it exports.
 *
 * @returns {import('esbuild').Plugin}
 */
export function builtValues() {
  return {
    name: 'built-values',
    setup(build) {
      build.onLoad({ filter: /\.built\.ts$/ }, async ({ path }) => ({ contents: await valuesOf(path) }));
    },
  };
}

/**
 * What a module exports, as the text of one that holds nothing else.
 *
 * @param {string} path
 * @returns {Promise<string>}
 */
export async function valuesOf(path) {
  const values = Object.entries(await tsImport(path, import.meta.url));
  return values
    .filter(([name]) => name !== 'default')
    .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`)
    .join('');
}
