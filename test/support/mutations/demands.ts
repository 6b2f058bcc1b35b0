// The list of what a contract demands, element by element: what mutations must have broken before a type counts as
// tried.
import { isAdditive } from '../../../src/knowledge/contracts/contract';
import type { Column, Field, Section, TableContract } from '../../../src/knowledge/contracts/contract';
import type { Period } from '../../../src/base/dates/period';
import type { Mutation, Subject } from './subject';
import { wrongTexts } from './values';

/** The demands that a mutation breaks. */
export function brokenBy({ breaks, expected, touched }: Mutation): readonly string[] {
  return breaks ?? [`${expected.rule} ${touched[0] ?? ''}`];
}

/** Every demand of the subject's contract, as mutations name them. */
export function demandsOf(subject: Subject): Set<string> {
  const {
    type,
    document: { period },
  } = subject;
  if (period === undefined) throw new Error(`${subject.path} has no period`);
  return new Set([
    ...['period', 'author', 'status'].map((id) => `field-missing ${id}`),
    'field-invalid period',
    'field-invalid status',
    ...type.fields.flatMap((field) => [
      ...(field.required ? [`field-missing fields.${field.id}`] : []),
      ...wrong(field, `fields.${field.id}`, { period, rule: 'field-invalid' }),
    ]),
    ...type.sections.flatMap((section) => [...ofSection(section, type.sections), ...ofTable(section, period)]),
    ...type.checks.map(({ id }) => `check ${id}`),
    ...type.links.flatMap(({ id, agree, values, sums, countedOnce, require, measured }) => [
      ...(agree ? [values, sums, countedOnce].flatMap((each) => Object.keys(each)) : []).map(
        (own) => `link ${id}: ${own}`,
      ),
      ...(require === undefined ? [] : [`link ${id}: ${REQUIRED_BY[require]}`]),
      ...(Object.keys(measured).length === 0 ? [] : [`link ${id}: row-copied`]),
    ]),
    ...subject.knowledge
      .uniquePlaces(type)
      .map(({ section, spec }) => `value-repeated ${section ?? 'fields'}.${spec.id}`),
    'document-duplicate a document of the same id',
    ...(type.cadence !== 'event' || type.per.length > 0 ? ['document-duplicate a document of the same period'] : []),
  ]);
}

const REQUIRED_BY = { source: 'link-missing', own: 'reference-unknown', kept: 'row-dropped' } as const;

function wrong(
  spec: Field | Column,
  name: string,
  { period, rule }: { readonly period: Period; readonly rule: string },
): string[] {
  return wrongTexts(spec, period).map((each) => `${each.rule ?? rule} ${name}`);
}

function ofSection({ id, required, repeatable, oneOf, anyOf }: Section, all: readonly Section[]): string[] {
  const [first] = all.filter((each) => (each.oneOf ?? each.anyOf) === (oneOf ?? anyOf));
  const stands = oneOf === undefined && anyOf === undefined ? id : (first?.id ?? id);
  return [
    ...(required ? [`section-missing ${stands}`] : []),
    ...(required && oneOf === undefined ? [`section-empty ${id}`] : []),
    ...(oneOf === undefined ? [`section-misplaced ${id}`, ...(repeatable ? [] : [`section-duplicate ${id}`])] : []),
  ];
}

function ofTable({ id, table }: Section, period: Period): string[] {
  if (table === undefined) return [];
  const { columns, keys, minRows, total, tiles, rowsFrom } = table;
  const unique = [...columns.filter((each) => each.unique).map((each) => [each.id]), ...keys];
  return [
    `table-missing ${id}`,
    `row-ragged ${id}`,
    ...(minRows > 0 ? [`row-missing ${id}`] : []),
    ...(rowsFrom === undefined ? [] : [`kpi-missing ${id}`]),
    ...(tiles === undefined
      ? []
      : [...(isGapless(tiles) ? [`date-gap ${id}.${tiles.column}`] : []), `date-overlap ${id}.${tiles.column}`]),
    ...unique.map((key) => `row-duplicate ${id}.${key.join('+')}`),
    ...total.map((column) => `total-mismatch ${id}.${column}`),
    ...columns.flatMap((column) => ofColumn(column, `${id}.${column.id}`, period)),
    ...(total.length === 0
      ? []
      : columns
          .filter((each) => ['ratio', 'percent'].includes(each.kind) && !isAdditive(each) && each.formula !== undefined)
          .map((each) => `ratio-aggregated ${id}.${each.id}`)),
  ];
}

/** True where days between two spans, or before the first, are a fault. */
function isGapless({ over, mayPause }: NonNullable<TableContract['tiles']>): boolean {
  return over !== undefined || !mayPause;
}

function ofColumn(column: Column, name: string, period: Period): string[] {
  return [
    ...(column.required ? [`column-missing ${name}`, `cell-missing ${name}`] : []),
    ...(column.formula === undefined ? [] : [`formula-mismatch ${name}`]),
    ...(column.trendOf === undefined ? [] : [`trend-contradicted ${name}`]),
    ...wrong(column, name, { period, rule: 'cell-invalid' }),
  ];
}
