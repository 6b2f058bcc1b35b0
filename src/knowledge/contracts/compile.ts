// What a contract's names and types let its formulas, checks and conditions say, and compiling them when the pack
// loads.
import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../../base/dates/calendar';
import { compile, firstLine } from '../../formulas/expression';
import type { Evaluate, ExpressionFault, Functions, ExpressionSource } from '../../formulas/expression';
import { onDemand } from '../../base/onDemand';
import { celFunctions, createEnvironment } from '../../formulas/functions';
import { treeOf } from '../../formulas/tree';
import type { Tree } from '../../formulas/tree';
import { isAdditive } from './contract';
import type { Check, Column, Contract, Field, Section, ValueKind } from './contract';

/** All expressions of a contract: formulas by `section.column`, checks and their fixes by the check's id. */
export interface CompiledContract {
  readonly formulas: ReadonlyMap<string, Evaluate>;
  readonly checks: ReadonlyMap<string, CompiledCheck>;
  /** Where fields take imported data, by the field's id. */
  readonly taking: ReadonlyMap<string, Evaluate>;
  /** Whether what is said of the rows of a section's table reads other sections too, or that table as a whole. */
  readonly looksAround: (section: string) => boolean;
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
  /** What it expects as it is parsed, which costs more than to evaluate it. */
  readonly tree: () => Tree;
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
  const taking = new Map<string, Evaluate>();
  const shared = guarded('contract', faults, () => declareFields(createEnvironment(functions), contract));
  if (shared === undefined)
    return {
      compiled: {
        formulas,
        checks,
        taking,
        looksAround: () => false,
        condition: (_, expression) => ({ where: 'contract', expression, detail: faults[0]?.detail ?? '' }),
        functions: () => functions,
        by,
      },
      faults,
    };
  const looksAround = looksAroundIn(contract);
  const { whole, rows, conditions } = environmentsOf(shared, contract, { faults, looksAround });
  for (const { where, expression } of formulasOf(contract)) {
    const environment = rows.get(where.slice(0, where.indexOf('.')));
    const formula = environment && compile(environment, { where, expression, type: 'Quantity' }, compiling);
    if (formula) formulas.set(where, formula);
  }
  for (const check of contract.checks) {
    const environment = check.each === undefined ? whole : rows.get(check.each);
    if (environment === undefined) {
      faults.push({ where: check.id, expression: check.each ?? check.id, detail: `each: ${check.each ?? ''}` });
      continue;
    }
    const expect = compile(environment, { where: check.id, expression: check.expect, type: 'bool' }, compiling);
    const wanted = { where: `${check.id}.fix`, expression: check.fix ?? '', type: fixType(contract, check) };
    const fix = check.fix === undefined ? undefined : compile(environment, wanted, compiling);
    const names = sectionsNamedBy(contract, check);
    const tree = onDemand(() => treeOf(check.expect));
    if (expect) checks.set(check.id, { expect, tree, names, ...(fix !== undefined && { fix }) });
  }
  for (const { where, expression } of takingOf(contract)) {
    const source = { where: `fields.${where}.data`, expression, type: 'bool' };
    const evaluate = whole && compile(whole, source, compiling);
    if (evaluate) taking.set(where, evaluate);
  }
  const condition = (section: string | undefined, expression: string): Evaluate | ExpressionFault => {
    const wanted = { where: section ?? 'fields', expression, type: 'bool' };
    return compileCondition(section === undefined ? shared : conditions.get(section)?.(), wanted, functions);
  };
  return { compiled: { formulas, checks, taking, looksAround, condition, functions: () => functions, by }, faults };
}

interface Environments {
  /** What a check of the whole document can name. */
  readonly whole: Environment | undefined;
  /** By section, what is said of its rows; a condition of a link sees nothing but the row and the head. */
  readonly rows: ReadonlyMap<string, Environment | undefined>;
  readonly conditions: ReadonlyMap<string, () => Environment | undefined>;
}

function environmentsOf(
  shared: Environment,
  contract: Contract,
  { faults, looksAround }: { readonly faults: ExpressionFault[] } & Pick<CompiledContract, 'looksAround'>,
): Environments {
  const tables = contract.sections.filter((section) => section.table !== undefined);
  const whole = guarded('sections', faults, () => {
    for (const section of tables) declareRow(shared, section);
    return withSections(shared.clone(), contract.sections);
  });
  const alone = (section: Section, into: ExpressionFault[]): Environment | undefined =>
    guarded(section.id, into, () => withColumns(shared.clone(), section));
  const rows = new Map(
    tables.map((section) => {
      const environment = alone(section, faults);
      const others = looksAround(section.id) ? sectionsBeside(contract, section) : [];
      return [section.id, environment && withSections(environment, others)] as const;
    }),
  );
  const conditions = new Map(
    tables.map((section) => {
      const own = (): Environment | undefined => (looksAround(section.id) ? alone(section, []) : rows.get(section.id));
      return [section.id, onDemand(own)] as const;
    }),
  );
  return { whole, rows, conditions };
}

/** The formulas of a contract, each with the `section.column` that it belongs to. */
export function formulasOf({ sections }: Contract): { readonly where: string; readonly expression: string }[] {
  return sections.flatMap(({ id, table }) =>
    (table?.columns ?? []).flatMap((column) =>
      column.formula === undefined ? [] : [{ where: `${id}.${column.id}`, expression: column.formula }],
    ),
  );
}

/** The conditions under which fields take imported data, by the field's id. */
export function takingOf({ fields }: Contract): { readonly where: string; readonly expression: string }[] {
  return fields.flatMap(({ id, data }) => {
    const expression = data !== undefined && 'where' in data ? data.where : undefined;
    return expression === undefined ? [] : [{ where: id, expression }];
  });
}

/** The ids of the sections that a check names as a whole. */
export function sectionsNamedBy(contract: Contract, { each, expect }: Check): string[] {
  const own = contract.sections.find(({ id }) => id === each);
  const seen = own === undefined ? contract.sections : sectionsBeside(contract, own);
  return seen.map(({ id }) => id).filter((id) => isNamedIn(expect, id));
}

/** Whether an expression names a section or column by itself, not as a member of another. */
export function isNamedIn(expression: string, id: string): boolean {
  return new RegExp(`(?<![.\\w])${id}\\b`).test(expression);
}

/** The sections that can be named beside the columns of one: of two that share a name the column is meant. */
function sectionsBeside({ sections }: Contract, { table }: Section): Section[] {
  return sections.filter(({ id }) => table?.columns.some((column) => column.id === id) !== true);
}

/** Tells of the tables of a contract whether what is said of their rows names sections. */
export function looksAroundIn(contract: Contract): CompiledContract['looksAround'] {
  const found = onDemand(() => new Set(contract.sections.filter(looksBeside(contract)).map(({ id }) => id)));
  return (section) => found().has(section);
}

function looksBeside(contract: Contract): (section: Section) => boolean {
  return (section) => {
    const checks = contract.checks.filter(({ each }) => each === section.id);
    const said = [
      ...(section.table?.columns ?? []).map(({ formula }) => formula),
      ...checks.flatMap(({ expect, fix }) => [expect, fix]),
    ];
    return sectionsBeside(contract, section).some(({ id }) => said.some((each = '') => isNamedIn(each, id)));
  };
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
  metric: 'string',
  channel: 'string',
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

function withColumns(environment: Environment, { table }: Section): Environment {
  for (const column of table?.columns ?? []) environment.registerVariable(column.id, typeOf(column));
  return environment;
}

function declareRow(environment: Environment, { id, table }: Section): void {
  environment.registerType(rowType(id), { fields: typesOf(table?.columns ?? []) });
}

function withSections(environment: Environment, sections: readonly Section[]): Environment {
  for (const { id, table } of sections)
    environment.registerVariable(id, table === undefined ? 'string' : `list<${rowType(id)}>`);
  return environment;
}

function rowType(section: string): string {
  return `Row_${section}`;
}
