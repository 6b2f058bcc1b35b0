import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toFileName } from '../../../../src/documents/templates/fileName';

describe('toFileName', () => {
  it('keeps what is safe, Chinese among it', () => {
    for (const name of ['林小满', '618', '双11', 'a-b_c.d']) assert.equal(toFileName(name), name);
  });
  it('makes the rest safe', () => {
    assert.deepEqual(['../../etc', 'a / b', 'CON', 'x.', ' 林 小满 ', '..\\x', '／', 'a\0b'].map(toFileName), [
      'etc',
      'a-b',
      'CON-1',
      'x',
      '林-小满',
      'x',
      '',
      'a-b',
    ]);
  });
  it('gives nothing that leads out of a folder or that a system refuses, and leaves a safe name as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const name = toFileName(text);
        assert.match(name, /^([\p{L}\p{N}][\p{L}\p{N}_.-]*)?$/u);
        assert.ok(!name.includes('..') && !/[.-]$/.test(name) && Array.from(name).length <= 42);
        assert.equal(toFileName(name), name);
      }),
    );
  });
});
