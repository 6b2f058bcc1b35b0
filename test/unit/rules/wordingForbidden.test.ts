// Tests that words which the law forbids are found in what customers read, in both scripts, and nowhere else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SETTINGS_FILE } from '../../../src/base/content';
import { check } from '../../support/check';
import { draws } from '../../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const { forbidden } = knowledge.wording;
const words = forbidden.flatMap((list) => list.words);

const found = (slogan: string, goal = '无。', settings = ''): string[] =>
  check(
    knowledge,
    `---\ntype: campaign-plan\nperiod: 2026-05\nslogan: ${slogan}\n---\n\n## 一、活动目标\n\n${goal}\n`,
    { others: [{ path: SETTINGS_FILE, text: settings }] },
  )
    .filter(({ rule }) => rule === 'wording-forbidden')
    .map(({ actual = '' }) => actual);

describe('words that the law forbids', () => {
  it('are found in what customers read, and nowhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        assert.notDeepEqual(found(`好物${word}`), [], word);
        assert.deepEqual(found('焕新家居', `本月${word}`), [], word);
      }),
      draws(60),
    );
  });

  it('are found in Traditional writing too', () => {
    assert.deepEqual(found('頂級面料'), ['頂級']);
    assert.deepEqual(found('國家級品質，療效'), ['國家級', '療效']);
  });

  it('are none within what may be said', () => {
    for (const { except } of forbidden) for (const each of except) assert.deepEqual(found(`送${each}`), [], each);
    for (const text of ['第一时间发货', '第一季度新品', '满300减30', '最后三天', '无门槛券'])
      assert.deepEqual(found(text), [], text);
  });

  it('are more, or fewer, where the department says so', () => {
    assert.deepEqual(found('全城熱賣，送礼首选', '无。', 'wording: { add: [热卖], remove: [首選] }'), ['熱賣']);
  });
});
