import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actualFor, scoreOf, scoreOfCases, stateOf } from '../../../src/kpi/score';
import { compositeOf, gradeOf, neededActual, nextGrade, weightedMean } from '../../../src/kpi/sheet';
import type { Scoring } from '../../../src/knowledge/indicators/scoring';
import { draws } from '../../support/draws';

const NO_BAND = { from: 1, to: 1, zeroFrom: 0, zeroTo: Infinity };
const BASIC: Scoring = {
  method: 'linear',
  direction: 'higher',
  target: undefined,
  floor: undefined,
  behind: undefined,
  step: undefined,
  points: 5,
  cap: 120,
  lowest: 0,
  band: NO_BAND,
};
const BUDGET: Scoring = {
  ...BASIC,
  method: 'band',
  direction: 'target',
  band: { from: 0.9, to: 1.05, zeroFrom: 0.7, zeroTo: 1.2 },
};
const GRADES = {
  bands: [
    { grade: 'A', least: 95 },
    { grade: 'B', least: 85 },
    { grade: 'C', least: 75 },
    { grade: 'D', least: 60 },
  ],
  last: 'E',
};

function rounded(value: number | undefined): string | undefined {
  return value?.toFixed(2);
}

describe('the worked examples of the table of KPIs', () => {
  it('1: ROI by completion', () => {
    const score = scoreOf({ ...BASIC, method: 'completion' }, { actual: 416_800 / 118_400, target: 420_000 / 120_000 });
    assert.deepEqual([rounded(score), rounded((score ?? 0) * 0.4)], ['100.58', '40.23']);
  });
  it('2: growth against what was planned', () => {
    const actual = (1_287_189 - 1_133_767) / 1_133_767;
    const score = scoreOf({ ...BASIC, behind: 0.15 }, { actual, target: 0.15 });
    assert.deepEqual([rounded(actual * 100), rounded(score), rounded((score ?? 0) * 0.2)], ['13.53', '90.21', '18.04']);
  });
  it('3: complaints by the case', () => {
    assert.equal(scoreOfCases(1, 10), 90);
    assert.equal(scoreOf({ ...BASIC, floor: 0.9 }, { actual: 2 / 3, target: 0.98 }), 0);
  });
  it('4: a budget within its band', () => {
    const scores = [183_900, 158_100, 93_000].map((spent) => scoreOf(BUDGET, { actual: spent / 186_000, target: 1 }));
    assert.deepEqual(scores.map(rounded), ['100.00', '75.00', '0.00']);
  });
  it('5: satisfaction gained, in percentage points', () => {
    const actual = 0.961 - (0.957 + 0.954 + 0.959) / 3;
    assert.equal(rounded(scoreOf({ ...BASIC, floor: -0.005 }, { actual, target: 0.005 })), '93.33');
  });
  it('6: late reports', () => {
    assert.equal(scoreOfCases(2, 5), 90);
  });
  it('7: others in the stead of what is missing', () => {
    const scores = [
      { id: 'a', weight: 40, score: 100 },
      { id: 'b', weight: 20, score: 50 },
      { id: 'c', weight: 20, score: undefined },
      { id: 'd', weight: 20, score: 80 },
    ];
    const { total, missing, shares, grade } = compositeOf(scores, GRADES);
    assert.deepEqual([total, missing, grade, shares.get('a')], [82.5, 20, 'C', { weight: 50, points: 50 }]);
    assert.equal(total, ((40 * 100 + 20 * 50 + 20 * 80) / 100) * (100 / 80));
  });
});

describe('scores', () => {
  const value = fc.double({ min: 0.01, max: 3, noNaN: true });
  const directed: readonly Scoring[] = [
    { ...BASIC, method: 'completion', lowest: 0.6 },
    { ...BASIC, floor: 0 },
    { ...BASIC, behind: 0.5 },
    { ...BASIC, method: 'steps', step: 0.05 },
    { ...BASIC, method: 'completion', direction: 'lower' },
    { ...BASIC, behind: 0.5, direction: 'lower' },
    { ...BASIC, method: 'steps', step: 0.05, direction: 'lower' },
  ];
  for (const scoring of directed) {
    it(`never fall where the figure gets better: ${scoring.method}, ${scoring.direction}`, () => {
      fc.assert(
        fc.property(value, value, value, (target, a, b) => {
          const [worse, better] = a < b === (scoring.direction === 'higher') ? [a, b] : [b, a];
          const [low, high] = [worse, better].map((actual) => scoreOf(scoring, { actual, target }) ?? NaN) as [
            number,
            number,
          ];
          assert.ok(low <= high && low >= 0 && high <= scoring.cap, `${String(low)} ${String(high)}`);
        }),
        draws(300),
      );
    });
  }
  it('rise to a band and fall behind it, without a leap', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (actual) => {
        const [here, beside] = [actual, actual + 1e-6].map(
          (each) => scoreOf(BUDGET, { actual: each, target: 1 }) ?? NaN,
        ) as [number, number];
        assert.ok(Math.abs(here - beside) < 0.01);
        assert.equal(here === 100, actual >= 0.9 && actual <= 1.05);
        assert.equal(here === 0, actual <= 0.7 || actual >= 1.2);
      }),
      draws(500),
    );
  });
  it('count whole steps, free of binary residue, and nothing below none', () => {
    const steps: Scoring = { ...BASIC, method: 'steps', step: 0.005 };
    assert.deepEqual(
      [0.99, 0.9851, 0.985, 0.98, 0.5, 1].map((actual) => scoreOf(steps, { actual, target: 0.99 })),
      [100, 100, 95, 90, 0, 100],
    );
    assert.equal(scoreOf({ ...steps, step: undefined }, { actual: 1, target: 1 }), undefined);
    assert.equal(scoreOfCases(30, 5), 0);
  });
  it('stop at the cap, and are nothing below the lowest completion', () => {
    const sales: Scoring = { ...BASIC, method: 'completion', lowest: 0.6 };
    assert.deepEqual(
      [130, 100, 60, 59.9].map((actual) => scoreOf(sales, { actual, target: 100 })),
      [120, 100, 60, 0],
    );
    assert.equal(scoreOf(sales, { actual: 1, target: 0 }), undefined);
    assert.equal(scoreOf({ ...BASIC, method: 'rating' }, { actual: 140, target: 90 }), 100);
  });
  it('are none on a line without length', () => {
    assert.equal(scoreOf({ ...BASIC, floor: 0.9 }, { actual: 1, target: 0.9 }), undefined);
    assert.equal(scoreOf(BASIC, { actual: 1, target: 0.9 }), undefined);
  });
  it('lead back to the figure that gives them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...directed),
        value,
        fc.double({ min: 61, max: 99, noNaN: true }),
        (scoring, target, score) => {
          const actual = actualFor(scoring, target, score);
          if (scoring.method === 'steps') {
            assert.equal(actual, undefined);
            return;
          }
          const again = scoreOf(
            { ...scoring, floor: scoring.floor === undefined ? undefined : -1 },
            { actual: actual ?? NaN, target },
          );
          if (scoring.floor === undefined) assert.ok(Math.abs((again ?? NaN) - score) < 1e-6);
        },
      ),
      draws(300),
    );
  });
  it('have states without gaps', () => {
    assert.deepEqual([120, 100, 99.99, 85, 84.99, 60, 59.99, 0].map(stateOf), [
      'reached',
      'reached',
      'near',
      'near',
      'behind',
      'behind',
      'far-behind',
      'far-behind',
    ]);
  });
});

describe('a sheet', () => {
  const score = fc.option(fc.double({ min: 0, max: 120, noNaN: true }), { nil: undefined });
  const scores = fc.array(fc.record({ id: fc.uuid(), weight: fc.integer({ min: 1, max: 100 }), score }), {
    minLength: 1,
    maxLength: 8,
  });
  it('comes to the same in any order, within its scores, and its shares to the total', () => {
    fc.assert(
      fc.property(scores, (items) => {
        const [one, other] = [compositeOf(items, GRADES), compositeOf(items.toReversed(), GRADES)];
        assert.ok(one.total === other.total || Math.abs((one.total ?? 0) - (other.total ?? 0)) < 1e-9);
        const there = items.flatMap((each) => each.score ?? []);
        if (one.total === undefined) return;
        assert.ok(one.total >= Math.min(...there) - 1e-9 && one.total <= Math.max(...there) + 1e-9);
        const points = [...one.shares.values()].reduce((sum, each) => sum + each.points, 0);
        const weights = [...one.shares.values()].reduce((sum, each) => sum + each.weight, 0);
        assert.ok(Math.abs(points - one.total) < 1e-6 && Math.abs(weights - 100) < 1e-6);
      }),
      draws(300),
    );
  });
  it('has no total where more than 40 of 100 points are missing', () => {
    const of = (missing: number) =>
      compositeOf(
        [
          { id: 'a', weight: 100 - missing, score: 90 },
          { id: 'b', weight: missing, score: undefined },
        ],
        GRADES,
      );
    assert.deepEqual([of(40).total, of(40).grade, of(41).total, of(41).grade], [90, 'B', undefined, undefined]);
    assert.equal(compositeOf([], GRADES).total, undefined);
    assert.equal(weightedMean([{ weight: 1, score: undefined }]), undefined);
  });
  it('has grades without gaps, by the total as it is shown', () => {
    assert.deepEqual(
      [100, 95, 94.999, 94.99, 85, 84.99, 75, 60, 59.99].map((total) => gradeOf(total, GRADES)),
      ['A', 'A', 'A', 'B', 'B', 'C', 'C', 'D', 'E'],
    );
  });
  it('tells what the next grade takes, and what one figure would have to be for it', () => {
    const sheet = compositeOf([{ id: 'a', weight: 100, score: 80 }], GRADES);
    assert.deepEqual(nextGrade(sheet, GRADES), { grade: 'B', points: 5 });
    const lever = { scoring: { ...BASIC, floor: 0 }, target: 1, score: 80, share: 0.5 };
    assert.equal(neededActual(lever, 5), 0.9);
    assert.equal(neededActual(lever, 20), undefined);
    assert.equal(nextGrade(compositeOf([{ id: 'a', weight: 1, score: 97 }], GRADES), GRADES), undefined);
    assert.equal(nextGrade(compositeOf([{ id: 'a', weight: 1, score: 10 }], GRADES), GRADES)?.grade, 'D');
  });
});
