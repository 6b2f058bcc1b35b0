// How an import is shown before anything is written: the tree of clauses, and what was not taken over, as plain text.
import { message, render } from '../base/message';
import type { Message, Reader } from '../base/message';
import type { Imported } from './importRegulation';
import type { LeftOut, LeftReason } from './line';
import { combinePacks } from '../knowledge/knowledge';
import type { Clause } from '../knowledge/model';

const LONGEST = 40;
const LONGEST_LEFT = 100;
const LONGEST_EXAMPLE = 24;
const MOST_EXAMPLES = 12;
const MOST_LISTED = 6;
const ONE_BY_ONE: ReadonlySet<LeftReason> = new Set(['gap', 'repeat', 'doubt', 'break', 'length']);
/** What somebody should look at comes first. */
const REASONS: readonly LeftReason[] = [
  'gap',
  'repeat',
  'doubt',
  'break',
  'paragraph',
  'length',
  'picture',
  'page',
  'contents',
  'title',
  'furniture',
  'pinyin',
  'markup',
];

/** The preview of an import: a head with counts, the tree, and the list. */
export function importPreview(imported: Imported, reader: Reader): string {
  const { pack } = imported;
  const say = (text: Message): string => render(text, reader);
  const knowledge = combinePacks([pack]).value;
  const branch = (clause: Clause, depth: number): string[] => [
    `${'  '.repeat(depth)}${clause.number}  ${wordsOf(clause, reader)}`.trimEnd(),
    ...knowledge.children(clause).flatMap((child) => branch(child, depth + 1)),
  ];
  const roots = pack.clauses.filter((clause) => clause.parent === undefined);
  const counts = {
    clauses: pack.clauses.length,
    articles: pack.clauses.filter(isArticle).length,
    files: imported.files.length,
  };
  return [
    reader.show(pack.title),
    say(message(imported.dayFound ? 'import.head' : 'import.head-today', { id: pack.id, day: pack.effectiveFrom })),
    say(message('import.counts', counts)),
    '',
    ...roots.flatMap((clause) => branch(clause, 0)),
    '',
    ...leftLines(imported, say),
    '',
  ].join('\n');
}

function isArticle({ number, title }: Clause): boolean {
  return title.startsWith('第') && /^(?:a\d+\.)?(?:\d+\.)*\d+(?:-\d+)?$/.test(number);
}

function wordsOf({ title, text }: Clause, reader: Reader): string {
  const shown = [title, text].filter((each) => each !== '').map((each) => reader.show(each));
  return shown.map((each) => shortened(each, LONGEST)).join('  ');
}

function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length).join('')}…`;
}

function leftLines({ left, findings }: Imported, say: (text: Message) => string): string[] {
  const faults = findings.map(
    ({ path, finding }) => `  ${path}:${String(finding.range.start.line + 1)}  ${say(finding.message)}`,
  );
  if (left.length === 0) return [...faults, say(message('import.left-none'))];
  const groups = REASONS.map((reason) => ({ reason, entries: left.filter((each) => each.reason === reason) })).filter(
    ({ entries }) => entries.length > 0,
  );
  return [
    ...faults,
    say(message('import.left', { count: left.length })),
    ...groups.flatMap(({ reason, entries }) => [
      '',
      say(message(`import.reason.${reason}`, { count: entries.length })),
      ...entryLines(reason, entries),
    ]),
  ];
}

/** What matters one by one has a line each; of the rest, where there is much, some stands for all. */
function entryLines(reason: LeftReason, entries: readonly LeftOut[]): string[] {
  const [first] = entries;
  if (reason === 'paragraph' && first) return [articlesLine(first, entries)];
  const isCommon = !ONE_BY_ONE.has(reason) && entries.length > (reason === 'pinyin' ? 1 : MOST_LISTED);
  if (!isCommon || first === undefined) return entries.map(leftLine);
  const examples = [
    ...new Set(entries.map(({ text }) => shortened(text.replace(/\s+/g, ' ').trim(), LONGEST_EXAMPLE))),
  ];
  const more = examples.length > MOST_EXAMPLES ? ' …' : '';
  const isElsewhere = entries.some(({ file, line }) => file !== first.file || line !== first.line);
  const place = `${first.file}:${String(first.line)}${isElsewhere ? '…' : ''}`;
  return [`  ${place}  ${examples.slice(0, MOST_EXAMPLES).join(' · ')}${more}`];
}

/** Articles in one line, all of them: each is to be looked at, and each is short. */
function articlesLine(first: LeftOut, entries: readonly LeftOut[]): string {
  const place = `${first.file}:${String(first.line)}${entries.length > 1 ? '…' : ''}`;
  return `  ${place}  ${entries.map(({ text }) => text).join('、')}`;
}

function leftLine({ file, line, text }: LeftOut): string {
  return `  ${file}:${String(line)}  ${shortened(text.replace(/\s+/g, ' '), LONGEST_LEFT)}`;
}
