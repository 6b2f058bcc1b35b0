// Whether a folder is still as an import left it: only then is it taken back.
import type { Host } from '../../files/host';
import type { PackFile } from '../../knowledge/model';

/** True where a folder holds these files with these texts, and no others. */
export async function isAsWritten(host: Host, folder: string, files: readonly PackFile[]): Promise<boolean> {
  if ((await host.stat(folder))?.kind !== 'folder') return false;
  const expected = new Map(files.map(({ path, text }) => [`${folder}/${path}`, text]));
  const found = await pathsBelow(host, folder);
  if (found.length !== expected.size) return false;
  for (const path of found) {
    const bytes = await host.read(path);
    if (bytes === undefined || new TextDecoder().decode(bytes) !== expected.get(path)) return false;
  }
  return true;
}

async function pathsBelow(host: Host, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, kind } of await host.list(folder)) {
    const path = `${folder}/${name}`;
    paths.push(...(kind === 'folder' ? await pathsBelow(host, path) : [path]));
  }
  return paths;
}
