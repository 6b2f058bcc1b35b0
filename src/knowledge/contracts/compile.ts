// What a contract's names and types let its formulas, checks and conditions say, and compiling them when the pack
// loads.
import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../../base/dates/calendar';
import { onDemand } from '../../base/onDemand';
import { compile, firstLine, Unjudged } from '../../formulas/expression';
import type { Evaluate, ExpressionFault, Functions, ExpressionSource } from '../../formulas/expression';
import { celFunctions, createEnvironment } from '../../formulas/functions';
import { isAdditive } from './contract';
import type { Check, Column, Contract, Field, Link, ValueKind } from './contract';

/** All expressions of a contract: formulas by `section.column`, checks and their fixes by the check's id. */
export interface CompiledContract {
  readonly formulas: ReadonlyMap<string, Evaluate>;
  readonly checks: ReadonlyMap<string, CompiledCheck>;
  /**
   * Compiles a condition on the rows of a table section, or without one on the fields, as links between types have
   * them.
   */
  readonly condition: (section: string | undefined, expression: string) => Evaluate | ExpressionFault;
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
  for (const section of contract.sections) {
    for (const column of section.table?.columns ?? []) {
      const where = `${section.id}.${column.id}`;
      const environment = rows.get(section.id);
      if (column.formula === undefined || environment === undefined) continue;
      const formula = compile(environment, { where, expression: column.formula, type: 'Quantity' }, compiling);
      if (formula) formulas.set(where, formula);
    }
  }
  const whole = guarded('sections', faults, () => documentEnvironment(shared, contract));
  for (const check of contract.checks) {
    const environment = check.each === undefined ? whole : rows.get(check.each);
    if (environment === undefined) {
      faults.push({ where: check.id, expression: check.each ?? check.id, detail: `each: ${check.each ?? ''}` });
      continue;
    }
    const expect = compile(environment, { where: check.id, expression: check.expect, type: 'bool' }, compiling);
    const wanted = { where: `${check.id}.fix`, expression: check.fix ?? '', type: fixType(contract, check) };
    const fix = check.fix === undefined ? undefined : compile(environment, wanted, compiling);
    const names =
      check.each === undefined
        ? contract.sections.map(({ id }) => id).filter((id) => new RegExp(`(?<![.\\w])${id}\\b`).test(check.expect))
        : [];
    if (expect) checks.set(check.id, fix ? { expect, fix, names } : { expect, names });
  }
  const condition = (section: string | undefined, expression: string): Evaluate | ExpressionFault => {
    const wanted = { where: section ?? 'fields', expression, type: 'bool' };
    return compileCondition(section === undefined ? shared : rows.get(section), wanted, functions);
  };
  return { compiled: { formulas, checks, condition, by }, faults };
}

/** Conditions on the rows of a type's sections, or under '' on its fields. */
type Conditions = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The same of a contract that was compiled before and had no fault, as had these conditions: nothing is compiled before
 * it is asked for.
 */
export function soundContract(
  contract: Contract,
  calendar: Calendar,
  conditions: Conditions = new Map(),
): CompiledContract {
  const whole = onDemand(() => compileContract(contract, calendar).compiled);
  return {
    get formulas() {
      return whole().formulas;
    },
    get checks() {
      return whole().checks;
    },
    condition: (section, expression) =>
      conditions.get(section ?? '')?.has(expression)
        ? evaluatedLater(() => whole().condition(section, expression))
        : whole().condition(section, expression),
    by: (other) => soundContract(contract, other, conditions),
  };
}

function evaluatedLater(condition: () => Evaluate | ExpressionFault): Evaluate {
  const compiled = onDemand(condition);
  return (scope, meter) => {
    const evaluate = compiled();
    return typeof evaluate === 'function' ? evaluate(scope, meter) : new Unjudged(evaluate.expression);
  };
}

/** The conditions that the links between some types have, by type. */
export function conditionsOf(types: readonly Contract[]): ReadonlyMap<string, Conditions> {
  const all = new Map(types.map(({ type }) => [type, new Map<string, Set<string>>()]));
  const take = (type: string, { section = '', where }: Link['to']): void => {
    const known = all.get(type);
    if (known === undefined || where === undefined) return;
    known.set(section, new Set([...(known.get(section) ?? []), where]));
  };
  for (const { type, links } of types) {
    for (const { from, to } of links) {
      take(from.type, from);
      take(type, to);
    }
  }
  return all;
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
    if (section.table === undefined) {
      environment.registerVariable(section.id, 'string');
      continue;
    }
    const row = `Row_${section.id}`;
    environment.registerType(row, { fields: typesOf(section.table.columns) });
    environment.registerVariable(section.id, `list<${row}>`);
  }
  return environment;
}
