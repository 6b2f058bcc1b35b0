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
  return {
    clauses,
    findings: findings.map(({ finding }) => ({ id: finding.message.id, line: finding.range.start.line })),
  };
}

describe('parseChapter', () => {
  const { clauses, findings } = parse(CHAPTER);

  it('numbers every node from the text', () => {
    assert.deepEqual([...clauses.keys()], ['3', '3.2', '3.2.9', '3.2.9.1', '3.2.9.2', '3.2.10']);
    assert.deepEqual(findings, []);
  });
  it('keeps each clause’s own text apart from that of the clauses below', () => {
    const texts = ['3', '3.2', '3.2.9', '3.2.9.2', '3.2.10'].map((number) => clauses.get(number)?.text);
    assert.deepEqual(texts, [
      '',
      '本節自己的文字。',
      '帶標題條款的文字，分兩行。',
      '第二小項。接續一行。',
      '月度計劃。接著寫。',
    ]);
  });
  it('knows titles, the path above, and the place in the file', () => {
    const item = clauses.get('3.2.9.1');
    assert.deepEqual([item?.title, item?.path], ['', ['工作流程', '推廣', '計劃']]);
    assert.equal(item?.source.range.start.line, CHAPTER.split('\n').indexOf('（1）第一小項。'));
    assert.deepEqual([clauses.get('3')?.title, clauses.get('3')?.en], ['工作流程', 'Workflows']);
  });
  it('hands roles down until a clause names its own', () => {
    assert.deepEqual(
      ['3', '3.2', '3.2.9.1'].map((number) => clauses.get(number)?.roles),
      [['operations-manager'], ['promotion-specialist'], ['promotion-specialist']],
    );
  });
  it('keeps the editor’s notes out of the text, and marks what is incomplete', () => {
    assert.deepEqual(clauses.get('3.2.10')?.notes, ['編者註。']);
    assert.deepEqual(
      ['3.2.9', '3.2.10'].map((number) => clauses.get(number)?.incomplete),
      [false, true],
    );
  });

  it('reports text before the first number', () => {
    assert.deepEqual(parse('前言。\n\n# 一、總則\n').findings, [{ id: 'pack.text-unnumbered', line: 0 }]);
  });
  it('reports numbers that are repeated or go back', () => {
    assert.deepEqual(parse('# 一、總則\n\n## （二）乙\n\n## （一）甲\n').findings, [
      { id: 'pack.clause-order', line: 4 },
    ]);
    assert.deepEqual(parse('# 一、總則\n\n## （一）甲\n\n## （一）乙\n').findings, [
      { id: 'pack.clause-order', line: 4 },
    ]);
  });
  it('reports an annotation of a clause that is not there', () => {
    assert.deepEqual(
      parse('---\nclauses:\n  "1.9": { en: X }\n---\n# 一、總則\n').findings.map((each) => each.id),
      ['pack.clause-missing'],
    );
  });
  it('reports an unknown key and reads no clause then', () => {
    const faulty = parse('---\nclause: 1\n---\n# 一、總則\n');
    assert.deepEqual(
      faulty.findings.map((each) => each.id),
      ['pack.key-near'],
    );
    assert.equal(faulty.clauses.size, 0);
  });
  it('nests numerals of another kind one level down, whichever they are', () => {
    assert.equal(parse('# 一、總則\n\n1. 沒有節的條款。\n').clauses.get('1.1')?.text, '沒有節的條款。');
    const company = '# 第一章 總則\n\n第一條 甲。\n\n1．乙：\n\n①丙。\n\nⅠ、丁。\n\n## 第二條\n';
    assert.deepEqual([...parse(company).clauses.keys()], ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1', '1.2']);
    assert.deepEqual(
      [...parse('1. 總則\n\n1.1 目的\n\n1.1.1 細則\n\n1.2 範圍\n\n2. 附則\n').clauses.keys()],
      ['1', '1.1', '1.1.1', '1.2', '2'],
    );
  });
  it('takes a decimal that does not fit the numerals above, and what a backslash guards, as text', () => {
    assert.equal(parse('1. 總則\n\n2.5倍以上。\n').clauses.get('1')?.text, '總則2.5倍以上。');
    assert.equal(
      parse('1. 總則\n\n3.2 別處。\n\n\\2. 不是條款。\n').clauses.get('1')?.text,
      '總則3.2 別處。2. 不是條款。',
    );
  });
  it('numbers annexes and the words before the first number apart', () => {
    const { clauses } = parse('# 前言\n\n開頭。\n\n# 一、總則\n\n# 附件二 表格\n\n1. 甲。\n');
    assert.deepEqual([...clauses.keys()], ['0', '1', 'a2', 'a2.1']);
    assert.equal(clauses.get('a2')?.title, '表格');
  });
  it('reads CRLF and half-width brackets alike', () => {
    assert.deepEqual(
      [...parse('# 一、總則\r\n\r\n## (一)目的\r\n\r\n1. 文字。\r\n').clauses.keys()],
      ['1', '1.1', '1.1.1'],
    );
  });
});

const STATUTE = `# 第二編 經營

## 第三章 經營者

### 第一節 登記

第十七條 【公示】經營者應當公示：

（一）名稱；

（二）地址。
1. 街道；
2. 號碼。

前款信息變更的，應當更新。
換行而不空行的，仍是同一款。

（一）三日內；

第十七條之一 另有規定的，從其規定。

## 第四章 附則

第十八條
本法自公佈之日起施行。

# 附件一

1. 表。
`;

describe('parseChapter of a statute', () => {
  const { value, findings } = parseChapter('demo', { path: 'regulation/02-x.md', text: STATUTE }, 'articles');
  const clauses = new Map(value.map((clause) => [clause.number, clause]));

  it('numbers articles as they are cited, and headings beside them', () => {
    assert.deepEqual(findings, []);
    assert.deepEqual(
      [...clauses.keys()],
      [
        'p2',
        'p2.c3',
        'p2.c3.s1',
        '17',
        '17.1.1',
        '17.1.2',
        '17.1.2.1',
        '17.1.2.2',
        '17.2',
        '17.2.1',
        '17-1',
        'p2.c4',
        '18',
        'a1',
        'a1.1',
      ],
    );
  });
  it('hangs each clause below the one that it belongs to', () => {
    const parents = ['p2', 'p2.c3', '17', '17.1.1', '17.2', '17.2.1', '17-1', '18'].map(
      (number) => clauses.get(number)?.parent,
    );
    assert.deepEqual(parents, [undefined, 'p2', 'p2.c3.s1', '17', '17', '17.2', 'p2.c3.s1', 'p2.c4']);
    assert.deepEqual(clauses.get('17.2.1')?.path, ['經營', '經營者', '登記', '第十七條 公示', '']);
  });
  it('gives an article its numeral and caption as title and its first paragraph as text', () => {
    assert.deepEqual([clauses.get('17')?.title, clauses.get('17')?.text], ['第十七條 公示', '經營者應當公示：']);
    assert.deepEqual([clauses.get('18')?.title, clauses.get('18')?.text], ['第十八條', '本法自公佈之日起施行。']);
    assert.equal(clauses.get('17.2')?.text, '前款信息變更的，應當更新。換行而不空行的，仍是同一款。');
  });
  it('reports an article that comes twice, but not one that follows a heading', () => {
    const twice = parseChapter(
      'demo',
      { path: 'x.md', text: '第二條 甲。\n\n# 第一章 乙\n\n第二條 丙。\n' },
      'articles',
    );
    assert.deepEqual(
      twice.findings.map(({ finding }) => finding.range.start.line),
      [4],
    );
  });
});
