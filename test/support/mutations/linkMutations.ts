// Mutations of what ties a document to others: each carried value changed, each row of a source missing here, each
// reference leading nowhere, a second document of the same period or id. Where the companions hold no source, one is
// made that agrees with the document.
import { factOf, rowsAt, sourceRows } from '../../../src/calculation/linking/endRows';
import { linksOf, sourcesOf } from '../../../src/calculation/linking/links';
import type { EndRow } from '../../../src/calculation/linking/endRows';
import { applyEdits } from '../../../src/base/range';
import { parseDocument } from '../../../src/documents/parse';
import { placeOf } from '../../../src/documents/record';
import type { Fact } from '../../../src/documents/facts';
import type { DocumentRecord } from '../../../src/documents/record';
import { withFile, withoutFile } from '../../../src/documents/workspace';
import type { Workspace, WorkspaceFile } from '../../../src/documents/workspace';
import type { Column, Field } from '../../../src/knowledge/contracts/contract';
import type { CompiledLink } from '../../../src/knowledge/contracts/links';
import { addedPairs } from '../../../src/knowledge/contracts/addedLinks';
import { withAddends } from './addedSources';
import { duplicates } from './duplicates';
import { agreeingSource, ownSource, wantedBy } from './sources';
import { findingKey, findingsOf, withoutLines, written } from './subject';
import type { Mutation, Subject } from './subject';
import { otherTexts } from './values';

/** All mutations of links. One that carries values without asking for agreement or rows cannot be broken. */
export function linkMutations(subject: Subject): Mutation[] {
  const record = recordIn(subject, subject.others);
  return [
    ...linksOf(subject.others, record).flatMap((link) => ofLink(holdingRow(subject, record, link), link)),
    ...duplicates(subject, record),
  ];
}

/**
 * The subject with a row that the link is about, where it has none: the first row, with the values that the link's
 * condition asks for.
 */
function holdingRow(subject: Subject, record: DocumentRecord, { link, to }: CompiledLink): Subject {
  const wanted = Object.entries(wantedBy(link.to.where));
  const row = subject.document.sections.find((each) => each.section.id === to.section)?.table?.rows[0];
  if (wanted.length === 0 || row === undefined || rowsAt(record, to).length > 0) return subject;
  const text = applyEdits(
    subject.text,
    wanted.flatMap(([id, value]) =>
      ((cell) => (cell === undefined ? [] : [{ range: cell.range, newText: value }]))(row.cells.get(id)),
    ),
  );
  return { ...subject, text, document: parseDocument(subject.knowledge, subject.path, text) };
}

function recordIn({ path, text }: Subject, others: Workspace): DocumentRecord {
  const record = withFile(others, path, text).documents.get(path);
  if (record === undefined) throw new Error(`${path} is no document`);
  return record;
}

/** A link with what the document holds for it, among the documents that hold the other side. */
interface Tied {
  readonly link: CompiledLink;
  readonly others: Workspace;
  readonly known: ReadonlySet<string>;
  readonly own: readonly EndRow[];
  readonly theirs: readonly EndRow[];
}

function ofLink(subject: Subject, link: CompiledLink): Mutation[] {
  const record = recordIn(subject, subject.others);
  const own = rowsAt(record, link.to).filter((row) => row.key !== undefined);
  const present = sourceRows(sourcesOf(subject.others, link, record), link.from);
  const isTied = own.some((row) => present.some((each) => each.key === row.key));
  const source = isTied
    ? undefined
    : own.length > 0
      ? agreeingSource(subject, record, { link, own })
      : ownSource(subject, record, link);
  const others = source === undefined ? subject.others : withFile(subject.others, source.path, source.text);
  const tied = {
    link,
    own,
    others,
    known: new Set<string>(),
    theirs: sourceRows(sourcesOf(others, link, record), link.from),
  };
  if (own.length === 0) return [...missingFromTheStart(subject, tied), ...firstReference(subject, tied)];
  const known = new Set(findingsOf({ path: subject.path, others }, subject.text).map(findingKey));
  return [
    ...disagreeing(subject, { ...tied, known }),
    ...adding(subject, record, tied),
    ...missing(subject, { ...tied, known }),
    ...unknown(subject, { ...tied, known }),
    ...dropped(subject, { ...tied, known }),
    ...copied(subject, { ...tied, known }),
  ];
}

function specOf({ to }: CompiledLink, id: string): Field | Column | undefined {
  return to.section === undefined
    ? to.type.fields.find((each) => each.id === id)
    : to.type.sections.find((each) => each.id === to.section)?.table?.columns.find((each) => each.id === id);
}

function nameOf({ to }: CompiledLink, id: string): string {
  return `${to.section ?? 'fields'}.${id}`;
}

function matched({ own, theirs }: Tied): { row: EndRow; source: EndRow }[] {
  return own.flatMap((row) =>
    theirs
      .filter((each) => each.key === row.key)
      .slice(-1)
      .map((source) => ({ row, source })),
  );
}

// A value that must agree is a demand of its own, a row that must be there is one of its link.
function breaks({ link }: CompiledLink, rule: string, id = ''): string {
  return `link ${link.id}: ${rule === 'link-mismatch' ? id : rule}`;
}

interface Change {
  readonly fact: Fact;
  readonly id: string;
  readonly rule: string;
}

/** The value at a place written as another of its kind. */
function changed({ text, document }: Subject, { link, others, known }: Tied, { fact, id, rule }: Change): Mutation[] {
  const spec = specOf(link, id);
  const other =
    spec && document.period
      ? otherTexts(spec, fact.text, {
          period: document.period,
          words: spec.kind === 'document' ? [] : ['查无此项'],
        }).find((each) => each !== '')
      : undefined;
  if (other === undefined) return [];
  const { start } = placeOf(fact);
  const says = link.link.message?.en;
  return [
    {
      what: `link ${link.link.id}: ${nameOf(link, id)} = ${other}`,
      text: written(text, placeOf(fact), other),
      others,
      known,
      touched: [nameOf(link, id)],
      breaks: [breaks(link, rule, id)],
      expected: { rule, line: start.line, character: start.character, ...(says === undefined ? {} : { says }) },
    },
  ];
}

function disagreeing(subject: Subject, tied: Tied): Mutation[] {
  const { link } = tied.link;
  if (!link.agree) return [];
  return Object.entries(link.values).flatMap(([own, theirs]) => {
    const found = matched(tied).find(({ row, source }) => factOf(row, own) && factOf(source, theirs));
    const fact = found && factOf(found.row, own);
    return fact === undefined ? [] : changed(subject, tied, { fact, id: own, rule: 'link-mismatch' });
  });
}

/** What is added up written as another number, beside documents that add up to what stands there. */
function adding(subject: Subject, record: DocumentRecord, tied: Tied): Mutation[] {
  if (!tied.link.link.agree) return [];
  return addedPairs(tied.link.link).flatMap(([own, theirs]) => {
    for (const row of tied.own) {
      const fact = factOf(row, own);
      const others = fact && withAddends(subject.others, record, tied.link, { row, own, theirs });
      if (fact === undefined || others === undefined) continue;
      const known = new Set(findingsOf({ path: subject.path, others }, subject.text).map(findingKey));
      const made = changed(subject, { ...tied, others, known }, { fact, id: own, rule: 'link-mismatch' });
      if (made.every((each) => saysMismatch(subject, each))) return made;
    }
    return [];
  });
}

// Of rows by metrics only those add up whose metrics do.
function saysMismatch({ path }: Subject, { text, others, expected }: Mutation): boolean {
  const found = others === undefined ? [] : findingsOf({ path, others }, text);
  return found.some(({ rule, range }) => rule === expected.rule && range.start.line === expected.line);
}

function missing(subject: Subject, tied: Tied): Mutation[] {
  const { link, others, known } = tied;
  const [first] = matched(tied);
  const section = link.to.type.sections.find((each) => each.id === link.to.section);
  if (link.link.require !== 'source' || first === undefined) return [];
  const fact = factOf(first.row, link.to.key);
  const theirs = factOf(first.source, link.from.key);
  if (fact === undefined || theirs === undefined) return [];
  const rows = subject.document.sections.find((each) => each.section === section)?.table?.rows ?? [];
  if (section === undefined || rows.length <= (section.table?.minRows ?? 0))
    return changed(subject, tied, { fact, id: link.to.key ?? '', rule: 'link-missing' }).map((each) => ({
      ...each,
      expected: { rule: 'link-missing', says: theirs.text.trim() },
    }));
  return [
    {
      what: `link ${link.link.id}: without ${fact.text}`,
      text: withoutLines(subject.text, first.row.line, first.row.line + 1),
      others,
      known,
      touched: [section.id],
      breaks: [breaks(link, 'link-missing')],
      expected: { rule: 'link-missing', says: link.link.message?.en ?? theirs.text.trim() },
    },
  ];
}

// An indicator of the source that is not here; all that is measured as it was there.
function dropped(subject: Subject, tied: Tied): Mutation[] {
  const [source] = tied.theirs;
  const key = source && factOf(source, tied.link.from.key);
  if (tied.link.link.require !== 'kept' || source === undefined || key === undefined) return [];
  const lines = (source.record.text ?? '').split('\n');
  const more = (lines[source.line] ?? '').replace(key.text, '查无此项');
  const text = lines.toSpliced(source.line + 1, 0, more).join('\n');
  return [lastSaying(subject, tied, { rule: 'row-dropped', path: source.record.path, text })];
}

function copied(subject: Subject, tied: Tied): Mutation[] {
  const { link, others, theirs } = tied;
  const pairs = Object.entries(link.link.measured);
  const record = theirs[0]?.record;
  if (pairs.length === 0 || record === undefined) return [];
  const own = rowsAt(recordIn(subject, others), link.to);
  const edits = theirs.flatMap((row) => {
    const mine = own.find(({ key }) => key === row.key);
    return pairs.flatMap(([to, from]) => {
      const then = row.fact(from);
      return mine && then ? [{ range: placeOf(then), newText: mine.fact(to)?.text ?? '' }] : [];
    });
  });
  const text = applyEdits(record.text ?? '', edits);
  // Each row that says another number there is a fault of its own: what is carried from it differs as well.
  return [{ ...lastSaying(subject, tied, { rule: 'row-copied', path: record.path, text }), planted: theirs.length }];
}

/** The subject as it is, beside a source that says something else. */
function lastSaying(
  { text }: Subject,
  { link, others, known }: Tied,
  last: WorkspaceFile & { rule: string },
): Mutation {
  return {
    what: `link ${link.link.id}: ${last.rule}`,
    text,
    others: withFile(others, last.path, last.text),
    known,
    touched: [link.to.section ?? 'fields'],
    breaks: [breaks(link, last.rule)],
    expected: { rule: last.rule },
  };
}

function missingFromTheStart({ text }: Subject, { link, others, theirs }: Tied): Mutation[] {
  const fact = theirs.map((row) => factOf(row, link.from.key)).find((each) => each !== undefined);
  if (link.link.require !== 'source' || fact === undefined) return [];
  return [
    {
      what: `link ${link.link.id}: ${fact.text} stands in the source alone`,
      text,
      others,
      touched: [link.to.section ?? 'fields'],
      breaks: [breaks(link, 'link-missing')],
      expected: { rule: 'link-missing', says: fact.text.trim() },
    },
  ];
}

function unknown(subject: Subject, tied: Tied): Mutation[] {
  const { link, own } = tied;
  const fact = own.map((row) => factOf(row, link.to.key)).find((each) => each !== undefined);
  if (link.link.require !== 'own' || fact === undefined) return [];
  const apart = [...subject.others.documents.values()]
    .filter(({ type }) => type?.type === link.from.type.type)
    .reduce((left, { path }) => withoutFile(left, path), subject.others);
  const { start } = placeOf(fact);
  const name = nameOf(link, link.to.key ?? '');
  return [
    ...changed(subject, tied, { fact, id: link.to.key ?? '', rule: 'reference-unknown' }),
    {
      what: `link ${link.link.id}: no source at all`,
      text: subject.text,
      others: apart,
      touched: [name],
      breaks: [breaks(link, 'reference-unknown')],
      expected: { rule: 'reference-unknown', line: start.line, character: start.character },
    },
  ];
}

/** Where the document refers to nothing yet: a reference that leads nowhere. */
function firstReference({ text, document }: Subject, { link, others, known }: Tied): Mutation[] {
  const cell = document.sections
    .find((each) => each.section.id === link.to.section)
    ?.table?.rows[0]?.cells.get(link.to.key ?? '');
  if (link.link.require !== 'own' || cell === undefined) return [];
  return [
    {
      what: `link ${link.link.id}: a first reference`,
      text: written(text, cell.range, '查无此项'),
      others,
      known,
      touched: [nameOf(link, cell.column.id)],
      breaks: [breaks(link, 'reference-unknown')],
      expected: { rule: 'reference-unknown', line: cell.range.start.line },
    },
  ];
}
