// Reading a file as a working document. It cannot fail: what does not fit is left for the rules to say.
import { MOST_PLACES, tooLargeText } from '../base/content';
import type { ReadFile } from '../base/content';
import { nameForms } from '../base/forms/names';
import { readFrontMatter } from '../base/markdown/frontMatter';
import type { FrontEntry, FrontMatter } from '../base/markdown/frontMatter';
import { readOutline } from '../base/markdown/markdown';
import type { Outline } from '../base/markdown/markdown';
import type { Period } from '../base/dates/period';
import { holdsPlaceholder, placeholdersIn } from '../base/placeholder';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { labelKey, scriptOf } from '../base/script';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { contractName, readVersion } from '../knowledge/contracts/versions';
import { HEAD_KEYS, stateOf } from '../knowledge/headKeys';
import type { Knowledge } from '../knowledge/knowledge';
import { readCitations } from './citations';
import type { Document, DocumentBody, DocumentField } from './document';
import { createScopes } from './scope';
import { readSections } from './sections';
import type { SectionReading } from './sections';
import { readSuppressions } from './suppression';
import { fieldEntries } from './forms/fieldKeys';
import { readWrittenPeriod } from '../base/forms/periods';
import { namedBy } from './forms/titles';
import { readValue } from './value';

/**
 * Reads a file against the knowledge base; of one that was not read, no more is known than why. What is still as it was
 * in a document read `before` is taken over.
 */
export function parseFile(knowledge: Knowledge, { path, text, unread }: ReadFile, before?: Document): Document {
  return unread === undefined
    ? parseDocument(knowledge, path, text, before)
    : { ...parseDocument(knowledge, path, ''), unread };
}

/** Reads a text against the knowledge base, which a document read `before` must have been read against too. */
export function parseDocument(knowledge: Knowledge, path: string, text: string, before?: Document): Document {
  const unread = tooLargeText(text);
  if (unread !== undefined) return parseFile(knowledge, { path, unread });
  const front = readFrontMatter(text);
  const outline = readOutline(text, front.bodyLine, before?.outline);
  const citations = readCitations(outline, front.bodyLine, knowledge, MOST_PLACES);
  if (citations.reduce((sum, { parts }) => sum + parts.length, 0) > MOST_PLACES)
    return parseFile(knowledge, { path, unread: { kind: 'citations', limit: MOST_PLACES } });
  const head = isHeadOf(before, front, outline) ? headOf(before) : readHead(knowledge, front);
  const body = {
    path,
    text,
    unread: undefined,
    ...head,
    outline,
    ...readTyped(head, outline, before),
    citations,
    placeholders: readPlaceholders(outline, front.kind === 'present' ? front.entries : []),
    suppressions: readSuppressions(outline, front.bodyLine),
    script: scriptOf(text.slice(0, 20_000)) ?? 'traditional',
  };
  return withDerived(body, before);
}

/** What is read of a document's head. */
type Head = Pick<DocumentBody, 'front' | 'typeEntry' | 'type' | 'periodEntry' | 'period' | 'status' | 'fields'>;

function readHead(knowledge: Knowledge, front: FrontMatter): Head {
  const entries = front.kind === 'present' ? front.entries : [];
  const typeEntry = entryOf(entries, 'type', '類型');
  const newest = typeEntry ? findType(knowledge, scalar(typeEntry)) : undefined;
  const type = newest && versionOf(knowledge, newest, scalarOf(entries, 'contract', '合約版本'));
  const periodEntry = entryOf(entries, 'period', '期間');
  const period = periodEntry ? readWrittenPeriod(scalar(periodEntry)) : undefined;
  const said = scalarOf(entries, 'status', '狀態');
  const status = said === '' ? 'draft' : (stateOf(said) ?? said);
  const fields = type ? readFields(type, entries, period) : new Map<string, DocumentField>();
  return { front, typeEntry, type, periodEntry, period, status, fields };
}

// What stands between the same lines is the same, and so is its place.
function isHeadOf(before: Document | undefined, front: FrontMatter, { lines }: Outline): before is Document {
  return (
    front.kind === 'present' &&
    before?.front.kind === 'present' &&
    lines.slice(0, front.bodyLine).every((line, index) => line === before.outline.lines[index])
  );
}

function headOf({ front, typeEntry, type, periodEntry, period, status, fields }: Document): Head {
  return { front, typeEntry, type, periodEntry, period, status, fields };
}

// In another period a day without a year is another day.
function readTyped({ type, period }: Head, outline: Outline, before: Document | undefined): SectionReading {
  if (type === undefined) return { sections: [], repeated: [] };
  return readSections(type, outline, { period, before: before?.period?.text === period?.text ? before?.sections : [] });
}

/** The document of what was read, with all that follows from it, as far as that does not follow from one `before`. */
export function withDerived(body: DocumentBody, before?: Document): Document {
  const made = new Map<unknown, unknown>();
  const document: Document = {
    ...body,
    scopes: createScopes(body, before),
    derived: <T>(make: (of: Document) => T): T => {
      if (!made.has(make)) made.set(make, make(document));
      return made.get(make) as T;
    },
  };
  return document;
}

// A document is read by the version that it was made by. Where it names one that there is not, a rule says so.
function versionOf(knowledge: Knowledge, newest: DocumentType, said: string): DocumentType {
  const named = readVersion(said);
  if (named === undefined || named.version === newest.version) return newest;
  const isOwn = named.type === undefined || findType(knowledge, named.type) === newest;
  return (
    (isOwn ? knowledge.contract(contractName({ type: newest.type, version: named.version })) : undefined) ?? newest
  );
}

/** The type that a text names, by id, title or alias. */
export function findType(knowledge: Knowledge, text: string): DocumentType | undefined {
  const known = knowledge.documentType(text);
  if (known !== undefined) return known;
  for (const form of nameForms(text)) {
    const found = namedBy(knowledge.documentTypes, form);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a document may call its type: the title where that is found again, else the id. */
export function typeName(knowledge: Knowledge, { type, title }: DocumentType): string {
  return findType(knowledge, title)?.type === type ? title : type;
}

/** A key of the front matter, by its English name or its Chinese one in either script. */
export function entryOf(entries: readonly FrontEntry[], key: string, title: string): FrontEntry | undefined {
  const found = entries.find((entry) => entry.key === key);
  if (found !== undefined) return found;
  const byTitle = entryCalled(entries, [title]);
  if (byTitle !== undefined) return byTitle;
  const { aliases = [] } = HEAD_KEYS.find(({ id }) => id === key) ?? {};
  return aliases.length === 0 ? undefined : entryCalled(entries, aliases);
}

function entryCalled(entries: readonly FrontEntry[], names: readonly string[]): FrontEntry | undefined {
  const labels = names.map(labelKey);
  return entries.find((entry) => labels.includes(labelKey(entry.key)));
}

/** The text of a single value; a list or mapping has none. */
export function scalar(entry: FrontEntry): string {
  return typeof entry.value === 'string' ? entry.value : '';
}

function scalarOf(entries: readonly FrontEntry[], key: string, title: string): string {
  const entry = entryOf(entries, key, title);
  return entry ? scalar(entry).trim() : '';
}

function readFields(type: DocumentType, entries: readonly FrontEntry[], period?: Period): Map<string, DocumentField> {
  return new Map(
    fieldEntries(type.fields, entries).map(({ field, entry }) => {
      const text = scalar(entry);
      return [field.id, { field, entry, text, value: readValue(field, text, period) }];
    }),
  );
}

function readPlaceholders(outline: Outline, entries: readonly FrontEntry[]): Range[] {
  const lastFrontLine = entries.at(-1)?.valueRange.end.line ?? -1;
  return outline.lines.flatMap((source, line) => {
    if (outline.codeLines.has(line) || !holdsPlaceholder(source)) return [];
    const isComment = line <= lastFrontLine && source.trimStart().startsWith('#');
    return isComment ? [] : placeholdersIn(source).map(({ from, to }) => lineRange(line, from, to));
  });
}
