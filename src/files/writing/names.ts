// Names that every system of the department can have: what Windows does not allow is given to nothing new anywhere,
// since a folder is shared, synced and copied between systems.
import { FileError } from '../../base/fileFault';
import type { PackFile } from '../../knowledge/model';
import { nameOf } from '../paths';

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
const SIGNS = /[<>:"|?*\\\p{Cc}]/u;

/** True for a name that files and folders can have on every system. */
export function isName(name: string): boolean {
  return name !== '' && !SIGNS.test(name) && !RESERVED.test(name) && !/[. ]$/.test(name);
}

/** Throws {@link FileError} where something that is to be made has a name that some system does not allow. */
export function assertNames(path: string, made: readonly string[]): void {
  if (!made.every((each) => isName(nameOf(each)))) throw new FileError(path, 'EBADNAME');
}

/** The same for all that is to lie in a folder. */
export function assertNamesIn(folder: string, files: readonly PackFile[]): void {
  for (const { path } of files) assertNames(folder, path.split('/'));
}
