// Why values are what they are, and what would follow if some were others. Nothing is written by asking.
import { onDemand } from '../../base/onDemand';
import type { Message, Reader } from '../../base/message';
import type { Position } from '../../base/range';
import type { Slices } from '../../base/slices';
import type { Address } from '../../calculation/address';
import { seek } from '../../calculation/goalSeek';
import type { Goal, Sought } from '../../calculation/goalSeek';
import { valuesOf } from '../../calculation/values';
import type { Setting } from '../../calculation/values';
import { explainAnswer } from '../answers/explainAnswer';
import type { ExplainAnswer } from '../answers/explainAnswer';
import { whatIfAnswer } from '../answers/whatIfAnswer';
import type { Telling, WhatIfAnswer } from '../answers/whatIfAnswer';
import type { OpenWorkspace } from '../openWorkspace';
import { explainedLines } from './explainedText';
import type { ExplainedLine } from './explainedText';
import { explainedAt } from './explaining';
import type { ExplainedPlace } from './explaining';
import { namedWay } from './namedWays';
import type { NamedWay } from './namedWays';
import { nameOf, readAssignment, readName } from './names';
import type { ReadName } from './names';
import { comparing, heldFor, tried } from './trial';
import type { NamedTrial } from './trial';
import { trialView } from './trialView';
import type { TrialView } from './trialView';
import { goalProblemOf, inputsToTry, placedAt, problemOf } from './trying';
import type { PlacedValue } from './trying';
import { waysAt } from './ways';

/** For whom: without an id or name every draft is his own; `isAll` also tells what would never be written. */
export interface TrialScope {
  readonly reader: Reader;
  readonly me?: string;
  readonly isAll?: boolean;
}

/** What is asked of the values of a workspace. Paths are relative to its root, with `/`. */
export interface Calculation {
  /** Why a place is what it is; undefined where neither a value stands nor a check reports. */
  readonly explain: (path: string, position: Position, reader: Reader) => ExplainedPlace | undefined;
  /** An explanation line by line. */
  readonly lines: (place: ExplainedPlace, reader: Reader) => readonly ExplainedLine[];
  /** The value at a position; undefined where none stands. */
  readonly valueAt: (path: string, position: Position, reader: Reader) => PlacedValue | undefined;
  /** The numbers that people entered and a value follows from, in whatever document, the nearest first. */
  readonly inputs: (address: Address, reader: Reader) => readonly PlacedValue[];
  /** Why a text cannot be tried at a place, or cannot be its goal; undefined where it can. */
  readonly problem: (setting: Setting) => Message | undefined;
  readonly goalProblem: (setting: Setting) => Message | undefined;
  /** What a place is called, in the reader's words. */
  readonly nameOf: (address: Address, reader: Reader) => string;
  /** The place of a document that a name means; undefined where there is no such document. */
  readonly named: (path: string, name: string, reader: Reader) => ReadName | undefined;
  /** A place by its name and the value that it is given, `place=value`; undefined for what is none. */
  readonly readAssignment: typeof readAssignment;
  /** What follows from other values, in any document: each after what it follows from. */
  readonly whatIf: (settings: readonly Setting[], scope: TrialScope) => NamedTrial;
  /** The same for whoever decides: all that would follow, and what of it is written. */
  readonly trial: (settings: readonly Setting[], scope: Omit<TrialScope, 'isAll'>) => TrialView;
  /** The ways to settle what is found at a position, each in one step; in one's own drafts alone. */
  readonly ways: (path: string, position: Position, scope: TrialScope) => Slices<readonly NamedWay[]>;
  /** The value of one place that brings another to a goal. */
  readonly seek: (goal: Goal, scope: TrialScope) => Sought;
  /** What was explained or tried as a program is told it. */
  readonly explainAnswer: (place: ExplainedPlace) => ExplainAnswer;
  readonly whatIfAnswer: (trial: NamedTrial, telling: Telling) => WhatIfAnswer;
}

/** The values of an open workspace. */
export function createCalculation({ checked, plan }: OpenWorkspace): Calculation {
  const { workspace } = checked;
  const values = onDemand(() => valuesOf(workspace, plan()));
  const compared = comparing(checked);
  const nameAt = (address: Address, reader: Reader): string => {
    const document = values().document(address.path);
    return document === undefined ? '' : nameOf(document, address, reader);
  };
  const whatIf: Calculation['whatIf'] = (settings, scope) => {
    const whole = tried({ checked, values: values() }, settings);
    const isHeld = heldFor(checked, values(), scope.me ?? '');
    const left = whole.documents.map(({ path }) => path).filter(isHeld);
    const own = settings.filter(({ address }) => !isHeld(address.path));
    const trial = scope.isAll === true || left.length === 0 ? whole : tried({ checked, values: values(), isHeld }, own);
    const changes = trial.changes.map((each) => ({ ...each, name: nameAt(each.address, scope.reader) }));
    return { ...trial, changes, left };
  };
  return {
    explain: (path, position, reader) => explainedAt(values(), { path, position }, reader),
    lines: (place, reader) => explainedLines(place, workspace.knowledge, reader),
    valueAt: (path, position, reader) => placedAt(values(), { path, position }, reader),
    inputs: (address, reader) => inputsToTry(values(), address, reader),
    problem: (setting) => problemOf(values(), setting),
    goalProblem: (setting) => goalProblemOf(values(), setting),
    nameOf: nameAt,
    readAssignment,
    named: (path, name, reader) => {
      const document = values().document(path);
      return document && readName(document, name, reader);
    },
    whatIf,
    trial: (settings, scope) => {
      const whole = whatIf(settings, { ...scope, isAll: true });
      const own = whole.left.length === 0 ? whole : whatIf(settings, scope);
      return trialView({ whole, own }, values(), scope.reader);
    },
    ways: function* (path, position, { reader, me = '' }) {
      const trying = { checked, values: values(), isHeld: heldFor(checked, values(), me), compared };
      const ways = yield* waysAt(trying, { path, position });
      return ways.map((each) => namedWay(each, (address) => nameAt(address, reader), reader));
    },
    seek: (goal, { me = '', isAll }) =>
      seek(values(), goal, isAll === true ? undefined : heldFor(checked, values(), me)),
    explainAnswer,
    whatIfAnswer,
  };
}
