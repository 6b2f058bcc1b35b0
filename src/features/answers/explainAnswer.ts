// What an explanation answers to a program. The shape is stable: names and order of keys are relied on.
import type { Range } from '../../base/range';
import type { ExplainedPlace, Reason, Source } from '../calculation/explaining';
import type { Shortfall } from '../calculation/shortfalls';

/** Why a place is what it is: what gives its value, or else the first thing that is asked of it, and all others. */
export interface ExplainAnswer extends Partial<ReasonAnswer> {
  readonly file: string;
  readonly range: Range;
  readonly name: string;
  readonly value: string;
  readonly operands: readonly OperandAnswer[];
  /** What else says what the value must be. */
  readonly also: readonly ReasonAnswer[];
  /** Only where something is to be added up of documents that are not all there. */
  readonly lacking?: readonly string[];
}

/** One reason, in the reader's words. */
export interface ReasonAnswer {
  readonly kind: Reason['kind'];
  readonly reason: string;
  readonly formula: string;
  readonly numbers?: string;
  readonly expected?: string;
  readonly agrees: boolean;
  readonly operands: readonly OperandAnswer[];
  readonly clause?: string;
  /** Only of a check that does not hold: what of it, row by row. */
  readonly shortfalls?: readonly Shortfall[];
}

/** A value that another follows from. What stands in no document has no file. */
export interface OperandAnswer {
  readonly name: string;
  readonly value: string;
  readonly file?: string;
  readonly range?: Range;
}

/** An explanation as an answer. */
export function explainAnswer({ path, range, name, text, reasons, lacking }: ExplainedPlace): ExplainAnswer {
  const [first, ...also] = reasons.map(reasonAnswer);
  return { file: path, range, name, value: text, operands: [], ...first, also, ...(lacking.length > 0 && { lacking }) };
}

function reasonAnswer({ title, sources, shortfalls, numbers, expected, clause, ...reason }: Reason): ReasonAnswer {
  return {
    kind: reason.kind,
    reason: title,
    formula: reason.formula,
    ...(numbers !== undefined && { numbers }),
    ...(expected !== undefined && { expected }),
    agrees: reason.agrees,
    operands: sources.map(operandAnswer),
    ...(clause !== undefined && { clause }),
    ...(shortfalls.length > 0 && { shortfalls }),
  };
}

function operandAnswer({ name, text, path, range }: Source): OperandAnswer {
  return { name, value: text, ...(path !== undefined && { file: path }), ...(range && { range }) };
}
