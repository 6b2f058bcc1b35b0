// What is in a file that somebody exported: told by its bytes, never by its name. The one door to all readers.
import { message } from '../../base/message';
import type { Table } from './cell';
import { isGuarded } from './legacyRecords';
import { MOST_WHOLE_BYTES } from './limits';
import { pageRows } from './page';
import { once } from './once';
import { beginningOf, wholeOf } from './source';
import type { ByteSource, Whole } from './source';
import { encodingOf, isUtf8 } from './text/encoding';
import type { Encoding } from './text/encoding';
import { textTable } from './text/textTable';
import { UnreadableFile } from './unreadable';
import { workbookTables } from './workbook';

/** The tables of a file, and the digest of its bytes, which is known once all rows were gone through. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly digest: () => string;
}

/** Opens a file. Throws {@link UnreadableFile} where there is no table in it that can be read. */
export async function openTables(source: ByteSource): Promise<Tables> {
  const { name: file } = source;
  const { head, isWhole } = await beginningOf(source);
  if (head.length === 0) throw new UnreadableFile(message('data.empty', { file }));
  const kind = binaryKind(head);
  if (kind === 'other') throw new UnreadableFile(message('data.kind', { file }));
  if (kind !== undefined) return workbookIn(source, kind);
  const { encoding, mark } = encodingOf(head);
  // A character that is cut at the end does no harm.
  const beginning = new TextDecoder(encoding).decode(head.subarray(mark), { stream: true });
  const text = beginning.trimStart();
  if (/^<\?xml[^>]*>\s*(?:<\?mso[^>]*>\s*)?<(?:\w+:)?Workbook/i.test(text))
    throw new UnreadableFile(message('data.xml-workbook', { file }));
  if (text.startsWith('<')) return pageIn(source, encoding);
  if (text === '' && isWhole) throw new UnreadableFile(message('data.empty', { file }));
  const table = textTable(source, { encoding, mark, beginning });
  return { tables: [table], digest: table.digest };
}

async function workbookIn(source: ByteSource, kind: 'zip' | 'compound'): Promise<Tables> {
  const { name: file } = source;
  const { bytes, digest } = await allOf(source);
  if (kind === 'compound' && isGuarded(bytes)) throw new UnreadableFile(message('data.encrypted', { file }));
  const tables =
    kind === 'zip'
      ? await workbookTables(file, bytes)
      : await (await import('./legacyWorkbook')).legacyTables(file, bytes);
  return { tables, digest: () => digest };
}

async function pageIn(source: ByteSource, encoding: Encoding): Promise<Tables> {
  const { bytes, digest } = await allOf(source);
  // The beginning of a page may be without Chinese.
  const own = encoding === 'utf-8' && !isUtf8(bytes) ? 'gb18030' : encoding;
  const rows = pageRows(source.name, new TextDecoder(own).decode(bytes));
  return { tables: [{ title: '', rows: () => once(rows) }], digest: () => digest };
}

async function allOf(source: ByteSource): Promise<Whole> {
  const whole = await wholeOf(source, MOST_WHOLE_BYTES);
  if (whole !== undefined) return whole;
  const limit = MOST_WHOLE_BYTES / 1_000_000;
  throw new UnreadableFile(message('data.too-large', { file: source.name, limit }));
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
