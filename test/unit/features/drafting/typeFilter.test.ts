import assert from 'node:assert/strict';
import fc from 'fast-check';
import { simplify } from '../../../../src/base/script';
import { typeChoices } from '../../../../src/features/drafting/typeChoices';
import { filterTypes } from '../../../../src/features/drafting/typeFilter';
import { spell } from '../../../../src/search/query/readings';
import { draws } from '../../../support/draws';
import { formOf } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);
const [first] = knowledge.documentTypes;
assert.ok(first);
const { workspace } = formOf({ knowledge, type: first });
const choices = typeChoices(workspace, { reader: SIMPLIFIED, today: '2026-05-20', me: '' });
const idsFor = (typed: string): string[] => filterTypes(choices, typed).map(({ type }) => type.type);

const PLAN = 'monthly-promotion-plan';
const type = fc.constantFrom(...knowledge.documentTypes);

describe('the types that answer what was typed', () => {
  it('are called so, in either script and in English', () => {
    for (const typed of ['推广计划', '推廣計劃', '月度投放', 'promotion plan', PLAN]) {
      assert.ok(idsFor(typed).includes(PLAN), typed);
      assert.ok(!idsFor(typed).includes('weekly-meeting'), typed);
    }
    assert.equal(idsFor(' ').length, knowledge.documentTypes.length);
  });

  it('are found by pinyin, by initials and by what sounds the same', () => {
    for (const typed of ['yuedutuiguang', 'tuiguangjihua', 'ydtgjh', 'tgjh', '推广几划', '退广计划'])
      assert.ok(idsFor(typed).includes(PLAN), typed);
  });

  it('are found in spite of one wrong, missing or extra character, where nothing is called so', () => {
    for (const typed of ['推广计戈', '月度推计划', '推广的计划', 'tuiguanjihua', 'promtion plan'])
      assert.ok(idsFor(typed).includes(PLAN), typed);
    assert.deepEqual([idsFor('打印机墨盒'), idsFor('xqzwkk')], [[], []]);
  });

  it('are found by title, pinyin and initials, whichever type it is, and by the title with one wrong character', () => {
    fc.assert(
      fc.property(type, fc.nat(), fc.constantFrom('推', '错', '十'), ({ type: id, title }, place, wrong) => {
        const name = simplify(title);
        const at = place % name.length;
        const { whole, initials } = spell(name);
        const misspelt = name.length < 4 ? [] : [`${name.slice(0, at)}${wrong}${name.slice(at + 1)}`];
        for (const typed of [name, title, whole, initials, ...misspelt]) assert.ok(idsFor(typed).includes(id), typed);
      }),
      draws(100),
    );
  });

  it('are told by all words, and one that means nothing leaves none', () => {
    assert.ok(idsFor('tuiguang 每月').includes(PLAN));
    assert.deepEqual(idsFor('推广 打印机墨盒'), []);
  });
});
