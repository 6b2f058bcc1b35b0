// Tests of the form in which values are written: that of the column, not of the wrong cell.
import assert from 'node:assert/strict';
import { computedOf } from '../../../src/calculation/computed';
import { broughtText } from '../../../src/calculation/linking/sides';
import { parseDocument } from '../../../src/documents/parse';
import { readValue } from '../../../src/documents/value';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const HEAD = '---\ntype: demo-plan\nperiod: 2026-05\nbudget: 1000\n---\n## 渠道與預算\n\n';
const TABLE = '| 渠道 | 預算 | 成交 | ROI | 佔比 |\n|---|---|---|---|---|\n';

function expected(rows: string): string[] {
  const document = parseDocument(knowledge, 'a.md', `${HEAD}${TABLE}${rows}\n`);
  return computedOf(document).computed.map((each) => each.expected);
}

describe('the form of a value', () => {
  it('is that of most other cells of its column, not that of the wrong one', () => {
    const rows =
      '| 甲 | 400 | 1,200 | 3.1000 | 4 |\n| 乙 | 300 | 900 | 3.00 | 30.0% |\n| 丙 | 300 | 900 | 3.00 | 30.0% |';
    assert.deepEqual(expected(rows).slice(0, 2), ['3.00', '40.0%']);
  });

  it('has separators where the column has them in large numbers, or has none that are large', () => {
    const rows = (one: string, other: string): string =>
      `| 甲 | ${one} | 1,200 | 3 | 4% |\n| 乙 | ${other} | 900 | 3 | 3% |\n| 合計 | 1 | 1 | 1 | 1% |`;
    assert.deepEqual(expected(rows('4,000', '300')).slice(4, 5), ['4,300']);
    assert.deepEqual(expected(rows('4000', '300')).slice(4, 5), ['4300']);
    assert.deepEqual(expected(rows('900', '300')).slice(4, 5), ['1,200']);
  });

  it('is its own where it stands alone in its column', () => {
    assert.deepEqual(expected('| 甲 | 400 | 1,200 | 3.1 | 41% |'), ['3.0', '40%']);
  });

  it('is that of this place where another writes its numbers in another unit, unless that would lose something', () => {
    const plan = knowledge.documentType('demo-plan') ?? assert.fail();
    const budget = plan.fields.find(({ id }) => id === 'budget') ?? assert.fail();
    const brought = (text: string): string => broughtText(budget, { text, value: readValue(budget, text) });
    assert.deepEqual(['12萬', '¥1,200', '120000', '1,200.50', ' 7 '].map(brought), [
      '120,000',
      '1,200',
      '120000',
      '1,200.50',
      '7',
    ]);
    const note = plan.fields.find(({ id }) => id === 'note') ?? assert.fail();
    assert.equal(broughtText(note, { text: ' 一 ', value: { kind: 'text', text: '一' } }), '一');
  });
});
