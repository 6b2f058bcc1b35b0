import assert from 'node:assert/strict';
import { render } from '../../../../src/base/message';
import { startingOf } from '../../../../src/calculation/starting';
import { draftDocument } from '../../../../src/documents/templates/template';
import { newDocumentOf, stepFor, stepKeys } from '../../../../src/features/drafting/draftForm';
import { DEFAULT_SETTINGS, todayOf } from '../../../../src/knowledge/settings';
import { knowledge, offer, plan, stepOf, typeOf, values } from '../../../support/draftForms';
import { formOf } from '../../../support/form';
import { ENGLISH, SIMPLIFIED } from '../../../support/reader';

const PEOPLE = `people:
  - { id: zhou-lan, name: 周岚, roles: [operations-manager] }
  - { id: lin-xiaoman, name: 林小满, roles: [promotion-specialist] }
  - { id: he-bei, name: 何蓓, roles: [customer-service-lead] }
`;

function planText(period: string, shop: string): { path: string; text: string } {
  return {
    path: `documents/${period}/monthly-promotion-plan.md`,
    text: `---\ntype: monthly-promotion-plan\nid: plan-${period}\nperiod: ${period}\nshop: ${shop}\n---\n`,
  };
}

describe('the form of a new document', () => {
  it('asks for period and author, then required fields without a default, and only if wanted for the others', () => {
    const form = formOf({ knowledge, type: plan });
    const wanted = plan.fields
      .filter((field) => field.required && field.default === undefined)
      .map((field) => field.id);
    assert.deepEqual(stepKeys(form, new Map()), ['period', 'author', ...wanted, 'more']);
    assert.deepEqual(stepKeys(form, new Map([['more', 'now']])), [
      ...['period', 'author', ...wanted, 'more'],
      ...['salesBasis', 'feeRate', 'refundRate'],
    ]);
    assert.equal(stepOf(form, 'salesBasis', { more: 'now' }).initial, 'GMV');
    assert.ok(wanted.includes('budget'));
  });

  it('asks not at first for what must agree with another document that is there, and takes it over', () => {
    const month = (head: string): { path: string; text: string } => ({
      path: 'documents/2026-06/month.md',
      text: head,
    });
    const plans = [
      '---\ntype: monthly-plan\nperiod: 2026-06\nshop: 木禾\nsalesTarget: 80万\n' +
        'promotionBudget: 9万\nmarginTarget: 40%\n---\n',
      '---\n類型: 月度工作計劃\n期間: 2026-06\n店鋪: 木禾\n月銷售目標: 80萬\n月推廣預算: 9萬\n毛利率目標: 40%\n---\n',
    ];
    for (const text of plans) {
      const form = formOf({ knowledge, type: plan, files: [month(text)] });
      const inMonth = (period: string): string[] => stepKeys(form, new Map([['period', period]]));
      assert.deepEqual(inMonth('2026-06'), ['period', 'author', 'salesTarget', 'grossMargin', 'more']);
      assert.ok(inMonth('2026-07').includes('shopSales'));
      const answers = new Map([['period', '2026-06']]);
      assert.equal(stepOf(form, 'grossMargin', { period: '2026-06' }).initial, '40%');
      const later = new Map([...answers, ['more', 'now']]);
      assert.match(stepFor(form, later, 'shopSales')?.initial ?? '', /^80[万萬]$/);
      const wanted = newDocumentOf(form, answers, 'x');
      const made = draftDocument({ ...wanted, starting: startingOf(form.workspace, wanted) }).text;
      assert.match(made, /^店铺: 木禾\n推广总预算: 9[万萬]\n(?:.*\n)*全店销售目标: 80[万萬]\n/m);
    }
  });

  it('proposes this, the next and the last period in words, the likeliest first', () => {
    const step = stepOf(formOf({ knowledge, type: plan, today: '2026-12-30' }), 'period');
    assert.deepEqual(values(step), ['2027-01', '2026-12', '2026-11']);
    assert.equal(step.initial, '2027-01');
    assert.deepEqual(
      step.proposals.map(({ label }) => typeof label === 'object' && 'id' in label && render(label, SIMPLIFIED)),
      ['下月', '本月', '上月'],
    );
    assert.deepEqual(
      values(stepOf(formOf({ knowledge, type: typeOf('weekly-meeting'), today: '2026-12-30' }), 'period')),
      ['2026-W53', '2027-W01', '2026-W52'],
    );
  });

  it('proposes first the period after the last document, where that is near', () => {
    const near = formOf({ knowledge, type: plan, today: '2026-05-20', files: [planText('2026-04', 'x')] });
    assert.deepEqual(values(stepOf(near, 'period')), ['2026-05', '2026-06', '2026-04']);
    const far = formOf({ knowledge, type: plan, today: '2026-05-20', files: [planText('2026-01', 'x')] });
    assert.equal(stepOf(far, 'period').initial, '2026-06');
  });

  it('says where the settings take a day for today, and takes it, for trials alone', () => {
    const settings = 'trial: { today: 2026-07-01 }\n';
    const form = formOf({ knowledge, type: plan, settings });
    const { help } = stepOf(form, 'period');
    assert.ok(typeof help === 'object' && 'id' in help);
    assert.match(render(help, SIMPLIFIED), /^试用：今天按 2026-07-01 算/);
    assert.equal(stepOf(formOf({ knowledge, type: plan }), 'period').help, undefined);
    const moment = new Date('2031-01-01T20:00:00Z');
    assert.equal(todayOf(form.workspace.settings, moment), '2026-07-01');
    assert.equal(todayOf(DEFAULT_SETTINGS, moment), '2031-01-02');
  });

  it('says which period has its document already', () => {
    const step = stepOf(
      formOf({ knowledge, type: plan, today: '2026-05-20', files: [planText('2026-05', 'x')] }),
      'period',
    );
    const taken = step.proposals.filter(
      ({ detail }) => typeof detail === 'object' && 'id' in detail && detail.id === 'form.period-taken',
    );
    assert.deepEqual(
      taken.map((proposal) => proposal.value),
      ['2026-05'],
    );
  });

  it('reads a period as people write it, and refuses one of another kind or that the calendar does not have', () => {
    const { take } = stepOf(formOf({ knowledge, type: plan }), 'period');
    for (const answer of ['2026-05', '2026/5', '2026年5月', ' ２０２６－０５ '])
      assert.equal(take(answer).value, '2026-05', answer);
    for (const answer of ['', '2026', '2026-13', '2026-W05', '2026-05-03', 'May'])
      assert.equal(take(answer).problem?.id, 'field-invalid.period', answer);
  });

  it('proposes authors by post, the writer first, and knows a person by id', () => {
    const step = stepOf(formOf({ knowledge, type: plan, settings: PEOPLE }), 'author');
    assert.deepEqual(values(step), ['林小满', '周岚', '何蓓']);
    assert.equal(step.initial, '林小满');
    assert.deepEqual(step.take('he-bei'), { value: '何蓓' });
    assert.deepEqual(step.take('新同事'), { value: '新同事' });
    const me = stepOf(formOf({ knowledge, type: plan, settings: PEOPLE, me: 'he-bei' }), 'author');
    assert.deepEqual([values(me)[0], me.initial], ['何蓓', '何蓓']);
    assert.equal(stepOf(formOf({ knowledge, type: plan, settings: PEOPLE, me: '周嵐' }), 'author').initial, '周岚');
    assert.deepEqual(step.take('林小滿'), { value: '林小满' });
    assert.deepEqual(values(stepOf(formOf({ knowledge, type: plan }), 'author')), ['推广专员']);
  });

  it('says precisely why an amount is refused, and takes one as people write it', () => {
    const { take } = stepOf(formOf({ knowledge, type: plan }), 'budget');
    for (const answer of ['', '120,000', '12.5万', '¥1,200']) assert.deepEqual(take(answer), { value: answer }, answer);
    const ids = ['many', '-5', '12,34'].map((answer) => take(answer).problem?.id);
    assert.deepEqual(ids, ['value.number', 'value.min', 'value.number']);
    const problem = take('many').problem;
    assert.ok(problem);
    assert.match(render(problem, SIMPLIFIED), /推广总预算.*many/);
  });

  it('fills in what all earlier documents say alike, and proposes the rest', () => {
    const alike = formOf({ knowledge, type: plan, files: [planText('2026-03', '木禾'), planText('2026-04', '木禾')] });
    assert.equal(stepOf(alike, 'shop').initial, '木禾');
    const differ = stepOf(
      formOf({ knowledge, type: plan, files: [planText('2026-03', '木禾'), planText('2026-04', '山石')] }),
      'shop',
    );
    assert.deepEqual([values(differ), differ.initial], [['山石', '木禾'], '']);
  });
});

describe('the steps of each kind', () => {
  const form = formOf({
    knowledge,
    type: offer,
    today: '2026-05-20',
    files: [planText('2026-04', 'x'), planText('2026-05', 'x')],
  });
  const inMay = { period: '2026-05' };
  const problem = (key: string, answer: string): string | undefined =>
    stepOf(form, key, inMay).take(answer).problem?.id;
  const value = (key: string, answer: string): string | undefined => stepOf(form, key, inMay).take(answer).value;

  it('write a choice in the script of the document, by any of its names', () => {
    for (const answer of ['進行中', '进行中', 'open', '在做']) assert.equal(value('state', answer), '进行中', answer);
    assert.equal(problem('state', 'perhaps'), 'value.option');
    assert.deepEqual(values(stepOf(form, 'state')), ['进行中', '已关闭']);
    const refused = stepOf(form, 'state').take('perhaps').problem;
    assert.ok(refused);
    assert.match(render(refused, ENGLISH), /open, closed/);
  });
  it('know posts, indicators, clauses and documents', () => {
    assert.deepEqual(
      [value('post', 'promotion-specialist'), problem('post', '厨师')],
      ['推广专员', 'cell-invalid.reference'],
    );
    assert.equal(value('indicator', 'promotion-roi'), '推广费用投入产出比');
    assert.deepEqual([value('ground', '3.2.1'), problem('ground', '§9.9')], ['§3.2.1', 'cell-invalid.reference']);
    assert.deepEqual(values(stepOf(form, 'plan')), ['plan-2026-05', 'plan-2026-04']);
    assert.equal(value('plan', 'documents/2026-04/monthly-promotion-plan.md'), 'plan-2026-04');
    assert.equal(value('plan', 'plan-not-yet-written'), 'plan-not-yet-written');
  });
  it('hold days to the period and write them in full', () => {
    assert.deepEqual(
      [value('start', '5月3日'), problem('start', '6月3日'), problem('start', '2月30日')],
      ['2026-05-03', 'date-outside-period', 'value.date'],
    );
    assert.deepEqual(
      [value('span', '5月1日 ~ 5月7日'), problem('span', '5月30日 ~ 6月2日')],
      ['2026-05-01 ~ 2026-05-07', 'date-outside-period'],
    );
    assert.deepEqual(values(stepOf(form, 'start', inMay)), ['2026-05-20', '2026-05-01', '2026-05-31']);
    const meeting = stepOf(formOf({ knowledge, type: typeOf('weekly-meeting'), today: '2026-05-20' }), 'date', {
      period: '2026-W20',
    });
    assert.equal(values(meeting).length, 7);
  });
  it('ask a percentage for its sign and its limit', () => {
    assert.deepEqual(
      [value('share', '40%'), problem('share', '40'), problem('share', '140%')],
      ['40%', 'value.percent-sign', 'value.max'],
    );
  });
  it('take an empty answer for one that is left for later', () => {
    for (const key of ['state', 'post', 'start', 'share', 'plan']) assert.equal(value(key, ' '), '', key);
  });
});
