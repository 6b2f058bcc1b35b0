import assert from 'node:assert/strict';
import fc from 'fast-check';
import { previousPeriod, readPeriod } from '../../../src/base/dates/period';
import type { Period } from '../../../src/base/dates/period';
import { simplify } from '../../../src/base/script';
import { check } from '../../support/check';
import { draws } from '../../support/draws';
import { testKnowledgeWith } from '../../support/pack';

const knowledge = (cadence: string): ReturnType<typeof testKnowledgeWith> =>
  testKnowledgeWith(`---
type: tally
title: 跟進表
en: Tally
author: writer
cadence: ${cadence}
basis: ["§1.1.1"]
sections:
  - id: open
    title: 未結事項
    table:
      columns:
        - { id: item, title: 事項, kind: text }
        - { id: since, title: 首次提出, kind: text, required: false }
        - { id: count, title: 已跨期數, kind: integer, required: false, formula: "periodsSince(since, period)" }
links:
  - id: still-open
    from: { type: tally, period: previous, section: open, key: item }
    to: { section: open, key: item }
    carriedFrom: since
    periodsOpen: count
---
# {{title}}

## 未結事項

{{table open}}
`);

const packs = { yearly: knowledge('yearly'), monthly: knowledge('monthly'), weekly: knowledge('weekly') };
type Cadence = keyof typeof packs;

const tally = (period: string, since: string, count: string): string =>
  `---\ntype: tally\nid: t-${period}\nperiod: ${period}\nauthor: 甲\nstatus: submitted\n---\n\n# 跟進表\n\n` +
  `## 未結事項\n\n| 事項 | 首次提出 | 已跨期數 |\n| --- | --- | ---: |\n| 換包裝 | ${since} | ${count} |\n`;

function found(cadence: Cadence, text: string, before?: string): string[] {
  const others = before === undefined ? [] : [{ path: 'documents/before.md', text: before }];
  return check(packs[cadence], text, { others })
    .filter(({ rule }) => ['formula-mismatch', 'link-mismatch'].includes(rule))
    .map(({ rule, actual, expected }) => `${rule} ${actual ?? ''} → ${expected ?? ''}`);
}

/** A period of a kind, and the one that is so many before it. */
const spans = (kinds: readonly Cadence[]): fc.Arbitrary<{ cadence: Cadence; own: Period; first: Period; n: number }> =>
  fc
    .record({
      cadence: fc.constantFrom(...kinds),
      year: fc.integer({ min: 2022, max: 2028 }),
      part: fc.integer({ min: 1, max: 12 }),
      n: fc.integer({ min: 0, max: 11 }),
    })
    .map(({ cadence, year, part, n }) => {
      const two = String(part).padStart(2, '0');
      const own = readPeriod(`${String(year)}${{ yearly: '', monthly: `-${two}`, weekly: `-W${two}` }[cadence]}`);
      assert.ok(own);
      let first = own;
      for (let i = 0; i < n; i++) first = previousPeriod(first) ?? first;
      return { cadence, own, first, n };
    });

function spellings({ text, kind }: Period): string[] {
  const [year = '', part = ''] = text.split(/-W?/);
  const bare = String(Number(part));
  if (kind === 'year') return [text, `${year}年`, `${year}年度`];
  return kind === 'month'
    ? [text, `${bare}月`, `${bare} 月`, `${year}年${bare}月`, `${year}/${part}`]
    : [text, `W${part}`, `第${bare}週`, `第${bare}周`, `${year}年第${bare}週`];
}

describe('a counter of periods', () => {
  it('is what lies between the first one, in any spelling, and the own', () => {
    const drawn = spans(['yearly', 'monthly', 'weekly']).chain((each) =>
      fc.record({
        each: fc.constant(each),
        since: fc.constantFrom(...spellings(each.first)),
        off: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(drawn, fc.boolean(), ({ each: { cadence, own, n }, since, off }, simplified) => {
        const text = (count: number): string =>
          simplified ? simplify(tally(own.text, since, String(count))) : tally(own.text, since, String(count));
        assert.deepEqual(found(cadence, text(n)), []);
        assert.deepEqual(found(cadence, text(n + off)), [`formula-mismatch ${String(n + off)} → ${String(n)}`]);
      }),
      draws(150),
    );
  });

  it('is not judged by a text that names no period, a later one or a longer one', () => {
    for (const since of ['', '—', '年初', '老問題', '2026-09', '2026年', '2026-Q1'])
      assert.deepEqual(found('monthly', tally('2026-06', since, '7')), [], since);
  });

  it('counts from the month of a day', () => {
    assert.deepEqual(found('monthly', tally('2026-06', '2026-04-12', '2')), []);
    assert.deepEqual(found('weekly', tally('2026-W24', '2026-05-20', '3')), []);
  });
});

describe('the period in which something began', () => {
  it('stays as the last document says it, in any spelling', () => {
    const before = tally('2026-05', '2026-03', '2');
    for (const since of ['2026-03', '3月', '2026年3月', '2026-03-09'])
      assert.deepEqual(found('monthly', tally('2026-06', since, '3'), before), [], since);
    assert.deepEqual(found('monthly', tally('2026-06', '2026-02', '4'), before), ['link-mismatch 2026-02 → 2026-03']);
  });

  it('is not after a document in which it stands already, but may be before one that does not say', () => {
    const before = tally('2026-05', '', '');
    assert.deepEqual(found('monthly', tally('2026-06', '2026-06', '0'), before), ['link-mismatch 2026-06 → 2026-05']);
    assert.deepEqual(found('monthly', tally('2026-06', '2026-02', '4'), before), []);
  });
});
