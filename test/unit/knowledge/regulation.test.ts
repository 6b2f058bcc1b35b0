import assert from 'node:assert/strict';
import { parseChapter } from '../../../src/knowledge/regulation';
import type { Clause } from '../../../src/knowledge/model';

const CHAPTER = `---
clauses:
  "3": { en: Workflows, roles: [operations-manager] }
  "3.2": { roles: [promotion-specialist] }
  "3.2.10": { incomplete: true }
---
# 三、工作流程

## （二）推廣

本節自己的文字。

### 9. 計劃

帶標題條款的文字，
分兩行。

（1）第一小項。

（2）第二小項。
   接續一行。

10. 月度計劃。
    接著寫。

> 編者註。
`;

function parse(text: string): { clauses: Map<string, Clause>; findings: { id: string; line: number }[] } {
  const { value, findings } = parseChapter('demo', { path: 'regulation/03-x.md', text });
  const clauses = new Map(value.map((clause) => [clause.number, clause]));
  return { clauses, findings: findings.map(({ finding }) => ({ id: finding.message.id, line: finding.range.start.line })) };
}

describe('parseChapter', () => {
  const { clauses, findings } = parse(CHAPTER);

  it('numbers every node from the text', () => {
    assert.deepEqual([...clauses.keys()], ['3', '3.2', '3.2.9', '3.2.9.1', '3.2.9.2', '3.2.10']);
    assert.deepEqual(findings, []);
  });
  it('keeps each clause’s own text apart from that of the clauses below', () => {
    const texts = ['3', '3.2', '3.2.9', '3.2.9.2', '3.2.10'].map((number) => clauses.get(number)?.text);
    assert.deepEqual(texts, ['', '本節自己的文字。', '帶標題條款的文字，分兩行。', '第二小項。接續一行。', '月度計劃。接著寫。']);
  });
  it('knows titles, the path above, and the place in the file', () => {
    const item = clauses.get('3.2.9.1');
    assert.deepEqual([item?.title, item?.path], ['', ['工作流程', '推廣', '計劃']]);
    assert.equal(item?.source.range.start.line, CHAPTER.split('\n').indexOf('（1）第一小項。'));
    assert.deepEqual([clauses.get('3')?.title, clauses.get('3')?.en], ['工作流程', 'Workflows']);
  });
  it('hands roles down until a clause names its own', () => {
    assert.deepEqual(['3', '3.2', '3.2.9.1'].map((number) => clauses.get(number)?.roles), [['operations-manager'], ['promotion-specialist'], ['promotion-specialist']]);
  });
  it('keeps the editor’s notes out of the text, and marks what is incomplete', () => {
    assert.deepEqual(clauses.get('3.2.10')?.notes, ['編者註。']);
    assert.deepEqual(['3.2.9', '3.2.10'].map((number) => clauses.get(number)?.incomplete), [false, true]);
  });

  it('reports text before the first number', () => {
    assert.deepEqual(parse('前言。\n\n# 一、總則\n').findings, [{ id: 'pack.text-unnumbered', line: 0 }]);
  });
  it('reports numbers that are repeated or go back', () => {
    assert.deepEqual(parse('# 一、總則\n\n## （二）乙\n\n## （一）甲\n').findings, [{ id: 'pack.clause-order', line: 4 }]);
    assert.deepEqual(parse('# 一、總則\n\n## （一）甲\n\n## （一）乙\n').findings, [{ id: 'pack.clause-order', line: 4 }]);
  });
  it('reports an annotation of a clause that is not there', () => {
    assert.deepEqual(parse('---\nclauses:\n  "1.9": { en: X }\n---\n# 一、總則\n').findings.map((each) => each.id), ['pack.clause-missing']);
  });
  it('reports an unknown key and reads no clause then', () => {
    const faulty = parse('---\nclause: 1\n---\n# 一、總則\n');
    assert.deepEqual(faulty.findings.map((each) => each.id), ['pack.key-unknown']);
    assert.equal(faulty.clauses.size, 0);
  });
  it('takes a level without the levels above as text of the clause before', () => {
    assert.equal(parse('# 一、總則\n\n1. 沒有節的條款。\n').clauses.get('1')?.text, '1. 沒有節的條款。');
  });
  it('reads CRLF and half-width brackets alike', () => {
    assert.deepEqual([...parse('# 一、總則\r\n\r\n## (一)目的\r\n\r\n1. 文字。\r\n').clauses.keys()], ['1', '1.1', '1.1.1']);
  });
});
