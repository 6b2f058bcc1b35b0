// Tests of how what is added up over several documents is explained: from which, and why it is not known.
import assert from 'node:assert/strict';
import { addDays } from '../../../../src/base/dates/date';
import { planOf } from '../../../../src/calculation/plan';
import { valuesOf } from '../../../../src/calculation/values';
import { explainAnswer } from '../../../../src/features/answers/explainAnswer';
import { explainedLines } from '../../../../src/features/calculation/explainedText';
import { explainedAt } from '../../../../src/features/calculation/explaining';
import type { ExplainedPlace } from '../../../../src/features/calculation/explaining';
import { addingKnowledge, logOf, logsIn } from '../../../support/addedDays';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const plan = planOf(addingKnowledge);

/** Why the month to date says what it does on a day of February, the days before it given by their numbers. */
function explained(day: number, before: readonly number[], reader = ENGLISH): ExplainedPlace {
  const logs = [...before, day].map((each) => logOf(addDays('2026-02-01', each - 1), [['支付金額', '7', '1']]));
  const { path } = logs.at(-1) ?? { path: '' };
  const values = valuesOf(logsIn(...logs), plan);
  const place = explainedAt(values, { path, position: { line: 12, character: 13 } }, reader);
  assert.ok(place);
  return place;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('why a sum over several documents is what it is', () => {
  it('names each document, and of many a dozen and how many more', () => {
    const few = explained(3, [1, 2]);
    assert.deepEqual(
      few.reasons[0]?.sources.map(({ name, text }) => `${name}: ${text}`),
      [1, 2, 3].map(
        (day) => `Day log 2026-02-0${String(day)}: ${few.reasons[0]?.sources[0]?.name.split(': ')[1] ?? ''}: 7`,
      ),
    );
    assert.equal(few.reasons[0].expected, '21');
    const lines = explainedLines(explained(20, upTo(19)), addingKnowledge, ENGLISH).map(({ text }) => text);
    assert.equal(lines.filter((text) => text.startsWith('Day log')).length, 12);
    assert.ok(lines.includes('and 8 more'), lines.join('\n'));
  });

  it('says how many documents are not there, in place of that somebody entered it', () => {
    const place = explained(9, [1, 2, 5]);
    assert.deepEqual(place.reasons, []);
    const [, said, ...more] = explainedLines(place, addingKnowledge, ENGLISH).map(({ text }) => text);
    assert.match(said ?? '', /“Day log”, of which 5 are not there/);
    assert.deepEqual(more, []);
    assert.deepEqual(explainAnswer(place).lacking, [said]);
    assert.match(explained(9, [1], SIMPLIFIED).lacking.join(), /还缺 7 份/);
    assert.match(explained(9, [1], TRADITIONAL).lacking.join(), /還缺 7 份/);
  });
});
