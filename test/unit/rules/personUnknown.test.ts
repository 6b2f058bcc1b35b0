// Tests that names of people are held against the department's list as people write them: in either script, several in
// a cell, with blanks, posts and other words beside; and that nothing is said where nobody can know.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SETTINGS_FILE } from '../../../src/base/content';
import { labelKey } from '../../../src/base/script';
import { nearestPerson } from '../../../src/rules/shared/people';
import { check } from '../../support/check';
import { draws } from '../../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const NAMES = ['周岚', '陈屿', '林小满', '何蓓', '孙一鸣', '欧阳婷', '张和平', '顾青'];
const PEOPLE = `people:
${NAMES.map((name, at) => `  - { id: p-${String(at)}, name: ${name}, roles: [operations-lead] }`).join('\n')}
`;

function found(cell: string, { column = '责任人', settings = PEOPLE } = {}): string[] {
  const text = `---
type: weekly-meeting
period: 2026-W19
---

## 四、决议与待办

| 编号 | 事项 | ${column} | 期限 | 状态 |
| --- | --- | --- | --- | --- |
| W19-1 | 换角垫 | ${cell} | 2026-05-15 | 进行中 |
`;
  return check(knowledge, text, { others: [{ path: SETTINGS_FILE, text: settings }] })
    .filter(({ rule }) => rule === 'person-unknown')
    .map(({ actual = '', expected }) => (expected === undefined ? actual : `${actual} ${expected}`));
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  岚: '嵐',
  陈: '陳',
  屿: '嶼',
  满: '滿',
  孙: '孫',
  鸣: '鳴',
  欧: '歐',
  阳: '陽',
  张: '張',
  顾: '顧',
};

/** How people write the name of one. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => Array.from(name, (sign) => TRADITIONAL[sign] ?? sign).join(''),
  (name) => Array.from(name).join(' '),
  (name) => `**${name}**`,
  (name) => `@${name}`,
  (name) => `${name}（运营主管）`,
  (name) => `${name}（主责）`,
  (name) => `${name}牵头`,
  (name) => `运营${name}`,
  (name) => `${name} 2026-05-12`,
];
const SEPARATORS = ['、', '，', ',', '/', ' / ', '；', '<br>', '&', '＋'];

describe('names of people', () => {
  const written = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...FORMS)).map(([name, form]) => form(name));
  const cell = fc
    .tuple(fc.array(written, { minLength: 1, maxLength: 4 }), fc.constantFrom(...SEPARATORS))
    .map(([names, separator]) => names.join(separator));

  it('are known however they are written, several in a cell', () => {
    fc.assert(
      fc.property(cell, (text) => {
        assert.deepEqual(found(text), [], text);
      }),
      draws(80),
    );
  });

  it('are found unknown among others, at their place, with who is meant', () => {
    const slip = fc.constantFrom(
      ['陈玉', '陈屿'],
      ['周兰', '周岚'],
      ['林小曼', '林小满'],
      ['孙一明', '孙一鸣'],
      ['歐陽停', '欧阳婷'],
      ['林满', '林小满'],
    );
    fc.assert(
      fc.property(
        cell,
        slip,
        fc.constantFrom(...SEPARATORS),
        fc.boolean(),
        (text, [wrong = '', right = ''], separator, first) => {
          const whole = first ? `${wrong}${separator}${text}` : `${text}${separator}${wrong}`;
          assert.deepEqual(found(whole), [`${wrong} ${right}`], whole);
        },
      ),
      draws(80),
    );
  });

  it('are told apart where a word or a blank joins them', () => {
    assert.deepEqual(found('周岚和陈玉'), ['陈玉 陈屿']);
    assert.deepEqual(found('周岚 李雷'), ['李雷']);
    assert.deepEqual(found('张和平'), []);
    assert.deepEqual(found('小满、一鸣'), []);
  });

  for (const text of [
    '供应商',
    '仓库',
    '设计部',
    '王总',
    '李师傅',
    '老王',
    '小李',
    '客服主管',
    '运营经理、推广专员',
    '全体客服',
    '安装师傅',
    '文案',
    '各部门',
    '待定',
    '方立（仓库）',
    '仓库方立',
    '仓库 方立',
    '仓库-方立',

    '王芳（设计）',
    '赵立（快递公司）',
    'Amy',
    '—',
    '',
    '同上',
    '万相台',
    '金牌客服',
    '高管',
    '项目组',
    '杭州电商学会',
    '包装组',
    '陈',
    '何人',
    '【待填】',
  ]) {
    it(`say nothing of 「${text}」`, () => {
      assert.deepEqual(found(text), []);
    });
  }

  it('say nothing without a list, nor in a column that is for others', () => {
    assert.deepEqual(found('李雷'), ['李雷']);
    assert.deepEqual(found('李雷', { settings: '' }), []);
    assert.deepEqual(found('李雷', { column: '协同' }), []);
  });

  it('are meant by sound first, and by nobody where two are as near', () => {
    const people = ['陈玉', '陈宇', '王小明', '王小亮'].map((name) => ({ id: name, name, roles: [], superior: true }));
    const near = (text: string): string | undefined => nearestPerson(people, text)?.name;
    assert.equal(near('陈雨'), undefined);
    assert.equal(near('王晓明'), '王小明');
    assert.equal(near('王小月'), undefined);
    assert.equal(near('李宇'), undefined);
    assert.equal(labelKey(near('王小') ?? ''), '');
  });
});
