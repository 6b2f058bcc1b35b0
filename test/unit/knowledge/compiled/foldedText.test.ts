import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText, stringsIn, unfoldText } from '../../../../src/knowledge/compiled/foldedText';
import { draws } from '../../../support/draws';

const NEXT = '\u007f';

/** What stands for the string that is so many places after the next one. */
function jump(places: number): string {
  return String.fromCharCode(0x600 + places);
}

function foldsTo(text: string, known: readonly string[], folded: string | undefined): void {
  assert.equal(foldText(text, known), folded);
  if (folded !== undefined) assert.equal(unfoldText(folded, known), text);
}

describe('folded texts', () => {
  it('leave out known strings, those that follow one another by one sign', () => {
    foldsTo('{ id: shop, title: 店鋪 } # kept', ['shop', '店鋪', 'text'], `{ id: ${NEXT}, title: ${NEXT} } # kept`);
  });

  it('say of another string how far it is from the next', () => {
    const known = ['one', 'two', 'three', 'four'];
    foldsTo('three, one, two, one', known, `${jump(2)}, ${jump(-3)}, ${NEXT}, ${jump(-2)}`);
  });

  it('take the nearest of the same strings, and the longest that stands there', () => {
    foldsTo('b-b b-b', ['b-b', 'x', 'b-b', 'b-b b-b'], jump(3));
    foldsTo('b-b b-b b-b', ['x', 'x', 'b-b', 'b-b'], `${jump(2)} ${NEXT} ${jump(-1)}`);
  });

  it('keep what is no word by itself, and single signs', () => {
    foldsTo('shops workshop 店鋪名 shop', ['shop', '店鋪', 's'], `shops workshop 店鋪名 ${NEXT}`);
    foldsTo('s: s', ['s', 's'], 's: s');
  });

  it('keep short strings that are far away, and long ones that are farther than can be said', () => {
    const long = 'long enough to pay';
    const filled = (count: number): string[] => Array.from({ length: count }, () => '');
    foldsTo('short', [...filled(20), 'short'], jump(20));
    foldsTo('short', [...filled(21), 'short'], 'short');
    foldsTo(long, [...filled(0x1ff), long], jump(0x1ff));
    foldsTo(long, [...filled(0x200), long], long);
    foldsTo('twelve signs', [...filled(21), 'twelve signs'], jump(21));
    foldsTo('eleven sign', [...filled(21), 'eleven sign'], 'eleven sign');
  });

  it('are none of a text that holds what stands for strings', () => {
    for (const mark of [NEXT, jump(0), '\u0400', '\u07ff']) foldsTo(`shop ${mark}`, ['shop'], undefined);
    foldsTo('shop \u03ff\u0800', ['shop'], `${NEXT} \u03ff\u0800`);
  });

  it('unfold to what they were', () => {
    const words = fc.constantFrom('shop', 'shops', '店鋪', '店鋪名稱', ' ', ', ', ': ', 'a', '$&', '\n', 'shop, shops');
    const known = fc.array(fc.oneof(words, fc.string()), { maxLength: 60 });
    const texts = fc.array(fc.oneof(words, fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(texts, known, (parts, strings) => {
        const text = parts.join('');
        const folded = foldText(text, strings);
        assert.equal(folded === undefined ? text : unfoldText(folded, strings), text);
      }),
      draws(300),
    );
  });
});

describe('the strings in some data', () => {
  it('are all that it holds in its order, but keys and what is below some of these', () => {
    const data = {
      id: 'a',
      list: ['b', 1, null, { c: 'c' }],
      labels: ['d'],
      deep: { labels: 'e', made: true },
      f: 'a',
    };
    assert.deepEqual(stringsIn(data, new Set(['labels'])), ['a', 'b', 'c', 'a']);
  });
});
