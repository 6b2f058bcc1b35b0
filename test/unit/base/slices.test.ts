import assert from 'node:assert/strict';
import { runSync, withPauses } from '../../../src/base/slices';
import type { Slices } from '../../../src/base/slices';

function* counting(to: number, log: string[]): Slices<number> {
  for (let at = 1; at <= to; at++) {
    log.push(String(at));
    yield;
  }
  return to;
}

describe('work in slices', () => {
  it('comes to the same with pauses and without, one after each slice', async () => {
    for (const slices of [0, 1, 3]) {
      const [alone, paused]: [string[], string[]] = [[], []];
      assert.equal(runSync(counting(slices, alone)), slices);
      const pause = (): Promise<void> => {
        paused.push('pause');
        return Promise.resolve();
      };
      assert.equal(await withPauses(counting(slices, paused), pause), slices);
      assert.deepEqual(
        paused,
        alone.flatMap((step) => [step, 'pause']),
      );
    }
  });

  it('waits for each pause to end', async () => {
    const log: string[] = [];
    const pause = async (): Promise<void> => {
      await Promise.resolve();
      log.push('rested');
    };
    await withPauses(counting(2, log), pause);
    assert.deepEqual(log, ['1', 'rested', '2', 'rested']);
  });
});
