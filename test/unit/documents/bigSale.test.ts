import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { simplify } from '../../../src/base/script';
import { check } from '../../support/check';
import { BUNDLED_PACK, readKnowledge, ROOT } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const traditional = readFileSync(path.join(ROOT, 'test/fixtures/double-11.md'), 'utf8');

for (const [script, text] of [
  ['Traditional', traditional],
  ['Simplified', simplify(traditional)],
] as const) {
  /** What is found in the plan with one thing changed, both written in the script of the plan. */
  const found = (before: string, after: string): string[] => {
    const [old, now] = script === 'Traditional' ? [before, after] : [simplify(before), simplify(after)];
    assert.ok(text.includes(old), old);
    return check(knowledge, text.replace(old, now)).map(({ rule, severity, actual = '' }) =>
      `${rule} ${severity} ${actual}`.trim(),
    );
  };

  describe(`a big sale as it is run today, in ${script} script`, () => {
    it('can be handed in: a presale until the evening of the opening, several waves, a return on the last day', () => {
      assert.deepEqual(check(knowledge, text), []);
    });
    it('is told of phases that share more than the day of change', () => {
      assert.deepEqual(found('presale: 10月15日 20:00 ~ 10月20日 20:00', 'presale: 10月15日 ~ 10月21日'), [
        'check-failed error 10月15日 ~ 10月21日',
      ]);
      assert.deepEqual(found('warmUp: 10月9日-15日', 'warmUp: 10月9日-16日'), ['check-failed warning 10月9日-16日']);
      assert.deepEqual(found('encore: 11月14日-16日', 'encore: 11月13日-16日'), ['check-failed error 11月13日-16日']);
    });
    it('is told of a wave that stands twice, and of pages that are ready for none', () => {
      assert.deepEqual(
        found('| 第二波 | 關鍵詞推廣 | 10月31日-11月3日 |', '| 活動 | 關鍵詞推廣 | 10/20-10/24 |'),
        ['row-duplicate error 活動、關鍵詞推廣、10/20-10/24'].map((each) =>
          script === 'Traditional' ? each : simplify(each),
        ),
      );
      assert.deepEqual(
        found('| 2026-11-07 | 周嵐 |', '| 2026-11-14 | 周嵐 |').map((each) => each.split(' ').slice(0, 2).join(' ')),
        ['check-failed error'],
      );
    });
  });
}
