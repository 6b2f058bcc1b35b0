// Owns the bundled pack in one file, the heads of its entries read when the product was built. Only the build writes
// it: a pack of a workspace is always read from its own files.
import { headOf } from './entry';
import type { PackFile } from './model';

/** The files of a pack with their heads, as text. */
export function prepare(files: readonly PackFile[]): string {
  return JSON.stringify(files.map((file) => (file.path.endsWith('.md') ? { ...file, front: headOf(file) } : file)));
}

/** The files of a pack from what {@link prepare} wrote. */
export function prepared(text: string): PackFile[] {
  return JSON.parse(text) as PackFile[];
}
