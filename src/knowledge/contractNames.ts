// Owns the names inside a contract: what refers to a field, section or column must mean one that is there, and an id means one
// thing. Names inside formulas and checks are CEL's affair, in expression.ts.
import { message } from '../base/message';
import type { Message } from '../base/message';
import type { Check, Contract, Section } from './contract';

/** A name that means nothing, or two things: what is said of it, and the text at whose place to say it. */
export interface NameFault {
  readonly text: Message;
  readonly name: string;
}

/** Every name of the contract and its template that means nothing or two things. */
export function nameFaults(contract: Contract, template: string): NameFault[] {
  const sections = contract.sections.flatMap(tableFaults);
  const checks = contract.checks.flatMap((check) => checkFaults(contract, check));
  const tables = Array.from(template.matchAll(/\{\{\s*table\s+(\w+)\s*\}\}/g), (match) => match[1] ?? '');
  const known = contract.sections.filter((section) => section.table).map((section) => section.id);
  const ids = [contract.fields, contract.sections, contract.checks].flatMap((group) => twice(group.map((each) => each.id)));
  return [...ids, ...sections, ...checks, ...unknown('{{table}}', tables, known)];
}

function tableFaults({ id, table }: Section): NameFault[] {
  if (table === undefined) return [];
  const columns = table.columns.map((column) => column.id);
  const cells = table.rows.flatMap((row) => Object.keys(row));
  return [...twice(columns), ...unknown(`${id}.total`, table.total, columns), ...unknown(`${id}.rows`, cells, columns)];
}

// `at` is `fields.x`, the id of a section, or with `each` a column of that section.
function checkFaults(contract: Contract, { id, at, each }: Check): NameFault[] {
  const fields = contract.fields.map((field) => `fields.${field.id}`);
  const rows = contract.sections.find((section) => section.id === each)?.table?.columns.map((column) => column.id);
  return unknown(`${id}.at`, [at], [...fields, ...contract.sections.map((section) => section.id), ...(rows ?? [])]);
}

function unknown(where: string, names: readonly string[], known: readonly string[]): NameFault[] {
  return [...new Set(names)].filter((name) => !known.includes(name)).map((name) => ({ name, text: message('pack.name-unknown', { where, name }) }));
}

function twice(ids: readonly string[]): NameFault[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((name) => ({ name, text: message('pack.name-twice', { name }) }));
}
