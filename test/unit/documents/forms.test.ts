import assert from 'node:assert/strict';
import { readValue } from '../../../src/documents/value';
import type { Value } from '../../../src/documents/value';
import type { Column, ValueKind } from '../../../src/knowledge/contracts/contract';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

// Each class of forms is a rule that makes them, from parts put together, in both scripts.
const knowledge = readKnowledge(BUNDLED_PACK);
const { written } = knowledge.words;
const MONTH = { from: '2026-06-01', to: '2026-06-30' };
const times = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a) => bs.map((b): [A, B] => [a, b]));
const column = (kind: ValueKind, more: Partial<Column> = {}): Column => ({
  id: 'x',
  title: '欄',
  aliases: [],
  labels: [],
  kind,
  required: true,
  options: [],
  unique: false,
  written,
  ...more,
});
const columnOf = (type: string, section: string, id: string): Column => {
  const found = knowledge
    .documentType(type)
    ?.sections.find((each) => each.id === section)
    ?.table?.columns.find((each) => each.id === id);
  assert.ok(found);
  return found;
};

function brief(value: Value): string {
  switch (value.kind) {
    case 'number':
      return String(value.value);
    case 'text':
      return value.text;
    case 'date':
      return value.day;
    case 'dateRange':
      return `${value.from}..${value.to}`;
    default:
      return value.kind;
  }
}

type Case = readonly [Column, string, string];

const SET: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `\`${text}\``,
  (text) => `<b>${text}</b>`,
  (text) => `[${text}](a.md)`,
  (text) => `${text}&nbsp;`,
  (text) => `📌 ${text}`,
  (text) => `${text}。`,
];

const amounts: [string, string][] = [
  ['1,200', '1200'],
  ['4.8w', '48000'],
  ['4.8萬', '48000'],
  ['4.8 万元', '48000'],
  ['RMB 1,200', '1200'],
  ['人民幣1,200元', '1200'],
  ['1,200元整', '1200'],
  ['0.5千元', '500'],
  ['3k', '3000'],
  ['1.2億', '120000000'],
  ['10.8（萬元）', '108000'],
  ['1,200（含運費）', '1200'],
  ['一千二百元', '1200'],
];
/** Numerals alone, which say their own places: what is written from a number is read as that number. */
const numerals: [string, string][] = [
  ['四百', '400'],
  ['一千二百', '1200'],
  ['壹萬貳仟', '12000'],
  ['十二', '12'],
  ['3千', '3000'],
  ['5百', '500'],
  ['两万五', '25000'],
  ['兩萬五', '25000'],
  ['三千五', '3500'],
  ['3万5', '35000'],
  ['3萬5', '35000'],
  ['十万零五百', '100500'],
];
const change = columnOf('analysis-report', 'core', 'change');
const changes: [string, string][] = times(
  [
    ['↑', ''],
    ['▲', ''],
    ['上升', ''],
    ['增長', ''],
    ['增长了', ''],
    ['涨', ''],
    ['↓', '-'],
    ['▼', '-'],
    ['下降', '-'],
    ['減少', '-'],
    ['-', '-'],
    ['負', '-'],
  ],
  [
    ['12%', '0.12'],
    ['0.9 %', '0.009'],
    ['1.5個百分點', '0.015'],
  ],
).map(([[sign = '', minus = ''], [text = '', value = '']]) => [`${sign}${text}`, `${minus}${value}`]);
const counts = times(
  ['件', '人', '张', '張', '份', '單', '单', '次', '个', '個', '天', '分鐘', '小时', '款', '条'],
  [
    ['12', '12'],
    ['1,200', '1200'],
    ['三', '3'],
    ['兩', '2'],
    ['十二', '12'],
  ],
).map(([unit, [text = '', value = '']]): [string, string] => [`${text}${unit}`, value]);
const days = [
  '2026-06-08',
  '20260608',
  '2026/6/8',
  '2026.06.08',
  '6月8日',
  '6月8號',
  '六月八日',
  '26年6月8日',
  '2026-06-08 09:30',
  '6月8日（周一）',
  '6月8日（暫定）',
  '2026-06-08T09:30',
];
const spans = times(
  ['6月8日', '6.8', '6/8', '20260608', '2026年6月8日'],
  ['-', '~', '～', '至', '到', '—', '→'],
).flatMap(([from, between]) => [
  `${from}${between}${from
    .replace(/8(?=日?$)/, '14')
    .replace('0814', '14')
    .replace('014', '14')}`,
]);
const toMonthEnd = times(['6月8日', '6.8', '自6月8號起'], ['-', '～', '至', '到']).flatMap(([from, between]) =>
  ['月底', '月末', '6月底', '本月末', '當月底', '月底止', '最后一天'].map((end) => `${from}${between}${end}`),
);
const done = columnOf('analysis-report', 'lastActions', 'status');

const CASES: readonly Case[] = [
  ...times(SET, amounts).map(([set, [text, value]]): Case => [column('money', { min: 0 }), set(text), value]),
  ...times(SET, numerals).flatMap(([set, [text, value]]): Case[] =>
    (['integer', 'money', 'number'] as const).map((kind) => [column(kind), set(text), value]),
  ),
  ...changes.map(([text, value]): Case => [change, text, value]),
  ...counts.map(([text, value]): Case => [column('integer'), text, value]),
  ...times(SET, days).map(([set, text]): Case => [column('date'), set(text), '2026-06-08']),
  ...spans.map((text): Case => [column('dateRange'), text, '2026-06-08..2026-06-14']),
  ...toMonthEnd.map((text): Case => [column('dateRange'), text, '2026-06-08..2026-06-30']),
  [column('dateRange'), '6月8日至8月底', '2026-06-08..2026-08-31'],
  ...times(['', '✅ ', '🟢', '1. ', '• '], ['已完成', '已完成。', '已完成（9/8）', '**已完成**', '完成', 'Done']).map(
    ([before, text]): Case => [done, before + text, '已完成'],
  ),
  ...['√', '✔', '☑已完成 ☐未完成', '[x] 已完成', 'A（已完成）'].map((text): Case => [done, text, '已完成']),
  ...times(['/', 'N/A', '無', '无', '暂无', '暫無', '不適用', '—', ''], [true, false]).map(([text, required]): Case => [
    column('money', { required }),
    text,
    'missing',
  ]),
  ...times(['持平', '不变', '不變'], ['']).map(([text]): Case => [change, text, '0']),
];

/** What could mean two things, or contradicts its column, and so keeps its finding. */
const DOUBTFUL: readonly (readonly [Column, string])[] = [
  ...[
    '1,23',
    '约1200',
    '1200左右',
    '1,200-1,300',
    '12件',
    '12%',
    '100美元',
    '1,200（去年1,100）',
    '1 200',
    '↓1,200',
    '三',
    '一百五',
    '一二三',
    '50萬（計劃）',
  ].map((text) => [column('money', { min: 0 }), text] as const),
  ...['10.8万', '108,000元', '10.8 萬元', '两万五', '3千5'].map(
    (text) => [column('money', { unit: '万元' }), text] as const,
  ),
  ...['↑-5%', '5', '0.05元', '12%%'].map((text) => [change, text] as const),
  ...['6月8日前', '6月初', '13/6', 'T-25', '2026年6月', '6月31日'].map((text) => [column('date'), text] as const),
  ...['5-6', '6月8日起', '6月14日-6月8日', '月底', '8日到月底', '6月8日到1月底'].map(
    (text) => [column('dateRange'), text] as const,
  ),
  ...['❌ 已完成', '已完成/进行中', '🟢', '☑已完成 ☑未完成', '已完成（未完成）'].map((text) => [done, text] as const),
  ...['35秒', '1小时'].map((text) => [column('percent'), text] as const),
];

describe('forms of values', () => {
  it('are at least three hundred, and each is read as what it means', () => {
    assert.ok(CASES.length + DOUBTFUL.length >= 300, String(CASES.length + DOUBTFUL.length));
    const wrong = CASES.filter(([spec, text, value]) => brief(readValue(spec, text, MONTH)) !== value);
    assert.deepEqual(
      wrong.map(([spec, text, value]) => [text, value, brief(readValue(spec, text, MONTH))]),
      [],
    );
  });
  it('are findings where they could mean two things', () => {
    const read = DOUBTFUL.filter(([spec, text]) => readValue(spec, text, MONTH).kind !== 'invalid');
    assert.deepEqual(
      read.map(([, text]) => text),
      [],
    );
  });
  it('count to a day T where a countdown stands', () => {
    const offset = columnOf('campaign-plan', 'timeline', 'offset');
    for (const [text, value] of [
      ['T-25', '-25'],
      ['T+7', '7'],
      ['D-3天', '-3'],
      ['T', '0'],
    ] as const)
      assert.equal(brief(readValue(offset, text)), value);
  });
});
