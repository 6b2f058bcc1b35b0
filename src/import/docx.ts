// Reading a Word file: unpacked by the one reader of ZIPs, its text turned into HTML and read as such. Linked pictures
// and files are never fetched.
import type { Message } from '../base/message';
import { message } from '../base/message';
import { withPauses } from '../base/slices';
import type { Pause, Slices } from '../base/slices';
import { isRefusal, refusalMessage } from '../base/zip/refusal';
import { openZip } from '../base/zip/zip';
import { readHtml } from './html';
import { excessMessage } from './limits';
import type { Excess } from './limits';
import type { Lines } from './line';
import { wordHtml, wordNotes } from './word/body';
import { wordParts } from './word/parts';
import type { WordParts } from './word/parts';
import { readStyles } from './word/styles';

const LIMITS = { entries: 2000, entry: 32_000_000, total: 128_000_000, ratio: 400 };

/** Reads a Word file; a number of a line is that of the paragraph. */
export async function readDocx(file: string, bytes: Uint8Array<ArrayBuffer>, pause: Pause): Promise<Lines | Message> {
  const zip = openZip(bytes, LIMITS);
  const parts = isRefusal(zip) ? zip : await wordParts(zip, pause);
  if (parts === undefined) return message('import.broken', { file });
  if (isRefusal(parts)) return refusalMessage(file, parts);
  const read = await withPauses(readWord(file, parts), pause);
  if (read === 'broken') return message('import.broken', { file });
  return typeof read === 'string' ? excessMessage(file, read) : read;
}

function* readWord(file: string, parts: WordParts): Slices<Lines | Excess | 'broken'> {
  const styles = yield* readStyles(parts);
  if (typeof styles === 'string') return styles;
  const notes = new Map<string, string>();
  for (const part of [parts.footnotes, parts.endnotes]) {
    const read = part.length === 0 ? notes : yield* wordNotes(part, styles);
    if (typeof read === 'string') return read;
    for (const [id, html] of read) notes.set(id, html);
  }
  const text = yield* wordHtml(parts.document, styles, notes);
  return typeof text === 'string' ? text : yield* readHtml(file, text.html, 'paragraphs');
}
