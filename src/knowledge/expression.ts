// Owns formulas and checks: the CEL environment that a contract's names and types make, type-checked when the pack loads, and the
// compiled functions. Nothing but CEL is ever evaluated.
import { Environment } from '@marcbachmann/cel-js';
import { isAdditive } from './contract';
import type { Check, Column, Contract, Field, ValueKind } from './contract';
import { addsUp, calculate, change, compare, compareDays, DayValue, daysBetween, Quantity, Ratio, SpanValue, sum } from './quantity';
import type { Operator } from './quantity';
import { workdayAfter } from '../base/calendar';
import type { Calendar } from '../base/calendar';
import { roundTo } from '../base/number';
import { labelKey } from '../base/script';

/** A value that a document gives to an expression. */
export type CelValue = string | Quantity | DayValue | SpanValue;

/** What an expression may name: in a formula a row's columns, in a check each section's rows or text, in both `fields` and `period`. */
export type Scope = Readonly<Record<string, CelValue | Readonly<Record<string, CelValue>> | readonly Readonly<Record<string, CelValue>>[]>>;

/** A compiled expression. It gives `undefined` where a value that it needs is missing. */
export type Evaluate = (scope: Scope) => Quantity | string | boolean | undefined;

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
  readonly detail: string;
}

const LITERALS = ['int', 'double'] as const;

/** Compiles the formulas and checks of a contract; those with faults are reported and left out. */
export function compileContract(contract: Contract, calendar: Calendar): { compiled: CompiledContract; faults: ExpressionFault[] } {
  const faults: ExpressionFault[] = [];
  const formulas = new Map<string, Evaluate>();
  const checks = new Map<string, CompiledCheck>();
  const shared = guarded('contract', faults, () => declareFields(createEnvironment(calendar), contract));
  if (shared === undefined) return { compiled: { formulas, checks, condition: (_, expression) => ({ where: 'contract', expression, detail: faults[0]?.detail ?? '' }) }, faults };
  const rows = new Map(contract.sections.filter((each) => each.table).map((section) => [section.id, guarded(section.id, faults, () => rowEnvironment(shared, section.table?.columns ?? []))]));
  for (const section of contract.sections) {
    for (const column of section.table?.columns ?? []) {
      const where = `${section.id}.${column.id}`;
      const environment = rows.get(section.id);
      if (column.formula === undefined || environment === undefined) continue;
      const formula = compile(environment, { where, expression: column.formula, type: 'Quantity' }, faults);
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
    const expect = compile(environment, { where: check.id, expression: check.expect, type: 'bool' }, faults);
    const fix = check.fix === undefined ? undefined : compile(environment, { where: `${check.id}.fix`, expression: check.fix, type: fixType(contract, check) }, faults);
    const names = check.each === undefined ? contract.sections.map(({ id }) => id).filter((id) => new RegExp(`(?<![.\\w])${id}\\b`).test(check.expect)) : [];
    if (expect) checks.set(check.id, fix ? { expect, fix, names } : { expect, names });
  }
  const condition = (section: string | undefined, expression: string): Evaluate | ExpressionFault =>
    compileCondition(section === undefined ? shared : rows.get(section), section ?? 'fields', expression);
  return { compiled: { formulas, checks, condition }, faults };
}

/** A check's fix gives what its place holds: a text where that holds one, else a number. */
function fixType({ fields, sections }: Contract, { at, each }: Check): string {
  const spec = fields.find(({ id }) => `fields.${id}` === at) ?? sections.find(({ id }) => id === each)?.table?.columns.find(({ id }) => id === at);
  return spec !== undefined && CEL_TYPE[spec.kind] === 'string' ? 'string' : 'Quantity';
}

function compileCondition(environment: Environment | undefined, where: string, expression: string): Evaluate | ExpressionFault {
  const faults: ExpressionFault[] = [];
  const compiled = environment === undefined ? undefined : compile(environment, { where, expression, type: 'bool' }, faults);
  return compiled ?? faults[0] ?? { where, expression, detail: where };
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

function compile(environment: Environment, wanted: Wanted, faults: ExpressionFault[]): Evaluate | undefined {
  const fault = (detail: string): undefined => {
    faults.push({ where: wanted.where, expression: wanted.expression, detail });
  };
  try {
    const parsed = environment.parse(wanted.expression);
    const checked = parsed.check();
    if (!checked.valid) { fault(firstLine(checked.error)); return; }
    if (String(checked.type) !== wanted.type) { fault(`${String(checked.type)} ≠ ${wanted.type}`); return; }
    return (scope) => evaluate(() => parsed(scope) as unknown);
  } catch (error) {
    fault(firstLine(error)); return;
  }
}

// An expression was checked against its types, so what is thrown here says that a value is missing.
function evaluate(run: () => unknown): ReturnType<Evaluate> {
  try {
    const result = run();
    return result instanceof Quantity || typeof result === 'string' || typeof result === 'boolean' ? result : undefined;
  } catch {
    return undefined;
  }
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

function createEnvironment(calendar: Calendar): Environment {
  const environment = new Environment()
    .registerType('Quantity', { ctor: Quantity, fields: {} })
    .registerType('Ratio', { ctor: Ratio, fields: {} })
    .registerType('Day', { ctor: DayValue, fields: {} })
    .registerType('Span', { ctor: SpanValue, fields: { from: 'Day', to: 'Day' } });
  for (const operator of ['+', '-', '*', '/'] as const) registerArithmetic(environment, operator);
  for (const [operator, holds] of COMPARISONS) registerComparison(environment, operator, holds);
  return registerFunctions(environment, calendar);
}

const literal = (value: unknown): Quantity => new Quantity(Number(value));

// A ratio calculates and compares like other numbers; only adding up and averaging a list of them is not declared, and so refused.
const NUMBERS = ['Quantity', 'Ratio'] as const;

function registerArithmetic(environment: Environment, operator: Operator): void {
  for (const type of NUMBERS) {
    for (const other of NUMBERS) {
      environment.registerOperator(`${type} ${operator} ${other}: Quantity`, (a: Quantity, b: Quantity) => calculate(operator, a, b));
    }
    for (const plain of LITERALS) {
      environment.registerOperator(`${type} ${operator} ${plain}: Quantity`, (a: Quantity, b: unknown) => calculate(operator, a, literal(b)));
      environment.registerOperator(`${plain} ${operator} ${type}: Quantity`, (a: unknown, b: Quantity) => calculate(operator, literal(a), b));
    }
  }
}

const COMPARISONS: readonly (readonly [string, (difference: number) => boolean])[] = [
  ['<', (d) => d < 0], ['<=', (d) => d <= 0], ['>', (d) => d > 0], ['>=', (d) => d >= 0], ['==', (d) => d === 0],
];

function registerComparison(environment: Environment, operator: string, holds: (difference: number) => boolean): void {
  environment.registerOperator(`Day ${operator} Day: bool`, (a: DayValue, b: DayValue) => holds(compareDays(a, b)));
  for (const type of NUMBERS) {
    for (const other of NUMBERS) {
      if (operator === '==' && type === 'Ratio' && other === 'Quantity') continue; // CEL registers both sides of an equality at once
      environment.registerOperator(`${type} ${operator} ${other}: bool`, (a: Quantity, b: Quantity) => holds(compare(a, b)));
    }
    for (const plain of LITERALS) {
      environment.registerOperator(`${type} ${operator} ${plain}: bool`, (a: Quantity, b: unknown) => holds(compare(a, literal(b))));
      if (operator !== '==') environment.registerOperator(`${plain} ${operator} ${type}: bool`, (a: unknown, b: Quantity) => holds(compare(literal(a), b)));
    }
  }
}

function registerFunctions(environment: Environment, calendar: Calendar): Environment {
  for (const type of NUMBERS) registerNumberFunctions(environment, type);
  return environment
    .registerFunction('sum(list<Quantity>): Quantity', (items: Quantity[]) => sum(items))
    .registerFunction('avg(list<Quantity>): Quantity', (items: Quantity[]) => calculate('/', sum(items), literal(items.length)))
    .registerFunction('addsUpTo(list<Quantity>, Quantity): bool', (items: Quantity[], total: Quantity) => addsUp(items, total))
    .registerFunction('addsUpTo(list<Quantity>, int): bool', (items: Quantity[], total: bigint) => addsUp(items, literal(total)))
    .registerFunction('filled(Day): bool', (a: DayValue) => a.day !== undefined)
    .registerFunction('filled(string): bool', (a: string) => a !== '')
    .registerFunction('same(string, string): bool', (a: string, b: string) => labelKey(a) === labelKey(b))
    .registerFunction('days(Day, Day): Quantity', daysBetween)
    .registerFunction('workday(Day, int): Day', (a: DayValue, count: bigint) => new DayValue(a.day === undefined ? undefined : workdayAfter(calendar, a.day, Number(count))))
    .registerFunction('workday(Day, Quantity): Day', (a: DayValue, count: Quantity) =>
      new DayValue(a.day === undefined || count.value === undefined ? undefined : workdayAfter(calendar, a.day, count.value)));
}

function registerNumberFunctions(environment: Environment, type: (typeof NUMBERS)[number]): void {
  const pick = (items: Quantity[], better: (difference: number) => boolean): Quantity =>
    items.length === 0 ? new Quantity(undefined) : items.reduce((a, b) => (better(compare(b, a)) ? b : a));
  environment
    .registerFunction(`count(list<${type}>): Quantity`, (items: Quantity[]) => new Quantity(items.filter((each) => each.value !== undefined).length, 0))
    .registerFunction(`min(list<${type}>): Quantity`, (items: Quantity[]) => pick(items, (d) => d < 0))
    .registerFunction(`max(list<${type}>): Quantity`, (items: Quantity[]) => pick(items, (d) => d > 0))
    .registerFunction(`round(${type}, int): Quantity`, (a: Quantity, places: bigint) => new Quantity(a.value === undefined ? undefined : roundTo(a.value, Number(places)), Number(places)))
    .registerFunction(`filled(${type}): bool`, (a: Quantity) => a.value !== undefined);
  for (const other of NUMBERS) {
    environment
      .registerFunction(`near(${type}, ${other}): bool`, (a: Quantity, b: Quantity) => compare(a, b) === 0)
      .registerFunction(`change(${type}, ${other}): Quantity`, change);
  }
}
