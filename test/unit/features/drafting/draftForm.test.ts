import assert from 'node:assert/strict';
import { render } from '../../../../src/base/message';
import { documentPath, draftDocument } from '../../../../src/documents/templates/template';
import { stepFor, stepKeys, newDocumentOf } from '../../../../src/features/drafting/draftForm';
import type { DraftForm, FormStep } from '../../../../src/features/drafting/formStep';
import type { DocumentType } from '../../../../src/knowledge/contracts/documentType';
import { formOf, typeFrom } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);

const CHOICES = `---
type: offer
title: 讓利方案
en: Offer
author: promotion-specialist
cadence: event
basis: ["§3.2.1"]
per: [person]
fields:
  - { id: person, title: 姓名, kind: text }
  - { id: state, title: 狀態, en: State, kind: enum, options: [{ value: 進行中, en: open, aliases: [在做] }, { value: 已關閉, en: closed }] }
  - { id: post, title: 崗位, kind: role }
  - { id: indicator, title: 考核指標, kind: kpi }
  - { id: ground, title: 條款, kind: clause }
  - { id: plan, title: 計劃, kind: document, of: monthly-promotion-plan }
  - { id: start, title: 開始日, kind: date, within: period }
  - { id: span, title: 起訖, kind: dateRange, within: period }
  - { id: share, title: 佔比, kind: percent, min: 0, max: 1 }
  - { id: note, title: 備註, kind: text, required: false }
sections:
  - { id: goal, title: 目標 }
  - { id: coupon, title: 優惠券, en: Coupon, oneOf: offer }
  - { id: discount, title: 折扣, en: Discount, oneOf: offer }
  - { id: shop, title: 店鋪頁, anyOf: place }
  - { id: live, title: 直播間, anyOf: place }
  - { id: end, title: 收尾 }
---
# {{title}}

## 一、目標

【待填】

## 二、優惠券

【待填】

## 三、折扣

【待填】

## 四、店鋪頁

【待填】

## 五、直播間

【待填】

## 六、收尾

【待填】
`;

const PEOPLE = `people:
  - { id: zhou-lan, name: 周岚, roles: [operations-manager] }
  - { id: lin-xiaoman, name: 林小满, roles: [promotion-specialist] }
  - { id: he-bei, name: 何蓓, roles: [customer-service-lead] }
`;

function typeOf(id: string): DocumentType {
  const type = knowledge.documentType(id);
  assert.ok(type, id);
  return type;
}

function stepOf(form: DraftForm, key: string, answers: Readonly<Record<string, string>> = {}): FormStep {
  const step = stepFor(form, new Map(Object.entries(answers)), key);
  assert.ok(step, key);
  return step;
}

const values = (step: FormStep): string[] => step.proposals.map((proposal) => proposal.value);
const plan = typeOf('monthly-promotion-plan');
const offer = typeFrom(CHOICES);

function planText(period: string, shop: string): { path: string; text: string } {
  return {
    path: `documents/${period}/monthly-promotion-plan.md`,
    text: `---\ntype: monthly-promotion-plan\nid: plan-${period}\nperiod: ${period}\nshop: ${shop}\n---\n`,
  };
}

describe('the form of a new document', () => {
  it('asks for period and author, then the required fields without a default, and only if wanted for the others', () => {
    const form = formOf({ knowledge, type: plan });
    const wanted = plan.fields
      .filter((field) => field.required && field.default === undefined)
      .map((field) => field.id);
    assert.deepEqual(stepKeys(form, new Map()), ['period', 'author', ...wanted, 'more']);
    assert.deepEqual(stepKeys(form, new Map([['more', 'now']])), ['period', 'author', ...wanted, 'more', 'salesBasis']);
    assert.equal(stepOf(form, 'salesBasis', { more: 'now' }).initial, 'GMV');
    assert.ok(wanted.includes('budget'));
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

  it('write a choice in the script of the document, whatever name of it was given', () => {
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

describe('a name in the file’s name', () => {
  const event = { ...offer, per: [] };
  it('is asked for where a type is written per event, and is safe on every system', () => {
    assert.ok(!stepKeys(formOf({ knowledge, type: plan }), new Map()).includes('qualifier'));
    const { take } = stepOf(formOf({ knowledge, type: event }), 'qualifier');
    for (const answer of ['618', '双11', 'spring-sale', 'v1.2']) assert.equal(take(answer).value, answer);
    assert.equal(take(' 520 礼遇季 ').value, '520-礼遇季');
    for (const answer of ['../x', 'a/b', 'a\\b', 'x'.repeat(60), 'con', 'a.', 'a\u202Eb'])
      assert.equal(take(answer).problem?.id, 'form.qualifier-near', answer);
    assert.deepEqual(
      [take('').problem?.id, take('./.').problem?.id],
      ['form.qualifier-missing', 'form.qualifier-invalid'],
    );
  });
  it('must not be taken', () => {
    const path = documentPath(event, { text: '2026-05', kind: 'month', from: '2026-05-01', to: '2026-05-31' }, '618');
    const form = formOf({ knowledge, type: event, files: [{ path, text: '' }] });
    assert.equal(stepOf(form, 'qualifier', { period: '2026-05' }).take('618').problem?.id, 'form.qualifier-taken');
    assert.equal(stepOf(form, 'qualifier', { period: '2026-06' }).take('618').value, '618');
  });
  it('is the next free number where nobody is asked', () => {
    const first = newDocumentOf(formOf({ knowledge, type: event }), new Map([['period', '2026-05']]), 'id');
    assert.equal(first.qualifier, '1');
    const files = [{ path: draftDocument(first).path, text: '' }];
    assert.equal(
      newDocumentOf(formOf({ knowledge, type: event, files }), new Map([['period', '2026-05']]), 'id').qualifier,
      '2',
    );
  });
  it('is the value of the field that documents of one period differ in, made safe', () => {
    const form = formOf({ knowledge, type: offer });
    const keys = stepKeys(form, new Map());
    assert.ok(keys.indexOf('qualifier') > keys.indexOf('person'));
    assert.equal(stepOf(form, 'qualifier', { person: '林 小满/甲' }).initial, '林-小满-甲');
    const monthly = formOf({ knowledge, type: { ...offer, cadence: 'monthly' } });
    assert.ok(!stepKeys(monthly, new Map()).includes('qualifier'));
    assert.equal(newDocumentOf(monthly, new Map([['person', '林小满']]), 'id').qualifier, '林小满');
  });
});

describe('sections to choose from', () => {
  const form = formOf({ knowledge, type: offer, script: 'traditional' });
  const headings = (answers: Readonly<Record<string, string>>): string[] =>
    draftDocument(newDocumentOf(form, new Map(Object.entries(answers)), 'id'))
      .text.split('\n')
      .filter((line) => line.startsWith('## '));

  it('are asked for, one of a group or several', () => {
    const [one, any] = [stepOf(form, 'sections.offer'), stepOf(form, 'sections.place')];
    assert.deepEqual([one.many, any.many, values(one)], [false, true, ['coupon', 'discount']]);
    assert.deepEqual([one.take('折扣').value, any.take('live,shop').value], ['discount', 'live,shop']);
    assert.deepEqual(
      [one.take('coupon,discount').problem?.id, any.take('').problem?.id],
      ['form.sections-one-of', 'form.sections-any-of'],
    );
  });
  it('leave the document where they are not wanted, and the numbers close up', () => {
    assert.deepEqual(headings({ 'sections.offer': 'discount', 'sections.place': 'live' }), [
      '## 一、目標',
      '## 二、折扣',
      '## 三、直播間',
      '## 四、收尾',
    ]);
    assert.deepEqual(headings({}), ['## 一、目標', '## 二、優惠券', '## 三、店鋪頁', '## 四、直播間', '## 五、收尾']);
  });
});
