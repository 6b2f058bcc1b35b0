import assert from 'node:assert/strict';
import fc from 'fast-check';
import { render } from '../../../src/base/message';
import { applyEdits } from '../../../src/base/range';
import { BUNDLED_PACK, readKnowledge, TEST_PACK } from '../../support/pack';
import { check } from '../../support/check';
import { draws } from '../../support/draws';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../support/reader';

const found = (text: string, pack = TEST_PACK) =>
  check(readKnowledge(pack), text).filter(({ rule }) => rule === 'field-unknown');
const plan = (line: string, body = '# 計劃'): string => `---\ntype: demo-plan\n${line}\n---\n${body}\n`;

describe('a key of the head that there is not', () => {
  it('is named with the nearest that there is, in the script of the document', () => {
    for (const [line, body, near] of [
      ['peroid: 2026-05', '# 計劃', 'period'],
      ['Statuss: draft', '# 计划', 'status'],
      ['總預箅: 100', '# 計劃', '總預算'],
      ['总预箅: 100', '# 计划', '总预算'],
      ['撰写人员: 小王', '# 计划', '撰写人'],
    ] as const) {
      const text = plan(line, body);
      const [one, other] = found(text);
      assert.ok(one !== undefined && other === undefined, line);
      assert.deepEqual([one.severity, one.expected], ['warning', near], line);
      const [fix] = one.fixes;
      assert.ok(fix);
      const after = applyEdits(text, fix.edits);
      assert.ok(after.includes(`\n${near}: `), after);
      assert.deepEqual(found(after), []);
    }
  });

  it('is noted where nothing is like it, and offers nothing', () => {
    for (const line of ['tags: 五月', '自定义: 甲', 'cssclasses: wide']) {
      const [one] = found(plan(line));
      assert.deepEqual([one?.severity, one?.fixes], ['information', []], line);
    }
    const [one] = found(plan('自定义: 甲'));
    assert.ok(one);
    assert.deepEqual(
      [ENGLISH, SIMPLIFIED, TRADITIONAL].map((reader) => render(one.message, reader)),
      [
        'This type of document has no “自定义”, so what it says is not read.',
        '这类文档没有“自定义”这一项，它的内容不会读取。',
        '這類文件沒有「自定义」這一項，它的內容不會讀取。',
      ],
    );
  });

  it('is none of those that the contract has, by id or title in either script', () => {
    for (const line of ['period: 2026-05', '期间: 2026-05', '期間: 2026-05', 'budget: 1', '总预算: 1', '總預算: 1'])
      assert.deepEqual(found(plan(line)), [], line);
    assert.deepEqual(found('---\ntype: nothing-of-ours\nx: 1\n---\n'), []);
  });

  it('is never meant to be a key that stands there already', () => {
    const { documentTypes } = readKnowledge(BUNDLED_PACK);
    const typing = fc.record({
      type: fc.constantFrom(...documentTypes),
      pick: fc.nat(),
      at: fc.nat(),
      by: fc.constantFrom('', 'x', '额', 'ss'),
    });
    fc.assert(
      fc.property(typing, ({ type, pick, at, by }) => {
        const field = type.fields[pick % Math.max(1, type.fields.length)];
        if (field === undefined) return;
        const place = at % field.id.length;
        const typo = field.id.slice(0, place) + by + field.id.slice(place + 1);
        const text = `---\ntype: ${type.type}\n${field.id}: 1\n${typo === field.id ? 'zzzz' : typo}: 2\n---\n`;
        for (const { expected } of found(text, BUNDLED_PACK)) assert.notEqual(expected, field.id, text);
      }),
      draws(100),
    );
  });
});
