// Paths as people name them on the command line: with either separator and in any case where the system takes them so.
import path from 'node:path';
import { foldersAbove } from '../files/paths';

/** How a system writes paths, and whether it tells `A` from `a`. */
export interface PathStyle {
  readonly path: path.PlatformPath;
  readonly isCaseBlind: boolean;
}

const HERE: PathStyle = { path, isCaseBlind: ['win32', 'darwin'].includes(process.platform) };

/** A named path below a root, with `/`; undefined where it leads elsewhere, as to another drive. */
export function belowRoot(root: string, named: string, style: PathStyle = HERE): string | undefined {
  const below = style.path.relative(root, style.path.resolve(root, named));
  const isOutside = below === '..' || below.startsWith(`..${style.path.sep}`) || style.path.isAbsolute(below);
  return isOutside ? undefined : below.split(style.path.sep).join('/');
}

/** What a name means: a path from the current folder, where that lies below the root, else one from the root. */
export function meantBelow(root: string, named: string): string | undefined {
  const here = path.resolve(named);
  return belowRoot(root, here.startsWith(root) ? here : named);
}

/** True for the documents that some names mean, of files and of folders. */
export function namedBy(
  root: string,
  wanted: readonly string[],
  { isCaseBlind }: Pick<PathStyle, 'isCaseBlind'> = HERE,
): (document: string) => boolean {
  const plain = (each: string): string => (isCaseBlind ? each.toLowerCase() : each);
  const all = new Set(wanted.flatMap((each) => meantBelow(root, each) ?? []).map(plain));
  return (document) => ['', plain(document), ...foldersAbove(plain(document))].some((each) => all.has(each));
}

/** True where a named path is that of a file, or of a folder that it lies in. */
export function names(named: string, file: string, { isCaseBlind }: Pick<PathStyle, 'isCaseBlind'> = HERE): boolean {
  const [folder, whole] = isCaseBlind ? [named.toLowerCase(), file.toLowerCase()] : [named, file];
  return folder === '' || whole === folder || whole.startsWith(`${folder}/`);
}
