import assert from 'node:assert/strict';
import { recentQueries } from '../../../../src/features/lookup/recentQueries';

describe('the queries of late', () => {
  it('are those that led somewhere, the latest first, each once in either script', () => {
    assert.deepEqual(recentQueries(undefined, ' 库存 '), ['库存']);
    assert.deepEqual(recentQueries(['库存'], 'ROI'), ['ROI', '库存']);
    assert.deepEqual(recentQueries(['ROI', '庫存'], '库存'), ['库存', 'ROI']);
    assert.deepEqual(recentQueries(['ROI', '库存'], 'roi'), ['roi', '库存']);
  });

  it('are eight, none of them empty or as long as a paragraph', () => {
    const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];
    assert.deepEqual(recentQueries(eight, '9'), ['9', ...eight.slice(0, 7)]);
    assert.deepEqual(recentQueries(eight, '   '), eight);
    assert.deepEqual(recentQueries(eight, '長'.repeat(61)), eight);
    assert.equal(recentQueries([], '長'.repeat(60)).length, 1);
  });

  it('are read as they were kept, and nothing else', () => {
    assert.deepEqual(recentQueries(['库存', 3, 'ROI', null]), ['库存', 'ROI']);
    assert.equal(recentQueries(Array.from({ length: 20 }, String)).length, 8);
    for (const kept of [undefined, null, 'x', {}, 7]) assert.deepEqual(recentQueries(kept), []);
  });
});
