// Cells as texts: most of an export's cells stand there many times, so that a text is made once for many cells, and
// what is remembered by the text is found quickly.
import { message } from '../../../base/message';
import { UnreadableFile } from '../unreadable';

const SLOTS = 1 << 15;
const LONGEST = 48; // bytes of a text that is kept

interface Kept {
  readonly bytes: Uint8Array;
  readonly text: string;
}

// What GB18030 has no sign for is told by private ones, which nobody writes.
const NO_TEXT = /[\0\uE000-\uF8FF]/;

/** Makes texts of the bytes of cells. */
export class CellTexts {
  private readonly slots = new Array<Kept | undefined>(SLOTS);
  private readonly decode: (bytes: Uint8Array) => string;

  constructor(
    encoding: string,
    private readonly file: string,
  ) {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.decode = (bytes) => decoder.decode(bytes);
  }

  /** The text of some bytes. Throws {@link UnreadableFile} where these are none. */
  of(bytes: Uint8Array, start: number, end: number): string {
    if (start === end) return '';
    if (end - start > LONGEST) return this.decoded(bytes.subarray(start, end));
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const kept = this.slots[slot];
    if (kept !== undefined && isThere(kept.bytes, bytes, start, end)) return kept.text;
    const own = bytes.slice(start, end);
    const text = this.decoded(own);
    this.slots[slot] = { bytes: own, text };
    return text;
  }

  private decoded(bytes: Uint8Array): string {
    try {
      const text = this.decode(bytes);
      if (!NO_TEXT.test(text)) return text;
    } catch {
      // a byte that the encoding does not have
    }
    throw new UnreadableFile(message('data.encoding', { file: this.file }));
  }
}

function isThere(kept: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (kept.length !== end - start) return false;
  for (let i = 0; i < kept.length; i++) if (kept[i] !== bytes[start + i]) return false;
  return true;
}
