// Tests of the texts of a new document and its parts, letter by letter, on a small type.
import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import { delimiter, draftDocument, newSection, rowText, tableText } from '../../../../src/documents/templates/template';
import type { NewDocument } from '../../../../src/documents/templates/template';
import type { Column, ValueKind } from '../../../../src/knowledge/contracts/contract';
import { testKnowledgeWith } from '../../../support/pack';

const knowledge = testKnowledgeWith(`---
type: note
title: 便箋
en: Note
author: writer
cadence: event
version: 3
basis: ["§1.1.1"]
fields:
  - { id: who, title: 對象, kind: text }
  - { id: room, title: 地點, kind: text, required: false }
  - { id: level, title: 等級, kind: text, default: 低於標準 }
sections:
  - { id: yes, title: 通過, oneOf: verdict }
  - { id: no, title: 未通過, oneOf: verdict }
  - id: sums
    title: 合計表
    table:
      columns:
        - { id: name, title: 名稱, kind: text }
        - { id: cost, title: 費用, kind: money }
        - { id: more, title: 備註, kind: text, required: false }
      total: [cost]
  - { id: extra, title: 附錄, required: false }
---
# {{title}} {{ period }} {{none}}

## 一、通過

是。

## 二、未通過

否。

## 三、合計表

{{table sums}}
`);
const [type, period] = [knowledge.documentType('note'), readPeriod('2026-05')];
assert.ok(type && period);
const wanted: NewDocument = { type, period, id: 'n-1', answers: {}, script: 'traditional' };
const section = (id: string): (typeof type.sections)[number] => {
  const found = type.sections.find((each) => each.id === id);
  assert.ok(found);
  return found;
};

describe('a new document', () => {
  it('is its head and its template, of alternatives the first', () => {
    const text = [
      '---',
      '類型: note',
      '合約版本: note@3',
      '編號: n-1',
      '期間: 2026-05',
      '撰寫人: 【待填：撰寫人】',
      '狀態: 草稿',
      '對象: 【待填：對象】',
      '地點:',
      '等級: 低於標準',
      '---',
      '',
      '# 便箋 2026-05 {{none}}',
      '',
      '## 一、通過',
      '',
      '是。',
      '',
      '## 二、合計表',
      '',
      '| 名稱 | 費用 | 備註 |',
      '| --- | ---: | --- |',
      '| 【待填：名稱】 | 【待填：費用】 |  |',
      '| 合計 | 【待填】 |  |',
      '',
    ].join('\n');
    assert.deepEqual(draftDocument(wanted), { path: 'documents/2026-05/note.md', text });
  });

  it('has what was answered before what it starts with, and that before defaults, in its script', () => {
    const starting = { rows: new Map([['sums', [{ name: 'a|b', more: 'x' }]]]), fields: { who: '王', level: '高' } };
    const { text } = draftDocument({
      ...wanted,
      script: 'simplified',
      answers: { who: '李: x', author: '小王' },
      starting,
      without: ['yes'],
    });
    for (const line of [
      '撰写人: 小王',
      '对象: "李: x"',
      '等级: 高',
      '## 一、未通过',
      '| a\\|b | 【待填：费用】 | x |',
      '| 合计 | 【待填】 |  |',
    ])
      assert.ok(text.split('\n').includes(line), line);
    assert.ok(!text.includes('是。'));
    assert.ok(draftDocument({ ...wanted, script: 'simplified' }).text.includes('等级: 低于标准'));
  });
});

describe('a section for a document that lacks it', () => {
  const style = { level: 3, number: 2 };
  it('is that of the template, else a heading with a table or a placeholder', () => {
    const filling = { type, period, script: 'simplified' } as const;
    assert.equal(newSection(filling, section('no'), style), '### 二、未通过\n\n否。');
    assert.equal(newSection(filling, section('extra'), style), '### 二、附录\n\n【待填：附录】');
    const bare = { ...type, template: '# {{title}}\n' };
    const table = '| 名稱 | 費用 | 備註 |\n| --- | ---: | --- |\n| 甲 | 【待填：費用】 |  |\n| 合計 | 【待填】 |  |';
    const starting = { rows: new Map([['sums', [{ name: '甲' }]]]), fields: {} };
    assert.equal(
      newSection({ type: bare, period: undefined, script: 'traditional', starting }, section('sums'), {
        ...style,
        number: undefined,
      }),
      `### 合計表\n\n${table}`,
    );
    const titled = { ...type, template: '## 通過\n\n{{period}} {{title}}\n' };
    assert.equal(
      newSection({ type: titled, period: undefined, script: 'traditional' }, section('yes'), style),
      '### 二、通過\n\n【待填】 便箋',
    );
  });
});

describe('the text of a table', () => {
  it('has no total row where nothing is added up', () => {
    const { table } = section('sums');
    assert.ok(table);
    assert.equal(tableText({ ...table, total: [] }, []), '| 名稱 | 費用 | 備註 |\n| --- | ---: | --- |');
    assert.equal(rowText(['a', '', 'b|c|d']), '| a |  | b\\|c\\|d |');
  });

  it('has its numbers on the right', () => {
    const { table } = section('sums');
    const [column] = table?.columns ?? [];
    assert.ok(column);
    const kinds: readonly ValueKind[] = ['integer', 'number', 'money', 'ratio', 'percent', 'text', 'date', 'enum'];
    assert.deepEqual(
      kinds.map((kind) => delimiter({ ...column, kind } satisfies Column)),
      [...Array<string>(5).fill('---:'), ...Array<string>(3).fill('---')],
    );
  });
});
