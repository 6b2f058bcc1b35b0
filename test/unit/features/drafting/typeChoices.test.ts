import assert from 'node:assert/strict';
import { typeChoices } from '../../../../src/features/drafting/typeChoices';
import { formOf } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);
const [firstType] = knowledge.documentTypes;
assert.ok(firstType);
const settings = 'people: [{ id: lin, name: 林小满, roles: [promotion-specialist] }]';
const { workspace } = formOf({
  knowledge,
  type: firstType,
  settings,
  files: [{ path: 'documents/2026-W21/weekly-meeting.md', text: '---\ntype: weekly-meeting\n---\n' }],
});
const choicesFor = (me: string): ReturnType<typeof typeChoices> =>
  typeChoices(workspace, { reader: SIMPLIFIED, today: '2026-05-20', me });

describe('the choice of a type', () => {
  it('stands by post in the order of the regulation', () => {
    const authors = choicesFor('').map((choice) => knowledge.roles.findIndex((role) => role.id === choice.type.author));
    assert.deepEqual(
      authors,
      authors.toSorted((a, b) => a - b),
    );
    assert.equal(authors.length, knowledge.documentTypes.length);
  });
  it('begins with what the person writes', () => {
    for (const me of ['lin', '林小满', '林小滿']) {
      const [first] = choicesFor(me);
      assert.deepEqual([first?.type.author, first?.group], ['promotion-specialist', '我要写的'], me);
    }
  });
  it('says how often, that the present one is there, and by when the next is due', () => {
    const meeting = choicesFor('').find((choice) => choice.type.type === 'weekly-meeting');
    assert.equal(meeting?.description, '每周 · 已有 2026-W21 · 2026-05-24 前写好');
  });
  it('says which one is the last, and which should be there and is not', () => {
    const files = [
      {
        path: 'documents/2026-04/service-summary.md',
        text: '---\ntype: service-summary\nperiod: 2026-03\n---\n',
      },
    ];
    const later = formOf({ knowledge, type: firstType, files }).workspace;
    const said = new Map(
      typeChoices(later, { reader: SIMPLIFIED, today: '2026-05-20', me: '' }).map((each) => [each.type.type, each]),
    );
    assert.equal(said.get('service-summary')?.description, '每月 · 上一份 2026-03 · 缺 2026-04');
    assert.equal(said.get('monthly-promotion-plan')?.description, '每月 · 缺 2026-05');
  });
  it('says who writes it and who approves it', () => {
    const plan = choicesFor('').find((choice) => choice.type.type === 'monthly-promotion-plan');
    assert.match(plan?.detail ?? '', /^推广专员撰写，运营经理审批 · 推广计划、.*§3\.2\.1/);
  });
});
