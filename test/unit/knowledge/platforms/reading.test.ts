import assert from 'node:assert/strict';
import { measuresOf } from '../../../../src/knowledge/platforms/definition';
import { columnsOf, parseExport } from '../../../../src/knowledge/platforms/reading';
import { labelKey, simplify } from '../../../../src/base/script';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const HEAD = ['id: orders', 'name: 訂單', 'simplified: 订单', 'en: Orders'];
const SOUND = [
  'signature: [day, amount]',
  'caseColumns:',
  '  - { id: day, title: 日期, kind: day }',
  '  - { id: amount, title: 金額, kind: amount, aliases: [總金額] }',
  'cases:',
  '  - { id: total, title: 合計金額, unit: money, sum: amount, day: day }',
];

function parse(lines: readonly string[]): ReturnType<typeof parseExport> {
  const text = ['---', ...HEAD, ...lines, '---', '每單一行。', ''].join('\n');
  return parseExport('own', { path: 'exports/orders.md', text });
}

function faults(lines: readonly string[]): unknown[] {
  const { value, findings } = parse(lines);
  assert.deepEqual(value, []);
  return findings.map(({ finding: { message } }) => [message.id, ...Object.values(message.args ?? {})]);
}

describe('definitions of exports', () => {
  it('hold columns by all of their titles, and what is counted as an amount that adds up', () => {
    const [orders] = parse([...SOUND, 'tails: [彙總 值]', 'rows: { 全部: 全店 }', 'personal: [買家]']).value;
    assert.ok(orders);
    assert.deepEqual(
      columnsOf(orders).map(({ labels }) => labels),
      [['日期'], ['金额', '总金额']],
    );
    assert.deepEqual(
      measuresOf(orders).map(({ id, kind, unit }) => [id, kind, unit]),
      [['total', 'additive', 'money']],
    );
    assert.deepEqual([orders.tails, orders.rows, orders.personal], [['汇总值'], { 全部: '全店' }, ['买家']]);
    assert.deepEqual([orders.adds, orders.attribution, orders.description], [false, false, '每單一行。']);
  });
  it('are left out and reported where they name what they do not have', () => {
    assert.deepEqual(faults([...SOUND.slice(1), 'signature: [day, customer]']), [
      ['pack.name-unknown', 'signature', 'customer'],
    ]);
    assert.deepEqual(
      faults([...SOUND, '  - { id: more, title: 更多, unit: count, day: when, where: { column: state, is: [好] } }']),
      [
        ['pack.name-unknown', 'cases', 'when'],
        ['pack.name-unknown', 'cases', 'state'],
      ],
    );
    assert.deepEqual(faults([...SOUND, 'caseId: order']), [['pack.name-unknown', 'caseId', 'order']]);
    const measures = [
      'measures: [{ id: rate, title: 滿意率, kind: stated, unit: percent, weight: people }]',
      'ratios: [{ title: 佔比, unit: percent, of: [rate, day] }]',
    ];
    assert.deepEqual(faults([...SOUND, ...measures]), [
      ['pack.name-unknown', 'ratios.of', 'day'],
      ['pack.name-unknown', 'measures.weight', 'people'],
    ]);
  });
  it('are left out and reported where a title or an id is there twice, or nothing would be kept', () => {
    assert.deepEqual(faults([...SOUND, 'personal: [总金额]']), [['pack.export-doubled', '总金额']]);
    assert.deepEqual(faults([...SOUND, 'measures: [{ id: total, title: 另一列, kind: additive, unit: money }]']), [
      ['pack.export-doubled', 'total'],
    ]);
    assert.deepEqual(faults(SOUND.slice(0, 4)), [['pack.export-empty']]);
    assert.equal(faults(['signature: []']).length, 1);
  });
});

describe('exports of the bundled pack', () => {
  const { exports } = readKnowledge(BUNDLED_PACK);

  it('are the seven sources, of which one is two files', () => {
    assert.deepEqual(
      exports.map(({ id }) => id),
      [
        'experience-score',
        'item-ranking',
        'promotion-items',
        'promotion-plans',
        'refund-orders',
        'service-performance',
        'shop-report',
        'taobao-affiliate',
      ],
    );
  });
  it('keep no title that says who somebody is', () => {
    const kept = exports.flatMap((each) => [...each.keys, ...measuresOf(each)]).map(({ title }) => labelKey(title));
    assert.deepEqual(
      kept.filter((title) => /买家(?!数|支付)|会员名|订单编号|地址|电话|手机/.test(title)),
      [],
    );
  });
  it('are titled in the words of the platform once in Simplified', () => {
    const titles = exports.flatMap((each) => [...each.keys, ...measuresOf(each)]).map(({ title }) => simplify(title));
    for (const title of ['支付金额', '旺旺昵称', '3分钟人工响应率', '询单最终付款人数', '总成交金额', '旺旺回复率'])
      assert.ok(titles.includes(title), title);
  });
});
