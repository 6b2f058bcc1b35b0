import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inWords, labelOf, message, render, renderArgument } from '../../../src/base/message';
import type { Language, MessageId, Reader } from '../../../src/base/message';

const [OUTER, INNER] = ['value.number', 'value.date'] as const;

function reader(language: Language, bundle: Readonly<Record<string, string>> = {}): Reader {
  return { language, bundle, show: (text) => `<${text}>` };
}

describe('a message', () => {
  it('has no arguments where none are given', () => {
    assert.deepEqual(message(OUTER), { id: OUTER });
    assert.deepEqual(message(OUTER, { text: 'a' }), { id: OUTER, args: { text: 'a' } });
  });

  it('is rendered with each argument wherever its name stands, in one pass', () => {
    const text = { [OUTER]: '{a} and {b2}, {a}', [INNER]: '({text})' };
    const inner = message(INNER, { text: '{a}' });
    assert.equal(render(message(OUTER, { a: 1, b2: inner }), reader('en', text)), '1 and ({a}), 1');
    assert.equal(
      render(message(OUTER, { a: '$&' }), reader('en', text)),
      '$& and {b2}, $&',
      'what is not given stands',
    );
    assert.equal(render(message(OUTER), reader('en', text)), text[OUTER]);
  });

  it('says one of one, and the other of any other number', () => {
    const text = { [OUTER]: '{text} {text|row|rows} {text|is|} gone' };
    const said = (count: string | number): string => render(message(OUTER, { text: count }), reader('en', text));
    assert.deepEqual([0, 1, '1', 2, '1,001', -1].map(said), [
      '0 rows  gone',
      '1 row is gone',
      '1 row is gone',
      '2 rows  gone',
      '1,001 rows  gone',
      '-1 rows  gone',
    ]);
    assert.equal(render(message(OUTER), reader('en', text)), text[OUTER]);
  });

  it('shows its id where the language lacks it', () => {
    assert.equal(render(message(OUTER, { text: 1 }), reader('zh-cn')), OUTER);
    assert.equal(render(message('' as MessageId), reader('en', { '': '空' })), '空');
  });

  it('leaves a text without names as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/\{\w+\}/g, '');
        assert.equal(render(message(OUTER, { text: 'x' }), reader('en', { [OUTER]: plain })), plain);
      }),
    );
  });
});

describe('a text of a pack', () => {
  const both = { pack: '預算', en: 'budget' };

  it('is English for a reader of English where there is some, else in the script of the reader', () => {
    assert.equal(renderArgument(both, reader('en')), 'budget');
    for (const language of ['zh-cn', 'zh-tw'] as const) assert.equal(renderArgument(both, reader(language)), '<預算>');
    assert.equal(renderArgument({ pack: '預算' }, reader('en')), '<預算>');
    assert.deepEqual(
      ['預算', 12].map((each) => renderArgument(each, reader('zh-cn'))),
      ['預算', '12'],
    );
  });

  it('is a title as well, whose empty English is none', () => {
    assert.equal(inWords(reader('en'), '預算', 'budget'), 'budget');
    assert.equal(inWords(reader('en'), '預算', ''), '<預算>');
    assert.equal(inWords(reader('en'), '預算'), '<預算>');
    assert.equal(inWords(reader('zh-tw'), '預算', 'budget'), '<預算>');
    assert.deepEqual(labelOf({ title: '預算', en: 'budget' }), both);
    assert.deepEqual(labelOf({ title: '預算' }), { pack: '預算', en: undefined });
  });
});
