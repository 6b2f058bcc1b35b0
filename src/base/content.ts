// What is known of a file once it was read: its text, or why there is none. Reading it is up to `files`.
import type { NotUtf8 } from './encoding';
import { message } from './message';
import { OPENING } from './placeholder';
import type { Message } from './message';
import { TEXT_START } from './range';
import type { Range } from './range';

/** Where a workspace keeps what is its department's own, at its root. */
export const SETTINGS_FILE = 'ops-regulation.yaml';

/** Above this many characters a file is not looked into. */
export const MAX_DOCUMENT_LENGTH = 2_000_000;

/** As many lines may a document have, and as many bars, which divide the cells of tables: two thousand rows of ten. */
const MOST_LINES = 50_000;
const MOST_BARS = 100_000;

/** As many places may it have that are still to be filled in, and as many clauses may it cite. */
export const MOST_PLACES = 20_000;

/** Above this many bytes it is not read: a character of Chinese text takes three. */
export const MAX_BYTES = MAX_DOCUMENT_LENGTH * 3;

/** Above this many bytes a file that is to be imported is not read: a text processor's has pictures in it. */
export const MAX_SOURCE_BYTES = 64_000_000;

/** What makes a file too large: its size, or how much of one thing it has. */
type TooLarge = { readonly kind: 'size'; readonly size: number } | TooMany;

interface TooMany {
  readonly kind: 'lines' | 'cells' | 'placeholders' | 'citations';
  /** Undefined where they were not counted to the end. */
  readonly count?: number;
  readonly limit: number;
}

/**
 * Why the text of a file is not known: it is too large, not in UTF-8, a link, or no file, as a pipe is that may never
 * end. What was not read is never written.
 */
export type Unread = NotUtf8 | TooLarge | { readonly kind: 'link' } | { readonly kind: 'no-file' };

/** What a file holds: its text, exactly, or why that is not known. */
export type Content =
  { readonly text: string; readonly unread?: undefined } | { readonly unread: Unread; readonly text?: undefined };

/** A file by its path, as it was read. */
export type ReadFile = Content & { readonly path: string };

/** A file as it is now: as it was read, or, with neither text nor reason, gone. */
export type FileState =
  ReadFile | { readonly path: string; readonly text: string | undefined; readonly unread?: undefined };

/** What is known of a file by its size alone: that it is too large to be read; undefined where it is to be read. */
export function contentBySize(size: number): Content | undefined {
  return size > MAX_BYTES ? { unread: { kind: 'size', size } } : undefined;
}

/** Why a text is not looked into: it is too long, or has too many lines or cells; undefined where it is. */
export function tooLargeText(text: string): TooLarge | undefined {
  if (text.length > MAX_DOCUMENT_LENGTH) return { kind: 'size', size: text.length };
  if (text.length <= Math.min(MOST_LINES, MOST_BARS, MOST_PLACES)) return undefined;
  const lines = countOf(text, '\n') || countOf(text, '\r');
  if (lines > MOST_LINES) return { kind: 'lines', count: lines, limit: MOST_LINES };
  const bars = countOf(text, '|');
  if (bars > MOST_BARS) return { kind: 'cells', count: bars, limit: MOST_BARS };
  const open = countOf(text, OPENING);
  return open > MOST_PLACES ? { kind: 'placeholders', count: open, limit: MOST_PLACES } : undefined;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** What is said of a file that was not read. */
export interface UnreadFault {
  readonly rule: 'encoding-unknown' | 'file-too-large' | 'pack-invalid';
  readonly message: Message;
  readonly range: Range;
  readonly expected?: string;
  readonly actual?: string;
}

/** Says why a file was not read, and what to do about it. */
export function unreadFault(unread: Unread): UnreadFault {
  if (unread.kind === 'size') return tooLarge(unread.size);
  if (unread.kind === 'no-file') return noFile();
  if ('limit' in unread) return tooMany(unread);
  if (unread.kind === 'link') return { rule: 'pack-invalid', message: message('pack.link'), range: TEXT_START };
  const here = { rule: 'encoding-unknown', range: TEXT_START, expected: 'UTF-8' } as const;
  if (unread.kind === 'encoding') {
    const encoding = message(`encoding.${unread.encoding}`);
    return { ...here, message: message('encoding-unknown', { encoding }), actual: unread.encoding.toUpperCase() };
  }
  const { at, byte } = unread;
  const text = message('encoding-unknown.broken', { line: at.line + 1, byte: byte + 1 });
  return { ...here, message: text, range: { start: at, end: at }, actual: `UTF-8, byte ${String(byte + 1)}` };
}

// Only settings are looked for by their name; documents and files of packs are listed, and then they are files.
function noFile(): UnreadFault {
  const text = message('pack.no-file', { file: SETTINGS_FILE });
  return { rule: 'pack-invalid', message: text, range: TEXT_START, expected: '', actual: '' };
}

function tooLarge(length: number): UnreadFault {
  const [size, limit] = [length, MAX_DOCUMENT_LENGTH].map((each) => `${(each / 1_000_000).toFixed(1)} MB`);
  const args = { size: size ?? '', limit: limit ?? '' };
  const text = message('file-too-large', args);
  return { rule: 'file-too-large', message: text, range: TEXT_START, expected: `≤ ${args.limit}`, actual: args.size };
}

function tooMany({ kind, count, limit }: TooMany): UnreadFault {
  const most = limit.toLocaleString('en');
  const args = { count: count?.toLocaleString('en') ?? `> ${most}`, limit: most };
  const text = message(`file-too-large.${kind}`, args);
  return { rule: 'file-too-large', message: text, range: TEXT_START, expected: `≤ ${most}`, actual: args.count };
}
