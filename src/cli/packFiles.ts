// Writing something new into a pack of the workspace: a document type, the definition of an export.
import { message } from '../base/message';
import type { TypeFiles } from '../features/service';
import { createFile } from '../files/writing/creating';
import type { Host } from '../files/host';
import type { Settings } from '../knowledge/settings';
import type { Console } from './console';

/** Where it goes. */
export interface PackPlace {
  readonly host: Host;
  readonly settings: Pick<Settings, 'packs'>;
  /** The pack's folder. */
  readonly folder: string;
}

/** Writes it, and says how it is found; false where it is there already, which stays as it is. */
export async function writeIntoPack(
  output: Console,
  { host, settings: { packs }, folder }: PackPlace,
  { header, type }: TypeFiles,
): Promise<boolean> {
  // The header first: without it nothing in the pack would be found, and not be made again either.
  const withHeader = await createFile(host, header);
  if (!(await createFile(host, type))) {
    output.warn(message('type.there', { path: type.path }));
    return false;
  }
  output.print(message('cli.created', { path: type.path }));
  if (withHeader) output.print(message('cli.created', { path: header.path }));
  if (!packs.includes(folder)) {
    const line = `packs: [${[...packs, folder].map((each) => JSON.stringify(each)).join(', ')}]`;
    output.print(message('type.add-pack', { line }));
  }
  return true;
}
