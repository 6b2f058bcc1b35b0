// Which files count, as documents and as parts of a pack. The bundled pack is made by the same selection.

/** Which paths below a folder are looked at. */
export interface Selection {
  readonly wants: (path: string) => boolean;
  readonly enters: (folder: string) => boolean;
}

/** Folders below this many others are not entered. */
export const MAX_DEPTH = 12;

const SKIPPED = new Set(['node_modules', 'dist']);
const SAMPLES = 'samples';

/** The Markdown files of a workspace, their names ending in small letters or capitals. */
export const DOCUMENTS: Selection = { wants: (path) => /\.md$/i.test(path), enters: () => true };

/** The files of a pack; its samples are a workspace, not a part of it. */
export const PACK_FILES: Selection = {
  wants: (path) => /\.(md|yaml)$/.test(path),
  enters: (folder) => folder !== SAMPLES,
};

/** A selection without what is hidden, be it a file or a folder with all in it. */
export function without(selection: Selection, hides: (path: string) => boolean): Selection {
  return {
    wants: (path) => selection.wants(path) && !hides(path),
    enters: (folder) => selection.enters(folder) && !hides(folder),
  };
}

/** True for a folder's name by which it is looked into: hidden ones and those of other programs are not. */
export function isEntered(name: string): boolean {
  return !isHidden(name) && !SKIPPED.has(name);
}

/** True for a name that is hidden. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** True for what lies in a folder that is never entered, or is such a folder. */
export function isPassedOver(path: string): boolean {
  const names = path.split('/');
  return !(DOCUMENTS.wants(path) ? names.slice(0, -1) : names).every(isEntered);
}

/** True for a file that a selection would come upon, were it listed. */
export function selects(selection: Selection, path: string): boolean {
  const names = path.split('/').slice(0, -1);
  const isReached = names.every(
    (name, index) => isEntered(name) && selection.enters(names.slice(0, index + 1).join('/')),
  );
  return isReached && names.length <= MAX_DEPTH && selection.wants(path);
}
