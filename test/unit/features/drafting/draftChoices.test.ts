import assert from 'node:assert/strict';
import { documentPath, draftDocument } from '../../../../src/documents/templates/template';
import { stepKeys, newDocumentOf } from '../../../../src/features/drafting/draftForm';
import { knowledge, offer, plan, stepOf, values } from '../../../support/draftForms';
import { formOf } from '../../../support/form';

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
