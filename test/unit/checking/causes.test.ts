// Tests that what one wrong input explains is told once, where it stands, with what makes all agree.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import { checkWorkspace, withChanges } from '../../../src/checking/checked';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { drafted, submitted, textOf } from '../../support/drafts';
import { metricKnowledge } from '../../support/metricReports';
import { changesIn } from '../../support/changedNumbers/changes';
import { spread } from '../../support/draws';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

function found(path: string, change: (text: string) => string): readonly Finding[] {
  return drafted(path, change).findings.get(path) ?? [];
}

const SHOPS = `---
type: shops
title: 各店數據
en: Shops
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: shops
    title: 各店
    table:
      columns:
        - { id: shop, title: 店鋪, kind: text, unique: true }
        - { id: visitors, title: 訪客數, kind: integer }
        - { id: buyers, title: 支付買家數, kind: integer }
        - { id: conversion, title: 支付轉化率, kind: percent }
      total: [visitors, buyers]
---
# {{title}}

## 各店

{{table shops}}
`;

/** What is found where metrics stand in rows that add up. */
function foundAmongShops(change: (text: string) => string): readonly Finding[] {
  const rows = ['| 東店 | 7,295 | 176 | 2.41% |', '| 西店 | 9,480 | 310 | 3.27% |', '| 合計 | 16,775 | 486 | |'];
  const text = [
    '---\ntype: shops\nperiod: 2026-05\nauthor: 林小滿\nstatus: draft\n---\n\n## 各店\n',
    '| 店鋪 | 訪客數 | 支付買家數 | 支付轉化率 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  const path = 'documents/shops.md';
  const checked = checkWorkspace(metricKnowledge(SHOPS), DEFAULT_SETTINGS, [{ path, text: change(text) }]);
  return (checked.findings.get(path) ?? []).filter(({ rule }) => rule !== 'form-unusual');
}

describe('one wrong input that explains several failures', () => {
  const right = textOf(submitted, PLAN).replace('status: submitted', 'status: draft');

  for (const [what, from, to, slip] of [
    ['a digit lost', '| 30,000 |', '| 3,000 |', 'slip.times'],
    ['digits the wrong way round', '| 48,000 |', '| 84,000 |', 'slip.swapped'],
    ['ten thousands', '| 24,000 | 20.00% |', '| 2.4 | 20.00% |', 'slip.unit'],
    ['another number', '| 24,000 | 20.00% |', '| 27,500 | 20.00% |', undefined],
  ] as const) {
    it(`is told once, at its place: ${what}`, () => {
      const all = found(PLAN, (text) => text.replace(from, to));
      assert.equal(all.length, 1, JSON.stringify(all.map((each) => each.message)));
      const [finding] = all;
      assert.ok(finding !== undefined);
      assert.ok((finding.related ?? []).length >= 4);
      assert.ok(finding.related?.every(({ rule }) => rule !== undefined));
      assert.equal(JSON.stringify(finding.message).includes(slip ?? '"culprit"'), true);
      const [fix] = finding.fixes;
      assert.deepEqual([fix?.applicability, fix?.isGuess], ['ask', true]);
      assert.equal(applyEdits(right.replace(from, to), fix?.edits ?? []), right);
    });
  }

  it('is told too under a formula that keeps what stands there', () => {
    const path = 'documents/2026-05/operations-review.md';
    const [from, to] = ['| 79.00% | 79.60% |', '| 79.00% | 7.96% |'];
    const all = found(path, (text) => text.replace(from, to));
    assert.deepEqual(
      all.map(({ actual, expected, fixes: [fix] }) => [actual, expected, fix?.isGuess]),
      [['7.96%', '79.60%', true]],
    );
  });

  it('is told by a guess after which less is found and nothing new, or by none', () => {
    const all = spread(changesIn(['2026-05']), 10);
    const pairs = all.map((each, index) => [each, ...all.slice(index + 1).filter(({ path }) => path === each.path)]);
    for (const [one, other] of [...all.map((each) => [each]), ...pairs]) {
      if (one === undefined) continue;
      const edits = [one, ...(other === undefined ? [] : [other])];
      const text = applyEdits(
        textOf(submitted, one.path).replace(/^status: .*$/m, 'status: draft'),
        edits.map(({ place: { range }, newText }) => ({ range, newText })),
      );
      const start = withChanges(submitted, [{ path: one.path, text }]).next;
      const before = start.findings.get(one.path) ?? [];
      for (const fix of before.flatMap(({ fixes }) => fixes).filter(({ isGuess }) => isGuess === true)) {
        const fixed = { path: one.path, text: applyEdits(text, fix.edits) };
        const after = withChanges(start, [fixed]).next.findings.get(one.path) ?? [];
        assert.ok(after.length < before.length, `${one.path} ${one.newText} ${other?.newText ?? ''}`);
      }
    }
  });

  it('is not named where two values are wrong, or where only sums speak against one', () => {
    const isCulprit = ({ message: { id } }: Finding): boolean => id.startsWith('culprit');
    const both = (text: string): string => text.replace('| 2.94% |', '| 3.94% |').replace('| 25.00% |', '| 26.00% |');
    assert.ok(!found(PLAN, both).some(isCulprit));
    assert.ok(!found(PLAN, (text) => text.replace('| 18,000 | 66,000 |', '| 19,300 | 66,000 |')).some(isCulprit));
  });
});
describe('metrics that do not fit', () => {
  for (const [what, from, to, slip] of [
    ['a digit too many', '| 9,480 |', '| 94,800 |', 'slip.times'],
    ['digits the wrong way round', '| 9,480 |', '| 9,840 |', 'slip.swapped'],
    ['another number', '| 310 |', '| 410 |', undefined],
  ] as const) {
    it(`are told with what else the one wrong number explains: ${what}`, () => {
      const [finding, ...more] = foundAmongShops((text) => text.replace(from, to));
      assert.ok(finding !== undefined);
      assert.deepEqual(more, []);
      const { severity, message, actual, expected, related = [], fixes } = finding;
      assert.deepEqual([severity, `| ${actual ?? ''} |`, `| ${expected ?? ''} |`], ['error', to, from]);
      assert.deepEqual(related.map(({ rule }) => rule).sort(), ['metrics-disagree', 'total-mismatch']);
      assert.equal(fixes[0]?.isGuess, true);
      assert.equal(JSON.stringify(message).includes(slip ?? '"culprit"'), true);
    });
  }

  it('are told by themselves where no one number explains all', () => {
    const found = foundAmongShops((text) => text.replace('| 9,480 | 310 |', '| 9,840 | 410 |'));
    assert.deepEqual(found.map(({ rule }) => rule).sort(), ['metrics-disagree', 'total-mismatch', 'total-mismatch']);
    assert.deepEqual(
      foundAmongShops((text) => text.replace('16,775', '17,775')).map(({ rule }) => rule),
      ['total-mismatch'],
    );
  });

  it('are told with a typing error only where it can be that of no other number', () => {
    const swapped = foundAmongShops((text) => text.replace('3.27%', '2.37%'));
    assert.deepEqual(
      swapped.map(({ rule, message: { id }, expected }) => [rule, id, expected]),
      [['metrics-disagree', 'slip.told', '3.27%']],
    );
    const lone = foundAmongShops((text) => text.replace(/^\| (東店|合計).*\n/gm, '').replace('3.27%', '32.7%'));
    assert.deepEqual(
      lone.map(({ rule, message: { id } }) => [rule, id]),
      [['metrics-disagree', 'metrics-disagree']],
    );
  });
});
