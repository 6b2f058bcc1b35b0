import assert from 'node:assert/strict';
import fc from 'fast-check';
import { likelyPairs, likestPairs } from '../../../../../src/webview/sheet/tracking/likeness';
import type { Texts } from '../../../../../src/webview/sheet/tracking/likeness';
import { originsOf } from '../../../../../src/webview/sheet/tracking/origins';
import { draws } from '../../../../support/draws';

const rows = (...all: readonly string[]): Texts[] => all.map((row) => row.split(' '));
const origins = (before: readonly Texts[], after: readonly Texts[]): (number | undefined)[] =>
  originsOf(before, after, likelyPairs);

describe('the rows of a table that was changed', () => {
  it('are found where rows came, went, moved, or say something else', () => {
    const before = rows('甲 1 x', '乙 2 x', '丙 3 x');
    assert.deepEqual(origins(before, rows('甲 1 x', '丁 9 x', '乙 2 x', '丙 3 x')), [0, undefined, 1, 2]);
    assert.deepEqual(origins(before, rows('丙 3 x', '甲 1 x', '乙 2 x')), [2, 0, 1]);
    assert.deepEqual(origins(before, rows('甲 1 x', '乙 8 x', '丙 3 x')), [0, 1, 2]);
    assert.deepEqual(origins(before, rows('丁 9 x', '乙 8 x', '丙 3 x')), [0, 1, 2]);
    assert.deepEqual(origins(before, rows('丁 9 x', '戊 9 x', '乙 8 x', '丙 7 x')), [undefined, undefined, 1, 2]);
    assert.deepEqual(origins(before, rows('乙 2 x')), [1]);
    assert.deepEqual(origins(rows('甲'), rows('乙')), [0], 'a row of its own that says something else');
  });

  it('are the same beside rows that say the same', () => {
    const blank = ['', ''];
    assert.deepEqual(origins([['甲', ''], blank, blank], [['零', ''], ['甲', ''], blank, blank]), [undefined, 0, 1, 2]);
    assert.deepEqual(origins([['甲', ''], blank, blank], [['甲', ''], ['乙', ''], blank]), [0, 1, 2]);
  });

  /** Distinct rows, some of them taken out, some put in, some with another cell, some moved. */
  const change = fc.record({
    names: fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }),
    gone: fc.array(fc.nat(11), { maxLength: 3 }),
    fresh: fc.array(fc.nat(12), { maxLength: 3 }),
    swap: fc.option(fc.tuple(fc.nat(11), fc.nat(11))),
  });

  it('are all found again that say the same, however they were moved, and none that is new', () => {
    fc.assert(
      fc.property(change, ({ names, gone, fresh, swap }) => {
        const before = names.map((name): Texts => [`n${String(name)}`, '1']);
        const left = before.filter((_, at) => !gone.includes(at));
        const [a, b] = [left[swap?.[0] ?? -1], left[swap?.[1] ?? -1]];
        const moved = left.map((row) =>
          a === undefined || b === undefined ? row : row === a ? b : row === b ? a : row,
        );
        const after = [...moved];
        fresh.forEach((at, number) => after.splice(at, 0, [`new${String(number)}`, '2']));
        const found = originsOf(before, after, likestPairs);
        after.forEach((row, at) => {
          assert.equal(found[at], before.includes(row) ? before.indexOf(row) : undefined);
        });
      }),
      draws(500),
    );
  });

  it('are never two at once', () => {
    const table = fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 2, maxLength: 2 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, table, (before, after) => {
        for (const pairs of [likelyPairs, likestPairs]) {
          const found = originsOf(before, after, pairs).filter((at) => at !== undefined);
          assert.equal(new Set(found).size, found.length);
          assert.ok(found.every((at) => at >= 0 && at < before.length));
        }
      }),
      draws(1000),
    );
  });

  it('are found in time in tables of thousands of rows of which each says something else', () => {
    const many = (text: string): Texts[] => Array.from({ length: 5000 }, (_, at) => [`${text}${String(at)}`, text]);
    assert.equal(origins(many('a'), many('b'))[4000], 4000, 'as many are taken for the same');
    assert.deepEqual(origins(many('a'), many('b').slice(0, 10)).length, 10);
  });
});
