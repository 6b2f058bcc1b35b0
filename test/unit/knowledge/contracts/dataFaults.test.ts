import assert from 'node:assert/strict';
import { dataFaults } from '../../../../src/knowledge/contracts/dataFaults';
import type { DocumentType } from '../../../../src/knowledge/contracts/documentType';
import { knowledge } from '../../../support/draftForms';
import { typeFrom } from '../../../support/form';

const typeOf = (option: string, columns: readonly string[], head = ''): DocumentType =>
  typeFrom(`---
type: figures
title: 取數
en: Figures
author: data-analyst
cadence: daily
basis: ["§3.4.1"]
fields:
  - { id: basis, title: 口徑, kind: enum, options: [{ value: GMV }, { value: GSV${option} }]${head} }
sections:
  - id: channels
    title: 渠道
    table:
      columns:
${columns.map((each) => `        - { ${each} }`).join('\n')}
---
# {{title}}

## 渠道

{{table channels}}
`);

const CHANNEL = 'id: channel, title: 渠道, kind: channel, unique: true';
const told = (type: DocumentType): unknown[] =>
  dataFaults(type, knowledge).map(({ finding }) => [finding.message.args, finding.range.start.line]);

describe('faults of columns that take values from data', () => {
  it('are metrics that there are not, by name or by the title of the column', () => {
    const columns = [
      CHANNEL,
      'id: a, title: 花費, kind: money, data: { metric: 没有 }',
      'id: b, title: 甲乙, kind: money, data: same',
    ];
    assert.deepEqual(told(typeOf('', columns)), [
      [{ where: 'channels.a.data', name: '没有' }, 15],
      [{ where: 'channels.b.data', name: '甲乙' }, 16],
    ]);
  });

  it('are metrics that a choice means, or means others by, and that there are not', () => {
    const type = typeOf(', means: { sales: net-sales, nothing: none }', [CHANNEL]);
    assert.deepEqual(
      dataFaults(type, knowledge).map(({ finding }) => finding.message.args?.['name']),
      ['nothing', 'none'],
    );
  });

  it('are KPIs that no row names, and what is of one KPI in the head, or of all in a row', () => {
    const columns = [CHANNEL, 'id: a, title: 得分, kind: number, data: { kpi: score }'];
    assert.deepEqual(told(typeOf('', columns)), [[{ where: 'channels.a.data', name: 'kpi' }, 15]]);
    const rows = [
      'id: kpi, title: 指標, kind: kpi, unique: true',
      'id: a, title: 總分, kind: number, data: { kpi: total }',
    ];
    assert.equal(told(typeOf('', rows)).length, 1);
    for (const [head, count] of [
      ['score', 1],
      ['grade', 0],
    ] as const)
      assert.equal(told(typeOf('', [CHANNEL], `, data: { kpi: ${head} }`)).length, count, head);
    assert.deepEqual(told(typeOf('', [CHANNEL], ', data: same')), [[{ where: 'fields.basis.data', name: '口徑' }, 8]]);
  });

  it('are none where rows name their metrics, or names mean one', () => {
    const rows = [
      'id: metric, title: 指標, kind: metric, unique: true',
      'id: b, title: 甲乙, kind: number, data: same',
    ];
    const named = [
      CHANNEL,
      'id: a, title: 花費, kind: money, data: { metric: 推广花费 }',
      'id: b, title: 支付金額, kind: money, data: same',
    ];
    assert.deepEqual([told(typeOf('', rows)), told(typeOf(', means: { sales: net-sales }', named))], [[], []]);
    for (const type of knowledge.documentTypes) assert.deepEqual(told(type), [], type.type);
  });
});
