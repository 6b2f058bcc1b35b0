import assert from 'node:assert/strict';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkDocument } from '../../../src/checking/runner';
import { filledDocument } from '../../support/fill';
import { headLines } from '../../support/headLines';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/** The checks of a type that do not hold once its filled document is changed in these places. */
function failedAfter(name: string, changes: readonly string[]): string[] {
  const filled = filledDocument(knowledge, name);
  const type = knowledge.documentType(name);
  assert.ok(type);
  let { text } = filled;
  for (const change of changes) {
    const [from = '', to = ''] = change.split(' → ').map((each): string => headLines(type, each));
    assert.equal(text.split(from).length, 2, `${from} stands once in ${name}`);
    text = text.replace(from, to);
  }
  const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), [{ ...filled, text }]);
  const found = checkDocument({ workspace, path: filled.path, strict: true });
  const checks = knowledge.documentType(name)?.checks ?? [];
  return checks
    .filter((check) =>
      found.some((each) => each.rule === 'check-failed' && JSON.stringify(each.message).includes(check.message.en)),
    )
    .map((check) => check.id);
}

/** For every check of a type: what to change in its filled document, so that this check fails. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'kpi-assessment': {
    'superior-assesses': ['superior: 周岚 → superior: 林小满', 'superiorSigned: 周岚 → superiorSigned: 林小满'],
    'assessed-after-month': ['assessedOn: 2026-06-03 → assessedOn: 2026-05-31'],
    'assessed-in-time': [
      'assessedOn: 2026-06-03 → assessedOn: 2026-06-08',
      'personSignedOn: 2026-06-04 → personSignedOn: 2026-06-08',
      'superiorSignedOn: 2026-06-04 → superiorSignedOn: 2026-06-08',
    ],
    'weights-total-100': ['越高越好 | 40 → 越高越好 | 45'],
    'floor-on-far-side': ['| -5% | → | 6% |'],
    'score-computable': ['| -5% | → |  |'],
    'judged-score-explained': ['对照 5 月推广计划逐项评分，五周节奏均按时执行 → '],
    'rating-within-scale': ['| 90 | 92 | → | 90 | 102 |'],
    'completion-plausible': ['5% | 3% | 60.00% → 1% | 5% | 500.00%'],
    'views-discussed': ['80.00 | 24.00 | 80 | 80 → 80.00 | 24.00 | 95 | 80'],
    'superior-view-explained': ['80.00 | 24.00 | 80 | 80 → 80.00 | 24.00 | 80 | 85'],
    'adjustments-capped': ['报名并完成 | 2 → 报名并完成 | 12', 'total: 93.83 → total: 103.83', 'grade: B → grade: A'],
    'total-adds-up': ['total: 93.83 → total: 94.00'],
    'grade-follows-total': ['grade: B → grade: A'],
    'coefficient-follows-grade': [
      'coefficient: 1.00 → coefficient: 0.80',
      'performancePay: 2,000 → performancePay: 1,600',
    ],
    'pay-follows-coefficient': ['performancePay: 2,000 → performancePay: 2,100'],
    'below-standard-followed-up': [
      '3.52 | 100.57% → 1.75 | 50.00%',
      '100.57 | 40.23 → 50.00 | 20.00',
      '| 91.83 | → | 71.60 |',
      'total: 93.83 → total: 73.60',
      'grade: B → grade: D',
      '## 四、改进计划 → ## 附：改进',
    ],
    'improvement-after-assessment': ['陈屿 | 2026-06-30 → 陈屿 | 2026-06-01'],
    'person-signs': ['personSigned: 林小满 → personSigned: 何蓓'],
    'superior-signs': ['superiorSigned: 周岚 → superiorSigned: 陈屿'],
    'person-signs-after-assessment': ['personSignedOn: 2026-06-04 → personSignedOn: 2026-06-01'],
    'superior-signs-after-assessment': ['superiorSignedOn: 2026-06-04 → superiorSignedOn: 2026-06-01'],
  },
  'performance-interview': {
    'superior-interviews': ['interviewer: 周岚 → interviewer: 孫一鳴'],
    'coached-before': ['2026-05-25 | 何蓓 → 2026-06-25 | 何蓓'],
    'outcome-after-coaching': ['略有改进 → 明显改进'],
    'outcome-grounded': ['连续两个月总分低于 75 分，两次辅导后无明显改进（§4.3.3） → '],
    'outcome-witnessed': ['witness: 何蓓 → witness:'],
    'improvement-planned': ['## 五、改进计划 → ## 附录'],
    'review-dated': ['reviewOn: 2026-07-10 → reviewOn:'],
    'review-after-interview': ['reviewOn: 2026-07-10 → reviewOn: 2026-06-07'],
    'improvement-time-fair': ['reviewOn: 2026-07-10 → reviewOn: 2026-12-10'],
    'plan-between-interview-and-review': ['何蓓 | 2026-07-05 → 何蓓 | 2026-07-15'],
    'gap-is-one': ['95.00% | 91.20% | -3.80% → 95.00% | 95.00% | 0.00%'],
  },
  'award-nomination': {
    'others-nominate': ['nominator: 陈屿 → nominator: 顧青'],
    'span-ended': ['2026-03-01 ~ 2026-05-31 → 2026-03-01 ~ 2026-06-30'],
    'span-plausible': ['2026-03-01 ~ 2026-05-31 → 2025-03-01 ~ 2026-05-31'],
    'metric-changed': ['2.10% | 2.73% | 30.00% → 2.10% | 2.10% | 0.00%'],
    'growth-plausible': ['2.10% | 2.73% | 30.00% → 2.10% | 10.50% | 400.00%'],
    'shares-total-100': ['| 30% | → | 20% |'],
    'nominee-among-partners': ['| 顾青 | 预警设计 → | 何蓓 | 预警设计'],
    'evidence-enough': ['| 生意参谋截图 | 改版前后转化率 | 部门共享盘 数据/2026-05 |\n → '],
    'bonus-stated': ['bonus: 3,000 → bonus:'],
    'bonus-only-where-proposed': ['proposal: 奖金与荣誉证书 → proposal: 荣誉证书'],
    'nominee-up-to-standard': ['grade: A → grade: D'],
  },
  'annual-training-plan': {
    'budget-adds-up': ['budget: 9,600 → budget: 9,000'],
    'contents-covered': ['| 商品知识 | 实践 → | 其他 | 实践'],
    'internal-courses-held': [
      '平台规则 | 内部培训 → 平台规则 | 实践',
      '服务技巧 | 内部培训 → 服务技巧 | 实践',
      '管理能力 | 内部培训 → 管理能力 | 实践',
    ],
    'needs-met': ['高 | T02、T04 → 高 | '],
    'needs-name-courses': ['中 | T06 → 中 | T09'],
    'external-costed': ['| 6,800 | → | 0 |', 'budget: 9,600 → budget: 2,800', '| 9,600 | → | 2,800 |'],
    'hours-of-present': ['| P01 | 孙一鸣 | 请假 |  | → | P01 | 孙一鸣 | 请假 | 2 |'],
    'hours-positive': ['2026-02-26 | 4 | → 2026-02-26 | 0 |'],
    'hours-plausible': ['2026-02-26 | 4 | → 2026-02-26 | 44 |'],
    'hours-reach-target': ['hoursTarget: 24 → hoursTarget: 60'],
    'training-spread': ['2026-02-26 | 4 | → 2026-01-02 | 4 |'],
  },
  'development-plan': {
    'mentor-is-another': ['mentor: 陈屿 → mentor: 林小滿'],
    'post-aimed-at-named': ['targetPost: 运营主管 → targetPost:'],
    'move-arranged': ['direction: 晋升管理 → direction: 轮岗', '## 七、晋升与轮岗安排 → ## 附录'],
    'target-day-ahead': ['targetBy: 2027-12-31 → targetBy: 2026-01-10'],
    'skill-not-lowered': ['| 3 | 4 | 1 | → | 4 | 3 | -1 |'],
    'skill-within-reach': ['| 1 | 2 | 1 | → | 1 | 5 | 4 |'],
    'some-skill-grows': [
      '| 3 | 4 | 1 | → | 3 | 3 | 0 |',
      '| 2 | 4 | 2 | → | 2 | 2 | 0 |',
      '| 1 | 2 | 1 | → | 1 | 1 | 0 |',
    ],
    'goals-few': [
      [
        '| 2026-12-20 | 未开始 |',
        ' → | 2026-12-20 | 未开始 |',
        '| G3 | a | b |  | 2026-12-20 | 未开始 |',
        '| G4 | a | b |  | 2026-12-20 | 未开始 |',
        '| G5 | a | b |  | 2026-12-20 | 未开始 |',
        '| G6 | a | b |  | 2026-12-20 | 未开始 |',
        '',
      ].join('\n'),
    ],
    'goal-after-talk': ['陈屿每周过一次 | 2026-06-30 → 陈屿每周过一次 | 2026-01-10'],
    'person-signs': ['personSigned: 林小满 → personSigned: 何蓓'],
  },
  'one-on-one': {
    'two-people': ['manager: 周岚 → manager: 孙一鸣', '周岚 | 2026-05-26 → 孙一鸣 | 2026-05-26'],
    'talk-plausible': ['minutes: 40 → minutes: 400'],
    'next-talk-later': ['nextTalk: 2026-06-12 → nextTalk: 2026-05-20'],
    'talks-regular': ['nextTalk: 2026-06-12 → nextTalk: 2026-07-20'],
    'attention-followed-up': [
      '| 05-1 | 补齐 8 条快捷回复并上线 | 孙一鸣 | 2026-05-29 |\n → ',
      '| 05-2 | 与何蓓定下晚班两人的排班 | 周岚 | 2026-05-26 |\n → ',
    ],
    'unfinished-explained': ['只完成 12 条，其余等赔付标准定稿 → '],
    'due-after-talk': ['周岚 | 2026-05-26 → 周岚 | 2026-05-22'],
    'one-owner': ['周岚 | 2026-05-26 → 周岚、孙一鸣 | 2026-05-26'],
    'owner-is-one-of-two': ['周岚 | 2026-05-26 → 何蓓 | 2026-05-26'],
  },
  'cross-department-meeting': {
    'several-departments': [
      '| 仓库 | 赵师傅 | 可 |\n → ',
      '| 财务部 | 吴婷 | 赔付超 200 元须请示，次日答复 |\n → ',
      '| 产品开发部 | 郑工 | 可 |\n → ',
    ],
    'minutes-after-meeting': ['issuedOn: 2026-05-15 → issuedOn: 2026-05-13'],
    'minutes-prompt': ['issuedOn: 2026-05-15 → issuedOn: 2026-05-20'],
    'next-meeting-later': ['nextMeeting: 2026-06-04 → nextMeeting: 2026-05-14'],
    'meetings-regular': ['nextMeeting: 2026-06-04 → nextMeeting: 2026-07-14'],
    'unfinished-explained': ['超 200 元的额度待批 → '],
    'due-after-meeting': ['运营部 | 2026-05-17 → 运营部 | 2026-05-14'],
    'improvement-after-meeting': ['成本约 1.2 元 | 2026-06-01 → 成本约 1.2 元 | 2026-05-01'],
    'one-owner': ['| 财务部 | 吴婷 |  | → | 财务部 | 吴婷、何蓓 |  |'],
    'one-department': ['| 财务部 | 吴婷 |  | → | 财务部、运营部 | 吴婷 |  |'],
    'actions-of-those-present': ['| 产品开发部 | 郑工 |  | → | 设计部 | 郑工 |  |'],
  },
};

/** Where one fault brings another with it. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'kpi-assessment/adjustments-capped': ['coefficient-follows-grade'],
  'kpi-assessment/grade-follows-total': ['coefficient-follows-grade'],
  'kpi-assessment/below-standard-followed-up': ['coefficient-follows-grade'],
  'cross-department-meeting/several-departments': ['actions-of-those-present'],
};

for (const [type, cases] of Object.entries(CASES)) {
  describe(`the checks of ${type}`, () => {
    for (const [check, changes] of Object.entries(cases)) {
      it(`find what breaks ${check}, and nothing else`, () => {
        assert.deepEqual(
          failedAfter(type, changes).toSorted(),
          [check, ...(ALSO[`${type}/${check}`] ?? [])].toSorted(),
        );
      });
    }
    it('are all of them shown to find something', () => {
      assert.deepEqual(
        Object.keys(cases).toSorted(),
        knowledge
          .documentType(type)
          ?.checks.map((check) => check.id)
          .toSorted(),
      );
    });
  });
}
