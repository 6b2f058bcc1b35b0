// Turning bytes into text: a text is only what the bytes say without a fault; of all else it is said what it is.
import type { Position } from './range';
import { linesOf } from './range';

/** The encodings besides UTF-8 that are told apart. */
export type OtherEncoding = 'gb18030' | 'utf-16le' | 'utf-16be';

/** What bytes are that are no UTF-8: all in another encoding; or broken, from a place and a byte on, both 0-based. */
export type NotUtf8 =
  | { readonly kind: 'encoding'; readonly encoding: OtherEncoding }
  | { readonly kind: 'broken'; readonly at: Position; readonly byte: number };

/** A text, or why there is none. */
export type Decoded =
  { readonly text: string; readonly unread?: undefined } | { readonly unread: NotUtf8; readonly text?: undefined };

/** The text of bytes in UTF-8, a byte order mark kept, or what they are instead. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = utf8Text(bytes);
  if (text !== undefined) return { text };
  const other = otherEncoding(bytes);
  if (other === undefined) return { unread: { kind: 'broken', ...breakIn(bytes) } };
  return { unread: { kind: 'encoding', encoding: other.encoding } };
}

/** The text of a file in any of the known encodings, without a byte order mark; undefined where it fits none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = utf8Text(bytes) ?? otherEncoding(bytes)?.text;
  return text === undefined || text.includes('\0') ? undefined : withoutMark(text);
}

/** The text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function exactly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf8Text(bytes: Uint8Array): string | undefined {
  const text = exactly('utf-8', bytes);
  if (text?.includes('\0') !== true) return text;
  // What is in UTF-16 with little but ASCII in it is UTF-8 as well: with a zero byte in every other place.
  return zerosOf(bytes).most * 4 > bytes.length && utf16Text(bytes) !== undefined ? undefined : text;
}

interface DetectedEncoding {
  readonly encoding: OtherEncoding;
  /** Undefined where it has faults: a byte order mark tells the encoding all the same. */
  readonly text: string | undefined;
}

function otherEncoding(bytes: Uint8Array): DetectedEncoding | undefined {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { encoding: marked, text: exactly(marked, bytes) };
  const utf16 = utf16Text(bytes);
  if (utf16 !== undefined) return { encoding: zerosOf(bytes).encoding, text: utf16 };
  const text = isMostlyUtf8(bytes) ? undefined : exactly('gb18030', bytes);
  return text === undefined || text.includes('\0') ? undefined : { encoding: 'gb18030', text };
}

function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The text of bytes that are UTF-16 without a mark: line breaks, digits and spaces have zero bytes on one side. */
function utf16Text(bytes: Uint8Array): string | undefined {
  const { most, least, encoding } = zerosOf(bytes);
  const text = bytes.length % 2 === 1 || most === least ? undefined : exactly(encoding, bytes);
  return text?.includes('\0') === true ? undefined : text;
}

interface Zeros {
  readonly most: number;
  readonly least: number;
  /** The one that would leave most of them. */
  readonly encoding: 'utf-16le' | 'utf-16be';
}

function zerosOf(bytes: Uint8Array): Zeros {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  });
  const most = Math.max(zeros.even, zeros.odd);
  return { most, least: zeros.even + zeros.odd - most, encoding: zeros.odd === most ? 'utf-16le' : 'utf-16be' };
}

// Words pasted from elsewhere into UTF-8 can leave pairs of bytes that GB18030 has a sign for, each of them a wrong
// one.
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [sound, broken] = [0, 0];
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\uFFFD') broken++;
    else if (character >= '\u0800') sound++;
  }
  return sound * 3 > broken;
}

/** Where bytes are no UTF-8 any more: what was read up to there is the same written back. */
function breakIn(bytes: Uint8Array): { readonly at: Position; readonly byte: number } {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const back = new TextEncoder().encode(decoder.decode(bytes));
  const differs = bytes.findIndex((byte, index) => byte !== back[index]);
  const end = differs < 0 ? bytes.length : differs;
  // As of a stream that goes on, the beginning of a broken character is left out.
  const sound = decoder.decode(bytes.subarray(0, end), { stream: true });
  const lines = linesOf(sound);
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { at, byte: new TextEncoder().encode(sound).length };
}
