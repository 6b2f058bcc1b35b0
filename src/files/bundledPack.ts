// Reading the pack that comes with the product: one file beside the bundle, since a browser cannot list a folder.
import { readCompiledPack } from '../knowledge/compiled/compiledPack';
import type { PackFile, Parsed } from '../knowledge/model';
import { parsePack } from '../knowledge/pack';
import type { Pack } from '../knowledge/pack';
import type { Host } from './host';

const BUNDLED = 'pack.json';

/** The bundled pack with what it has wrong, and its files. */
export interface BundledPack extends Parsed<Pack | undefined> {
  readonly files: readonly PackFile[];
}

/** The bundled pack from the folder of the bundle, where it was compiled; undefined where it is not there. */
export async function readBundledPack(host: Host): Promise<BundledPack | undefined> {
  const bytes = await host.read(BUNDLED);
  if (bytes === undefined) return undefined;
  const compiled = readCompiledPack(bytes);
  return {
    value: compiled.pack,
    findings: [],
    get files() {
      return compiled.files;
    },
  };
}

/** The same from its own files, as they lie beside the sources. */
export function parseBundledPack(files: readonly PackFile[]): BundledPack {
  return { ...parsePack(files), files };
}
