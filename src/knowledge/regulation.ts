// Owns reading a chapter of the regulation: numbered text (一、 / （一） / 1. / （1）) becomes clauses with places, and the chapter's
// annotations are laid upon them.
import { z } from 'zod';
import { message } from '../base/message';
import { lineRange } from '../base/range';
import { compareClauseNumbers, parentNumber, readNumeral } from './clauseNumber';
import { packFinding, readEntry } from './entry';
import type { Clause, FileFinding, PackFile, Parsed } from './model';

const chapterSchema = z.strictObject({
  clauses: z.record(z.string().regex(/^\d+(\.\d+){0,3}$/), z.strictObject({
    en: z.string().optional(),
    roles: z.array(z.string()).optional(),
    incomplete: z.boolean().optional(),
  })).default({}),
});

type Annotations = z.output<typeof chapterSchema>['clauses'];

interface Draft {
  readonly number: string;
  title: string;
  readonly lines: string[];
  readonly notes: string[];
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

const LEVELS: readonly RegExp[] = [
  /^([一二三四五六七八九十百]+)、\s*(.*)$/,
  /^[（(]([一二三四五六七八九十百]+)[）)]\s*(.*)$/,
  /^(\d+)[.．、]\s*(.*)$/,
  /^[（(](\d+)[）)]\s*(.*)$/,
];

/** Reads one chapter file. Text before the first number, a number out of order and an annotation of no clause are reported. */
export function parseChapter(pack: string, file: PackFile): Parsed<Clause[]> {
  const { entry, findings } = readEntry(file, chapterSchema);
  if (entry === undefined) return { value: [], findings };
  const drafts: Draft[] = [];
  entry.body.split('\n').forEach((source, index) => {
    const fault = takeLine(drafts, source, entry.bodyLine + index);
    if (fault) findings.push(packFinding(file.path, fault, lineRange(entry.bodyLine + index, 0, source.length)));
  });
  findings.push(...orderFindings(file.path, drafts), ...annotationFindings(file.path, drafts, entry.data.clauses));
  return { value: drafts.map((draft) => finish(draft, { pack, path: file.path, drafts, annotations: entry.data.clauses })), findings };
}

function takeLine(drafts: Draft[], source: string, line: number): ReturnType<typeof message> | undefined {
  const heading = /^#{1,6}\s+/.exec(source)?.[0] ?? '';
  const text = source.slice(heading.length).trim();
  const current = drafts.at(-1);
  if (text === '') return undefined;
  const numbered = readNumbered(text, current?.number);
  if (numbered) {
    const [number, rest] = numbered;
    const isTitle = heading !== '';
    const character = source.indexOf(text);
    drafts.push({ number, title: isTitle ? rest : '', lines: isTitle ? [] : [rest], notes: [], line, character, length: text.length });
    return undefined;
  }
  if (current === undefined) return message('pack.text-unnumbered', { text });
  if (text.startsWith('>')) current.notes.push(text.replace(/^>\s*/, ''));
  else current.lines.push(text);
  return undefined;
}

function readNumbered(text: string, current: string | undefined): readonly [string, string] | undefined {
  for (const [level, pattern] of LEVELS.entries()) {
    const match = pattern.exec(text);
    const ordinal = match ? readNumeral(match[1] ?? '') : undefined;
    if (match === null || ordinal === undefined) continue;
    const above = current === undefined ? [] : current.split('.').slice(0, level);
    if (above.length < level) return undefined;
    return [[...above, String(ordinal)].join('.'), match[2] ?? ''];
  }
  return undefined;
}

function orderFindings(path: string, drafts: readonly Draft[]): FileFinding[] {
  return drafts.flatMap((draft, index) => {
    const before = drafts[index - 1];
    if (before === undefined || compareClauseNumbers(before.number, draft.number) < 0) return [];
    const text = message('pack.clause-order', { number: draft.number, before: before.number });
    return [packFinding(path, text, lineRange(draft.line, draft.character, draft.character + draft.length))];
  });
}

function annotationFindings(path: string, drafts: readonly Draft[], annotations: Annotations): FileFinding[] {
  const known = new Set(drafts.map((draft) => draft.number));
  return Object.keys(annotations).filter((number) => !known.has(number))
    .map((number) => packFinding(path, message('pack.clause-missing', { number })));
}

interface Finishing {
  readonly pack: string;
  readonly path: string;
  readonly drafts: readonly Draft[];
  readonly annotations: Annotations;
}

function finish(draft: Draft, { pack, path, drafts, annotations }: Finishing): Clause {
  const ancestors = ancestorsOf(draft.number);
  const titles = ancestors.map((number) => drafts.find((each) => each.number === number)?.title ?? '');
  const roles = [draft.number, ...ancestors.toReversed()].map((number) => annotations[number]?.roles).find((each) => each !== undefined);
  return {
    pack,
    number: draft.number,
    title: draft.title,
    en: annotations[draft.number]?.en ?? '',
    text: draft.lines.join(''),
    path: titles,
    notes: draft.notes,
    roles: roles ?? [],
    incomplete: annotations[draft.number]?.incomplete ?? false,
    source: { path, range: lineRange(draft.line, draft.character, draft.character + draft.length) },
  };
}

function ancestorsOf(number: string): string[] {
  const parent = parentNumber(number);
  return parent === undefined ? [] : [...ancestorsOf(parent), parent];
}
