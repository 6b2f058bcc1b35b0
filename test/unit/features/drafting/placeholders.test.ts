import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/base/range';
import { nextPlaceholder } from '../../../../src/features/drafting/placeholders';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';

const TEXT = '---\r\na: 【待填】\r\n---\r\n甲【待填：乙】丙【待填】\r\n';

describe('the next placeholder', () => {
  it('is the first after the place, and the first of all after the last', () => {
    const places = [
      [0, 0],
      [1, 7],
      [3, 7],
      [4, 0],
    ].map(([line = 0, character = 0]) => nextPlaceholder(TEXT, { line, character })?.start);
    assert.deepEqual(places, [
      { line: 1, character: 3 },
      { line: 3, character: 1 },
      { line: 3, character: 8 },
      { line: 1, character: 3 },
    ]);
  });
  it('comes to an end when each is filled in', () => {
    let text = TEXT;
    for (let count = 0; count < 3; count++) {
      const range = nextPlaceholder(text, { line: 0, character: 0 });
      assert.ok(range);
      text = applyEdits(text, [{ range, newText: 'x' }]);
    }
    assert.equal(text, '---\r\na: x\r\n---\r\n甲x丙x\r\n');
    assert.equal(nextPlaceholder(text, { line: 0, character: 0 }), undefined);
  });

  it('is none that follows from others', () => {
    const plan = [
      '---',
      'type: monthly-promotion-plan',
      'period: 2026-05',
      '---',
      '',
      '## 渠道与预算',
      '',
      '| 推广渠道 | 预算占比 | 预算 |',
      '| --- | ---: | ---: |',
      '| 关键词推广 | 【待填】 | 【待填】 |',
      '| 合计 | 【待填】 | 【待填】 |',
    ].join('\n');
    const { drafting } = openSnapshot(loadKnowledge(bundledPack(), undefined, []), []);
    const next = (text: string): unknown => drafting.nextPlaceholder('x.md', text, { line: 0, character: 0 });
    assert.deepEqual(next(plan), { start: { line: 9, character: 17 }, end: { line: 9, character: 21 } });
    assert.equal(next(plan.replace('| 【待填】 | 【待填】 |', '| 【待填】 | 5 |')), undefined);
  });
});
