// How a computed cell that does not show its value, or whose value cannot be told, is reported. calculation/computed.ts
// computes.
import { labelOf, message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import { computedOf } from '../../calculation/computed';
import type { ComputedCell } from '../../calculation/computed';
import type { Metric } from '../../knowledge/model';
import { cellFix } from './fixes';
import type { Fault, RuleContext } from '../rule';

/** A fault for every filled-in cell of a kind that does not show what it must, with the fix that writes it. */
export function* mismatches({ document }: RuleContext, kind: ComputedCell['kind']): Iterable<Fault> {
  for (const computed of computedOf(document).computed) {
    const { cell } = computed;
    if (computed.kind !== kind || computed.agrees || computed.aggregated || cell.value.kind !== 'number') continue;
    const { expected } = computed;
    yield {
      message: mismatchMessage(computed),
      range: cell.range,
      clause: cell.column.clause,
      expected,
      actual: cell.text,
      fixes: [cellFix(cell.range, computed)],
    };
  }
}

function mismatchMessage({ kind, cell, expected, ratio }: ComputedCell): Message {
  const said = { label: labelOf(cell.column), expected, actual: cell.text };
  if (ratio === undefined) return message(kind === 'formula' ? 'formula-mismatch' : 'total-mismatch', said);
  const { metric, of } = ratio;
  const named = ({ name, en }: Metric): MessageArgument => ({ pack: name, en });
  return message('formula-mismatch.ratio', {
    ...said,
    row: named(metric),
    over: named(of[0]),
    under: named(of[1]),
  });
}

/** A fault for each column whose formula could not be evaluated to its end, at the first such cell. */
export function* uncomputed({ document }: RuleContext): Iterable<Fault> {
  const firsts = new Map([...computedOf(document).uncomputed].reverse().map((each) => [each.id, each]));
  for (const { cell, unjudged, id } of firsts.values()) {
    yield { message: unjudged.said(labelOf(cell.column), id), range: cell.range, clause: cell.column.clause };
  }
}
