// Which parts of a Word file hold its text, styles, numbering and notes: relationships say so, of the file and of its
// main part.
import { withPauses } from '../../base/slices';
import type { Pause } from '../../base/slices';
import { isRefusal, refusal } from '../../base/zip/refusal';
import type { ZipRefusal } from '../../base/zip/refusal';
import type { Zip } from '../../base/zip/zip';
import { readXml } from './xml';
import type { XmlElement } from './xml';

/** The parts that are read; those that a file does not have are empty. */
export interface WordParts {
  readonly document: Uint8Array;
  readonly styles: Uint8Array;
  readonly numbering: Uint8Array;
  readonly footnotes: Uint8Array;
  readonly endnotes: Uint8Array;
}

const NONE = new Uint8Array();

/** Unpacks the parts; undefined where there is no main one. */
export async function wordParts(zip: Zip, pause: Pause): Promise<WordParts | ZipRefusal | undefined> {
  const files = await targetsOf(zip, '', pause);
  if (isRefusal(files)) return files;
  const main = files.get('officeDocument') ?? 'word/document.xml';
  const document = await zip.read(main);
  const targets = await targetsOf(zip, main, pause);
  if (document === undefined || isRefusal(document)) return document;
  if (isRefusal(targets)) return targets;
  const read = async (kind: string): Promise<Uint8Array | ZipRefusal> =>
    (await zip.read(targets.get(kind) ?? `word/${kind}.xml`)) ?? NONE;
  const styles = await read('styles');
  if (isRefusal(styles)) return styles;
  const numbering = await read('numbering');
  if (isRefusal(numbering)) return numbering;
  const footnotes = await read('footnotes');
  if (isRefusal(footnotes)) return footnotes;
  const endnotes = await read('endnotes');
  return isRefusal(endnotes) ? endnotes : { document, styles, numbering, footnotes, endnotes };
}

/** What a part, or with an empty name the file, refers to inside the file: each kind's first target that is there. */
async function targetsOf(zip: Zip, part: string, pause: Pause): Promise<ReadonlyMap<string, string> | ZipRefusal> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = await zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (isRefusal(bytes)) return bytes;
  const targets = new Map<string, string>();
  const open = ({ name, get }: XmlElement): void => {
    const [target = '', kind = ''] = [get('Target'), get('Type')?.split('/').at(-1)];
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    if (name === 'Relationship' && !targets.has(kind) && zip.names.has(path)) targets.set(kind, path);
  };
  const problem = await withPauses(readXml(bytes ?? NONE, { open }), pause);
  return problem === undefined ? targets : refusal('damaged', part);
}
