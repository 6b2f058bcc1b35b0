// The names inside a contract: what refers to a field, section or column must mean one that is there, and an id means
// one thing. Names inside formulas and checks are up to CEL, in compile.ts.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { labelKey } from '../../base/script';
import { isAdditive } from './contract';
import type { Check, Column, Contract, Field, Link, Section } from './contract';
import { HEAD_KEYS } from '../headKeys';

/** A name that means nothing, or two things: what is said of it, and the text at whose place to say it. */
export interface NameFault {
  readonly text: Message;
  readonly name: string;
}

/**
 * Every name of the contract and its template that means nothing or two things, and every ratio that is to be added up.
 */
export function nameFaults(contract: Contract, template: string): NameFault[] {
  const sections = contract.sections.flatMap((section) => tableFaults(contract, section));
  const checks = contract.checks.flatMap((check) => checkFaults(contract, check));
  const tables = Array.from(template.matchAll(/\{\{\s*table\s+(\w+)\s*\}\}/g), (match) => match[1] ?? '');
  const known = contract.sections.filter((section) => section.table).map((section) => section.id);
  const fields = contract.fields.map((field) => field.id);
  const ids = [contract.sections, contract.checks, contract.links].flatMap((group) =>
    twice(group.map((each) => each.id)),
  );
  const heads = twice([...HEAD_KEYS.map(({ id }) => id), ...fields]);
  const links = contract.links.flatMap((link) => ownFaults(contract, link));
  return [
    ...heads,
    ...ids,
    ...sections,
    ...checks,
    ...links,
    ...unknown('per', contract.per, fields),
    ...unknown('notBy', contract.notBy, fields),
    ...unknown(
      'spells',
      contract.fields.flatMap((field) => field.spells ?? []),
      fields,
    ),
    ...unknown('{{table}}', tables, known),
    ...[...contract.fields, ...contract.sections].flatMap((each) => onlyFaults(contract, each)),
  ];
}

// What hangs on a field hangs on one that has choices, and on some of these.
function onlyFaults({ fields }: Contract, { id, only }: Pick<Field | Section, 'id' | 'only'>): NameFault[] {
  if (only === undefined) return [];
  const where = `${id}.only`;
  const options = fields.find((field) => field.id === only.field)?.options.map(({ value }) => value);
  return options === undefined ? unknown(where, [only.field], []) : unknown(where, only.is, options);
}

function tableFaults(contract: Contract, { id, table }: Section): NameFault[] {
  if (table === undefined) return [];
  const columns = table.columns.map((column) => column.id);
  const fields = contract.fields.map((field) => field.id);
  const spans = [
    'period',
    ...contract.fields.filter((field) => field.kind === 'dateRange').map((field) => `fields.${field.id}`),
  ];
  const { tiles, rowsFrom, parts } = table;
  const ranges = table.columns.filter((column) => column.kind === 'dateRange').map((column) => column.id);
  return [
    ...twice(columns),
    ...twice(table.columns.flatMap((column) => [...new Set([column.title, ...column.aliases].map(labelKey))])),
    ...unknown(`${id}.total`, table.total, columns),
    ...table.columns
      .filter((column) => table.total.includes(column.id) && !isAdditive(column))
      .map((column) => ratioFault(id, column)),
    ...unknown(
      `${id}.rows`,
      table.rows.flatMap((row) => Object.keys(row)),
      columns,
    ),
    ...unknown(`${id}.keys`, table.keys.flat(), columns),
    ...unknown(
      `${id}.trendOf`,
      table.columns.flatMap((column) => column.trendOf ?? []),
      columns,
    ),
    ...unknown(
      `${id}.spells`,
      table.columns.flatMap((column) => column.spells ?? []),
      columns,
    ),
    ...reachedFaults(id, table),
    ...ratiosFaults(id, table),
    ...(tiles
      ? [
          ...unknown(`${id}.tiles`, [tiles.column], columns),
          ...unknown(`${id}.tiles`, tiles.over === undefined ? [] : [tiles.over], spans),
        ]
      : []),
    ...(parts
      ? [
          ...unknown(`${id}.parts`, [parts.dates], ranges),
          ...unknown(`${id}.parts`, parts.name === undefined ? [] : [parts.name], columns),
        ]
      : []),
    ...(rowsFrom
      ? [
          ...unknown(`${id}.rowsFrom`, [rowsFrom.key, ...Object.keys(rowsFrom.values)], columns),
          ...unknown(`${id}.rowsFrom`, [rowsFrom.role], fields),
        ]
      : []),
  ];
}

function reachedFaults(section: string, { reached, columns }: NonNullable<Section['table']>): NameFault[] {
  if (reached === undefined) return [];
  const { actual, target, lowerIf } = reached;
  const ids = columns.map((column) => column.id);
  const options = columns.find((column) => column.id === lowerIf?.column)?.options.map((option) => option.value) ?? [];
  const where = `${section}.reached`;
  return [
    ...unknown(where, [actual, target], ids),
    ...(lowerIf ? [...unknown(where, [lowerIf.column], ids), ...unknown(where, [lowerIf.is], options)] : []),
  ];
}

// Which rows are ratios only the metrics of the rows can tell.
function ratiosFaults(section: string, { columns }: NonNullable<Section['table']>): NameFault[] {
  if (columns.some(({ kind }) => kind === 'metric')) return [];
  return columns
    .filter(({ ratios }) => ratios === true)
    .map(({ id }) => ({ name: id, text: message('pack.ratios-alone', { where: `${section}.${id}` }) }));
}

function ratioFault(section: string, column: Column): NameFault {
  return {
    name: column.id,
    text: message('pack.ratio-added', { where: `${section}.total`, label: { pack: column.title, en: column.en } }),
  };
}

/** The columns of a table section, or without a section the fields: what a link's own side may name. */
export function namesOf(contract: Contract, section: string | undefined): string[] {
  if (section === undefined) return contract.fields.map((field) => field.id);
  return contract.sections.find((each) => each.id === section)?.table?.columns.map((column) => column.id) ?? [];
}

// The other side, `from`, is of another contract: it is looked at once all packs are laid together.
function ownFaults(contract: Contract, link: Link): NameFault[] {
  const { id, to, values, measured, sums, countedOnce, carriedFrom, periodsOpen } = link;
  const pairs = [values, measured, sums, countedOnce].flatMap((each) => Object.keys(each));
  const all = [to.key, carriedFrom, periodsOpen, ...pairs];
  const names = all.filter((name) => name !== undefined);
  const tables = contract.sections.filter((section) => section.table).map((section) => section.id);
  return [
    ...unknown(`${id}.to`, to.section === undefined ? [] : [to.section], tables),
    ...unknown(`${id}.to`, names, namesOf(contract, to.section)),
  ];
}

// `at` is `fields.x`, the id of a section, or with `each` a column of that section.
function checkFaults(contract: Contract, { id, at, each }: Check): NameFault[] {
  const fields = contract.fields.map((field) => `fields.${field.id}`);
  const rows = contract.sections.find((section) => section.id === each)?.table?.columns.map((column) => column.id);
  return unknown(`${id}.at`, [at], [...fields, ...contract.sections.map((section) => section.id), ...(rows ?? [])]);
}

function unknown(where: string, names: readonly string[], known: readonly string[]): NameFault[] {
  return [...new Set(names)]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, text: message('pack.name-unknown', { where, name }) }));
}

function twice(ids: readonly string[]): NameFault[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((name) => ({ name, text: message('pack.name-twice', { name }) }));
}
