import assert from 'node:assert/strict';
import { outcomeOf, sumOf } from '../../../build/test/results/outcome.mjs';

const UI = { script: 'test:ui', suite: 'ui' };

describe('outcomeOf', () => {
  it('counts what a suite counted, file by file', () => {
    const failures = [{ title: 'a b', message: 'no\nmore' }];
    const result = [
      { file: 'one', passed: 3, failures },
      { file: 'two', passed: 2, failures: [] },
    ];
    assert.deepEqual(outcomeOf(UI, 1, result), { passed: 5, failed: 1, failures: ['test:ui: a b: no'], flaky: [] });
    assert.deepEqual(outcomeOf(UI, 0, [{ file: 'one', passed: 4, failures: [] }]), {
      passed: 4,
      failed: 0,
      failures: [],
      flaky: [],
    });
  });

  it('names the files that passed only in the second run, which is no failure', () => {
    const result = [
      { file: 'one', passed: 3, failures: [] },
      { file: 'two', passed: 2, failures: [], flaky: true },
    ];
    assert.deepEqual(outcomeOf(UI, 0, result), { passed: 5, failed: 0, failures: [], flaky: ['test/ui/two.test.ts'] });
  });

  it('counts a suite that left no result, or in which nothing ran, as one failure', () => {
    assert.equal(outcomeOf(UI, 1, undefined).failed, 1);
    assert.equal(outcomeOf(UI, 0, undefined).failed, 1);
    assert.deepEqual(outcomeOf(UI, 0, []).failures, ['test:ui: no test ran']);
  });

  it('counts a script that fails although its tests passed', () => {
    assert.deepEqual(outcomeOf(UI, 2, [{ file: 'one', passed: 5, failures: [] }]), {
      passed: 5,
      failed: 1,
      failures: ['test:ui: ended with code 2'],
      flaky: [],
    });
  });

  it('asks no tests of a step that is no suite', () => {
    assert.equal(outcomeOf({ script: 'lint' }, 0, undefined).failed, 0);
    assert.equal(outcomeOf({ script: 'lint' }, 1, undefined).failed, 1);
  });
});

describe('sumOf', () => {
  it('adds up', () => {
    const one = { passed: 2, failed: 1, failures: ['x'], flaky: ['y'] };
    assert.deepEqual(sumOf([one, one]), { passed: 4, failed: 2, failures: ['x', 'x'], flaky: ['y', 'y'] });
  });
});
