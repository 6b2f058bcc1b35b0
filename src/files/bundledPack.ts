// Reading the pack that comes with the product: one file beside the bundle, since a browser cannot list a folder.
import type { PackFile } from '../knowledge/model';
import { prepared } from '../knowledge/prepared';
import type { Host } from './host';

const BUNDLED = 'pack.json';

/** The files of the bundled pack, from the folder of the bundle; undefined where it is not there. */
export async function readBundledPack(host: Host): Promise<PackFile[] | undefined> {
  const bytes = await host.read(BUNDLED);
  return bytes && prepared(new TextDecoder().decode(bytes));
}
