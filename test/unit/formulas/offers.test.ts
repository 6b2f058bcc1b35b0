import assert from 'node:assert/strict';
import { simplify } from '../../../src/base/script';
import { check } from '../../support/check';
import { testKnowledgeWith } from '../../support/pack';

const LISTS =
  'goods.map(g, item(g.no, g.name, g.price, g.cost, g.most)), offers.map(o, offer(o.offer, o.layer, o.bearer == "", ' +
  'reaching(o.from, o.pieces, o.each == "是"), takes(o.off, o.rate, o.cap), stacking(o.group, o.alone == "是"), ' +
  'names(o.scope), o.dates))';
const knowledge = testKnowledgeWith(`---
type: bargain
title: 讓利表
en: Bargain
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: goods
    title: 貨品
    table:
      columns:
        - { id: no, title: 款號, kind: text, unique: true }
        - { id: name, title: 品名, kind: text }
        - { id: price, title: 標價, kind: money }
        - { id: cost, title: 進價, kind: money }
        - { id: most, title: 限購, kind: integer, required: false }
        - { id: least, title: 到手, kind: money, formula: 'worstPrice(no, ${LISTS})' }
        - { id: received, title: 實收, kind: money, formula: 'worstReceived(no, ${LISTS})' }
  - id: offers
    title: 優惠
    table:
      columns:
        - { id: offer, title: 叫法, kind: text, unique: true }
        - { id: layer, title: 先後, kind: text, required: false }
        - { id: from, title: 滿, kind: money, required: false }
        - { id: pieces, title: 滿件, kind: integer, required: false }
        - { id: each, title: 每滿, kind: text, required: false }
        - { id: off, title: 減, kind: money, required: false }
        - { id: rate, title: 折, kind: percent, required: false }
        - { id: cap, title: 封頂, kind: money, required: false }
        - { id: group, title: 組, kind: text, required: false }
        - { id: alone, title: 單用, kind: text, required: false }
        - { id: scope, title: 範圍, kind: text, required: false }
        - { id: bearer, title: 誰出, kind: text, required: false }
        - { id: dates, title: 起止, kind: dateRange, required: false }
checks:
  - id: above-cost
    each: goods
    expect: least >= cost
    at: least
    message: { zh: 低於進價。, en: Below cost. }
---
# {{title}}

## 貨品

{{table goods}}

## 優惠

{{table offers}}
`);

type Offer = Partial<
  Record<
    'layer' | 'from' | 'pieces' | 'each' | 'off' | 'rate' | 'cap' | 'group' | 'alone' | 'scope' | 'bearer' | 'dates',
    string
  >
>;
const KEYS = ['layer', 'from', 'pieces', 'each', 'off', 'rate', 'cap', 'group', 'alone', 'scope', 'bearer', 'dates'];

const GOODS = ['| A1 | 摺疊桌 | 200 | 100 |  | 1 | 1 |', '| B2 | 檯燈 | 100 | 90 | 3 | 1 | 1 |'];

function textWith(offers: readonly Offer[], goods: readonly string[]): string {
  const rows = offers.map((offer, at) =>
    ['', `優惠${String(at + 1)}`, ...KEYS.map((key) => offer[key as keyof Offer] ?? ''), ''].join(' | ').trim(),
  );
  return [
    '---\ntype: bargain\nperiod: 2026-06\nauthor: 小王\nstatus: draft\n---\n# 讓利表\n\n## 貨品\n',
    '| 款號 | 品名 | 標價 | 進價 | 限購 | 到手 | 實收 |\n|---|---|---|---|---|---|---|',
    ...goods,
    '\n## 優惠\n',
    '| 叫法 | 先後 | 滿 | 滿件 | 每滿 | 減 | 折 | 封頂 | 組 | 單用 | 範圍 | 誰出 | 起止 |',
    `|${'---|'.repeat(13)}`,
    ...rows,
    '',
  ].join('\n');
}

/** What each item comes to, and what the shop receives for it, in either script. */
function worst(offers: readonly Offer[], goods: readonly string[] = GOODS): string[] {
  const text = textWith(offers, goods);
  const told = [text, simplify(text)].map((each) =>
    check(knowledge, each)
      .filter(({ rule }) => rule === 'formula-mismatch')
      .map(({ expected = '' }) => expected),
  );
  assert.deepEqual(told[1], told[0]);
  return told[0] ?? [];
}

describe('worstPrice', () => {
  it('is the price alone where no offer takes anything off', () => {
    assert.deepEqual(worst([{}]), ['200', '200', '100', '100']);
    assert.deepEqual(worst([{ off: '0' }, { rate: '100%' }]), ['200', '200', '100', '100']);
  });
  it('takes an amount or a rate, up to a cap, from a threshold of an amount or of pieces on', () => {
    assert.deepEqual(worst([{ rate: '85%', layer: 'item' }]), ['170', '170', '85', '85']);
    assert.deepEqual(worst([{ rate: '50%', cap: '30' }]), ['170', '170', '70', '70']);
    assert.deepEqual(worst([{ from: '150', off: '20', scope: 'A1' }]), ['180', '180', '100', '100']);
    assert.deepEqual(worst([{ pieces: '2', rate: '90%', scope: 'B2' }]), ['200', '200', '90', '90']);
    assert.deepEqual(worst([{ from: '100', off: '10', each: '是', scope: '檯燈' }]), ['200', '200', '90', '90']);
  });
  it('holds for the items that are named by id or name, one after the other', () => {
    for (const scope of ['A1、B2', '折叠桌，檯燈', '摺疊桌/b2', ''])
      assert.deepEqual(worst([{ off: '10', layer: 'item', scope }]).length, 4, scope);
    assert.deepEqual(worst([{ off: '10', scope: '沒有的' }]), ['200', '200', '100', '100']);
  });
  it('stacks what is of different groups, holds at one moment and does not stand alone', () => {
    const two = (first: Offer, second: Offer): string | undefined =>
      worst([
        { off: '10', scope: 'A1', ...first },
        { off: '20', scope: 'A1', ...second },
      ])[0];
    assert.equal(two({}, {}), '170');
    assert.equal(two({ group: '券' }, { group: '券' }), '180');
    assert.equal(two({ alone: '是' }, {}), '180');
    assert.equal(two({ dates: '6月1日 ~ 6月2日' }, { dates: '6月3日' }), '180');
    assert.equal(two({ dates: '6月1日 ~ 6月2日 20:00' }, { dates: '6月2日 20:00 ~ 6月3日' }), '180');
    assert.equal(two({ dates: '6月1日 ~ 6月2日 24:00' }, { dates: '6月2日 20:00 ~ 6月3日' }), '170');
  });
  it('leaves to the shop what others bear', () => {
    assert.deepEqual(worst([{ off: '30', scope: 'A1', bearer: '平台' }]), ['170', '200', '100', '100']);
  });
  it('is missing while a price is', () => {
    assert.deepEqual(worst([{ off: '30' }], ['| A1 | 摺疊桌 | — | 100 |  | 1 | 1 |', GOODS[1] ?? '']), []);
  });
  it('is not told while a value of an offer cannot be read, or is still to be filled in', () => {
    for (const from of ['三百多', '【待填】']) assert.deepEqual(worst([{ from, off: '30' }]), [], from);
  });
  it('is told with its basket where a check of it fails', () => {
    const goods = ['| A1 | 摺疊桌 | 200 | 180 |  | 170.00 | 170 |', '| B2 | 檯燈 | 100 | 80 |  | 85.00 | 85 |'];
    const text = textWith([{ from: '300', off: '45' }], goods);
    const [fault] = check(knowledge, text).filter(({ rule }) => rule === 'check-failed');
    assert.match(JSON.stringify(fault?.message), /"price":"170\.00","lines":"摺疊桌 × 1 \+ 檯燈 × 1","offers":"優惠1"/);
  });
  it('stays usable for ten items and eight offers', function () {
    this.timeout(5000);
    const goods = Array.from(
      { length: 10 },
      (_, at) => `| G${String(at)} | 貨${String(at)} | ${String(49 + at * 37)} | 30 | 2 | 1 | 1 |`,
    );
    const offers: Offer[] = [
      { layer: 'item', rate: '85%' },
      { from: '199', off: '10', group: '券' },
      { from: '399', off: '30', group: '券' },
      { layer: 'platform', from: '299', off: '30', scope: 'G1、G2、G3', bearer: '平台' },
      { layer: 'platform', from: '600', rate: '95%', cap: '50', bearer: '平台' },
      { from: '300', off: '40', each: '是' },
      { layer: 'packet', off: '5', bearer: '平台' },
      { layer: 'item', off: '10', scope: 'G5' },
    ];
    assert.equal(worst(offers, goods).length, 20);
  });
});
