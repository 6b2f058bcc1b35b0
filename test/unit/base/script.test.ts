import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inScript, labelKey, readerScript, sameLabel } from '../../../src/base/script';
import { draws } from '../../support/draws';

describe('labels', () => {
  const label = fc
    .array(fc.constantFrom('預', '预', '算', 'Ａ', 'a', ' ', '\u3000', '  ', '𠮷'), { maxLength: 4 })
    .map((parts) => parts.join(''));

  it('are the same where their keys are', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        assert.equal(sameLabel(a, b), labelKey(a) === labelKey(b));
      }),
      draws(1000),
    );
    assert.ok(sameLabel('預 算', '预算') && sameLabel('预算', '預  算 ') && !sameLabel('預算', '預算額'));
  });

  it('have a key without blanks, script, width and case', () => {
    assert.equal(labelKey(' 預  算 \u3000Ａ '), '预算a');
    assert.equal(labelKey('預\n算'), '预算');
    assert.equal(labelKey(''), '');
  });
});

describe('text of a pack', () => {
  it('is put into Simplified alone, as packs may be in either script', () => {
    assert.deepEqual([inScript('預算', 'simplified'), inScript('预算', 'traditional')], ['预算', '预算']);
    assert.equal(inScript('預算', 'traditional'), '預算');
  });
});

describe('the script of a reader', () => {
  it('is that of the language, where none is asked for', () => {
    for (const language of ['zh', 'ZH', 'zh-CN', 'zh-cn', 'zh-Hans', 'zh-Hans-HK', 'zh-SG'])
      assert.equal(readerScript('auto', language), 'simplified', language);
    for (const language of ['zh-TW', 'zh-tw', 'zh-Hant', 'zh-HK', 'zh-MO', 'zh-Hant-TW'])
      assert.equal(readerScript('auto', language), 'traditional', language);
    for (const language of ['', 'en', 'en-zh', 'x-zh-tw', 'zho', 'ja'])
      assert.equal(readerScript('auto', language), undefined, language);
    assert.equal(readerScript('traditional', 'zh-cn'), 'traditional');
  });
});
