// Commands that are killed: `kill -9` at each call that changes the disk, and at any moment. Nothing is half written,
// and the same command then does its work.
import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual as isSame } from 'node:util';
import fc from 'fast-check';
import type { Conditions, Folder } from '../support/cli';
import { draws, IS_LONG, spread, timeLimit } from '../support/draws';
import { JOURNAL } from '../../src/files/writing/journal';
import {
  argumentsIn,
  assertWhole,
  COMMANDS,
  contentsAfter,
  contentsOf,
  DRAFT,
  isLeftOver,
  PLAN,
  prepared,
  SWAP,
  withCitations,
} from '../support/writing';

/** More calls than any of the commands makes. */
const MOST_CALLS = 400;
/** How often each command is killed at any moment. */
const MOMENTS = IS_LONG ? 200 : 2;
const CALLS = Array.from({ length: MOST_CALLS }, (_, index) => index + 1);

const rowsOf = (month: string, sales: string): string =>
  Array.from({ length: 28 }, (_, day) => `2026-${month}-${String(day + 1).padStart(2, '0')},10,${sales},1\n`).join('');
const HEAD = '统计日期,访客数,支付金额,支付买家数\n';

/** Figures of a month, of which another export says otherwise, and more. */
function withFigures(): Folder {
  const folder = prepared();
  folder.write('first.csv', HEAD + rowsOf('05', '5.00'));
  assert.equal(folder.run('data', 'import', 'first.csv').code, 0);
  folder.write('second.csv', HEAD + rowsOf('05', '6.00') + rowsOf('06', '7.00') + rowsOf('07', '8.00'));
  return folder;
}

/** A draft with a value that `check --fix` corrects. */
function withMistake(): Folder {
  const folder = prepared();
  folder.write(PLAN, DRAFT.replace('| 2.94% |', '| 3.94% |'));
  return folder;
}

const killed = [
  ...COMMANDS.map(({ name, args }) => ({ name, args, start: prepared })),
  { name: 'check --fix', args: ['check', '--fix', PLAN], start: withMistake },
  { name: 'data import', args: ['data', 'import', 'second.csv', '--replace'], start: withFigures },
  {
    name: 'renumber',
    args: SWAP,
    start: withCitations,
  },
];

for (const { name, args, start } of killed) {
  describe(`${name}, killed`, function () {
    this.timeout(timeLimit(300_000));
    let untouched: ReadonlyMap<string, string>;
    let after: ReadonlyMap<string, string>;
    let milliseconds = 0;

    before(() => {
      const folder = start();
      untouched = contentsOf(folder);
      folder.remove();
      const begun = performance.now();
      after = contentsAfter(args, start);
      milliseconds = performance.now() - begun;
    });

    /** Kills the command so, looks at what it left, and runs it again. Gives whether it was killed before its end. */
    const survives = (conditions: Conditions, when: string): boolean => {
      const folder = start();
      const { code } = folder.runIn(conditions, ...argumentsIn(folder, args));
      assertWhole(folder, when, untouched, after);
      // A swap that is over, its journal too, would be undone.
      const isOver = name === 'renumber' && isSame(contentsOf(folder), after) && !folder.files().has(JOURNAL);
      folder.run(...(isOver ? ['check'] : argumentsIn(folder, args)));
      assert.deepEqual(contentsOf(folder), after, when);
      const rests = [...folder.files().keys()].filter((file) => isLeftOver(file) || file === JOURNAL);
      assert.deepEqual(rests, [], `nothing is left over ${when}`);
      folder.remove();
      return code === null;
    };

    it('at a call that changes the disk leaves whole files, and the next run does the work', () => {
      const calls = name === 'new' ? CALLS.slice(0, 7) : spread(CALLS.slice(0, name === 'renumber' ? 60 : 8), 4);
      const killedAt: number[] = [];
      for (const call of IS_LONG ? CALLS : calls) {
        const isKilled = survives({ disk: { OPS_REGULATION_STOP: String(call) } }, `after call ${String(call)}`);
        if (isKilled) killedAt.push(call);
        else if (IS_LONG) break; // it ends before this call
      }
      assert.ok(killedAt.length >= 2 && killedAt.length < MOST_CALLS, `killed at ${killedAt.join()}`);
    });

    it('at any moment leaves whole files, and the next run does the work', () => {
      fc.assert(
        fc.property(fc.double({ min: 0.3, max: 1, noNaN: true }), (part) => {
          const killedAfter = Math.max(1, Math.round(part * milliseconds));
          survives({ killedAfter }, `after ${String(killedAfter)} ms`);
        }),
        { ...draws(1), numRuns: MOMENTS },
      );
    });
  });
}
