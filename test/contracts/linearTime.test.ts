// Tests that no reader takes time by the square of what it reads: each against hostile texts, at a length and at four
// times that length.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draws, IS_LONG, spread, timeLimit } from '../support/draws';
import { growthOf } from '../support/hostile/growth';
import { HOSTILE_READERS } from '../support/hostile/readers';
import type { HostileReader } from '../support/hostile/textReaders';
import { HOSTILE_TEXTS, HOSTILE_UNITS, repeated } from '../support/hostile/units';
import type { Hostile } from '../support/hostile/units';

// Where work grows with the length, four times the length takes about four times as long; with its square, sixteen.
const GENEROUS = 9;
const MEASURING = IS_LONG
  ? { enough: 60, longest: 256_000, most: GENEROUS }
  : { enough: 20, longest: 32_000, most: GENEROUS };

/** What once took time by the square of its length, by who reads it. */
const ONCE_SLOW: Readonly<Record<string, readonly Hostile[]>> = {
  placeholders: [repeated('【待填：')],
  'a range of days': [repeated(' ')],
  'check: a plan with a row': [repeated('【待填：')],
};

async function slownessOf(read: HostileReader, { name, text }: Hostile): Promise<string[]> {
  const growth = await growthOf(read, text, MEASURING);
  if (growth === undefined || growth.times <= GENEROUS) return [];
  return [`${name}: ${growth.times.toFixed(1)} times from ${String(growth.length)} characters on`];
}

describe('reading takes time by the length of what is read, not by its square', () => {
  for (const [name, read] of Object.entries(HOSTILE_READERS)) {
    it(`${name}, filled with one sign`, async () => {
      const slow: string[] = [];
      for (const hostile of [...(ONCE_SLOW[name] ?? []), ...spread(HOSTILE_TEXTS, 5)])
        slow.push(...(await slownessOf(read, hostile)));
      assert.deepEqual(slow, []);
    }).timeout(timeLimit(120_000));

    it(`${name}, filled with signs in turn`, async () => {
      const signs = fc.array(fc.constantFrom(...HOSTILE_UNITS), { minLength: 2, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(signs, async (units) => {
          assert.deepEqual(await slownessOf(read, repeated(...units)), []);
        }),
        draws(1),
      );
    }).timeout(timeLimit(120_000));
  }
});
