import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkDocument } from '../../../src/checking/runner';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/** What is found once a sample is changed in one place: each fault's rule, clause, and the text at its place. */
function foundAfter(sample: string, from: string, to: string): string[] {
  const source = readFileSync(path.join(BUNDLED_PACK, 'samples', sample), 'utf8');
  assert.equal(source.split(from).length, 2, `${from} stands once in ${sample}`);
  const text = source.replace(from, to);
  const workspace = withFile(emptyWorkspace(knowledge, DEFAULT_SETTINGS), sample, text);
  const lines = text.split('\n');
  return checkDocument({ workspace, path: sample, strict: true }).map(({ rule, clause, range, expected }) => {
    const place = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
    return [rule, clause, place, ...(expected === undefined ? [] : [`→ ${expected}`])].join(' ');
  });
}

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const MEETING = 'documents/2026-W19/weekly-meeting.md';

const CASES: readonly (readonly [what: string, sample: string, from: string, to: string, found: readonly string[]])[] =
  [
    [
      'a target that the channels do not reach',
      PLAN,
      'salesTarget: 420,000',
      'salesTarget: 430,000',
      [
        'check-failed §3.2.1 430,000',
        'formula-mismatch §3.2.1 420,000 → 430,000',
        'formula-mismatch §3.2.1 3.50 → 3.58',
        'formula-mismatch §3.2.1 38.53% → 39.45%',
        'check-failed §3.2.1 六、投放节奏',
      ],
    ],
    [
      'more clicks than impressions',
      PLAN,
      '| 300,000 | 5,000 | 1.67%',
      '| 3,000 | 5,000 | 60.00%',
      ['check-failed §2.2.3.3 5,000', 'formula-mismatch §2.2.3.3 60.00% → 166.67%'],
    ],
    [
      'a click-through rate that is not clicks by impressions',
      PLAN,
      '3.20% | 1.25',
      '3.10% | 1.25',
      ['formula-mismatch §2.2.3.3 3.10% → 3.20%'],
    ],
    [
      'a target below break-even without a reason',
      PLAN,
      '新品测款，第三周未达保本即停投',
      '',
      ['check-failed §2.2.3.2 1.80'],
    ],
    ['two weeks that overlap', PLAN, '5月4日 ~ 5月10日', '5月3日 ~ 5月10日', ['date-overlap §3.2.1 5月3日 ~ 5月10日']],
    [
      'a week outside the month',
      PLAN,
      '5月25日 ~ 5月31日',
      '5月25日 ~ 6月1日',
      ['date-outside-period §3.2.1 5月25日 ~ 6月1日 → 2026-05-01 ~ 2026-05-31'],
    ],
    ['a creative that comes too late', PLAN, '2026-05-13', '2026-06-02', ['check-failed §3.2.1 2026-06-02']],
    ['a high risk without a trigger', PLAN, '平均点击花费连续两天高于计划 30%', '—', ['check-failed §7.3.1 高']],
    [
      'a leap against last month without grounds',
      PLAN,
      '| 82,500 | 88,000 | 6.67% | 按各渠道预计点击量折算 |',
      '| 44,000 | 88,000 | 100.00% |  |',
      ['check-failed §3.2.1 '],
    ],
    ['attendance that does not add up', MEETING, 'present: 5', 'present: 4', ['check-failed §6.1.1 1 → 2']],
    ['an absence without a reason', MEETING, 'absence: 孙一鸣（调休）', 'absence:', ['check-failed §6.1.1 ']],
    [
      'a next meeting in the same week',
      MEETING,
      'nextMeeting: 2026-05-11',
      'nextMeeting: 2026-05-10',
      ['check-failed §6.1.1 2026-05-10'],
    ],
    ['an unfinished action without a reason', MEETING, '赔付标准待财务确认', '', ['check-failed §6.1.1 ']],
    [
      'an action due before the meeting',
      MEETING,
      '| 设计 | 2026-05-08',
      '| 设计 | 2026-05-06',
      ['check-failed §6.1.1 2026-05-06'],
    ],
    ['an action of two owners', MEETING, '| 顾青 |  |', '| 顾青、何蓓 |  |', ['check-failed §6.1.1 顾青、何蓓']],
    ['two actions of one number', MEETING, 'W19-2', 'W19-1', ['row-duplicate §6.1.1 W19-1 → ≠ W19-1']],
    ['a difference with the wrong sign', MEETING, '-1,520', '1,520', ['formula-mismatch §3.4.3 1,520 → -1,520']],
    [
      'a meeting outside its week',
      MEETING,
      'date: 2026-05-06',
      'date: 2026-05-03',
      ['date-outside-period §6.1.1 2026-05-03 → 2026-05-04 ~ 2026-05-10'],
    ],
  ];

describe('the bundled contracts find', () => {
  for (const [what, sample, from, to, found] of CASES) {
    it(what, () => {
      assert.deepEqual(foundAfter(sample, from, to), found);
    });
  }
  it('a total budget that the channels do not add up to, with the sum as fix', () => {
    const found = foundAfter(PLAN, 'budget: 120,000', 'budget: 125,000');
    assert.ok(found.includes('check-failed §2.2.3.2 125,000 → 120,000'));
    assert.ok(found.includes('check-failed §2.2.3.2 六、投放节奏'));
  });
  it('shares that do not total 100%', () => {
    assert.ok(
      foundAfter(PLAN, '| 30,000 | 25.00%', '| 30,000 | 35.00%').includes('check-failed §2.2.3.2 四、渠道与预算'),
    );
  });
});
