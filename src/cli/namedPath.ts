// Paths as people name them on the command line: with either separator and in any case where the system takes them so.
import path from 'node:path';

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

/** True where a named path is that of a file, or of a folder that it lies in. */
export function names(named: string, file: string, { isCaseBlind }: Pick<PathStyle, 'isCaseBlind'> = HERE): boolean {
  const [folder, whole] = isCaseBlind ? [named.toLowerCase(), file.toLowerCase()] : [named, file];
  return folder === '' || whole === folder || whole.startsWith(`${folder}/`);
}
