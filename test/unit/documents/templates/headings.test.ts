// Tests of the headings of sections that are added or left out: their numbers follow one another.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/base/range';
import { parseDocument } from '../../../../src/documents/parse';
import { headingStyle, movedUp } from '../../../../src/documents/templates/headingStyle';
import { headingText, templateSection, templateWithout } from '../../../../src/documents/templates/templateSections';
import { readKnowledge, TEST_PACK } from '../../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const type = knowledge.documentType('demo-plan');
assert.ok(type);
const plan = (body: string): ReturnType<typeof parseDocument> =>
  parseDocument(knowledge, 'a.md', `---\ntype: demo-plan\n---\n${body}`);

describe('a template', () => {
  it('without some sections has the others numbered from one on', () => {
    assert.equal(templateWithout(type, []), type.template);
    assert.equal(templateWithout(type, ['none']), type.template);
    assert.equal(
      templateWithout(type, ['goals']),
      '# {{title}} {{period}}\n\n## 一、渠道與預算\n\n{{table channels}}\n\n## 二、風險\n\n【待填：風險】\n',
    );
    assert.equal(templateWithout(type, ['goals', 'channels', 'risks']).trim(), '# {{title}} {{period}}');
  });

  it('has a section by itself, its heading as wanted', () => {
    assert.equal(templateSection(type, 'risks', { level: 3, number: 2 }), '### 二、風險\n\n【待填：風險】');
    assert.equal(templateSection(type, 'goals', { level: 1, number: undefined }), '# 目標\n\n【待填：本月目標】');
    assert.equal(templateSection(type, 'none', { level: 1, number: 1 }), undefined);
    assert.equal(headingText('目標', { level: 2, number: 12 }), '## 十二、目標');
  });
});

describe('the heading of a section that is added', () => {
  it('is as deep as the others, numbered as they are, by where it comes', () => {
    const numbered = plan('### 一、目標\n\n### 二、風險\n');
    assert.deepEqual(
      [3, 4, 5, 9].map((line) => headingStyle(numbered, line)),
      [1, 2, 2, 3].map((number) => ({ level: 3, number })),
    );
    assert.deepEqual(headingStyle(plan('# 目標\n'), 9), { level: 1, number: undefined });
    assert.deepEqual(headingStyle(plan('文字\n'), 9), { level: 2, number: 1 });
    assert.deepEqual(headingStyle(plan('## 目標\n\n## 二、風險\n'), 9), { level: 2, number: 3 });
  });

  it('makes the numbers behind it go up, as far as they follow one another', () => {
    const moved = (body: string, line: number, number: number): string => {
      const document = plan(body);
      return applyEdits(document.text, movedUp(document, line, number)).split('---\n')[2] ?? '';
    };
    assert.equal(moved('## 一、目標\n## 二、風險\n', 3, 1), '## 二、目標\n## 三、風險\n');
    assert.equal(moved('## 一、目標\n## 二、風險\n', 4, 2), '## 一、目標\n## 三、風險\n');
    assert.equal(moved('## 一、目標\n## 三、風險\n', 3, 1), '## 二、目標\n## 三、風險\n');
    assert.equal(moved('## 二、目標\n## 一、風險\n', 3, 1), '## 二、目標\n## 一、風險\n');
    assert.equal(moved('## 目標\n## 一、風險\n', 3, 1), '## 目標\n## 一、風險\n');
    assert.deepEqual(movedUp(plan('## 一、目標\n'), 9, 1), []);
  });
});
