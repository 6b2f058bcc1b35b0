// Values that are worked out when the product is built: the exports of each `*.built.ts`, as plain data in its place.
// Tables that take libraries and milliseconds to make are then there as a program starts, and the libraries are not.

import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { root } from '../shared/paths.mjs';

/** @typedef {import('esbuild').Metafile} Metafile */

/** How the names of such modules end. */
const END = '.built.ts';

/**
 * An esbuild plug-in that bundles each `*.built.ts` as what it exports, and the texts of a language
 * likewise: a program that parses data has it sooner than one that holds it.
 *
 * @returns {import('esbuild').Plugin}
 */
export function builtValues() {
  return {
    name: 'built-values',
    setup(build) {
      build.onLoad({ filter: /\.built\.ts$/ }, async ({ path }) => ({ contents: await valuesOf(path) }));
      build.onLoad({ filter: /[\\/]l10n[\\/][^\\/]+\.json$/ }, async ({ path }) => ({
        contents: `export default ${parsed(JSON.parse(await readFile(path, 'utf8')))};`,
      }));
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
  const { text } = await bundledModule(path);
  const values = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${parsed(value)};\n`)
    .join('');
}

/** @param {unknown} value */
function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/**
 * What the values in some bundles were worked out from: by it one sees whose data they are.
 *
 * @param {readonly Metafile[]} metafiles
 * @returns {Promise<Metafile[]>}
 */
export async function sourcesOfValues(metafiles) {
  const modules = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)).filter((each) => each.endsWith(END)));
  return Promise.all([...modules].map(async (each) => (await bundledModule(each)).metafile));
}

/** @param {string} path */
async function bundledModule(path) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
}
