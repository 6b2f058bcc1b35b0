// The plan of a renumbering: what every file of a workspace becomes. Either all of it can be written, or it says what
// is in the way and nothing is. Writing the files is up to the shells.
import { unreadFault } from '../../base/content';
import type { ReadFile } from '../../base/content';
import type { Slices } from '../../base/slices';
import { readFrontMatter } from '../../base/markdown/frontMatter';
import { readOutline } from '../../base/markdown/markdown';
import { message } from '../../base/message';
import { applyEdits } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { packReading } from '../../documents/packCitations';
import { fileOf, textOf } from '../../documents/record';
import type { DocumentRecord } from '../../documents/record';
import type { ClauseReference } from '../../citations/clauseNumber';
import type { Knowledge } from '../../knowledge/knowledge';
import type { PackFolder } from '../../knowledge/load';
import type { PackFile } from '../../knowledge/model';
import { editsBetween } from '../../base/textEdits';
import { annotationEdits, glossaryEdits } from './annotationKeys';
import { renumberRanges } from './citedRanges';
import { rewriteCitations } from './citedLines';
import type { CitationFault, Rewriting } from './citedLines';
import { renumberText } from './regulationText';
import { numberConflicts, numbersOf, packRefusal, renumberBy } from './renumbering';
import type { RenumberConflict, Renumbering } from './renumbering';

/** A file that changes: its text before and after, and the edits between the two, both without a byte order mark. */
export interface RenumberedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/**
 * What a renumbering changes. Where there are conflicts, nothing may be written; else all of it, or citations would be
 * left wrong.
 */
export interface RenumberPlan {
  /** Drafts, and files of the workspace's own packs. */
  readonly files: readonly RenumberedFile[];
  /** Documents as they were handed in: what is not known to be a draft changes only where a person agrees to it. */
  readonly submitted: readonly RenumberedFile[];
  /** How many clauses are cited by other numbers, an end of a range counting as one. */
  readonly citations: number;
  readonly conflicts: readonly RenumberConflict[];
}

/** The texts that a renumbering goes over: the documents, and the workspace's own packs with their folders. */
export interface RenumberedWorkspace {
  readonly knowledge: Knowledge;
  readonly documents: Iterable<DocumentRecord>;
  readonly packs: readonly PackFolder[];
  readonly folderOf: ReadonlyMap<string, string>;
}

const MOST_TOLD = 20; // places that cannot be rewritten

/** Plans a renumbering, file after file, pausing at every `yield`. */
export function* planRenumbering(workspace: RenumberedWorkspace, renumbering: Renumbering): Slices<RenumberPlan> {
  const refused = packRefusal(workspace.knowledge, workspace.folderOf, renumbering.pack);
  const conflicts =
    refused === undefined
      ? [...numberConflicts(workspace.knowledge, renumbering), ...unreadFiles(workspace)]
      : [{ message: refused }];
  if (conflicts.length > 0) return inTheWay(conflicts);
  const files: RenumberedFile[] = [];
  const submitted: RenumberedFile[] = [];
  let citations = 0;
  for (const { source, isSubmitted, change } of everyText(workspace, renumbering)) {
    const text = source.text.replace(/^\uFEFF/, '');
    const changed = change(text);
    conflicts.push(
      ...changed.conflicts
        .slice(0, MOST_TOLD - conflicts.length)
        .map((each) => ({ ...each, place: { path: source.path, range: each.range } })),
    );
    citations += changed.count;
    const file = { path: source.path, before: text, after: changed.text, edits: changed.edits };
    if (changed.text !== text) (isSubmitted ? submitted : files).push(file);
    yield;
  }
  if (conflicts.length > 0) return inTheWay(conflicts);
  return { files: files.sort(byPath), submitted: submitted.sort(byPath), citations, conflicts };
}

function byPath(a: RenumberedFile, b: RenumberedFile): number {
  return a.path < b.path ? -1 : 1;
}

function inTheWay(conflicts: readonly RenumberConflict[]): RenumberPlan {
  return { files: [], submitted: [], citations: 0, conflicts };
}

// What a file cites that was not read, nobody knows.
function unreadFiles({ documents, packs, folderOf }: RenumberedWorkspace): RenumberConflict[] {
  const own = packs.filter(({ folder }) => [...folderOf.values()].includes(folder));
  const files = [
    ...Array.from(documents, fileOf),
    ...own.flatMap(({ folder, files: all }) =>
      all.map((file): ReadFile => ({ ...file, path: `${folder}/${file.path}` })),
    ),
  ];
  const unread = files.flatMap((file) =>
    file.unread === undefined ? [] : [{ path: file.path, ...unreadFault(file.unread) }],
  );
  return unread
    .slice(0, MOST_TOLD)
    .map(({ path, message: text, range }) => ({ message: text, place: { path, range } }));
}

interface Changed {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly count: number;
  readonly conflicts: readonly { readonly message: RenumberConflict['message']; readonly range: TextEdit['range'] }[];
}

interface Task {
  readonly source: PackFile;
  readonly isSubmitted?: boolean;
  readonly change: (text: string) => Changed;
}

function* everyText(
  { knowledge, documents, packs, folderOf }: RenumberedWorkspace,
  renumbering: Renumbering,
): Iterable<Task> {
  const rewriting = rewritingFor(knowledge, renumbering);
  const { concerns } = rewriting;
  for (const record of documents) {
    const source = { path: record.path, text: textOf(record) };
    const isSubmitted = !isDraft(record.status, source.text);
    yield { source, isSubmitted, change: (text) => citationsIn(text, rewriting, 'document') };
  }
  for (const [pack, folder] of folderOf) {
    for (const { path, text } of packs.find((each) => each.folder === folder)?.files ?? []) {
      if (!path.endsWith('.md') || text === undefined) continue;
      const source = { path: `${folder}/${path}`, text };
      const isOwn = pack === renumbering.pack;
      const { context, meant } = packReading(knowledge, { pack, path });
      const here: Rewriting = { ...rewriting, context, concerns: (reference) => concerns(meant(reference)) };
      if (path.startsWith('regulation/'))
        yield {
          source,
          change: (before) => inRegulation(before, { rewriting: here, knowledge, pack, isOwn, renumbering }),
        };
      else if (path === 'glossary.md') yield { source, change: (before) => inGlossary(before, here, isOwn) };
      else yield { source, change: (before) => citationsIn(before, here, 'pack') };
    }
  }
}

// A head that cannot be read may say anything.
function isDraft(status: string, text: string): boolean {
  return status === 'draft' && readFrontMatter(text).kind !== 'invalid';
}

function rewritingFor(knowledge: Knowledge, renumbering: Renumbering): Rewriting {
  const renumber = renumberBy(renumbering.moves);
  const numbers = numbersOf(knowledge, renumbering);
  const after = new Set(numbers.after);
  return {
    renumber,
    renumberRange: renumberRanges(numbers, renumber),
    exists: (number) => after.has(number),
    concerns: ({ pack }: ClauseReference) => (pack ?? knowledge.main) === renumbering.pack,
    context: knowledge,
  };
}

function citationsIn(text: string, rewriting: Rewriting, whose: 'document' | 'pack'): Changed {
  const { bodyLine } = readFrontMatter(text, whose);
  const { edits, count, faults } = rewriteCitations(readOutline(text, bodyLine), bodyLine, rewriting);
  return { text: applyEdits(text, edits), edits, count, conflicts: faults.map(conflictOf) };
}

function conflictOf({ range, nowhere }: CitationFault): Changed['conflicts'][number] {
  if (nowhere === undefined) return { message: message('rename.cannot-cite'), range };
  return { message: message('rename.cites-nowhere', { number: nowhere }), range };
}

function inGlossary(text: string, rewriting: Rewriting, isOwn: boolean): Changed {
  const cited = citationsIn(text, rewriting, 'pack');
  const edits = [...cited.edits, ...(isOwn ? glossaryEdits(text, rewriting.renumber) : [])];
  return { ...cited, text: applyEdits(text, edits), edits, count: cited.count + edits.length - cited.edits.length };
}

interface InRegulation {
  readonly rewriting: Rewriting;
  readonly knowledge: Knowledge;
  readonly pack: string;
  readonly isOwn: boolean;
  readonly renumbering: Renumbering;
}

function inRegulation(text: string, { rewriting, knowledge, pack, isOwn, renumbering }: InRegulation): Changed {
  const cited = citationsIn(text, rewriting, 'pack');
  if (!isOwn || renumbering.citationsOnly === true) return cited;
  const { renumber } = rewriting;
  const { bodyLine } = readFrontMatter(cited.text, 'pack');
  const noted = applyEdits(cited.text, annotationEdits(cited.text, bodyLine, renumber));
  const numbering = knowledge.packs.find(({ id }) => id === pack)?.numbering ?? 'outline';
  const result = renumberText(noted, numbering, renumber);
  if ('text' in result) return { ...cited, text: result.text, edits: editsBetween(text, result.text) };
  const {
    number,
    source: { range },
  } = result.refused;
  return {
    ...cited,
    conflicts: [
      ...cited.conflicts,
      { message: message('rename.text-moves', { from: number, to: renumber(number) }), range },
    ],
  };
}
