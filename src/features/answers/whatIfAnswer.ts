// What a trial answers to a program. The shape is stable: names and order of keys are relied on.
import type { Reader } from '../../base/message';
import type { Range } from '../../base/range';
import type { Sought } from '../../calculation/goalSeek';
import { findingAnswer } from './checkAnswer';
import type { FindingAnswer } from './checkAnswer';
import type { NamedTrial } from '../calculation/trial';

/** What would follow from other values. */
export interface WhatIfAnswer {
  readonly changes: readonly ChangeAnswer[];
  readonly findings: { readonly gained: readonly FindingAnswer[]; readonly lost: readonly FindingAnswer[] };
  /** The documents that would change, and are not written: no drafts, or those of others. */
  readonly left: readonly string[];
  /** True where it was written. */
  readonly applied: boolean;
  /** Only where a goal was sought. */
  readonly goal?: GoalAnswer;
}

/** Whether a goal is reached, with which input, and what the place reads then. */
export interface GoalAnswer {
  readonly kind: Sought['kind'];
  readonly input?: string;
  readonly gives?: string;
}

/** A value that would be another. What was set comes first, what follows after. */
export interface ChangeAnswer {
  readonly file: string;
  readonly range: Range;
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly isSet: boolean;
}

/** How a trial is told. */
export interface Telling {
  readonly main: string;
  readonly isApplied: boolean;
  readonly reader: Reader;
  readonly goal?: Sought | undefined;
}

/** A trial as an answer. */
export function whatIfAnswer(trial: NamedTrial, { main, isApplied, reader, goal }: Telling): WhatIfAnswer {
  const told = ({ path, finding }: NamedTrial['gained'][number]): FindingAnswer =>
    findingAnswer(path, finding, { main, reader });
  return {
    changes: trial.changes.map(({ address, range, name, before, after, isSet }) => {
      return { file: address.path, range, name, old: before, new: after, isSet };
    }),
    findings: { gained: trial.gained.map(told), lost: trial.lost.map(told) },
    left: trial.left,
    applied: isApplied,
    ...(goal && { goal: goalAnswer(goal) }),
  };
}

function goalAnswer(sought: Sought): GoalAnswer {
  return 'text' in sought ? { kind: sought.kind, input: sought.text, gives: sought.gives } : { kind: sought.kind };
}
