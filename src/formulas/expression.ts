// An expression from its text to a function: parsed and type-checked by cel-js against declared names, then evaluated
// by ourselves.
import type { Environment } from '@marcbachmann/cel-js';
import { message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { compileNode } from './evaluate';
import type { Code } from './evaluate';
import type { CelFunction } from './callable';
import { Meter, TooCostly } from './meter';
import { MissingValue, Quantity } from './quantity';
import type { DayValue, SpanValue } from './quantity';
import { Refusal } from './refusal';
import { nodeOf } from './tree';
import type { Tree } from './tree';

/** A value that a document gives to an expression. */
export type CelValue = string | Quantity | DayValue | SpanValue;

/**
 * What an expression may name: in a formula a row's columns, in a check each section's rows or text, in both `fields`
 * and `period`.
 */
export type Scope = Readonly<
  Record<string, CelValue | Readonly<Record<string, CelValue>> | readonly Readonly<Record<string, CelValue>>[]>
>;

/**
 * A compiled expression. It gives `undefined` where a value that it needs is missing, and {@link Unjudged} where it
 * could not be evaluated to its end. One meter counts for all rows that it is asked of.
 */
export type Evaluate = (scope: Scope, meter?: Meter) => Quantity | string | boolean | Unjudged | undefined;

/** What stands in place of a result where there is none for a reason that somebody must be told. */
export class Unjudged {
  /** @param detail what went wrong; undefined where it would take too many steps */
  constructor(readonly detail: string | undefined) {}

  /** What is said of it, of an expression of this name and id. */
  said(name: MessageArgument, id: string): Message {
    const { detail } = this;
    if (detail === undefined) return message('expression.costly', { name, id });
    return message('expression.failed', { name, id, detail });
  }
}

/** An expression that was refused: which one, and why. */
export interface ExpressionFault {
  readonly where: string;
  readonly expression: string;
  readonly detail: string | Message;
}

/** The first line of what an error says. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** An expression to be compiled: where it stands, and the type that it must have. */
export interface ExpressionSource {
  readonly where: string;
  readonly expression: string;
  readonly type: string;
}

/** The functions that expressions may call, by signature. */
export type Functions = ReadonlyMap<string, CelFunction>;

/** What compiling needs, and where it reports. */
export interface Compiling {
  readonly functions: Functions;
  readonly faults: ExpressionFault[];
}

/** Compiles an expression whose names an environment declares; one with a fault is reported, and undefined. */
export function compile(
  environment: Environment,
  wanted: ExpressionSource,
  { functions, faults }: Compiling,
): Evaluate | undefined {
  const { where, expression, type } = wanted;
  const fault = (detail: string | Message): undefined => {
    faults.push({ where, expression, detail });
  };
  try {
    const parsed = environment.parse(expression);
    const checked = parsed.check();
    if (!checked.valid) {
      fault(firstLine(checked.error));
      return;
    }
    if (String(checked.type) !== type) {
      fault(`${String(checked.type)} ≠ ${type}`);
      return;
    }
    return evaluated(compileNode(parsed.ast, { functions, items: [] }));
  } catch (error) {
    fault(error instanceof Refusal ? error.text : firstLine(error));
    return;
  }
}

/** The function of an expression that was parsed and checked before. */
export function evaluateOf(tree: Tree, functions: Functions): Evaluate {
  return evaluated(compileNode(nodeOf(tree), { functions, items: [] }));
}

/** What a part of a checked expression gives: any value, a list too; undefined where it gives none. */
export function partValue(tree: Tree, scope: Readonly<Record<string, unknown>>, functions: Functions): unknown {
  try {
    return compileNode(nodeOf(tree), { functions, items: [] })({ scope, items: [], meter: new Meter() });
  } catch {
    return undefined;
  }
}

function evaluated(code: Code): Evaluate {
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
