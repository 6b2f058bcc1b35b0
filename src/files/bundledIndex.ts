// Reading the clause index of the bundled pack, which is built with the product: two files beside the bundle. Whether
// they can be used, the search judges.
import type { Host } from './host';

/** The names of the files. */
export const BUNDLED_INDEX = { postings: 'search.bin', lunr: 'search-lunr.json' } as const;

/** The index as it was built; without what lunr wrote of it where nobody waits for a second query. */
export interface BundledIndex {
  readonly postings: Uint8Array;
  readonly lunr?: string | undefined;
}

/** The index from the folder of the bundle; undefined where it is not there. */
export async function readBundledIndex(host: Host): Promise<BundledIndex | undefined> {
  const [index, lunr] = await Promise.all([readBundledPostings(host), host.read(BUNDLED_INDEX.lunr)]);
  return index && { ...index, lunr: lunr && new TextDecoder().decode(lunr) };
}

/** The same for a program that answers one query: lunr takes longer to read than to do without. */
export async function readBundledPostings(host: Host): Promise<BundledIndex | undefined> {
  const postings = await host.read(BUNDLED_INDEX.postings);
  return postings && { postings };
}
