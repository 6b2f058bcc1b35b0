// What a new document starts with beyond its template: rows and figures carried from earlier documents, and rows that
// follow from entries of the knowledge base. Values are copied, never moved; where there is no earlier document nothing
// is made up.
import type { Period } from '../base/dates/period';
import { periodsOpen } from '../base/forms/periods';
import { isPlaceholder } from '../base/placeholder';
import { sameLabel } from '../base/script';
import { optionMeant } from '../knowledge/contracts/contract';
import type { Column, TableContract } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { findRole } from '../knowledge/knowledge';
import type { Knowledge } from '../knowledge/knowledge';
import type { CompiledLink } from '../knowledge/contracts/links';
import type { Kpi } from '../knowledge/model';
import { factOf, isFilled, keyIn, sourceRows, valueOf } from './linking/endRows';
import { sourcesOf } from './linking/links';
import type { EndRow } from './linking/endRows';
import { plainForm } from '../documents/forms/plainForm';
import { withOpenFormulas } from '../documents/templates/openCells';
import { contractRows } from '../documents/templates/partRows';
import type { Starting, StartingRow } from '../documents/templates/template';
import type { Workspace } from '../documents/workspace';
import { isSameVersion, specsOf } from '../knowledge/contracts/versions';
import { onDemand } from '../base/onDemand';
import { headWithData, rowsWithData } from './imported/startingData';
import type { StartingPlace } from './imported/startingData';
import { broughtText } from './linking/sides';
import { adding, sumOf } from './linking/sums';
import type { Adding } from './linking/sums';
import type { DocumentRecord } from '../documents/record';

/** Which document is to be made, and what its writer has answered so far. */
export interface StartingRequest {
  readonly type: DocumentType;
  readonly period: Period;
  readonly answers: StartingRow;
}

/** What a new document of this type and period starts with in this workspace. */
export function startingOf(workspace: Workspace, request: StartingRequest): Starting {
  const { type, period, answers } = request;
  const links = linksInto(workspace, request);
  const carried = headOf(links, request);
  const said = (id: string): string => saidIn(type, id, { ...carried, ...answers });
  const fields = { ...headWithData(workspace, { contract: type, period, said }), ...carried };
  const tables = type.sections.flatMap((section) => {
    if (section.table === undefined) return [];
    const here = links
      .filter(({ link }) => link.to.section === section.id)
      .map(({ link, sources }) => ({ link, sources, found: onDemand(() => sourceRows(sources, link.from)) }));
    const place = { contract: type, table: section.table, answers, period, said };
    return [[section.id, tableRows(workspace, place, here)] as const];
  });
  const rows = new Map(tables);
  const sections = type.sections.map(({ id }) => id).filter((id) => rows.get(id)?.length === 0);
  const unused = sections.filter((id) =>
    links.some(({ link, sources }) => sources.length > 0 && isOfSection(link.link, type, id)),
  );
  return { rows, fields, unused };
}

// What the head will say in a field.
function saidIn({ fields }: DocumentType, id: string, known: StartingRow): string {
  const text = known[id]?.trim() ?? '';
  return text === '' ? (fields.find((each) => each.id === id)?.default ?? '') : text;
}

/** What a new document has in its head, and which of these fields must agree with where they come from. */
export interface StartingHead {
  readonly fields: StartingRow;
  readonly agreeing: ReadonlySet<string>;
}

/** The head alone of a new document. */
export function startingHead(workspace: Workspace, request: StartingRequest): StartingHead {
  const links = linksInto(workspace, request, ({ to }) => to.section === undefined);
  const carried = headOf(links, request);
  const { type: contract, period, answers } = request;
  const said = (id: string): string => saidIn(contract, id, { ...carried, ...answers });
  const fields = { ...headWithData(workspace, { contract, period, said }), ...carried };
  const agreed = headOf(
    links.filter(({ link }) => link.link.agree),
    request,
  );
  const isAgreed = (id: string): boolean => isFilled(fields[id] ?? '') && fields[id] === agreed[id];
  return { fields, agreeing: new Set(Object.keys(fields).filter(isAgreed)) };
}

type LinkInto = Pick<LinkedSource, 'link' | 'sources'>;

function linksInto(
  workspace: Workspace,
  { type, period, answers }: StartingRequest,
  isWanted: (link: CompiledLink) => boolean = () => true,
): LinkInto[] {
  const identity = type.per.map((id) => answers[id]?.trim() ?? '');
  return workspace.knowledge.links
    .filter((each) => isSameVersion(each.to.type, type) && each.link.carry !== undefined && isWanted(each))
    .map((link) => ({ link, sources: sourcesOf(workspace, link, { period, identity }) }));
}

function headOf(links: readonly LinkInto[], { period, answers }: StartingRequest): StartingRow {
  const heads = links
    .filter(({ link }) => link.to.section === undefined)
    .map(({ link, sources }) => {
      const key = link.to.key === undefined ? '' : keyIn(link.to, answers[link.to.key] ?? '', period);
      const row = sourceRows(sources, link.from).findLast((each) => each.key === key);
      const added = addedCells(adding({ link, sources, period, own: undefined }), key);
      return row === undefined ? added : { ...carriedCells(link, row, period), ...added };
    });
  return Object.assign({}, ...heads) as StartingRow;
}

/** Whether a link brings all rows that an earlier document of the kind had in the same section. */
function isOfSection({ from, to, carry }: CompiledLink['link'], { type }: DocumentType, section: string): boolean {
  const isWhole = carry === 'rows' && from.where === undefined;
  return isWhole && from.type === type && from.section === section && to.section === section;
}

interface StartingTable extends StartingPlace {
  readonly answers: StartingRow;
  readonly period: Period;
}

interface LinkedSource {
  readonly link: CompiledLink;
  readonly sources: readonly DocumentRecord[];
  readonly found: () => readonly EndRow[];
}

function tableRows(workspace: Workspace, place: StartingTable, links: readonly LinkedSource[]): readonly StartingRow[] {
  const whole = links.filter(({ link, sources }) => link.link.carry === 'rows' && sources.length > 0);
  const carried = unique(
    whole.flatMap(({ link, found }) =>
      found().map((row) => ({ key: row.key, cells: carriedCells(link, row, place.period) })),
    ),
  );
  const rows =
    carried.length > 0
      ? carried.map(completedBy(place.table))
      : whole.length > 0 && place.table.minRows === 0
        ? []
        : (entryRows(workspace.knowledge, place) ?? contractRows(place.table, place.period));
  const filled = links.filter(({ link }) => link.link.carry === 'cells').reduce(fillCells(place.period), rows);
  return withOpenFormulas(place.table, rowsWithData(workspace, place, filled));
}

/**
 * A carried row holds what the contract's row of the same name starts with too, and like all of them what is still to
 * be filled in.
 */
function completedBy({ columns, rows }: TableContract): (row: StartingRow) => StartingRow {
  const name = columns.find((column) => column.unique)?.id ?? '';
  const open = Object.entries(rows[0] ?? {}).filter(
    ([id, text]) => isPlaceholder(text) && rows.every((row) => row[id] === text),
  );
  return (row) => {
    const own = rows.find((each) => each[name] !== undefined && sameLabel(each[name], row[name] ?? ''));
    const start: StartingRow = { ...Object.fromEntries(open), ...own };
    const said = Object.entries(row).filter(([id, text]) => text !== '' || start[id] === undefined);
    return { ...start, ...Object.fromEntries(said) };
  };
}

function unique(rows: readonly { readonly key: string | undefined; readonly cells: StartingRow }[]): StartingRow[] {
  const seen = new Set<string>();
  return rows
    .filter(({ key }) => {
      if (key === undefined || key === '') return true;
      const first = !seen.has(key);
      seen.add(key);
      return first;
    })
    .map(({ cells }) => cells);
}

const fillCells =
  (period: Period) =>
  (rows: readonly StartingRow[], { link, sources, found }: LinkedSource) => {
    const { to } = link;
    const sums = adding({ link, sources, period, own: undefined });
    return rows.map((row): StartingRow => {
      const key = to.key === undefined ? '' : keyIn(to, row[to.key] ?? '', period);
      const source = found().findLast((each) => each.key === key);
      const cells = {
        ...(source && carriedCells(link, source, period)),
        ...addedCells(sums, key),
      };
      const carried = Object.entries(cells).filter(([column]) => !isFilled(row[column]?.trim() ?? ''));
      return { ...row, ...Object.fromEntries(carried) };
    });
  };

/** What the sources of a link add up to in the rows of a key, by own column. */
function addedCells(sums: Adding, key: string): StartingRow {
  const { link, to } = sums.link;
  const specs = specsOf(to.type, to.section);
  return Object.fromEntries(
    Object.entries(link.sums).flatMap(([own, column]) => {
      const [sum, spec] = [sumOf(sums, { key, column }), specs.find(({ id }) => id === own)];
      return sum === undefined || spec === undefined ? [] : [[own, broughtText(spec, sum.side)]];
    }),
  );
}

/**
 * What a row of the source gives to its counterpart here, by own column: its key, its values, since when and for how
 * many periods it is open. What stands there in somebody's own form, such as 8個點, is carried on in the plain one; what
 * cannot be read there, such as a day that does not exist, is not.
 */
export function carriedCells({ link, from, to }: CompiledLink, row: EndRow, own: Period | undefined): StartingRow {
  const text = (column: string | undefined): string | undefined => {
    const [fact, spec] = [factOf(row, column), row.spec(column ?? '')];
    if (fact === undefined || spec === undefined) return fact?.text.trim();
    const value = valueOf(row.record, spec, fact);
    return value.kind === 'invalid' ? undefined : (plainForm(value) ?? fact.text.trim());
  };
  const pairs = [
    [to.key, text(from.key)],
    ...Object.entries(link.values).map(([own, source]) => [own, text(source)] as const),
  ];
  const since = text(link.carriedFrom) ?? row.record.period?.text;
  const counted = own && since !== undefined ? periodsOpen(since, own) : undefined;
  const open = counted ?? Number(text(link.periodsOpen) ?? '0') + 1;
  const all = [
    ...pairs,
    [link.carriedFrom, since],
    [link.periodsOpen, Number.isInteger(open) ? String(open) : '1'],
  ] as const;
  return Object.fromEntries(
    all.filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined),
  );
}

function entryRows(knowledge: Knowledge, { table, answers }: StartingTable): StartingRow[] | undefined {
  return rowsOfEntries(knowledge, table, answers[table.rowsFrom?.role ?? ''] ?? '')?.map(({ row }) => row);
}

/** A row that an indicator gives. */
export interface EntryRow {
  readonly kpi: Kpi;
  readonly row: StartingRow;
}

/** The rows of the indicators of a post; undefined where the table takes none, or the post is not known. */
export function rowsOfEntries(knowledge: Knowledge, table: TableContract, post: string): EntryRow[] | undefined {
  const { rowsFrom } = table;
  const role = rowsFrom ? findRole(knowledge, post) : undefined;
  if (rowsFrom === undefined || role === undefined) return undefined;
  return knowledge.kpis
    .filter((kpi) => kpi.role === role.id)
    .map((kpi) => {
      const values = Object.entries(rowsFrom.values).map(([column, name]) => [
        column,
        entryValue(
          kpi,
          name,
          table.columns.find((each) => each.id === column),
        ),
      ]);
      return {
        kpi,
        row: { ...table.rows[0], [rowsFrom.key]: kpi.name, ...(Object.fromEntries(values) as StartingRow) },
      };
    });
}

type EntryValue = NonNullable<TableContract['rowsFrom']>['values'][string];

function entryValue(kpi: Kpi, name: EntryValue, column: Column | undefined): string {
  const { weight, target, method } = kpi.defaults;
  switch (name) {
    case 'weight':
      return column?.kind === 'percent' ? `${String(weight)}%` : String(weight);
    case 'target':
      return target;
    case 'floor':
      return kpi.defaults.floor ?? '';
    case 'step':
      return kpi.defaults.step ?? '';
    case 'clause':
      return `§${kpi.clause}`;
    case 'method':
      return optionFor(method, column);
    case 'direction':
      return optionFor(kpi.direction, column);
    case 'unit':
      return optionFor(kpi.unit, column);
  }
}

function optionFor(word: string, column: Column | undefined): string {
  return (column && optionMeant(column, word)) ?? word;
}
