// Reading the clause index of the bundled pack, which is built with the product: two files beside the bundle. Whether
// they can be used, the search judges.
import type { Host } from './host';

/** The names of the files. */
export const BUNDLED_INDEX = { postings: 'search.bin', lunr: 'search-lunr.json' } as const;

/** The index as it was built. */
export interface BundledIndex {
  readonly postings: Uint8Array;
  readonly lunr: string;
}

/** The index from the folder of the bundle; undefined where it is not there. */
export async function readBundledIndex(host: Host): Promise<BundledIndex | undefined> {
  const [postings, lunr] = await Promise.all([host.read(BUNDLED_INDEX.postings), host.read(BUNDLED_INDEX.lunr)]);
  return postings && lunr && { postings, lunr: new TextDecoder().decode(lunr) };
}
