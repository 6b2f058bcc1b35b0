// Which of the encodings that exports are written in a text has, by its beginning.

/** The encodings that are read. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const MARKS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The encoding of a text by its first bytes: its mark, where NUL bytes are, or being UTF-8 without a fault. */
export function encodingOf(head: Uint8Array): { readonly encoding: Encoding; readonly mark: number } {
  const marked = MARKS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (marked !== undefined) return { encoding: marked[0], mark: marked[1].length };
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > even * 4) return { encoding: 'utf-16le', mark: 0 };
  if (even > odd * 4) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: isUtf8(head) ? 'utf-8' : 'gb18030', mark: 0 };
}

/** Whether bytes are UTF-8; a character that is cut at the end is. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
