// Columns that take their values from imported data, as definitions: all else that gives a value there goes before.
import type { Column, Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { spotKey } from './definitions';
import type { Definition, PlannedOn, Spot } from './definitions';

/** What data define, beside the other definitions of a knowledge base. */
export function dataDefinitions(
  { documentTypes, superseded }: Pick<PlannedOn, 'documentTypes' | 'superseded'>,
  others: readonly Definition[],
): Definition[] {
  const here = [...documentTypes, ...superseded].flatMap((type) =>
    type.sections.flatMap((section) => definitionsIn(type, section)),
  );
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
  return kind === 'metric' || (NARROWING.includes(kind) && unique !== false);
}

function definitionsIn(type: DocumentType, { id: section, table }: Section): Definition[] {
  const columns = table?.columns ?? [];
  const rows = columns.filter(isTelling).map(({ id }): Spot => spotOf(section, id));
  const head = type.fields
    .filter(({ options }) => options.some(({ means }) => means !== undefined))
    .map(({ id }): Spot => spotOf(undefined, id));
  const reads = [...rows, ...head].map((spot) => ({ spot, type, relation: 'own' as const, isTelling: true }));
  return columns
    .filter(({ data }) => data !== undefined)
    .map(({ id }) => {
      return { kind: 'data', name: `${section}.${id}.data`, type, spot: spotOf(section, id), reads, yieldsTo: [] };
    });
}

function spotOf(section: string | undefined, id: string): Spot {
  return { section, id, isTotal: false };
}
