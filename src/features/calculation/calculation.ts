// Why values are what they are, and what would follow if some were others. Nothing is written by asking.
import { onDemand } from '../../base/onDemand';
import type { Position } from '../../base/range';
import { addressIn } from '../../calculation/address';
import { recalculated } from '../../calculation/recalculation';
import type { Followed } from '../../calculation/recalculation';
import { explain } from '../../calculation/trace';
import type { Explanation } from '../../calculation/trace';
import { valuesOf } from '../../calculation/values';
import type { OpenWorkspace } from '../openWorkspace';

/** A value to be tried at a place of a document. */
export interface Trial {
  readonly path: string;
  readonly position: Position;
  readonly text: string;
}

/** What is asked of the values of a workspace. Paths are relative to its root, with `/`. */
export interface Calculation {
  /** Why the value at a place is what it is; undefined where no value stands. */
  readonly explain: (path: string, position: Position) => Explanation | undefined;
  /** What follows from other values, in any document: each after what it follows from. */
  readonly whatIf: (trials: readonly Trial[]) => readonly Followed[];
}

/** The values of an open workspace. */
export function createCalculation({ checked: { workspace }, plan }: OpenWorkspace): Calculation {
  const values = onDemand(() => valuesOf(workspace, plan()));
  const addressOf = (path: string, position: Position) => {
    const document = values().document(path);
    return document && addressIn(document, position);
  };
  return {
    explain: (path, position) => {
      const address = addressOf(path, position);
      return address && explain(values(), address);
    },
    whatIf: (trials) => {
      const settings = trials.flatMap(({ path, position, text }) => {
        const address = addressOf(path, position);
        return address === undefined ? [] : [{ address, text }];
      });
      return recalculated(values(), settings).followed;
    },
  };
}
