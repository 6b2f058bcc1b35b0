// A program in parts that Node loads when they are asked for. esbuild splits only modules, and reading one of these
// takes Node longer than a file that is required, so that each part is then turned into such a file.

import { build, transform } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/**
 * Bundles a program and writes its parts into a folder. Parts of an earlier build that it no longer has are removed.
 *
 * @param {BuildOptions & { readonly outdir: string }} options of a build that splits, with one entry
 * @param {string} name the program's, with which all names of parts begin
 * @param {BuildOptions} target what each part is made for
 */
export async function buildParts(options, name, target) {
  const { outputFiles, metafile } = await build({ ...options, sourcemap: 'inline', write: false });
  const parts = await Promise.all(
    outputFiles.map(async ({ path, text }) => ({ file: basename(path), ...(await required(text, target)) })),
  );
  mkdirSync(options.outdir, { recursive: true });
  for (const file of readdirSync(options.outdir))
    if (new RegExp(`^${name}-.*\\.js(?:\\.map)?$`).test(file)) rmSync(join(options.outdir, file));
  for (const { file, code, map } of parts) {
    writeFileSync(join(options.outdir, file), `${code}${functionsAsValues}//# sourceMappingURL=${file}.map\n`);
    writeFileSync(join(options.outdir, `${file}.map`), map);
  }
  return { metafile };
}

// What a part gives is read through getters, two for each call of a function from another part. Functions are the same
// for ever once a part is loaded, so that they are given as they are; what is not there yet stays behind its getter.
const functionsAsValues = `{
  const given = Object.getOwnPropertyDescriptors(module.exports);
  for (const name of Object.keys(given)) {
    const value = module.exports[name];
    if (typeof value === 'function') given[name] = { value, enumerable: true };
  }
  module.exports = Object.defineProperties({}, given);
}
`;

/**
 * A part as a file that is required.
 *
 * @param {string} text
 * @param {BuildOptions} options
 */
function required(text, { target, supported, charset, minify }) {
  return transform(text, {
    format: 'cjs',
    platform: 'node',
    sourcemap: 'external',
    sourcesContent: false,
    tsconfigRaw: { compilerOptions: { alwaysStrict: true } }, // as modules are
    ...Object.fromEntries(
      Object.entries({ target, supported, charset, minify }).filter(([, value]) => value !== undefined),
    ),
  });
}
