import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/documents/parse';
import type { Document } from '../../../src/documents/document';
import { sectionOf } from '../../../src/documents/document';
import { parseDocumentType } from '../../../src/knowledge/contracts/documentType';
import { combinePacks } from '../../../src/knowledge/knowledge';
import type { Pack } from '../../../src/knowledge/pack';
import { NO_WORDS } from '../../../src/knowledge/words';

const CONTRACT = `---
type: demo
title: 示例計劃
en: Demo plan
author: writer
cadence: monthly
basis: ["§1"]
fields: [{ id: budget, title: 總預算, kind: money }]
sections:
  - { id: review, title: 上月復盤, aliases: [回顧] }
  - id: channels
    title: 渠道與預算
    en: Channels
    table:
      columns:
        - { id: name, title: 推廣渠道, en: Channel, aliases: [渠道], kind: text, unique: true }
        - { id: cost, title: 預算, aliases: [花費], kind: money }
      total: [cost]
---
`;

const pack: Pack = {
  id: 'demo',
  title: '示例',
  aliases: [],
  script: 'traditional',
  numbering: 'outline',
  history: [],
  edition: '1',
  effectiveFrom: '2026-01-01',
  clauses: [],
  roles: [],
  kpis: [],
  metrics: [],
  channels: [],
  exports: [],
  terms: [],
  words: NO_WORDS,
  amendments: [],
  superseded: [],
  ruleTitles: [],
  documentTypes: parseDocumentType('demo', { path: 'documents/demo.md', text: CONTRACT }).value,
};
const knowledge = combinePacks([pack]).value;

function parse(body: string, front = 'type: demo\nperiod: 2026-05\n'): Document {
  return parseDocument(knowledge, 'documents/x.md', `---\n${front}---\n${body}`);
}

function cellsOf(document: Document): string[][] {
  return (sectionOf(document, 'channels')?.table?.rows ?? []).map((row) =>
    [...row.cells.values()].map((cell) => cell.text),
  );
}

describe('sections', () => {
  const headings = [
    '渠道與預算',
    '渠道与预算',
    '四、渠道與預算',
    '（四）渠道与预算',
    '4. 渠道與預算',
    '4.1 渠道與預算',
    ' 渠道 與 預算 ',
    'channels',
    'ＣＨＡＮＮＥＬＳ',
  ];
  for (const heading of headings) {
    it(`are found under “${heading}”`, () => {
      assert.deepEqual(
        parse(`## ${heading}\n\n文字\n`).sections.map((each) => each.section.id),
        ['channels'],
      );
    });
  }
  it('are found by an alias, and not by a mere part of the title', () => {
    assert.deepEqual(
      parse('# 回顾\n\n# 預算\n').sections.map((each) => each.section.id),
      ['review'],
    );
  });
  it('end at the next heading of their level, and hold those below', () => {
    const document = parse('## 上月復盤\n\n### 小節\n\n文字\n\n## 其他\n');
    assert.deepEqual([sectionOf(document, 'review')?.heading.line, sectionOf(document, 'review')?.endLine], [4, 10]);
  });
  it('count as empty with nothing but comments, notes and headings in them', () => {
    assert.equal(sectionOf(parse('## 上月復盤\n\n<!-- 提示 -->\n\n> 說明\n\n### 小節\n'), 'review')?.isEmpty, true);
    assert.equal(sectionOf(parse('## 上月復盤\n\n一句話。\n'), 'review')?.isEmpty, false);
  });
});

describe('tables', () => {
  it('have their columns found in either script, any order, by alias, with unknown ones passed over', () => {
    const document = parse('## 渠道与预算\n\n| 花费 | 备注 | 渠道 |\n|---|---|---|\n| 1,000 | 好 | 直通车 |\n');
    const table = sectionOf(document, 'channels')?.table;
    assert.deepEqual(
      table?.columns.map((column) => column?.id),
      ['cost', undefined, 'name'],
    );
    assert.deepEqual(table.missing, []);
    assert.deepEqual(cellsOf(document), [['1,000', '直通车']]);
  });
  it('say which columns are missing', () => {
    assert.deepEqual(
      sectionOf(parse('## 渠道與預算\n\n| 渠道 |\n|---|\n| a |\n'), 'channels')?.table?.missing.map(
        (column) => column.id,
      ),
      ['cost'],
    );
  });
  it('keep ragged rows apart, with a place for each cell that is not there', () => {
    const document = parse('## 渠道與預算\n\n| 渠道 | 預算 |\n|---|---|\n| 直通車 |\n| 鑽展 | 1 | 2 |\n');
    assert.deepEqual(cellsOf(document), []);
    const { unread } = sectionOf(document, 'channels')?.table ?? {};
    assert.ok(unread);
    assert.deepEqual(
      unread.map(({ cells }) => [cells.get('name')?.text, cells.get('cost')?.text]),
      [
        ['直通車', ''],
        ['鑽展', '1'],
      ],
    );
    const absent = unread[0]?.cells.get('cost');
    assert.deepEqual([absent?.value.kind, absent?.range.start.line], ['missing', 8]);
  });
  it('keep totals apart from data', () => {
    const table = sectionOf(
      parse('## 渠道與預算\n\n| 渠道 | 預算 |\n|---|---|\n| 直通車 | 1 |\n| 合计 | 1 |\n'),
      'channels',
    )?.table;
    assert.deepEqual([table?.rows.length, table?.totals.length], [1, 1]);
  });
  it('are the fullest of several in a section', () => {
    assert.deepEqual(
      cellsOf(parse('## 渠道與預算\n\n| 備註 |\n|---|\n| 無 |\n\n| 渠道 | 預算 |\n|---|---|\n| 直通車 | 1 |\n')),
      [['直通車', '1']],
    );
  });
});

describe('front matter', () => {
  it('names its type by id or title, and fields by id or label, in either script', () => {
    for (const front of [
      'type: demo\nbudget: 1,000\n',
      'type: 示例计划\n总预算: 1,000\n',
      '类型: Demo plan\n總預算: 1,000\n',
    ]) {
      const document = parse('', front);
      assert.equal(document.type?.type, 'demo', front);
      assert.equal(document.fields.get('budget')?.text, '1,000', front);
    }
  });
  it('keeps the period and status, draft where none is given', () => {
    assert.deepEqual(
      [parse('').period?.text, parse('').status, parse('', 'type: demo\nstatus: submitted\n').status],
      ['2026-05', 'draft', 'submitted'],
    );
  });
});

describe('marks in the text', () => {
  const document = parse('見 §3.2.1 與 shop-rules§17、`§8`。\n\n`【待填】` 【待填：甲】\n\n```\n§9 【待填】\n```\n');
  it('are the clauses cited, outside code', () => {
    assert.deepEqual(
      document.citations
        .flatMap(({ parts }) => parts)
        .map((each) => [each.reference.pack, each.reference.number, each.range.start.line]),
      [
        [undefined, '3.2.1', 4],
        ['shop-rules', '17', 4],
      ],
    );
  });
  it('are clauses cited in values of the front matter, not in its keys and comments', () => {
    const { citations } = parse('', 'type: demo\nbasis: ["§3.2.1"]\n§4: "§3.2.2"\n# §5\n');
    assert.deepEqual(
      citations.map(({ text, range }) => [text, range.start]),
      [
        ['§3.2.1', { line: 2, character: 9 }],
        ['§3.2.2', { line: 3, character: 5 }],
      ],
    );
  });
  it('are the placeholders, outside code blocks', () => {
    assert.deepEqual(
      document.placeholders.map((range) => [range.start.line, range.start.character]),
      [
        [6, 1],
        [6, 7],
      ],
    );
  });
  it('are the silencing comments, with what they cover', () => {
    const silenced = parse(
      [
        '<!-- ops-regulation-disable-file cell-missing -- 試用 -->',
        '',
        '<!-- ops-regulation-disable-next-line row-duplicate -->',
        '',
        '| a |',
        '|---|',
        '| b |',
        '',
      ].join('\n'),
      'type: demo\n# ops-regulation-disable-next-line field-invalid -- 舊格式\nbudget: x\n',
    );
    assert.deepEqual(
      silenced.suppressions.map(({ rule, reason, fromLine, untilLine }) => [rule, reason, fromLine, untilLine]),
      [
        ['field-invalid', '舊格式', 3, 4],
        ['cell-missing', '試用', 0, Infinity],
        ['row-duplicate', '', 9, 12],
      ],
    );
  });
});

describe('parseDocument', () => {
  it('does not look into a file over the limit', () => {
    const document = parseDocument(knowledge, 'x.md', `---\ntype: demo\n---\n${'字'.repeat(2_000_001)}`);
    assert.deepEqual(
      [document.unread, document.type, document.text],
      [{ kind: 'size', size: 2_000_020 }, undefined, ''],
    );
  });
  it('sees the same through CRLF and a byte order mark', () => {
    const text = '---\ntype: demo\n---\n## 渠道與預算\n\n| 渠道 | 預算 |\n|---|---|\n| 直通車 | 1 |\n';
    const plain = parseDocument(knowledge, 'x.md', text);
    const dressed = parseDocument(knowledge, 'x.md', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(dressed.sections, plain.sections);
  });
  it('never throws', () => {
    const piece = fc.constantFrom(
      '## 渠道與預算\n',
      '| 渠道 | 預算 |\n|---|---|\n',
      '| a |',
      '|',
      '\n',
      '【待填',
      '】',
      '§3.2',
      '<!--',
      '-->',
      'ops-regulation-disable-file x',
      '```\n',
      '合計',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        parse(pieces.join(''));
      }),
    );
  });
});
