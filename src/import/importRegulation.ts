// Importing a regulation: files in, a pack's files out, with the clauses that the pack's own parser reads from them and
// a list of what was not taken over. It does no I/O and fetches nothing, and lets others have their turn.
import { decodeText } from '../base/encoding';
import { message } from '../base/message';
import type { Message } from '../base/message';
import { withPauses } from '../base/slices';
import type { Pause, Slices } from '../base/slices';
import type { FileFinding, PackFile } from '../knowledge/model';
import { parsePack } from '../knowledge/pack';
import type { Pack } from '../knowledge/pack';
import { writeBody } from './body';
import { cutLines, cutsOfAll, pointNumbers } from './breaks';
import { cleanLine } from './clean';
import { readDocx } from './docx';
import { restoreLines } from './flattened/restore';
import { dayInText, readFileName, splitHead } from './head';
import { readHtml } from './html';
import { excessMessage, MOST_BLOCKS } from './limits';
import type { LeftOut, Lines, SourceLine } from './line';
import { withoutFurniture } from './page/furniture';
import { cellsAmong, withoutPrinted } from './page/printed';
import { joinWrapped } from './page/wrapped';
import { idFrom, packFilesOf, scriptOfMost } from './packText';
import { pinyinTraits } from './pinyin';
import { readMarkdown, readPlainText } from './text';

/** A file to import: its name, whose ending says what it is, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the importer is told beside the files. */
export interface ImportOptions {
  /** The pack's id; left out, it is made from the title and the day. */
  readonly id?: string | undefined;
  /** The day that stands where neither a file's name nor the text says from when the regulation holds. */
  readonly today: string;
}

/** An imported regulation. */
export interface Imported {
  readonly files: readonly PackFile[];
  /** The pack as read back from those files. */
  readonly pack: Pack;
  readonly left: readonly LeftOut[];
  /** Whether the day was found, and is not just today. */
  readonly dayFound: boolean;
  /** What the pack's own parser finds wrong with the files; nothing, unless the source is very odd. */
  readonly findings: readonly FileFinding[];
}

/** An import, or why there can be none. */
export type ImportResult =
  { readonly kind: 'imported'; readonly imported: Imported } | { readonly kind: 'refused'; readonly problem: Message };

const MOST_BYTES = 64_000_000;
const MOST_CHARACTERS = 1_800_000; // a file of a pack is read up to two million
const LONGEST_LINE = 200_000;
const LONGEST_SAMPLE = 40_000;

/**
 * Imports a regulation from one or more files, which are its parts in this order. A pause that rejects ends the import,
 * and its reason is the caller's.
 */
export async function importRegulation(
  sources: readonly SourceFile[],
  options: ImportOptions,
  pause: Pause = () => Promise.resolve(),
): Promise<ImportResult> {
  const lines: SourceLine[] = [];
  const left: LeftOut[] = [];
  for (const source of sources) {
    const read = await readSource(source, pause);
    if ('id' in read) return { kind: 'refused', problem: read };
    const cleaned = await withPauses(cleanLines(read), pause);
    const text = withoutFurniture(cleaned.lines);
    for (const line of text.lines) lines.push(line);
    const leftOfLines = [...read.left, ...cleaned.left].sort((a, b) => a.line - b.line);
    for (const each of [...leftOfLines, ...text.left]) left.push(each);
    if (lines.length + left.filter(({ reason }) => reason !== 'pinyin').length > MOST_BLOCKS)
      return { kind: 'refused', problem: excessMessage(source.name, 'blocks') };
  }
  const [first] = sources;
  if (first === undefined || !lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    return { kind: 'refused', problem: message('import.empty') };
  const { lines: broken, left: doubtful } = await withPauses(breakLines(lines), pause);
  for (const each of doubtful) left.push(each);
  if (broken.length > MOST_BLOCKS) return { kind: 'refused', problem: excessMessage(first.name, 'blocks') };
  return withPauses(makePack({ lines: broken, left, source: first, options }), pause);
}

async function readSource({ name, bytes }: SourceFile, pause: Pause): Promise<Lines | Message> {
  if (bytes.length > MOST_BYTES) return message('import.too-large', { file: name });
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'docx') return readDocx(name, Uint8Array.from(bytes), pause);
  if (!['md', 'markdown', 'htm', 'html', 'txt', 'text', ''].includes(ending))
    return message('import.kind-unknown', { file: name });
  const text = decodeText(bytes);
  if (text === undefined) return message('import.encoding', { file: name });
  if (text.length > MOST_CHARACTERS) return message('import.too-large', { file: name });
  if (ending.startsWith('htm')) {
    const read = await withPauses(readHtml(name, text), pause);
    return typeof read === 'string' ? excessMessage(name, read) : read;
  }
  if (ending === 'md' || ending === 'markdown') return readMarkdown(name, text);
  const { lines, left } = withoutPrinted(readPlainText(name, text).lines);
  const joined = joinWrapped(lines);
  return { lines: joined.lines, left: [...left, ...joined.left] };
}

function* cleanLines({ lines }: Lines): Slices<Lines> {
  const sample = sampleOf(lines);
  const traits = { traditional: scriptOfMost(sample) === 'traditional', pinyin: pinyinTraits(sample) };
  const left: LeftOut[] = [];
  const cleaned: SourceLine[] = [];
  const cells = cellsAmong(lines);
  for (const line of lines) {
    yield;
    const { text: raw, ...at } = line;
    const { text, removed } = cleanLine(raw.slice(0, MOST_CHARACTERS), traits, cells.has(line));
    for (const each of removed) left.push({ file: at.file, line: at.line, ...each });
    if (raw.length > MOST_CHARACTERS)
      left.push({ file: at.file, line: at.line, text: raw.slice(MOST_CHARACTERS), reason: 'length' });
    if (text !== '') cleaned.push({ ...at, text });
  }
  return { lines: cleaned, left };
}

/** The beginning of a text, by which its script and its pinyin are told. */
function sampleOf(lines: readonly SourceLine[]): string {
  const texts: string[] = [];
  for (let index = 0, room = LONGEST_SAMPLE; index < lines.length && room > 0; index++) {
    const text = lines[index]?.text.slice(0, room) ?? '';
    texts.push(text);
    room -= text.length;
  }
  return texts.join('\n');
}

/** Breaks lines before numbers; where that leaves some inside of lines, the text has lost its breaks. */
function* breakLines(lines: readonly SourceLine[]): Slices<Lines> {
  const pointed = pointNumbers(lines);
  const cuts = yield* cutsOfAll(pointed);
  const { lines: restored, left } = yield* restoreLines(pointed, cuts);
  const broken = restored ?? cutLines(pointed, cuts);
  const long = broken.filter(({ text }) => text.length > LONGEST_LINE);
  if (long.length === 0) return { lines: broken, left };
  return {
    lines: broken.map((line) => ({ ...line, text: line.text.slice(0, LONGEST_LINE) })),
    left: [
      ...left,
      ...long.map(({ file, line, text }) => ({
        file,
        line,
        text: text.slice(LONGEST_LINE),
        reason: 'length' as const,
      })),
    ],
  };
}

interface PackSource {
  readonly lines: readonly SourceLine[];
  readonly left: readonly LeftOut[];
  readonly source: SourceFile;
  readonly options: ImportOptions;
}

function* makePack({ lines, left, source, options }: PackSource): Slices<ImportResult> {
  const named = readFileName(source.name);
  const head = splitHead(lines, named.name);
  yield;
  const writing = yield* writeBody(head.opening, head.body);
  yield;
  const day = named.day ?? dayInText(lines);
  const effectiveFrom = day ?? options.today;
  const { title } = head;
  const script = scriptOfMost(
    writing.sections
      .map((section) => section.lines.join(''))
      .join('')
      .slice(0, LONGEST_LINE),
  );
  const header = {
    id: options.id ?? idFrom(title, day),
    title,
    script,
    numbering: writing.numbering,
    effectiveFrom,
    history: head.history,
  };
  const files = packFilesOf(header, writing.sections);
  yield;
  const { value: pack, findings } = parsePack(files);
  if (pack === undefined) return { kind: 'refused', problem: findings[0]?.finding.message ?? message('import.empty') };
  const all = [...left, ...head.left, ...writing.left];
  return { kind: 'imported', imported: { files, pack, left: all, dayFound: day !== undefined, findings } };
}
