// Which demands of a contract there are on a document: those that findings speak of, and those that a value has a part
// in.
import type { Finding } from '../../base/finding';
import type { MessageArgument } from '../../base/message';
import { comparePositions } from '../../base/range';
import type { Range } from '../../base/range';
import { rowOnLine } from '../../calculation/address';
import type { ValueAt } from '../../calculation/address';
import type { Document, DocumentRow } from '../../documents/document';
import { ratioRows } from '../../calculation/ratios';
import type { Check, Column, Field } from '../../knowledge/contracts/contract';
import type { Knowledge } from '../../knowledge/knowledge';
import { cellDemand, checkDemand, names, reportsAt } from './demand';
import type { Demand, RowPlace } from './demand';
import { metricDemand } from './metricDemand';

/** The rules whose findings say that values do not fit together. */
export const RELATING: readonly string[] = [
  'formula-mismatch',
  'total-mismatch',
  'ratio-aggregated',
  'check-failed',
  'metrics-disagree',
];

/** A demand that is not met, and the finding that says so. */
export interface Failure {
  readonly finding: Finding;
  readonly demand: Demand;
  /** The places of the values that it was judged by. */
  readonly reads: readonly Range[];
}

/** The demands that findings of a document speak of; those of a finding are the same each time. */
export function failuresIn(document: Document, findings: readonly Finding[], knowledge: Knowledge): Failure[] {
  const known = document.derived(knownFailures);
  return findings.flatMap((finding) => {
    if (!RELATING.includes(finding.rule) || finding.count !== undefined) return [];
    const before = known.get(finding);
    const found = before ?? failureOf(document, finding, knowledge);
    known.set(finding, found);
    return found;
  });
}

// A document is looked at by itself, and again with what others say of it.
function knownFailures(): WeakMap<Finding, readonly Failure[]> {
  return new WeakMap();
}

function failureOf(document: Document, finding: Finding, knowledge: Knowledge): Failure[] {
  const demand = demandOfFinding(document, finding, knowledge);
  return demand?.holds(document) === false ? [{ finding, demand, reads: demand.reads(document) }] : [];
}

function demandOfFinding(document: Document, finding: Finding, knowledge: Knowledge): Demand | undefined {
  if (finding.rule === 'metrics-disagree') return metricDemand(document, finding, knowledge);
  return finding.rule === 'check-failed' ? failedCheck(document, finding) : failedCell(document, finding);
}

function failedCell(document: Document, { range: { start } }: Finding): Demand | undefined {
  const place = rowPlace(document, start.line);
  const cells = place && rowOf(document, place)?.cells;
  const cell = [...(cells?.values() ?? [])].find((each) => comparePositions(each.range.start, start) === 0);
  return place && cell && cellDemand(place, cell.column.id, cell.column.formula ?? '');
}

/** The row of data or totals on a line. */
function rowPlace(document: Document, line: number): RowPlace | undefined {
  const at = rowOnLine(document, line);
  if (at !== undefined) return { section: at[0], line, isTotal: false };
  const section = document.sections.findIndex(({ table }) => table?.totals.some(({ source }) => source.line === line));
  return section < 0 ? undefined : { section, line, isTotal: true };
}

function rowOf({ sections }: Document, { section, line, isTotal }: RowPlace): DocumentRow | undefined {
  const table = sections[section]?.table;
  return (isTotal ? table?.totals : table?.rows)?.find(({ source }) => source.line === line);
}

function failedCheck(document: Document, { message: { args }, range: { start } }: Finding): Demand | undefined {
  const said = packText(args?.['text']);
  const found = (document.type?.checks ?? []).filter(({ message }) => message.zh === said);
  for (const check of found) {
    const place = check.each === undefined ? undefined : rowPlace(document, start.line);
    const demand = demandOf(document, check, place);
    const isHere = comparePositions(reportsAt(document, check, place).start, start) === 0;
    if (isHere && demand?.holds(document) === false) return demand;
  }
  return undefined;
}

function packText(text: MessageArgument | undefined): string | undefined {
  if (typeof text !== 'object') return undefined;
  return 'id' in text ? packText(text.args?.['text']) : text.pack;
}

function demandOf(document: Document, check: Check, place: RowPlace | undefined): Demand | undefined {
  const compiled = document.type?.compiled.checks.get(check.id);
  if (compiled === undefined || (check.each !== undefined && place === undefined)) return undefined;
  return checkDemand(check, compiled, place);
}

/** The demands that a value has a part in. */
export function demandsOn(document: Document, { address, spec, section, row }: ValueAt): Demand[] {
  const number = address.at?.[0];
  if (section === undefined || row === undefined || number === undefined)
    return [...cellsNaming(document, `fields.${spec.id}`), ...checksNaming(document, undefined, `fields.${spec.id}`)];
  const own: RowPlace = { section: number, line: row.source.line, isTotal: address.spot.isTotal };
  const formula = section.section.table?.columns.find(({ id }) => id === spec.id)?.formula;
  return [
    ...(formula === undefined && !own.isTotal ? [] : [cellDemand(own, spec.id, formula ?? '')]),
    ...(own.isTotal
      ? []
      : [
          ...ratiosWith(document, own, { row, spec }),
          ...cellsOfRow(document, own, spec.id),
          ...cellsAround(document, section.section.id, spec.id),
          ...checksNaming(document, own, spec.id),
        ]),
  ];
}

/** The cells whose formulas read all cells of a column, such as a share of what they add up to. */
function cellsAround(document: Document, list: string, id: string): Demand[] {
  const isRead = new RegExp(`\\.${id}\\b`);
  return cellsWhere(document, (formula) => names(formula, list) && isRead.test(formula));
}

/** The ratios that a row is, or is part of, under a column. */
function ratiosWith(
  document: Document,
  own: RowPlace,
  { row, spec }: { readonly row: DocumentRow; readonly spec: Column | Field },
): Demand[] {
  if (!('ratios' in spec) || spec.ratios !== true) return [];
  return [...ratioRows(document)]
    .filter(([each, { operands }]) => each === row || operands.includes(row))
    .map(([{ source }]) => cellDemand({ ...own, line: source.line }, spec.id, ''));
}

function cellsOfRow(document: Document, own: RowPlace, id: string): Demand[] {
  const { section, table } = document.sections[own.section] ?? {};
  const columns = (section?.table?.columns ?? []).filter((each) => each.id !== id && names(each.formula ?? '', id));
  const formulas = columns.map((each) => cellDemand(own, each.id, each.formula ?? ''));
  const totals = (table?.totals ?? []).flatMap(({ source, cells }) =>
    [...cells.values()]
      .filter(({ column }) => column.id === id || names(column.formula ?? '', id))
      .map(({ column }) => cellDemand({ ...own, line: source.line, isTotal: true }, column.id, column.formula ?? '')),
  );
  return [...formulas, ...totals];
}

function cellsNaming(document: Document, field: string): Demand[] {
  return cellsWhere(document, (formula) => names(formula, field));
}

function cellsWhere({ sections }: Document, isMeant: (formula: string) => boolean): Demand[] {
  return sections.flatMap(({ section: contract, table }, section) => {
    const columns = (contract.table?.columns ?? []).filter(({ formula = '' }) => formula !== '' && isMeant(formula));
    if (table === undefined || columns.length === 0) return [];
    const rows = [
      ...table.rows.map((row) => ({ row, isTotal: false })),
      ...table.totals.map((row) => ({ row, isTotal: true })),
    ];
    return rows.flatMap(({ row: { source, cells }, isTotal }) =>
      columns.flatMap(({ id, formula = '' }) =>
        cells.has(id) ? [cellDemand({ section, line: source.line, isTotal }, id, formula)] : [],
      ),
    );
  });
}

function checksNaming(document: Document, own: RowPlace | undefined, name: string): Demand[] {
  const id = own && document.sections[own.section]?.section.id;
  return (document.type?.checks ?? []).flatMap((check) => {
    if (!new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(check.expect)) return [];
    return placesOf(document, check, { id, own }).flatMap((place) => demandOf(document, check, place) ?? []);
  });
}

function placesOf(
  { sections, type }: Document,
  check: Check,
  { id, own }: { readonly id: string | undefined; readonly own: RowPlace | undefined },
): (RowPlace | undefined)[] {
  const isNamed = id !== undefined && type?.compiled.checks.get(check.id)?.names.includes(id) === true;
  if (check.each === undefined) return id === undefined || isNamed ? [undefined] : [];
  if (own !== undefined && !isNamed) return check.each === id ? [own] : [];
  const section = sections.findIndex((each) => each.section.id === check.each);
  return (sections[section]?.table?.rows ?? []).map(({ source: { line } }) => ({ section, line, isTotal: false }));
}
