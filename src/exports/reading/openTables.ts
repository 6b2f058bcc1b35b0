// What is in a file that somebody exported: told by its bytes, never by its name. The one door to all readers.
import { message } from '../../base/message';
import type { Table } from './cell';
import { MOST_WHOLE_BYTES } from './limits';
import { pageRows } from './page';
import { survey, wholeOf } from './source';
import type { ByteSource, Survey } from './source';
import { encodingOf, textOf, textRows } from './text';
import type { Encoding } from './text';
import { UnreadableFile } from './unreadable';
import { legacyTables, workbookTables } from './workbook';

/** The tables of a file, and the digest of its bytes. */
export interface Tables {
  readonly digest: string;
  readonly tables: readonly Table[];
}

/** Opens a file. Throws {@link UnreadableFile} where there is no table in it that can be read. */
export async function openTables(source: ByteSource): Promise<Tables> {
  const about = await survey(source);
  return { digest: about.digest, tables: await tablesIn(source, about) };
}

async function tablesIn(source: ByteSource, about: Survey): Promise<readonly Table[]> {
  const { name: file } = source;
  if (about.size === 0) throw new UnreadableFile(message('data.empty', { file }));
  const kind = binaryKind(about.head);
  if (kind !== undefined) {
    if (kind === 'other') throw new UnreadableFile(message('data.kind', { file }));
    if (about.size > MOST_WHOLE_BYTES) throw tooLarge(file);
    const bytes = await wholeOf(source);
    if (kind === 'compound' && isGuarded(bytes)) throw new UnreadableFile(message('data.encrypted', { file }));
    return kind === 'zip' ? workbookTables(file, bytes) : legacyTables(file, bytes);
  }
  const encoding = encodingOf(about);
  const beginning = beginningOf(about, encoding);
  if (/^<\?xml[^>]*>\s*(?:<\?mso[^>]*>\s*)?<(?:\w+:)?Workbook/i.test(beginning))
    throw new UnreadableFile(message('data.xml-workbook', { file }));
  if (beginning.startsWith('<')) return [await pageTable(source, about, encoding)];
  if (beginning === '' && about.size === about.head.length) throw new UnreadableFile(message('data.empty', { file }));
  return [{ title: '', rows: () => textRows(source, encoding) }];
}

async function pageTable(source: ByteSource, about: Survey, encoding: Encoding): Promise<Table> {
  if (about.size > MOST_WHOLE_BYTES) throw tooLarge(source.name);
  let html = '';
  for await (const piece of textOf(source, encoding)) html += piece;
  const rows = pageRows(source.name, html);
  return {
    title: '',
    rows: async function* () {
      await Promise.resolve();
      yield rows;
    },
  };
}

const GUARDED = new TextEncoder().encode('EncryptedPackage'.replace(/(?!^)/g, '\0'));

/** Whether a workbook with a password is in what looks like one of before 2007: by the name of the part that it is. */
function isGuarded(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(GUARDED[0] ?? 0); at >= 0; at = bytes.indexOf(GUARDED[0] ?? 0, at + 1))
    if (GUARDED.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}

function tooLarge(file: string): UnreadableFile {
  return new UnreadableFile(message('data.too-large', { file, limit: MOST_WHOLE_BYTES / 1_000_000 }));
}

const BEGINNINGS: readonly (readonly [kind: 'zip' | 'compound' | 'other', bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other', [0x25, 0x50, 0x44, 0x46]], // PDF
  ['other', [0x52, 0x61, 0x72, 0x21]], // RAR
  ['other', [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ['other', [0x89, 0x50, 0x4e, 0x47]], // pictures
  ['other', [0xff, 0xd8, 0xff]],
  ['other', [0x1f, 0x8b]], // gzip
];

function binaryKind(head: Uint8Array): 'zip' | 'compound' | 'other' | undefined {
  return BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/** How a text begins, without blanks; a character that is cut at the end does no harm. */
function beginningOf({ head }: Survey, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true }).trimStart();
}
