import assert from 'node:assert/strict';
import { readAnswers } from '../../../../src/features/drafting/formAnswers';
import { formOf } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const type = knowledge.documentType('monthly-promotion-plan');
assert.ok(type);
const form = formOf({ knowledge, type });

function read(text: string): { answers: Record<string, string>; faults: string[] } {
  const { value, findings } = readAnswers(form, { path: 'a.yaml', text });
  return {
    answers: Object.fromEntries(value),
    faults: findings.map(({ finding }) => `${String(finding.range.start.line + 1)} ${finding.message.id}`),
  };
}

describe('answers from a file', () => {
  it('are read by id or title, as they are written', () => {
    const { answers, faults } = read(
      'period: 2026-06\nauthor: 林小满\n店铺: 木禾\nbudget: 012.50\nsalesBasis: net\n成交目標:\n',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(answers, {
      period: '2026-06',
      author: '林小满',
      shop: '木禾',
      budget: '012.50',
      salesBasis: 'GSV',
    });
  });
  it('that are wrong are reported at their lines, all of them', () => {
    const { faults } = read('---\nbudget: many\nbugdet: 5\nperiod: 2026\nsalesBasis: x\nsections: [a]\n');
    assert.deepEqual(faults.toSorted(), [
      '2 value.number',
      '3 answers.key-unknown',
      '4 field-invalid.period',
      '5 value.option',
      '6 answers.key-unknown',
    ]);
  });
  it('in a file that is no YAML, or a hostile one, are refused', () => {
    for (const text of ['a: [', 'a: &x [1]\nb: *x', '- a', 'a: 1\na: 2', `a: ${'x'.repeat(40_000)}`])
      assert.deepEqual(
        read(text).faults.map((fault) => fault.split(' ')[1]),
        ['pack.front-matter'],
        text.slice(0, 20),
      );
  });
});
