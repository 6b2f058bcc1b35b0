import assert from 'node:assert/strict';
import { outcomeOf, sumOf } from '../../../build/results/outcome.mjs';

const UNIT = { script: 'test:unit', suite: 'unit' };

describe('outcomeOf', () => {
  it('counts what a suite counted', () => {
    const failures = [{ title: 'a b', message: 'no\nmore' }];
    assert.deepEqual(outcomeOf(UNIT, 1, { passed: 3, failed: 1, failures }), { passed: 3, failed: 1, failures: ['test:unit: a b: no'] });
    assert.deepEqual(outcomeOf(UNIT, 0, { passed: 4, failed: 0, failures: [] }), { passed: 4, failed: 0, failures: [] });
  });

  it('counts a suite that left no result, or in which nothing ran, as one failure', () => {
    assert.equal(outcomeOf(UNIT, 1, undefined).failed, 1);
    assert.equal(outcomeOf(UNIT, 0, undefined).failed, 1);
    assert.deepEqual(outcomeOf(UNIT, 0, { passed: 0, failed: 0, failures: [] }).failures, ['test:unit: no test ran']);
  });

  it('counts a script that fails although its tests passed', () => {
    assert.deepEqual(outcomeOf(UNIT, 2, { passed: 5, failed: 0, failures: [] }), { passed: 5, failed: 1, failures: ['test:unit: ended with code 2'] });
  });

  it('asks no tests of a step that is no suite', () => {
    assert.equal(outcomeOf({ script: 'lint' }, 0, undefined).failed, 0);
    assert.equal(outcomeOf({ script: 'lint' }, 1, undefined).failed, 1);
  });
});

describe('sumOf', () => {
  it('adds up', () => {
    const one = { passed: 2, failed: 1, failures: ['x'] };
    assert.deepEqual(sumOf([one, one]), { passed: 4, failed: 2, failures: ['x', 'x'] });
  });
});
