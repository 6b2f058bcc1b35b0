import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf, markHighlights } from '../../../src/base/highlights';

describe('the text of a clause found', () => {
  it('is marked where it answers', () => {
    assert.equal(
      markHighlights(
        '定期與倉庫核對庫存',
        [
          [3, 5],
          [7, 9],
        ],
        ['｢', '｣'],
      ),
      '定期與｢倉庫｣核對｢庫存｣',
    );
    assert.equal(markHighlights('定期', [], ['｢', '｣']), '定期');
  });

  it('begins at the part of the sentence that answers, where that is far in', () => {
    const text = `${'甲'.repeat(30)}，確保庫存數據準確`;
    const found = excerptOf(text, [[33, 35]]);
    assert.equal(found.text, '…確保庫存數據準確');
    assert.deepEqual(
      found.highlights.map(([from, to]) => found.text.slice(from, to)),
      ['庫存'],
    );
    assert.equal(excerptOf(text, []).text, text);
    assert.equal(excerptOf(text, [[10, 12]]).text, text);
  });

  it('is whole up to twice twelve characters before it, and from there on begins behind the last sign', () => {
    const at = (from: number, text: string): string => excerptOf(text, [[from, from + 1]]).text;
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    assert.equal(at(24, letters), letters);
    assert.equal(at(25, letters), `…${letters.slice(13)}`, 'twelve before it, where no sign is near');
    assert.equal(at(30, `x，${letters}`), `…${letters.slice(16)}`, 'a sign too far away');
    const signs = 'ab，cd。ef；gh：ij、klmnopqrstuvwxyz';
    assert.equal(at(25, signs), '…klmnopqrstuvwxyz');
    assert.equal(at(25, `ab，${letters}`), `…${letters}`, 'twenty-two before it');
    assert.equal(at(25, `a，${letters}`), `…${letters}`);
    assert.equal(at(25, `，${letters}`), `…${letters.slice(12)}`);
  });

  it('keeps what is marked, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '，', '。', 'a'), minLength: 1, maxLength: 90 }),
        fc.nat(88),
        fc.integer({ min: 1, max: 5 }),
        (text, at, length) => {
          const from = Math.min(at, text.length - 1);
          const to = Math.min(from + length, text.length);
          const found = excerptOf(text, [[from, to]]);
          const [start, end] = found.highlights[0] ?? [0, 0];
          assert.equal(found.text.slice(start, end), text.slice(from, to));
        },
      ),
    );
  });
});
