import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { render } from '../../../src/base/message';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { fieldInvalid } from '../../../src/rules/field-invalid';
import { testKnowledgeOfNotes } from '../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../support/reader';

function found(head: string, cadence = 'monthly'): Finding[] {
  const knowledge = testKnowledgeOfNotes(
    ['id: share, title: 佔比, kind: percent, clause: "§1.1.2"', 'id: post, title: 崗位, kind: role, clause: "§1.1.2"'],
    cadence,
  );
  const text = `---\ntype: note\n${head}\n---\n`;
  const workspace = withFile(emptyWorkspace(knowledge, DEFAULT_SETTINGS), 'documents/a.md', text);
  return checkDocument({ workspace, path: 'documents/a.md', strict: false }, [fieldInvalid]);
}
const brief = (head: string, cadence?: string): unknown[] =>
  found(head, cadence).map(({ message, expected, actual, clause }) => [message.id, expected, actual, clause]);

describe('a value of the head that is none', () => {
  it('is a period of another kind than the type is written for', () => {
    const examples = {
      yearly: '2026',
      quarterly: '2026-Q1',
      monthly: '2026-05',
      weekly: '2026-W05',
      daily: '2026-05-03',
      event: '2026-05',
    };
    for (const [cadence, example] of Object.entries(examples)) {
      assert.deepEqual(brief(`period: ${example}`, cadence), [], cadence);
      const [other = ''] = Object.values(examples).filter((each) => each !== example);
      for (const text of [other, 'x'])
        assert.deepEqual(brief(`period: "${text}"`, cadence), [['field-invalid.period', example, text, '§1.1.1']]);
    }
    for (const open of ['', 'period:', 'period: "  "', 'period: 【待填】', 'period: 【待填：期間', '期间: 2026-05'])
      assert.deepEqual(brief(open), [], open);
  });

  it('is a state that there is not', () => {
    const states = ['draft', 'submitted', 'approved', 'returned', 'withdrawn', 'closed'];
    for (const state of [...states, 'Draft', '草稿', '已提交', '" draft "', '', '""', '【待填】'])
      assert.deepEqual(brief(`status: ${state}`), [], state);
    for (const key of ['status', '狀態', '状态'])
      assert.deepEqual(
        brief(`${key}: Drafted`),
        [['field-invalid.status', states.join(' / '), 'Drafted', '§1.1.1']],
        key,
      );
  });

  it('is told the states by their names, in each language, and what a slight error means', () => {
    const [one] = found('status: 已交');
    assert.ok(one !== undefined);
    for (const [reader, names] of [
      [ENGLISH, 'Draft, Submitted, Approved, Returned, Withdrawn, Closed'],
      [SIMPLIFIED, '草稿、已提交、已批准、已退回、已撤回、已归档'],
      [TRADITIONAL, '草稿、已提交、已批准、已退回、已撤回、已歸檔'],
    ] as const)
      assert.ok(render(one.message, reader).includes(names), render(one.message, reader));
    assert.deepEqual(
      found('status: submited').flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map((each) => each.newText))),
      ['submitted'],
    );
  });

  it('is a post that there is not, or a number without its sign, with what was meant', () => {
    assert.deepEqual(brief('post: 某某'), [['cell-invalid.reference', undefined, '某某', '§1.1.2']]);
    assert.deepEqual(brief('post: 撰写员'), []);
    assert.deepEqual(brief('share: 40'), [['value.percent-sign', '40%', '40', '§1.1.2']]);
    assert.deepEqual(
      found('share: 40').flatMap(({ fixes }) =>
        fixes.map(({ edits, applicability }) => [edits[0]?.newText, applicability]),
      ),
      [['40%', 'safe']],
    );
    assert.deepEqual(brief('share: x'), [['value.number', '40%', 'x', '§1.1.2']]);
    assert.deepEqual(found('share: x')[0]?.fixes, []);
    assert.deepEqual(brief('share: 40%'), []);
  });
});
