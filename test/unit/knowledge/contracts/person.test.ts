// Tests the kind `person`: it reads all that a text reads, whoever is named and however several are, and formulas see a
// text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openSnapshot } from '../../../../src/features/service';
import { celValue, readValue, valueKey } from '../../../../src/documents/value';
import type { Field } from '../../../../src/knowledge/contracts/contract';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { parsePack } from '../../../../src/knowledge/pack';
import { typeFrom } from '../../../support/form';
import { readPackFiles, TEST_PACK } from '../../../support/pack';

const TYPE = `---
type: duty-list
title: 值班表
en: Duty list
author: writer
cadence: monthly
basis: ["§1.1.1"]
fields:
  - { id: chair, title: 主持, kind: person }
  - { id: place, title: 地點, kind: text }
sections:
  - id: shifts
    title: 班次
    table:
      columns:
        - { id: shift, title: 班, kind: text, unique: true }
        - { id: staff, title: 值班, kind: person }
checks:
  - { id: two-a-shift, each: shifts, expect: 'staff.contains("、")', at: staff, message: { zh: 每班兩人, en: Two a shift } }
  - { id: chair-apart, expect: 'fields.chair != fields.place', at: fields.chair, message: { zh: 主持不是地點, en: No place } }
---
# {{title}}

## 班次

{{table shifts}}
`;

const { fields } = typeFrom(TYPE);
const [chair, place] = fields as [Field, Field];

/** How people name people: one or several, in either script, with posts, firms, signs and blanks between. */
const names = fc
  .array(fc.constantFrom('周岚', '周嵐', '林小滿', '张三', 'Ann Lee', '全员', '設計部', '待定', '—', '【待填】', '3'), {
    maxLength: 4,
  })
  .chain((several) =>
    fc.constantFrom('、', '，', ',', '/', '／', ' ', '；', '和').map((between) => several.join(between)),
  );

describe('a person', () => {
  it('reads as a text does, whoever is named and however several are', () => {
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: 'binary' })), (text) => {
        const [named, said] = [readValue(chair, text), readValue(place, text)];
        assert.deepEqual(named, said);
        assert.equal(celValue(chair, named), celValue(place, said));
        assert.equal(valueKey(named, text), valueKey(said, text));
      }),
    );
  });

  it('is a text to formulas, and one who is not among the people is no finding, in either script', () => {
    const files = [...readPackFiles(TEST_PACK), { path: 'documents/duty-list.md', text: TYPE }];
    const settings = 'people: [{ id: zhou-lan, name: 周岚, roles: [writer] }]\n';
    const loaded = loadKnowledge(parsePack(files), { path: 'ops-regulation.yaml', text: settings }, []);
    const head = 'type: duty-list\ncontract: duty-list@1\nid: duty\nperiod: 2026-05\nauthor: 周岚\nstatus: submitted';
    const text = (staff: string): string =>
      `---\n${head}\nchair: 吳婷\nplace: 二楼\n---\n# 值班表\n\n## 班次\n\n| 班 | 值班 |\n|---|---|\n| 早 | ${staff} |\n`;
    const found = (staff: string): string[] =>
      openSnapshot(loaded, [{ path: 'documents/duty.md', text: text(staff) }], true)
        .checking.of('documents/duty.md')
        .map(({ rule }) => rule);
    assert.deepEqual([loaded.findings, loaded.bundledFindings], [[], []]);
    for (const staff of ['吳婷、周嵐', '吴婷、周岚', '设计、供应商']) assert.deepEqual(found(staff), [], staff);
    assert.deepEqual(found('周岚/吴婷'), ['check-failed']);
  });
});
