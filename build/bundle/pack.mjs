// The bundled pack as the product reads it: compiled, in one file, and the clause index of it beside.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from '../shared/paths.mjs';

/** The file's name, beside the bundle that reads it. */
export const packName = 'pack.json';

/**
 * Writes the pack to a file, and its index beside it.
 *
 * @param {string} outfile
 */
export async function bundlePack(outfile) {
  /** @type {typeof import('../../src/knowledge/compiled/compiledPack.ts')} */
  const { compilePack, readCompiledPack } = await tsImport(
    '../../src/knowledge/compiled/compiledPack.ts',
    import.meta.url,
  );
  /** @type {typeof import('../../src/files/selection.ts')} */
  const { PACK_FILES, selects } = await tsImport('../../src/files/selection.ts', import.meta.url);
  /** @type {typeof import('../../src/files/bundledIndex.ts')} */
  const { BUNDLED_INDEX } = await tsImport('../../src/files/bundledIndex.ts', import.meta.url);
  /** @type {typeof import('../../src/search/clauseIndex.ts')} */
  const { shipIndex } = await tsImport('../../src/search/clauseIndex.ts', import.meta.url);
  const folder = join(root, 'knowledge');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => selects(PACK_FILES, name))
    .sort();
  mkdirSync(dirname(outfile), { recursive: true });
  const compiled = compilePack(names.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
  const { postings, lunr } = shipIndex(readCompiledPack(compiled).pack.clauses);
  writeFileSync(outfile, compiled);
  writeFileSync(join(dirname(outfile), BUNDLED_INDEX.postings), postings);
  writeFileSync(join(dirname(outfile), BUNDLED_INDEX.lunr), lunr);
}
