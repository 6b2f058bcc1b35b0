// Telling what kind of text an editor has before it: a regulation file of a pack, bundled or the workspace's own, or a
// document.
import type { Reader } from '../../base/message';
import type { PackFilePlace } from '../../documents/packCitations';
import type { Document } from '../../documents/document';
import type { Knowledge } from '../../knowledge/knowledge';
import type { RegulationFile } from '../../knowledge/placedClauses';
import { documentOutline } from './documentOutline';
import type { OutlineSymbol } from './outlineSymbol';
import { regulationFolds, regulationOutline } from './regulationOutline';
import type { Fold } from './regulationOutline';

/** A text with its place: in the workspace, or inside a pack that is shown read-only. */
export interface NamedText {
  readonly pack?: string | undefined;
  readonly path: string;
  readonly text: string;
}

/** What texts are told apart by. */
export interface Known {
  readonly knowledge: Knowledge;
  /** A text as a document. */
  readonly read: (named: NamedText) => Document;
  /** The folder of each of the workspace's own packs, by the pack's id. */
  readonly folderOf: ReadonlyMap<string, string>;
}

/** The outline of a regulation file or a document. */
export function outlineOf(known: Known, named: NamedText, reader: Reader): OutlineSymbol[] {
  const file = regulationFileOf(known, named);
  if (file) return regulationOutline(file);
  return named.pack === undefined ? documentOutline(known.read(named), reader) : [];
}

/** What can be folded beside what any Markdown text offers: the clauses of a regulation file. */
export function foldsOf(known: Known, named: NamedText): Fold[] {
  const file = regulationFileOf(known, named);
  return file ? regulationFolds(file) : [];
}

/** Which pack's file a text is, bundled or the workspace's own; undefined for what is none. */
export function packFileOf(
  { folderOf }: Pick<Known, 'folderOf'>,
  { pack, path }: NamedText,
): PackFilePlace | undefined {
  if (pack !== undefined) return { pack, path };
  const own = [...folderOf].find(([, folder]) => path.startsWith(`${folder}/`));
  return own && { pack: own[0], path: path.slice(own[1].length + 1) };
}

/** A text as a file of its pack's regulation, where it is one. */
export function regulationFileOf(
  known: Known,
  named: NamedText,
): (RegulationFile & { readonly pack: string }) | undefined {
  const file = packFileOf(known, named);
  const found =
    file?.path.startsWith('regulation/') === true
      ? known.knowledge.packs.find(({ id }) => id === file.pack)
      : undefined;
  return found && { text: named.text, numbering: found.numbering, pack: found.id };
}
