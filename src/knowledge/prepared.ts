// The bundled pack in one file, the heads of its entries read when the product was built. Only the build writes it: a
// pack of a workspace is always read from its own files.
import type { FrontMatter } from '../base/markdown/frontMatter';
import { headOf } from './entry';
import type { PackFile } from './model';
import { yamlHead } from './yaml';

/** The files of a pack with their heads, as text. */
export function prepare(files: readonly PackFile[]): string {
  const front = (file: PackFile): FrontMatter => (file.path.endsWith('.md') ? headOf(file) : yamlHead(file));
  return JSON.stringify(files.map((file) => ({ ...file, front: front(file) })));
}

/** The files of a pack from what {@link prepare} wrote. */
export function prepared(text: string): PackFile[] {
  return JSON.parse(text) as PackFile[];
}
