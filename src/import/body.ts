// Turning the lines of a regulation into the text of a pack: how it is numbered, which lines are headings, articles,
// items, annexes.
import type { Slices } from '../base/slices';
import type { Numbering } from '../citations/numbering';
import { readNumeralAt } from '../citations/numerals';
import type { Numeral, NumeralStyle } from '../citations/numerals';
import { writeNumeral } from '../citations/clauseNumber';
import type { LeftOut, SourceLine } from './line';
import { isTitle, writeRun, writeUnnumbered } from './outline';
import { kindOf, leave, placeFor, startWriting, writeClause, writeParagraph, writeText } from './writing';
import type { PackDraft } from './writing';

/** A line with its numeral, as it will be written. */
interface Marked {
  readonly line: SourceLine;
  readonly numeral: Numeral | undefined;
}

const DIVISIONS: ReadonlySet<NumeralStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'subsection',
  'division',
]);
const ANNEX = /^附(?:([件录錄表])\s*([零〇一二三四五六七八九十百\d]{0,4})(?:\s*[:：]\s*|\s+|$)|\s*[:：]\s*)(.*)$/;
const SUPPLEMENT = /^附\s?[则則]$/;
const LONGEST_ANNEX = 60;
const LONGEST_CAPTION = 40;

/** Writes opening words and body. */
export function* writeBody(opening: readonly SourceLine[], body: readonly SourceLine[]): Slices<PackDraft> {
  const marked = markLines(body);
  const writing = startWriting(numberingOf(marked));
  for (const line of opening) writeText(writing, line.text);
  if (marked.every(({ numeral }) => numeral === undefined)) yield* writeUnnumbered(writing, body);
  else yield* writeMarked(writing, marked);
  if (writing.numbering === 'articles') writing.left.push(...gapsOf(marked));
  return writing;
}

/**
 * Articles that go straight on, whatever the chapters, are what documents cite; where they begin anew in each chapter,
 * chapter and article are.
 */
function numberingOf(marked: readonly Marked[]): Numbering {
  const ordinals: number[] = [];
  for (const { numeral } of marked) {
    if (numeral?.style === 'annex') break;
    if (numeral?.style === 'article') ordinals.push(Number.parseInt(numeral.ordinal, 10));
  }
  const restarts = ordinals.filter(
    (ordinal, index) => index > 0 && ordinal === 1 && (ordinals[index - 1] ?? 0) > 1,
  ).length;
  return ordinals.length > 0 && restarts === 0 ? 'articles' : 'outline';
}

function markLines(lines: readonly SourceLine[]): Marked[] {
  let lastArticle = 0;
  let lastChapter: Numeral | undefined;
  let annexes = 0;
  return lines.map((line): Marked => {
    const annex = annexOf(line, annexes);
    const numeral = annex ?? supplementOf(line, lastChapter) ?? numeralOf(line, lastArticle);
    if (annex) {
      annexes = Number(annex.ordinal);
      lastArticle = 0;
    }
    if (numeral?.style === 'article') lastArticle = Number.parseInt(numeral.ordinal, 10);
    if (numeral && (numeral.style === 'chapter' || (numeral.style === 'comma' && lastChapter?.style !== 'chapter')))
      lastChapter = numeral;
    return { line, numeral };
  });
}

function numeralOf(line: SourceLine, lastArticle: number): Numeral | undefined {
  const bare = line.heading > 0 && /^[一二三四五六七八九十]+$/.test(line.text) ? `${line.text}、` : line.text;
  const numeral = readNumeralAt(bare, line.heading > 0);
  if (numeral?.style !== 'article' || /^[\s【（(]|^$/.test(line.text.slice(numeral.written.length))) return numeral;
  // Without a space after it, it may be a reference that a line break cut off: an article goes on where the last one
  // stopped.
  const ordinal = Number.parseInt(numeral.ordinal, 10);
  return ordinal === lastArticle + 1 || ordinal === lastArticle ? numeral : undefined;
}

function annexOf(line: SourceLine, annexes: number): Numeral | undefined {
  const match = line.text.length <= LONGEST_ANNEX ? ANNEX.exec(line.text) : null;
  if (match === null || /[。；]/.test(line.text)) return undefined;
  const [, kind = '件', given = '', rest = ''] = match;
  const ordinal = given === '' ? undefined : Number(readNumeralAt(`附${kind}${given}`, true)?.ordinal);
  if (ordinal !== undefined && ordinal > annexes)
    return { style: 'annex', ordinal: String(ordinal), written: `附${kind}${given}`, rest };
  const next = String(annexes + 1);
  return { style: 'annex', ordinal: next, written: `附${kind}${next}`, rest: given === '' ? rest : line.text };
}

/** 附則 without a numeral of its own is the chapter after the last one. */
function supplementOf(line: SourceLine, lastChapter: Numeral | undefined): Numeral | undefined {
  if (!SUPPLEMENT.test(line.text)) return undefined;
  const ordinal = Number(lastChapter?.ordinal ?? '0') + 1;
  const style = lastChapter?.style ?? 'chapter';
  const words = writeNumeral(ordinal);
  return {
    style,
    ordinal: String(ordinal),
    written: style === 'chapter' ? `第${words}章` : `${words}、`,
    rest: line.text.replace(/\s/g, ''),
  };
}

function* writeMarked(writing: PackDraft, marked: readonly Marked[]): Slices<void> {
  for (let index = 0; index < marked.length;) {
    yield;
    let end = index;
    while (end < marked.length && marked[end]?.numeral === undefined) end++;
    const run = marked.slice(index, end).map(({ line }) => line);
    const numbered = marked[index];
    if (run.length > 0) yield* writeUnmarked(writing, run, marked[end]?.numeral);
    index +=
      run.length > 0 || numbered?.numeral === undefined
        ? run.length
        : writeNumbered(writing, marked, { ...numbered, numeral: numbered.numeral, index });
  }
}

/** Writes a line with a numeral, and with it the next line where that holds its words. Says how many lines it took. */
function writeNumbered(
  writing: PackDraft,
  marked: readonly Marked[],
  { line, numeral, index }: { line: SourceLine; numeral: Numeral; index: number },
): number {
  const next = marked[index + 1];
  const isAlone =
    numeral.rest === '' && numeral.style !== 'article' && next !== undefined && next.numeral === undefined;
  const takesNext = isAlone && (!DIVISIONS.has(numeral.style) || isTitle(next.line.text, 0));
  const words = takesNext ? { ...numeral, rest: next.line.text } : numeral;
  const isHeading = isHeadingLine(writing, words, line.heading, marked[index + (takesNext ? 2 : 1)]);
  if (writeClause(writing, words, isHeading)) return takesNext ? 2 : 1;
  writeText(writing, line.text);
  leave(writing, line, 'repeat');
  return 1;
}

function isHeadingLine(writing: PackDraft, numeral: Numeral, heading: number, next: Marked | undefined): boolean {
  const { style, rest } = numeral;
  if (style === 'annex' || style === 'preface' || style === 'subsection' || style === 'division') return true;
  if (DIVISIONS.has(style)) return writing.numbering === 'articles' || rest === '' || isTitle(rest, 1);
  const inOutline = isOutline(writing);
  if (style === 'article' && !inOutline) return heading > 0 && rest.length <= LONGEST_CAPTION && isTitle(rest, heading);
  if (!inOutline) return heading > 0 && isTitle(rest, heading);
  return isTitle(rest, heading) && next !== undefined && hasBelow(writing, numeral, next);
}

function hasBelow(writing: PackDraft, numeral: Numeral, next: Marked): boolean {
  if (next.numeral === undefined) return true;
  const placed = placeFor(writing, numeral, true);
  return placed?.placer.numeral(next.numeral, false)?.parent === placed?.place.number;
}

/** True in an outline, and in the annexes of a statute, where no article is open. */
function isOutline(writing: PackDraft): boolean {
  return writing.numbering === 'outline' || (writing.current?.number.startsWith('a') === true && !inArticle(writing));
}

function inArticle(writing: PackDraft): boolean {
  return writing.placer.fork().paragraph() !== undefined;
}

function* writeUnmarked(writing: PackDraft, run: readonly SourceLine[], next: Numeral | undefined): Slices<void> {
  if (isOutline(writing)) {
    const isChild = next !== undefined && placeFor(writing, next, false)?.place.parent === writing.current?.number;
    yield* writeRun(writing, run, isChild);
    return;
  }
  const goesOn = next !== undefined && continuesList(writing, next);
  let inTable = false;
  for (const { text } of run) {
    yield;
    const isRow = text.startsWith('|');
    const isOwn = inArticle(writing) && writing.current?.hasText === true && !goesOn && !(isRow && inTable);
    if (!isOwn || !writeParagraph(writing, text)) writeText(writing, text);
    inTable = isRow;
  }
}

/**
 * A line between two items of one list belongs to the first of them; after the last item it is a paragraph of the
 * article.
 */
function continuesList(writing: PackDraft, next: Numeral): boolean {
  const placed = placeFor(writing, next, false);
  const ordinal = Number(next.ordinal);
  const article = writing.placer.fork().paragraph()?.parent;
  if (article === undefined || placed?.place.number.startsWith(`${article}.`) !== true || !(ordinal > 1)) return false;
  const before = placed.place.number.replace(/\d+$/, String(ordinal - 1));
  return writing.last.get(kindOf(before)) === before;
}

/** Numbers of articles that are not there, each gap at the article after it. */
function gapsOf(marked: readonly Marked[]): LeftOut[] {
  let before = 0;
  return marked.flatMap(({ line, numeral }) => {
    if (numeral?.style === 'annex') before = 0;
    if (numeral?.style !== 'article') return [];
    const ordinal = Number.parseInt(numeral.ordinal, 10);
    const missing = before + 1;
    const isGap = ordinal > missing && before > 0;
    before = Math.max(before, ordinal);
    if (!isGap) return [];
    return [
      {
        file: line.file,
        line: line.line,
        text: missing === ordinal - 1 ? String(missing) : `${String(missing)}–${String(ordinal - 1)}`,
        reason: 'gap' as const,
      },
    ];
  });
}
