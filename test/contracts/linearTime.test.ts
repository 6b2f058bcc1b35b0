import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../support/check';
import { HOSTILE_DOCUMENTS, HOSTILE_UNITS, hostileKnowledge } from '../support/hostile';

const ENOUGH = 100; // milliseconds on the processor that tell the work from all else
// Characters, of which four times as many fit into the head of a document, and into each place of the rest.
const LONGEST = 6000;
// Where work grows with the length, four times the length takes about four times as long; with its square, sixteen.
const GENEROUS = 9;

const knowledge = hostileKnowledge();

function processorTime(text: string): number {
  const start = process.cpuUsage();
  check(knowledge, text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How many times as long a document takes when its signs become four times as many; the least of three, since other
 * work may come between.
 */
function growth(write: (length: number) => string): number {
  let length = LONGEST / 16;
  while (length < LONGEST && processorTime(write(length)) < ENOUGH) length *= 2;
  const [less, more] = [write(length), write(4 * length)];
  let least = Infinity;
  for (let round = 0; round < 3 && least > GENEROUS; round++)
    least = Math.min(least, processorTime(more) / Math.max(processorTime(less), ENOUGH / 10));
  return least;
}

describe('checking takes time by the length of what is checked, not by its square', () => {
  for (const [name, write] of Object.entries(HOSTILE_DOCUMENTS)) {
    it(`${name}, filled with one sign`, () => {
      const slow = HOSTILE_UNITS.flatMap((unit) =>
        ((times) => (times > GENEROUS ? [`${JSON.stringify(unit)}: ${times.toFixed(1)} times`] : []))(
          growth((length) => write(unit, length)),
        ),
      );
      assert.deepEqual(slow, []);
    }).timeout(300_000);

    it(`${name}, filled with signs in turn`, () => {
      const signs = fc
        .array(fc.constantFrom(...HOSTILE_UNITS), { minLength: 2, maxLength: 3 })
        .map((units) => units.join(''));
      fc.assert(
        fc.property(signs, (unit) => {
          assert.ok(growth((length) => write(unit, length)) <= GENEROUS);
        }),
        { numRuns: 30 },
      );
    }).timeout(300_000);
  }
});
