import assert from 'node:assert/strict';
import { labelledIn, labelsOf, namesOf } from '../../../../src/knowledge/contracts/labels';

describe('the labels of a contract', () => {
  it('are all names of a thing in one script, each once', () => {
    const entry = { title: '推廣 計劃', en: 'Plan', aliases: ['推广计划', 'ＰＬＡＮ', '月計劃'] };
    assert.deepEqual(namesOf(entry), ['推廣 計劃', 'Plan', '推广计划', 'ＰＬＡＮ', '月計劃']);
    assert.deepEqual(labelsOf(entry), ['推广计划', 'plan', '月计划']);
  });

  it('are those of its value where a thing has no title, and need no English', () => {
    assert.deepEqual(labelsOf({ value: '進行中', aliases: [] }), ['进行中']);
  });

  it('come from what is known before, where that is given', () => {
    const keys = new Map([['甲', '乙']]);
    assert.deepEqual(
      labelsOf({ title: '甲', aliases: ['丙', '乙'] }, (text) => keys.get(text) ?? text),
      ['乙', '丙'],
    );
  });

  it('are had by it, its fields, sections and columns, and all their choices', () => {
    const named = (title: string): { title: string; aliases: string[] } => ({ title, aliases: [] });
    const valued = (title: string): ReturnType<typeof named> & { options: { value: string; aliases: string[] }[] } => ({
      ...named(title),
      options: [{ value: `${title}的選項`, aliases: [] }],
    });
    const contract = {
      ...named('類型'),
      fields: [valued('欄')],
      sections: [named('節'), { ...named('表'), table: { columns: [valued('列')] } }],
    };
    assert.deepEqual(
      labelledIn(contract).flatMap(namesOf).sort(),
      [
        ...['列', '列', '列的選項', '列的選項', '欄', '欄', '欄的選項', '欄的選項'],
        ...['節', '節', '表', '表', '類型', '類型'],
      ].sort(),
    );
  });
});
