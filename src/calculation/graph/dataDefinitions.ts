// Places that take their values from imported data, as definitions: all else that gives a value there goes before.
import { takesKpis } from '../../knowledge/contracts/contract';
import type { Column, Field, Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { spotKey } from './definitions';
import type { Definition, Dependence, PlannedOn, Spot } from './definitions';

/** What data define, beside the other definitions of a knowledge base. */
export function dataDefinitions(
  { documentTypes, superseded }: Pick<PlannedOn, 'documentTypes' | 'superseded'>,
  others: readonly Definition[],
): Definition[] {
  const here = [...documentTypes, ...superseded].flatMap((type) => [
    ...headDefinitions(type),
    ...type.sections.flatMap((section) => definitionsIn(type, section)),
  ]);
  if (here.length === 0) return [];
  const places = new Set(here.map(({ spot, type }) => spotKey(type, spot)));
  const names = new Map<string, string[]>();
  for (const { type, spot, name } of others) {
    const key = spotKey(type, spot);
    if (places.has(key)) names.set(key, [...(names.get(key) ?? []), name]);
  }
  return here.map((each) => ({ ...each, yieldsTo: names.get(spotKey(each.type, each.spot)) ?? [] }));
}

/** What a row is known by that figures are narrowed to. */
const NARROWING: readonly string[] = ['channel', 'person'];

/** Whether a column tells which figure a cell of its row is. */
function isTelling({ kind, unique }: Column): boolean {
  return kind === 'metric' || kind === 'kpi' || (NARROWING.includes(kind) && unique !== false);
}

function definitionsIn(type: DocumentType, { id: section, table }: Section): Definition[] {
  const columns = table?.columns ?? [];
  const rows = columns.filter(isTelling).map(({ id }): Spot => spotOf(section, id));
  const reads = [...rows.map((spot) => telling(type, spot)), ...headReads(type)];
  return columns
    .filter(({ data }) => data !== undefined)
    .map(({ id }) => {
      return { kind: 'data', name: `${section}.${id}.data`, type, spot: spotOf(section, id), reads, yieldsTo: [] };
    });
}

function headDefinitions(type: DocumentType): Definition[] {
  const reads = headReads(type);
  return type.fields
    .filter(({ data }) => data !== undefined)
    .map(({ id }) => {
      return { kind: 'data', name: `fields.${id}.data`, type, spot: spotOf(undefined, id), reads, yieldsTo: [] };
    });
}

/** The fields that say what is meant by a metric, and whose KPIs are. */
function headReads(type: DocumentType): Dependence[] {
  const isWhom = ({ id, kind }: Field): boolean => takesKpis(type) && (kind === 'role' || type.per.includes(id));
  return type.fields
    .filter((field) => field.options.some(({ means }) => means !== undefined) || isWhom(field))
    .map(({ id }) => telling(type, spotOf(undefined, id)));
}

function telling(type: DocumentType, spot: Spot): Dependence {
  return { spot, type, relation: 'own', isTelling: true };
}

function spotOf(section: string | undefined, id: string): Spot {
  return { section, id, isTotal: false };
}
