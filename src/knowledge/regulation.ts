// Reading a chapter of the regulation: numbered text (一、 / （一） / 1. / （1）, or 第…條) becomes clauses with places, and the
// chapter's annotations are laid upon them. Which number a line has is up to numbering.ts.
import type * as z from './schemas/zod';
import { message } from '../base/message';
import { lineRange } from '../base/range';
import { compareClauseNumbers } from '../citations/clauseNumber';
import { packFinding, readEntry } from './entry';
import type { Clause, FileFinding, PackFile, Parsed } from './model';
import { createPlacer } from '../citations/numbering';
import type { Numbering, NumberPlace, Placer } from '../citations/numbering';
import { readNumeralAt } from '../citations/numerals';
import type { Numeral } from '../citations/numerals';
import { chapterSchema } from './schemas/chapter';

type Annotations = z.output<typeof chapterSchema>['clauses'];

interface Draft extends NumberPlace {
  readonly title: string;
  readonly lines: string[];
  readonly notes: string[];
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

interface RegulationReader {
  readonly placer: Placer;
  readonly drafts: Draft[];
  afterBlank: boolean;
}

/**
 * Reads one chapter file. Text before the first number, a number out of order and an annotation of no clause are
 * reported.
 */
export function parseChapter(pack: string, file: PackFile, numbering: Numbering = 'outline'): Parsed<Clause[]> {
  const { entry, findings } = readEntry(file, chapterSchema);
  if (entry === undefined) return { value: [], findings };
  const reading: RegulationReader = { placer: createPlacer(numbering), drafts: [], afterBlank: true };
  entry.body.split('\n').forEach((source, index) => {
    const fault = takeLine(reading, source, entry.bodyLine + index);
    if (fault) findings.push(packFinding(file.path, fault, lineRange(entry.bodyLine + index, 0, source.length)));
    reading.afterBlank = source.trim() === '';
  });
  const { drafts } = reading;
  const byNumber = new Map(drafts.map((draft) => [draft.number, draft]));
  findings.push(...orderFindings(file.path, drafts), ...annotationFindings(file.path, byNumber, entry.data.clauses));
  return {
    value: drafts.map((draft) => finish(draft, { pack, path: file.path, byNumber, annotations: entry.data.clauses })),
    findings,
  };
}

function takeLine(reading: RegulationReader, source: string, line: number): ReturnType<typeof message> | undefined {
  const heading = /^#{1,6}\s+/.exec(source)?.[0] ?? '';
  const text = source.slice(heading.length).trim();
  if (text === '') return undefined;
  const at = { line, character: source.indexOf(text), length: text.length };
  const numeral = readNumeralAt(text, heading !== '');
  const place = numeral ? reading.placer.numeral(numeral, heading !== '') : undefined;
  if (numeral && place) {
    reading.drafts.push({ ...place, ...wordsOf(numeral, heading !== ''), notes: [], ...at });
    return undefined;
  }
  return takeText(reading, text, at);
}

function takeText(
  { drafts, placer, afterBlank }: RegulationReader,
  text: string,
  at: Pick<Draft, 'line' | 'character' | 'length'>,
): ReturnType<typeof message> | undefined {
  const current = drafts.at(-1);
  if (current === undefined) return message('pack.text-unnumbered', { text });
  if (text.startsWith('>')) {
    current.notes.push(text.replace(/^>\s*/, ''));
    return undefined;
  }
  const plain = text.replace(/^\\/, ''); // a backslash keeps a numeral in prose from making a clause
  const place = afterBlank && current.lines.length > 0 ? placer.paragraph() : undefined;
  if (place) drafts.push({ ...place, title: '', lines: [plain], notes: [], ...at });
  else current.lines.push(plain);
  return undefined;
}

/**
 * An article is known by its numeral, with its caption if it has one; any other clause has a title only as a heading.
 */
function wordsOf({ style, written, rest }: Numeral, isHeading: boolean): { title: string; lines: string[] } {
  if (style !== 'article') return isHeading ? { title: rest, lines: [] } : { title: '', lines: [rest] };
  const caption = isHeading ? rest : (/^【[^】]*】/.exec(rest)?.[0] ?? '');
  const text = rest.slice(caption.length).trim();
  return {
    title: [written, caption.replace(/^【|】$/g, '')].filter((each) => each !== '').join(' '),
    lines: text === '' ? [] : [text],
  };
}

// Chapters, articles and paragraphs each rise among their own kind: what stands before the last ordinal tells them
// apart.
function orderFindings(path: string, drafts: readonly Draft[]): FileFinding[] {
  const last = new Map<string, string>();
  return drafts.flatMap((draft) => {
    const kind = draft.number.replace(/\d+(?:-\d+)?$/, '');
    const before = last.get(kind);
    last.set(kind, draft.number);
    if (before === undefined || compareClauseNumbers(before, draft.number) < 0) return [];
    const text = message('pack.clause-order', { number: draft.number, before });
    return [packFinding(path, text, lineRange(draft.line, draft.character, draft.character + draft.length))];
  });
}

function annotationFindings(path: string, known: ReadonlyMap<string, Draft>, annotations: Annotations): FileFinding[] {
  return Object.keys(annotations)
    .filter((number) => !known.has(number))
    .map((number) => packFinding(path, message('pack.clause-missing', { number })));
}

interface Finishing {
  readonly pack: string;
  readonly path: string;
  readonly byNumber: ReadonlyMap<string, Draft>;
  readonly annotations: Annotations;
}

function finish(draft: Draft, { pack, path, byNumber, annotations }: Finishing): Clause {
  const ancestors = ancestorsOf(draft, byNumber);
  const roles = [draft, ...ancestors.toReversed()]
    .map(({ number }) => annotations[number]?.roles)
    .find((each) => each !== undefined);
  return {
    pack,
    number: draft.number,
    parent: draft.parent,
    title: draft.title,
    en: annotations[draft.number]?.en ?? '',
    text: draft.lines.join(''),
    path: ancestors.map(({ title }) => title),
    notes: draft.notes,
    roles: roles ?? [],
    incomplete: annotations[draft.number]?.incomplete ?? false,
    workflow: annotations[draft.parent ?? '']?.workflows ?? false,
    source: { path, range: lineRange(draft.line, draft.character, draft.character + draft.length) },
  };
}

function ancestorsOf(draft: Draft, byNumber: ReadonlyMap<string, Draft>): Draft[] {
  const parent = draft.parent === undefined ? undefined : byNumber.get(draft.parent);
  return parent === undefined ? [] : [...ancestorsOf(parent, byNumber), parent];
}
