import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft } from '../../../../../src/webview/sheet/prose/draft';
import { changeBetween, merged } from '../../../../../src/webview/sheet/prose/merging';
import { draws } from '../../../../support/draws';

const text = fc.array(fc.constantFrom('预', '算', 'a', '\n'), { maxLength: 8 }).map((each) => each.join(''));

describe('a text that two change', () => {
  it('differs by one part, the smallest', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after);
        const { from, to, insert } = change ?? { from: 0, to: 0, insert: '' };
        assert.equal(before.slice(0, from) + insert + before.slice(to), after);
        assert.equal(change === undefined, before === after);
      }),
      draws(500),
    );
  });

  it('has both changes where they do not meet, and else what is typed', () => {
    assert.equal(merged('一 二 三', '一一 二 三', '一 二 三三'), '一一 二 三三');
    assert.equal(merged('一 二 三', '一 二 三三', '零 一 二 三'), '零 一 二 三三');
    assert.equal(merged('一二三', '一乙三', '一两三'), '一两三');
    fc.assert(
      fc.property(text, text, text, (base, theirs, mine) => {
        assert.equal(merged(base, base, mine), mine);
        assert.equal(merged(base, theirs, base), theirs);
        const own = changeBetween(base, mine)?.insert ?? '';
        assert.ok(merged(base, theirs, mine).includes(own));
      }),
      draws(500),
    );
  });
});

describe('a text while it is typed', () => {
  const opened = (said: string): Draft => {
    const draft = new Draft();
    draft.heard(said, '');
    return draft;
  };

  it('is told once, and not again while it is on its way', () => {
    const draft = opened('甲');
    assert.equal(draft.told('甲'), undefined);
    assert.equal(draft.told('甲乙'), '甲乙');
    assert.equal(draft.told('甲乙丙'), undefined);
    assert.equal(draft.isOpen('甲乙丙'), true);
  });

  it('stays as it is typed while the document says what it said before', () => {
    const draft = opened('甲');
    draft.told('甲乙');
    assert.equal(draft.heard('甲', '甲乙丙'), '甲乙丙');
    assert.equal(draft.heard('甲乙', '甲乙丙'), '甲乙丙');
    assert.equal(draft.ended(true, '甲乙丙'), '甲乙丙');
    assert.equal(draft.told('甲乙丙'), '甲乙丙');
  });

  it('takes in what others changed meanwhile, and what an undo takes back', () => {
    const draft = opened('甲\n乙');
    assert.equal(draft.heard('零\n甲\n乙', '甲\n乙丙'), '零\n甲\n乙丙');
    assert.equal(draft.told('零\n甲\n乙丙'), '零\n甲\n乙丙');
    draft.heard('零\n甲\n乙丙', '零\n甲\n乙丙');
    draft.ended(true, '零\n甲\n乙丙');
    assert.equal(draft.heard('零\n甲\n乙', '零\n甲\n乙丙'), '零\n甲\n乙');
  });

  it('is to be told again where it was refused', () => {
    const draft = opened('甲');
    draft.told('甲乙');
    draft.heard('丙\n甲', '甲乙');
    assert.equal(draft.ended(false, '甲乙'), '丙\n甲乙');
    assert.equal(draft.told('丙\n甲乙'), '丙\n甲乙');
  });
});
