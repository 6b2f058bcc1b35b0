// A table in a text of any of the encodings that exports are written in, and any of the usual separators.
import { message } from '../../../base/message';
import type { Table, TableRow } from '../cell';
import { digesterOf } from '../source';
import type { ByteSource } from '../source';
import { UnreadableFile } from '../unreadable';
import { DelimitedReader, isTold } from './delimited';
import type { Encoding } from './encoding';
import { linesOf } from '../../../base/range';

/** A text, by what its beginning says. */
export interface TextFormat {
  readonly encoding: Encoding;
  /** How many bytes its mark has. */
  readonly mark: number;
  /** How it begins, decoded. */
  readonly beginning: string;
}

/** The table of a text. Its digest is known once all rows were gone through. */
export function textTable(source: ByteSource, format: TextFormat): Table & { readonly digest: () => string } {
  let digest = '';
  return {
    title: '',
    digest: () => digest,
    rows: async function* () {
      const digester = digesterOf(source);
      yield* rowsOf(source, format, digester.update);
      digest = digester.digest();
    },
  };
}

async function* rowsOf(
  source: ByteSource,
  { encoding, mark, beginning }: TextFormat,
  note: (bytes: Uint8Array) => void,
): AsyncIterable<Iterable<TableRow>> {
  const said = SAID.exec(beginning);
  const separator = said?.[1] ?? separatorIn(beginning);
  const isPlain = (encoding === 'utf-8' || encoding === 'gb18030') && isTold({ separator, encoding });
  const reader = new DelimitedReader({ separator, encoding: isPlain ? encoding : 'utf-8' }, source.name);
  const decoder = isPlain ? undefined : decoderOf(source, encoding);
  // What is decoded first loses its mark by that.
  let skipped = (said?.[0].length ?? 0) + (isPlain ? mark : 0);
  for await (const chunk of source.chunks()) {
    note(chunk);
    const bytes = decoder === undefined ? chunk : decoder(chunk);
    yield reader.write(bytes.subarray(skipped));
    skipped = Math.max(0, skipped - bytes.length);
  }
  if (decoder !== undefined) yield reader.write(decoder());
  yield reader.end();
}

/** Makes UTF-8 of a text in another encoding, piece by piece; the last time of none. */
function decoderOf({ name: file }: ByteSource, encoding: Encoding): (bytes?: Uint8Array) => Uint8Array {
  const [decoder, encoder] = [new TextDecoder(encoding, { fatal: true }), new TextEncoder()];
  return (bytes) => {
    try {
      return encoder.encode(decoder.decode(bytes, { stream: bytes !== undefined }));
    } catch {
      throw new UnreadableFile(message('data.encoding', { file }));
    }
  };
}

const SAID = /^sep=([\t\x20-\x7e])(?:\r\n|\r|\n)/;
const MOST_LINES = 40;
// Signs that separate nothing: in quotes, between thousands, and tabs by which programs keep a cell a text.
const NO_SEPARATORS = /"[^"]*"|(?<=\d),(?=\d{3}(?!\d))|(?<!\t)\t+(?=[,;\r\n]|$)/g;

function separatorIn(beginning: string): string {
  const lines = linesOf(beginning.replace(NO_SEPARATORS, ''));
  // By the line that has most of one: those before the header have few.
  const counts = [',', '\t', ';'].map((sign) => ({
    sign,
    count: Math.max(...lines.slice(0, MOST_LINES).map((line) => line.split(sign).length)),
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
