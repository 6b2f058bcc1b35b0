import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/base/range';
import { parseDocument } from '../../../../../src/documents/parse';
import type { SheetEdit } from '../../../../../src/features/sheet/edit';
import { directChange } from '../../../../../src/features/sheet/sheet';
import { sampleKnowledge } from '../../../../support/samples';

const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\nbudget: 1,000\n---\n\n';

function after(body: string, edit: SheetEdit, head = HEAD): string {
  const text = head + body;
  const { edits } = directChange(parseDocument(sampleKnowledge, 'documents/x.md', text), edit);
  const done = applyEdits(text, edits);
  return done.startsWith(head) ? done.slice(head.length) : done;
}

const words = (block: number, text: string): SheetEdit => ({ kind: 'text', block, text });

describe('the text of a section', () => {
  it('is begun below a heading that has none', () => {
    assert.equal(after('## 甲\n\n## 乙\n', words(1, '一\n二')), '## 甲\n\n一\n二\n\n## 乙\n');
    assert.equal(after('## 甲\n## 乙', words(3, '一')), '## 甲\n## 乙\n\n一');
    assert.equal(after('## 甲\n## 乙', words(1, '一')), '## 甲\n\n一\n\n## 乙');
    assert.equal(after('甲\n===\n', words(1, '一')), '甲\n===\n\n一\n');
    assert.equal(after('## 甲\n', words(1, ' ')), '## 甲\n');
  });

  it('is still to be written where all of a section of the contract is cleared', () => {
    assert.equal(
      after('## 监控与调价规则\n\n一。\n\n## 我的\n\n二。\n', words(1, '')),
      '## 监控与调价规则\n\n【待填：监控与调价规则】\n\n## 我的\n\n二。\n',
    );
    assert.equal(after('## 我的\n\n二。\n', words(1, '')), '## 我的\n\n\n');
  });

  it('right below a table stays apart from it', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |\n';
    assert.equal(after(`${table}<!-- x -->\n`, words(1, '一')), `${table}\n一\n`);
  });

  it('of a heading is its words alone', () => {
    assert.equal(after('## 甲 ##\n', words(0, '乙\n丙')), '## 乙 丙 ##\n');
    assert.equal(after('甲\n===\n', words(0, '乙')), '乙\n===\n');
    assert.equal(after('## 甲\n', words(0, '')), '## 甲\n');
  });
});

describe('a field of the head', () => {
  const field = (id: string, text: string): string => after('', { kind: 'field', id, text });

  it('is stored in its usual form', () => {
    assert.match(field('budget', '１２,０００'), /^budget: 12,000$/m);
    assert.match(field('period', '2026年6月'), /^period: 2026-06$/m);
  });

  it('is written once the file does not have it, and nobody else’s', () => {
    assert.match(field('author', '顾青'), /^budget: 1,000\nauthor: 顾青\n---$/m);
    assert.equal(field('nobody', 'x'), '');
  });
});

describe('a section that is added', () => {
  it('has the line ends of its text, and is added once', () => {
    const head = HEAD.replaceAll('\n', '\r\n');
    const body = '## 我的\r\n\r\n一\r\n';
    const added = after(body, { kind: 'addSection', id: 'channels' }, head);
    assert.doesNotMatch(added, /[^\r]\n/);
    assert.match(added, /渠道/);
    assert.equal(after(added, { kind: 'addSection', id: 'channels' }, head), added);
  });
});
