// A table in a text of any of the encodings that exports are written in, and any of the usual separators.
import { message } from '../../base/message';
import type { TableRow } from './cell';
import { DelimitedReader } from './delimited';
import type { ByteSource, Survey } from './source';
import { UnreadableFile } from './unreadable';

/** The encodings that are read. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** Which encoding a file has: by its mark, by where its NUL bytes are, or by being UTF-8 without a fault. */
export function encodingOf({ head, isUtf8 }: Pick<Survey, 'head' | 'isUtf8'>): Encoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  return isUtf8 ? 'utf-8' : 'gb18030';
}

/** The text of a file in pieces. Throws {@link UnreadableFile} where it has none. */
export async function* textOf(source: ByteSource, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true }); // without the mark
  for await (const chunk of source.chunks()) yield sound(source, () => decoder.decode(chunk, { stream: true }));
  const rest = sound(source, () => decoder.decode());
  if (rest !== '') yield rest;
}

// What GB18030 has no sign for is told by private ones, which nobody writes.
const NO_TEXT = /[\0\uE000-\uF8FF]/;

function sound(source: ByteSource, decode: () => string): string {
  try {
    const text = decode();
    if (!NO_TEXT.test(text)) return text;
  } catch {
    // a byte that the encoding does not have
  }
  throw new UnreadableFile(message('data.encoding', { file: source.name }));
}

/** The rows of a text. */
export async function* textRows(source: ByteSource, encoding: Encoding): AsyncIterable<readonly TableRow[]> {
  let reader: DelimitedReader | undefined;
  let [number, before] = [0, ''];
  const numbered = (row: string[]): TableRow => ({ number: ++number, cells: row });
  for await (const piece of textOf(source, encoding)) {
    let text = before + piece;
    before = '';
    if (reader === undefined) {
      // The separator is told by some whole lines.
      if (text.length < ENOUGH) {
        before = text;
        continue;
      }
      [reader, text] = readerFor(source.name, text);
    }
    yield Array.from(reader.write(text), numbered);
  }
  let rest = '';
  if (reader === undefined) [reader, rest] = readerFor(source.name, before);
  yield Array.from(reader.write(rest), numbered);
  yield Array.from(reader.end(), numbered);
}

const ENOUGH = 16_384; // characters
const SAID = /^sep=(.)(?:\r\n|\r|\n)/;

/** What reads a text that begins so, and what of the beginning is to be read. */
function readerFor(file: string, text: string): [DelimitedReader, string] {
  const said = SAID.exec(text);
  const separator = said?.[1] ?? separatorIn(text.slice(0, ENOUGH));
  return [new DelimitedReader(separator, file), text.slice(said?.[0].length ?? 0)];
}

function separatorIn(beginning: string): string {
  const lines = beginning.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/);
  // By the line that has most of one: those before the header have few.
  const counts = [',', '\t', ';'].map((sign) => ({
    sign,
    count: Math.max(...lines.slice(0, MOST_LINES).map((line) => line.split(sign).length)),
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

const MOST_LINES = 40;
