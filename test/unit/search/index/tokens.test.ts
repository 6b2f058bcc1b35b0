import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHan, isPair, keysOf, pairKey, runsOf } from '../../../../src/search/index/tokens';
import { draws } from '../../../support/draws';

/**
 * The keys of a text as its runs tell them: every Latin word and number one, of Chinese each two neighbours, or the one
 * that stands alone.
 */
function pairsByRuns(text: string): number[] {
  return runsOf(text).flatMap((run) => {
    if (!isHan(run)) return keysOf(run);
    return run.length === 1
      ? [pairKey(run.charCodeAt(0), 0)]
      : Array.from({ length: run.length - 1 }, (_, at) => pairKey(run.charCodeAt(at), run.charCodeAt(at + 1)));
  });
}

const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '庫存',
        '〇',
        '々',
        '豈',
        '𠮷',
        '😀',
        '\ud842',
        '\udfb7',
        '3.2.2',
        '1.',
        '.5',
        'roi',
        'a',
        '，',
        ' ',
        '㐀',
        '䷀',
        '・',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('keys', () => {
  it('are cut where the runs of a text are', () => {
    fc.assert(
      fc.property(odd, (text) => {
        assert.deepEqual(keysOf(text), pairsByRuns(text));
      }),
      draws(500),
    );
  });

  it('know every character of the base plane as the runs do', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      assert.equal(keysOf(character).length, runsOf(character).length, unit.toString(16));
    }
  });

  it('stand apart: those of Chinese from those of words and numbers, a word from another', () => {
    assert.deepEqual(keysOf('roi 庫存 3.2.2').map(isPair), [false, true, false]);
    assert.equal(new Set(keysOf('roi ctr 3.2.2 3.2.3')).size, 4);
    assert.deepEqual(keysOf('roi'), keysOf('（roi）'));
  });
});
