import assert from 'node:assert/strict';
import { imported } from '../support/imports';

describe('a web page to import', () => {
  it('is read in linear time, however deep', async () => {
    const { pack } = await imported(`${'<div><ol><li>'.repeat(20_000)}第一条 甲。`, 'a.html');
    assert.deepEqual(
      pack.clauses.map(({ number }) => number),
      ['1'],
    );
  });
});
