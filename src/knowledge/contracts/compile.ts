// What a contract's names and types let its formulas, checks and conditions say, and compiling them when the pack
// loads.
import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../../base/dates/calendar';
import { remembering } from '../../base/remembering';
import { compile, firstLine } from '../../formulas/expression';
import type { Evaluate, ExpressionFault, Functions, ExpressionSource } from '../../formulas/expression';
import { celFunctions, createEnvironment } from '../../formulas/functions';
import { isAdditive } from './contract';
import type { Check, Column, Contract, Field, ValueKind } from './contract';

/** All expressions of a contract: formulas by `section.column`, checks and their fixes by the check's id. */
export interface CompiledContract {
  readonly formulas: ReadonlyMap<string, Evaluate>;
  readonly checks: ReadonlyMap<string, CompiledCheck>;
  /**
   * Compiles a condition on the rows of a table section, or without one on the fields, as links between types have
   * them.
   */
  readonly condition: (section: string | undefined, expression: string) => Evaluate | ExpressionFault;
  /** What its expressions can call. */
  readonly functions: () => Functions;
  /** The same where workdays are counted by another calendar. */
  readonly by: (calendar: Calendar) => CompiledContract;
}

/** A check with the value that it proposes, and the ids of the sections that it names. */
export interface CompiledCheck {
  readonly expect: Evaluate;
  readonly fix?: Evaluate;
  readonly names: readonly string[];
}

/** Compiles the formulas and checks of a contract; those with faults are reported and left out. */
export function compileContract(
  contract: Contract,
  calendar: Calendar,
): { compiled: CompiledContract; faults: ExpressionFault[] } {
  const faults: ExpressionFault[] = [];
  const functions = celFunctions(calendar);
  const compiling = { functions, faults };
  const by = (other: Calendar): CompiledContract => compileContract(contract, other).compiled;
  const formulas = new Map<string, Evaluate>();
  const checks = new Map<string, CompiledCheck>();
  const shared = guarded('contract', faults, () => declareFields(createEnvironment(functions), contract));
  if (shared === undefined)
    return {
      compiled: {
        formulas,
        checks,
        condition: (_, expression) => ({ where: 'contract', expression, detail: faults[0]?.detail ?? '' }),
        functions: () => functions,
        by,
      },
      faults,
    };
  const rows = new Map(
    contract.sections
      .filter((each) => each.table)
      .map((section) => [
        section.id,
        guarded(section.id, faults, () => rowEnvironment(shared, section.table?.columns ?? [])),
      ]),
  );
  // Conditions of links see a row alone; formulas and checks of rows see the tables around it too.
  const seeing = remembering((id: string) => {
    const environment = rows.get(id);
    return environment && guarded(id, faults, () => withTables(environment, contract, id));
  });
  const rowOf = (id: string, expression: string): Environment | undefined =>
    seesTables(expression) ? seeing(id) : rows.get(id);
  for (const { where, expression } of formulasOf(contract)) {
    const environment = rowOf(where.slice(0, where.indexOf('.')), expression);
    const formula = environment && compile(environment, { where, expression, type: 'Quantity' }, compiling);
    if (formula) formulas.set(where, formula);
  }
  const whole = guarded('sections', faults, () => documentEnvironment(shared, contract));
  for (const check of contract.checks) {
    const environment = check.each === undefined ? whole : rowOf(check.each, `${check.expect} ${check.fix ?? ''}`);
    if (environment === undefined) {
      faults.push({ where: check.id, expression: check.each ?? check.id, detail: `each: ${check.each ?? ''}` });
      continue;
    }
    const expect = compile(environment, { where: check.id, expression: check.expect, type: 'bool' }, compiling);
    const wanted = { where: `${check.id}.fix`, expression: check.fix ?? '', type: fixType(contract, check) };
    const fix = check.fix === undefined ? undefined : compile(environment, wanted, compiling);
    const names = sectionsNamedBy(contract, check);
    if (expect) checks.set(check.id, fix ? { expect, fix, names } : { expect, names });
  }
  const condition = (section: string | undefined, expression: string): Evaluate | ExpressionFault => {
    const wanted = { where: section ?? 'fields', expression, type: 'bool' };
    return compileCondition(section === undefined ? shared : rows.get(section), wanted, functions);
  };
  return { compiled: { formulas, checks, condition, functions: () => functions, by }, faults };
}

/** True for an expression that goes through lists, which of a row's are those of whole tables. */
export function seesTables(expression: string): boolean {
  return /\.(?:map|filter|all|exists|exists_one)\(|\bsize\(/.test(expression);
}

/** The formulas of a contract, each with the `section.column` that it belongs to. */
export function formulasOf({ sections }: Contract): { readonly where: string; readonly expression: string }[] {
  return sections.flatMap(({ id, table }) =>
    (table?.columns ?? []).flatMap((column) =>
      column.formula === undefined ? [] : [{ where: `${id}.${column.id}`, expression: column.formula }],
    ),
  );
}

/** The ids of the sections that a check names beside the columns of its own row. */
export function sectionsNamedBy({ sections }: Contract, { each, expect }: Check): string[] {
  if (each !== undefined && !seesTables(expect)) return [];
  const columns = sections.find(({ id }) => id === each)?.table?.columns ?? [];
  return sections
    .map(({ id }) => id)
    .filter((id) => !columns.some((column) => column.id === id) && new RegExp(`(?<![.\\w])${id}\\b`).test(expect));
}

/** A check's fix gives what its place holds: a text where that holds one, else a number. */
function fixType({ fields, sections }: Contract, { at, each }: Check): string {
  const spec =
    fields.find(({ id }) => `fields.${id}` === at) ??
    sections.find(({ id }) => id === each)?.table?.columns.find(({ id }) => id === at);
  return spec !== undefined && CEL_TYPE[spec.kind] === 'string' ? 'string' : 'Quantity';
}

type Condition = Evaluate | ExpressionFault;

function compileCondition(of: Environment | undefined, wanted: ExpressionSource, functions: Functions): Condition {
  const faults: ExpressionFault[] = [];
  const compiled = of === undefined ? undefined : compile(of, wanted, { functions, faults });
  return compiled ?? faults[0] ?? { ...wanted, detail: wanted.where };
}

function guarded<T>(where: string, faults: ExpressionFault[], make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    faults.push({ where, expression: where, detail: firstLine(error) });
    return undefined;
  }
}

const CEL_TYPE: Readonly<Record<ValueKind, string>> = {
  text: 'string',
  enum: 'string',
  clause: 'string',
  person: 'string',
  role: 'string',
  kpi: 'string',
  document: 'string',
  integer: 'Quantity',
  number: 'Quantity',
  money: 'Quantity',
  ratio: 'Quantity',
  percent: 'Quantity',
  date: 'Day',
  dateRange: 'Span',
};

function typeOf(spec: Field | Column): string {
  return CEL_TYPE[spec.kind] === 'Quantity' && !isAdditive(spec) ? 'Ratio' : CEL_TYPE[spec.kind];
}

function typesOf(specs: readonly (Field | Column)[]): Record<string, string> {
  return Object.fromEntries(specs.map((spec) => [spec.id, typeOf(spec)]));
}

function declareFields(environment: Environment, { fields, limits }: Contract): Environment {
  environment.registerType('Fields', { fields: typesOf(fields) });
  environment.registerType('Limits', {
    fields: Object.fromEntries(Object.keys(limits).map((name) => [name, 'Quantity'])),
  });
  return environment
    .registerVariable('fields', 'Fields')
    .registerVariable('period', 'Span')
    .registerVariable('limits', 'Limits');
}

function rowEnvironment(shared: Environment, columns: readonly Column[]): Environment {
  const environment = shared.clone();
  for (const column of columns) environment.registerVariable(column.id, typeOf(column));
  return environment;
}

function documentEnvironment(shared: Environment, contract: Contract): Environment {
  const environment = shared.clone();
  for (const section of contract.sections) {
    if (section.table === undefined) environment.registerVariable(section.id, 'string');
    else registerTable(environment, section.id, section.table.columns);
  }
  return environment;
}

function registerTable(environment: Environment, id: string, columns: readonly Column[]): void {
  environment.registerType(`Row_${id}`, { fields: typesOf(columns) });
  environment.registerVariable(id, `list<Row_${id}>`);
}

/** What a row sees, with all tables of its document; a column goes before a table of the same name. */
function withTables(row: Environment, { sections }: Contract, own: string): Environment {
  const environment = row.clone();
  const columns = sections.find(({ id }) => id === own)?.table?.columns ?? [];
  for (const { id, table } of sections) {
    if (table !== undefined && !columns.some((column) => column.id === id))
      registerTable(environment, id, table.columns);
  }
  return environment;
}
