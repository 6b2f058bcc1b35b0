import assert from 'node:assert/strict';
import { filterTypes, typeChoices } from '../../../../src/features/drafting/typeChoices';
import { formOf } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);
const [type] = knowledge.documentTypes;
assert.ok(type);
const settings = 'people: [{ id: lin, name: 林小满, roles: [promotion-specialist] }]';
const { workspace } = formOf({
  knowledge,
  type,
  settings,
  files: [{ path: 'documents/2026-W21/weekly-meeting.md', text: '---\ntype: weekly-meeting\n---\n' }],
});
const choicesFor = (me: string): ReturnType<typeof typeChoices> =>
  typeChoices(workspace, { reader: SIMPLIFIED, today: '2026-05-20', me });
const idsOf = (choices: ReturnType<typeof typeChoices>): string[] => choices.map((choice) => choice.type.type);

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
  it('says how often, and that the present one is there', () => {
    const meeting = choicesFor('').find((choice) => choice.type.type === 'weekly-meeting');
    assert.equal(meeting?.description, '每周 · 已有 2026-W21');
  });
  it('is found by title, alias and English, in either script', () => {
    for (const typed of ['推广计划', '推廣計劃', '月度投放', 'promotion plan', 'monthly-promotion-plan']) {
      const found = idsOf(filterTypes(choicesFor(''), typed));
      assert.ok(found.includes('monthly-promotion-plan'), typed);
      assert.ok(!found.includes('weekly-meeting'), typed);
    }
    assert.equal(filterTypes(choicesFor(''), ' ').length, knowledge.documentTypes.length);
  });
});
