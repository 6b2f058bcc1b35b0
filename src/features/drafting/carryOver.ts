// 沿用上期: which tables of a draft can take over the rows of its writer's last document of the type, and what that
// would write. Nothing is taken over unless a person asks for it, table by table.
import { isPlaceholder } from '../../base/placeholder';
import { onDemand } from '../../base/onDemand';
import { lineRange } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { labelKey } from '../../base/script';
import type { Plan } from '../../calculation/graph/plan';
import type { Document, DocumentSection, DocumentTable } from '../../documents/document';
import { sectionsOf } from '../../documents/document';
import { entryOf, scalar } from '../../documents/parse';
import { NUMBERING } from '../../documents/sections';
import { rowText } from '../../documents/templates/template';
import { readDocument } from '../../documents/workspace';
import type { Workspace } from '../../documents/workspace';
import type { Column } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { sameSection } from '../../knowledge/contracts/versions';
import { findRole } from '../../knowledge/knowledge';
import { carriedRows, isOpenRow } from './carriedRows';
import { isFollowedUp, keyColumns, takenColumns } from './takenColumns';

/** A table that can take over the rows of an earlier document. */
export interface CarryOver {
  readonly section: DocumentSection;
  /** The document that they come from. */
  readonly path: string;
  readonly period: string;
  /** How many rows there are then. */
  readonly rows: number;
  /** The first rows, by what tells them apart. */
  readonly names: readonly string[];
  readonly taken: readonly Column[];
  /** The columns that stay open, all or in part, for the writer. */
  readonly open: readonly Column[];
  /** True where nothing is said in the table yet. */
  readonly isEmpty: boolean;
  /** True where it is empty and the type is written again and again, so that the last one tells what comes. */
  readonly isProposed: boolean;
  readonly edits: readonly TextEdit[];
}

/** What is taken over, and with what it is told. */
export interface CarryRequest {
  readonly workspace: Workspace;
  readonly plan: Plan;
  /** Whether numbers are taken over too, but for what is computed, brought or measured. */
  readonly numbers: boolean;
}

const MOST_LOOKED_AT = 24; // earlier documents: two years of months

/** The tables of a draft that can take something over, each from the nearest document that has some. */
export function carryOvers(request: CarryRequest, document: Document): CarryOver[] {
  const { type, status } = document;
  if (type === undefined || type.assesses || status !== 'draft' || document.unread !== undefined) return [];
  const earlier = earlierDocuments(request.workspace, document, type);
  return document.sections.flatMap((section) => {
    for (const read of earlier) {
      const last = read();
      const table = last && lastTable(document, section, last);
      if (last !== undefined && table !== undefined)
        return carryOver(request, { document, type, section }, { document: last, table }) ?? [];
    }
    return [];
  });
}

/** The one whose table has a name: its title, another name or its id, in either script. */
export function namedCarryOver(offered: readonly CarryOver[], name: string): CarryOver | undefined {
  const key = labelKey(name.replace(NUMBERING, ''));
  return offered.find(({ section: { section } }) => section.id === name.trim() || section.labels.includes(key));
}

/** The documents before this one that are its writer's, or about the same, the nearest first; read when looked at. */
function earlierDocuments(
  workspace: Workspace,
  document: Document,
  type: DocumentType,
): (() => Document | undefined)[] {
  const { period, path } = document;
  const before = (workspace.byType.get(type.type) ?? []).filter(
    (each) => each.path !== path && each.period && period && each.period.to < period.from,
  );
  const nearest = before.toReversed().map(({ path: at }) => onDemand(() => readDocument(workspace, at)));
  const isSame = (each: () => Document | undefined): boolean => identityOf(each(), type) === identityOf(document, type);
  const isAboutSomebody = [...type.per, ...type.notBy].length > 0;
  const same = isAboutSomebody ? nearest.filter(isSame) : nearest;
  const looked = same.slice(0, MOST_LOOKED_AT);
  if (type.cadence !== 'event' || isAboutSomebody) return looked;
  const author = authorOf(document);
  const isOwn = (each: () => Document | undefined): boolean => authorOf(each()) === author;
  return author === '' ? looked : looked.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

/** Whom a document is about: what tells it from others of its period, and who cannot write it. */
function identityOf(document: Document | undefined, { per, notBy }: DocumentType): string {
  return [...per, ...notBy].map((id) => labelKey(document?.fields.get(id)?.text ?? '')).join();
}

function authorOf(document: Document | undefined): string {
  const entry = document?.front.kind === 'present' ? entryOf(document.front.entries, 'author', '撰寫人') : undefined;
  return entry === undefined ? '' : labelKey(scalar(entry));
}

interface Target {
  readonly document: Document;
  readonly type: DocumentType;
  readonly section: DocumentSection;
}

interface Last {
  readonly document: Document;
  readonly table: DocumentTable;
}

function carryOver(
  { workspace, plan, numbers }: CarryRequest,
  { document, type, section: at }: Target,
  { document: last, table }: Last,
): CarryOver | undefined {
  const { section, table: own } = at;
  if (document.period === undefined || last.period === undefined) return undefined;
  const move = { from: last.period, to: document.period };
  const place = { type, section, links: workspace.knowledge.links, plan, move };
  if (section.table === undefined || own === undefined || isFollowedUp(place) || !isPlain(own)) return undefined;
  const { rows, from } = carriedRows({
    section,
    contract: section.table,
    own,
    last: table,
    taken: takenColumns(place, numbers),
    move,
    script: document.script,
    roleId: (text) => findRole(workspace.knowledge, text)?.id,
  });
  const keys = keyColumns(section);
  if (from.size === 0) return undefined;
  const isEmpty = own.rows.every((row) => isOpenRow(row, keys));
  const name = own.columns.findIndex((column) => column?.id === keys[0]);
  return {
    section: at,
    path: last.path,
    period: last.period.text,
    rows: rows.length,
    names: rows.map((row) => row[name] ?? ''),
    taken: section.table.columns.filter(({ id }) => from.has(id)),
    open: openColumns(own, rows),
    isEmpty,
    isProposed: isEmpty && type.cadence !== 'event',
    edits: [rowsEdit(document, own, rows)],
  };
}

/** The columns in which something waits for the writer; what is computed does not. */
function openColumns({ columns }: DocumentTable, rows: readonly (readonly string[])[]): Column[] {
  return columns.flatMap((column, at) =>
    column === undefined || column.formula !== undefined || !rows.some((row) => isPlaceholder(row[at] ?? ''))
      ? []
      : [column],
  );
}

/** The table of another document that this one is, with rows that can all be read. */
function lastTable(document: Document, { section }: DocumentSection, last: Document): DocumentTable | undefined {
  const same = last.type && sameSection(section, last.type.sections);
  const [found, ...others] = same === undefined ? [] : sectionsOf(last, same.id);
  const isOnce = others.length === 0 && sectionsOf(document, section.id).length === 1;
  return isOnce && found?.table !== undefined && found.table.rows.length > 0 ? found.table : undefined;
}

/** True where the rows of a table stand together, all can be read, and totals come last. */
function isPlain({ rows, totals, unread, source }: DocumentTable): boolean {
  const last = rows.at(-1)?.source.line ?? source.header.line + 1;
  return (
    unread.length === 0 &&
    totals.every(({ source: { line } }) => line > last) &&
    last === source.header.line + 1 + rows.length
  );
}

function rowsEdit(
  { outline }: Document,
  { rows, source }: DocumentTable,
  texts: readonly (readonly string[])[],
): TextEdit {
  const before = source.header.line + 1;
  const start = outline.lines[before]?.length ?? 0;
  const last = rows.at(-1)?.source.line ?? before;
  const end = outline.lines[last]?.length ?? 0;
  const newText = texts.map((row) => `\n${rowText(row)}`).join('');
  return { range: { ...lineRange(before, start, start), end: { line: last, character: end } }, newText };
}
