import assert from 'node:assert/strict';
import { walkForm } from '../../../../src/features/drafting/formWalk';
import type { Question, Reply } from '../../../../src/features/drafting/formWalk';
import type { WorkspaceFile } from '../../../../src/documents/workspace';
import { formOf } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const type = knowledge.documentType('monthly-promotion-plan');
assert.ok(type);
const form = formOf({ knowledge, type });

/** Answers with what each script line says, and keeps what was asked. */
function writer(...replies: Reply[]): {
  readonly asked: Question[];
  readonly ask: (question: Question) => Promise<Reply>;
} {
  const asked: Question[] = [];
  const ask = (question: Question): Promise<Reply> => {
    asked.push(question);
    const reply = replies[asked.length - 1];
    assert.notEqual(reply, undefined, `no reply to ${question.step.key}`);
    return Promise.resolve(reply ?? '');
  };
  return { asked, ask };
}

const BACK = { leave: 'back' } as const;

describe('walking through a form', () => {
  it('asks each step once and gives what the answers became', async () => {
    const { asked, ask } = writer('2026/6', '林小满', '木禾', '120,000', '42万', '109万', '43%', 'later');
    const answers = await walkForm(form, ask);
    assert.ok(typeof answers === 'object');
    assert.deepEqual(Object.fromEntries(answers), {
      period: '2026-06',
      author: '林小满',
      shop: '木禾',
      budget: '120,000',
      salesTarget: '42万',
      shopSales: '109万',
      grossMargin: '43%',
      more: 'later',
    });
    assert.deepEqual(
      asked.map(({ number, total }) => `${String(number)}/${String(total)}`),
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `${String(number)}/8`),
    );
  });
  it('asks again where an answer is refused, and says why', async () => {
    const { asked, ask } = writer('2026-06', '', '', 'much', '5', '', '', '', 'later');
    await walkForm(form, ask);
    assert.deepEqual(
      asked.filter(({ step }) => step.key === 'budget').map(({ problem }) => problem?.id),
      [undefined, 'value.number'],
    );
  });
  it('goes back with the answers kept', async () => {
    const { asked, ask } = writer('2026-06', '甲', BACK, '乙', '', '', '', '', '', 'later');
    const answers = await walkForm(form, ask);
    assert.equal(asked[3]?.before, '甲');
    assert.equal(typeof answers === 'object' && answers.get('author'), '乙');
  });
  it('counts in the fields that are asked for later on', async () => {
    const { asked, ask } = writer('2026-06', '', '', '', '', '', '', 'now', 'GSV', '', '');
    const answers = await walkForm(form, ask);
    assert.deepEqual([asked.at(-1)?.total, typeof answers === 'object' && answers.get('salesBasis')], [11, 'GSV']);
  });
  it('asks nothing that is given', async () => {
    const { asked, ask } = writer('', '', '', '', 'later');
    await walkForm(
      form,
      ask,
      new Map([
        ['period', '2026-06'],
        ['author', '甲'],
        ['budget', '1'],
      ]),
    );
    assert.deepEqual(
      asked.map(({ step }) => step.key),
      ['shop', 'salesTarget', 'shopSales', 'grossMargin', 'more'],
    );
  });
  it('ends once it names a document that is there, and with none before', async () => {
    const text = '---\ntype: monthly-promotion-plan\nperiod: 2026-06\nstatus: draft\n---\n# 甲\n';
    const files = [{ path: 'documents/2026-06/monthly-promotion-plan.md', text }];
    const { asked, ask } = writer('2026-06');
    const answers = await walkForm(formOf({ knowledge, type, files }), ask);
    assert.deepEqual([asked.length, typeof answers === 'object' && [...answers]], [1, [['period', '2026-06']]]);
    const other = writer('2026-07', '', '', '', '', '', '', 'later');
    assert.ok(typeof (await walkForm(formOf({ knowledge, type, files }), other.ask)) === 'object');
    assert.equal(other.asked.length, 8);
  });
  it('of documents that are one for each name ends once the name is there too', async () => {
    const each = knowledge.documentType('kpi-assessment');
    assert.deepEqual(each?.per, ['person']);
    assert.ok(each);
    const answersTo = (key: string): string => ({ period: '2026-06', person: '林小满' })[key] ?? '';
    const walk = async (files: readonly WorkspaceFile[]): Promise<string[]> => {
      const asked: string[] = [];
      await walkForm(formOf({ knowledge, type: each, files }), ({ step }) => {
        asked.push(step.key);
        return Promise.resolve(step.key === 'more' ? 'later' : answersTo(step.key) || step.initial);
      });
      return asked;
    };
    const all = await walk([]);
    const path = 'documents/2026-06/kpi-assessment-林小满.md';
    const text = '---\ntype: kpi-assessment\nperiod: 2026-06\nstatus: draft\n---\n# 甲\n';
    const some = await walk([{ path, text }]);
    assert.deepEqual(some, all.slice(0, all.indexOf('person') + 1));
    assert.ok(some.length < all.length);
  });
  it('is left from any question, and back from the first', async () => {
    assert.equal(await walkForm(form, writer('2026-06', { leave: 'cancel' }).ask), 'cancel');
    assert.equal(await walkForm(form, writer('2026-06', BACK, BACK).ask), 'back');
  });
});
