import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pacing } from '../../../../src/files/following/pacing';
import type { ReadRequest } from '../../../../src/files/following/pacing';
import { draws } from '../../../support/draws';
import { FakeClock } from '../../../support/fakeClock';

interface Run extends ReadRequest {
  readonly from: number;
  to: number;
}

/** A hint, how many readings had begun before it, and how long it may wait. */
interface Hint {
  readonly at: number;
  readonly before: number;
  readonly within: number;
  readonly scope: ReadRequest['scope'];
  readonly path?: string;
}

/** A pacing whose readings take some time each, and fail where they are told to; the last answers go on and on. */
function paced(answers: readonly { readonly takes: number; readonly is: 'whole' | 'partly' | 'thrown' }[]) {
  const clock = new FakeClock();
  const readings: Run[] = [];
  const pacing = new Pacing(clock, {
    read: async (wanted) => {
      const reading = { ...wanted, from: clock.now(), to: Infinity };
      const { takes, is } = answers[readings.length] ?? { takes: 0, is: 'whole' };
      readings.push(reading);
      if (takes > 0) await clock.pause(takes);
      reading.to = clock.now();
      if (is === 'thrown') throw new Error('thrown');
      return is === 'whole';
    },
    ended: () => undefined,
  });
  return { clock, readings, pacing };
}

const answer = fc.record({
  takes: fc.oneof(fc.constant(0), fc.nat(6000)),
  is: fc.constantFrom('whole', 'whole', 'whole', 'partly', 'thrown'),
});
const step = fc.record({
  // A stream without a moment of quiet, or now and then.
  wait: fc.oneof(fc.nat(240), fc.nat(5000)),
  does: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c') },
    { weight: 1, arbitrary: fc.constantFrom('look', 'burst', 'all') },
  ),
});

describe('when files are read', () => {
  it('is within two seconds of any hint, never twice at once, and again after a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.array(answer), async (steps, answers) => {
        const { clock, readings, pacing } = paced(answers);
        const hints: Hint[] = [];
        let waiting = 0;
        for (const { wait, does } of steps) {
          await clock.pass(wait);
          const [at, before] = [clock.now(), readings.length];
          if (does === 'all') {
            waiting++;
            void pacing.readAll().then(() => waiting--);
            hints.push({ at, before, within: 0, scope: 'all' });
          } else if (does === 'look') {
            pacing.lookAtAll();
            hints.push({ at, before, within: 2000, scope: 'differing' });
          } else {
            const paths = does === 'burst' ? Array.from({ length: 201 }, (_, index) => String(index)) : [does];
            for (const path of paths) pacing.hint(path);
            const [path = '', scope] = [paths.at(-1), does === 'burst' ? 'differing' : 'named'] as const;
            hints.push({ at, before, within: 2000, scope, path });
          }
        }
        await clock.pass(600_000);
        const scopes = ['named', 'differing', 'all'];
        for (const { at, before, within, path, scope } of hints) {
          const next = readings[before] ?? assert.fail('a hint without a reading');
          const latest = Math.max(at + within, readings[before - 1]?.to ?? 0);
          assert.ok(next.from <= latest, `${String(at)}: ${String(next.from)}`);
          assert.ok(scopes.indexOf(next.scope) >= scopes.indexOf(scope), scope);
          assert.ok(path === undefined || next.paths.has(path), path);
        }
        const isWhole = (index: number): boolean => (answers[index]?.is ?? 'whole') === 'whole';
        for (const [index, { to, scope, paths }] of readings.entries()) {
          const next = readings[index + 1];
          assert.ok(next === undefined || next.from >= to, 'two at once');
          if (paths.size > 200) assert.notEqual(scope, 'named');
          // What is tried again after a fault looks once more already.
          if (paths.size > 200 && isWhole(index - 1)) assert.ok(next && next.from <= to + 2000, 'once more after many');
          if (isWhole(index) || next === undefined) continue;
          assert.ok(scopes.indexOf(next.scope) >= scopes.indexOf(scope));
          for (const path of paths) assert.ok(next.paths.has(path), 'read again after a fault');
        }
        const faults = answers.slice(0, readings.length).findLastIndex(({ is }) => is !== 'whole') + 1;
        assert.ok(faults < readings.length || faults === 0 || faults >= 7, 'tried again after a fault');
        assert.deepEqual([waiting, clock.isIdle], [0, true], 'nobody waits, and nothing is left to do');
      }),
      draws(150),
    );
  });

  it('is every two seconds while hints come all the time, and reads just the files that were named', async () => {
    const { clock, readings, pacing } = paced([]);
    for (let time = 0; time < 60_000; time += 200) {
      pacing.hint('log.md');
      await clock.pass(200);
    }
    await clock.pass(60_000);
    assert.ok(readings.length >= 25 && readings.length <= 31, String(readings.length));
    assert.ok(readings.every(({ scope, paths }) => scope === 'named' && paths.size === 1));
  });

  it('is of all that differs, and once more, after more than 200 hints or one that says so', async () => {
    for (const [hints, scope, isAgain] of [
      [200, 'named', false],
      [201, 'named', true],
      [1, 'differing', true],
    ] as const) {
      const { clock, readings, pacing } = paced([]);
      for (let index = 0; index < hints; index++) pacing.hint(`${String(index)}.md`, scope);
      await clock.pass(60_000);
      const wanted = readings.map((each) => [each.scope, each.paths.size, each.from]);
      const read = isAgain ? 'differing' : 'named';
      assert.deepEqual(wanted, [[read, hints, 250], ...(isAgain ? [['differing', 0, 2250]] : [])]);
    }
  });

  it('is seven times for what cannot be read, each time later, until somebody comes back', async () => {
    const { clock, readings, pacing } = paced(Array.from({ length: 30 }, () => ({ takes: 0, is: 'partly' })));
    pacing.hint('locked.md');
    await clock.pass(3_600_000);
    assert.deepEqual(
      readings.map(({ from }) => Math.floor(from / 1000)),
      [0, 2, 6, 14, 30, 62, 126],
    );
    pacing.lookAtAll();
    await clock.pass(1000);
    assert.equal(readings.length, 8);
  });

  it('is never after the end, and nobody waits for it then', async () => {
    const { clock, readings, pacing } = paced([{ takes: 500, is: 'whole' }]);
    const first = pacing.readAll();
    await clock.pass(100);
    const second = pacing.readAll();
    pacing.hint('a');
    pacing.dispose();
    await clock.pass(10_000);
    await Promise.all([first, second, pacing.readAll()]);
    assert.deepEqual([readings.length, clock.isIdle], [1, true]);
  });
});
