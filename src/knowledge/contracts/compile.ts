// Owns formulas and checks: what a contract's names and types let an expression say, type-checked when the pack loads,
// and the compiled functions. Nothing but CEL is ever evaluated.
import type { Environment } from '@marcbachmann/cel-js';
import type { Calendar } from '../../base/calendar';
import { message } from '../../base/message';
import type { MessageArgument, Message } from '../../base/message';
import { isAdditive } from './contract';
import type { Check, Column, Contract, Field, ValueKind } from './contract';
import { compileNode } from '../../formulas/evaluate';
import type { Code } from '../../formulas/evaluate';
import { celFunctions, createEnvironment } from '../../formulas/functions';
import type { CelFunction } from '../../formulas/functions';
import { Meter, TooCostly } from '../../formulas/meter';
import { MissingValue, Quantity } from '../../formulas/quantity';
import type { DayValue, SpanValue } from '../../formulas/quantity';
import { Refusal } from '../../formulas/refusal';

/** A value that a document gives to an expression. */
export type CelValue = string | Quantity | DayValue | SpanValue;

/** What an expression may name: in a formula a row's columns, in a check each section's rows or text, in both `fields` and `period`. */
export type Scope = Readonly<Record<string, CelValue | Readonly<Record<string, CelValue>> | readonly Readonly<Record<string, CelValue>>[]>>;

/**
 * A compiled expression. It gives `undefined` where a value that it needs is missing, and {@link Unjudged} where it
 * could not be evaluated to its end. One meter counts for all rows that it is asked of.
 */
export type Evaluate = (scope: Scope, meter?: Meter) => Quantity | string | boolean | Unjudged | undefined;

/** What stands in place of a result where there is none for a reason that somebody must be told. */
export class Unjudged {
  constructor(private readonly detail: string | undefined) {}

  /** What is said of it, of an expression of this name and id. */
  said(name: MessageArgument, id: string): Message {
    const { detail } = this;
    if (detail === undefined) return message('expression.costly', { name, id });
    return message('expression.failed', { name, id, detail });
  }
}

/** All expressions of a contract: formulas by `section.column`, checks and their fixes by the check's id. */
export interface CompiledContract {
  readonly formulas: ReadonlyMap<string, Evaluate>;
  readonly checks: ReadonlyMap<string, CompiledCheck>;
  /** Compiles a condition on the rows of a table section, or without one on the fields, as links between types have them. */
  readonly condition: (section: string | undefined, expression: string) => Evaluate | ExpressionFault;
}

/** A check with the value that it proposes, and the ids of the sections that it names. */
export interface CompiledCheck {
  readonly expect: Evaluate;
  readonly fix?: Evaluate;
  readonly names: readonly string[];
}

/** An expression that was refused: which one, and why. */
export interface ExpressionFault {
  readonly where: string;
  readonly expression: string;
  readonly detail: string | Message;
}

/** Compiles the formulas and checks of a contract; those with faults are reported and left out. */
export function compileContract(contract: Contract, calendar: Calendar): { compiled: CompiledContract; faults: ExpressionFault[] } {
  const faults: ExpressionFault[] = [];
  const functions = celFunctions(calendar);
  const compiling = { functions, faults };
  const formulas = new Map<string, Evaluate>();
  const checks = new Map<string, CompiledCheck>();
  const shared = guarded('contract', faults, () => declareFields(createEnvironment(functions), contract));
  if (shared === undefined) return { compiled: { formulas, checks, condition: (_, expression) => ({ where: 'contract', expression, detail: faults[0]?.detail ?? '' }) }, faults };
  const rows = new Map(contract.sections.filter((each) => each.table).map((section) => [section.id, guarded(section.id, faults, () => rowEnvironment(shared, section.table?.columns ?? []))]));
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
    const names = check.each === undefined ? contract.sections.map(({ id }) => id).filter((id) => new RegExp(`(?<![.\\w])${id}\\b`).test(check.expect)) : [];
    if (expect) checks.set(check.id, fix ? { expect, fix, names } : { expect, names });
  }
  const condition = (section: string | undefined, expression: string): Evaluate | ExpressionFault => {
    const wanted = { where: section ?? 'fields', expression, type: 'bool' };
    return compileCondition(section === undefined ? shared : rows.get(section), wanted, functions);
  };
  return { compiled: { formulas, checks, condition }, faults };
}

/** A check's fix gives what its place holds: a text where that holds one, else a number. */
function fixType({ fields, sections }: Contract, { at, each }: Check): string {
  const spec = fields.find(({ id }) => `fields.${id}` === at) ?? sections.find(({ id }) => id === each)?.table?.columns.find(({ id }) => id === at);
  return spec !== undefined && CEL_TYPE[spec.kind] === 'string' ? 'string' : 'Quantity';
}

type Condition = Evaluate | ExpressionFault;

function compileCondition(of: Environment | undefined, wanted: Wanted, functions: Functions): Condition {
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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

interface Wanted {
  readonly where: string;
  readonly expression: string;
  readonly type: string;
}

type Functions = ReadonlyMap<string, CelFunction>;

interface Compiling {
  readonly functions: Functions;
  readonly faults: ExpressionFault[];
}

function compile(environment: Environment, wanted: Wanted, { functions, faults }: Compiling): Evaluate | undefined {
  const { where, expression, type } = wanted;
  const fault = (detail: string | Message): undefined => { faults.push({ where, expression, detail }); };
  try {
    const parsed = environment.parse(expression);
    const checked = parsed.check();
    if (!checked.valid) { fault(firstLine(checked.error)); return; }
    if (String(checked.type) !== type) { fault(`${String(checked.type)} ≠ ${type}`); return; }
    return evaluateOf(compileNode(parsed.ast, { functions, items: [] }));
  } catch (error) {
    fault(error instanceof Refusal ? error.text : firstLine(error)); return;
  }
}

function evaluateOf(code: Code): Evaluate {
  return (scope, meter = new Meter()) => {
    try {
      const result = code({ scope, items: [], meter });
      if (result instanceof Quantity || typeof result === 'string' || typeof result === 'boolean') return result;
      return undefined;
    } catch (error) {
      if (error instanceof MissingValue) return undefined;
      return new Unjudged(error instanceof TooCostly ? undefined : firstLine(error));
    }
  };
}

const CEL_TYPE: Readonly<Record<ValueKind, string>> = {
  text: 'string', enum: 'string', clause: 'string', role: 'string', kpi: 'string', document: 'string',
  integer: 'Quantity', number: 'Quantity', money: 'Quantity', ratio: 'Quantity', percent: 'Quantity',
  date: 'Day', dateRange: 'Span',
};

function typeOf(spec: Field | Column): string {
  return CEL_TYPE[spec.kind] === 'Quantity' && !isAdditive(spec) ? 'Ratio' : CEL_TYPE[spec.kind];
}

function typesOf(specs: readonly (Field | Column)[]): Record<string, string> {
  return Object.fromEntries(specs.map((spec) => [spec.id, typeOf(spec)]));
}

function declareFields(environment: Environment, { fields, limits }: Contract): Environment {
  environment.registerType('Fields', { fields: typesOf(fields) });
  environment.registerType('Limits', { fields: Object.fromEntries(Object.keys(limits).map((name) => [name, 'Quantity'])) });
  return environment.registerVariable('fields', 'Fields').registerVariable('period', 'Span').registerVariable('limits', 'Limits');
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
