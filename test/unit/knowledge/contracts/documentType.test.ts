import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { labelKey } from '../../../../src/base/script';
import { parseDocumentType } from '../../../../src/knowledge/contracts/documentType';
import { Quantity } from '../../../../src/formulas/quantity';
import { BUNDLED_PACK } from '../../../support/pack';

const CONTRACT = `---
type: demo
title: 示例
en: Demo
author: writer
cadence: monthly
basis: ["§1"]
fields:
  - { id: budget, title: 預算, kind: money }
  - { id: start, title: 開始, kind: date }
sections:
  - id: channels
    title: 渠道
    table:
      columns:
        - { id: name, title: 名稱, kind: text }
        - { id: cost, title: 花費, kind: money }
        - { id: share, title: 佔比, kind: percent, formula: cost / fields.budget }
checks:
  - id: adds-up
    expect: near(sum(channels.map(r, r.cost)), fields.budget)
    at: fields.budget
    message: { zh: 不等, en: not equal }
    fix: sum(channels.map(r, r.cost))
---
# {{title}}
`;

function faultsOf(change: (text: string) => string): { id: string; text: string }[] {
  const text = change(CONTRACT);
  const lines = text.split('\n');
  return parseDocumentType('demo', { path: 'documents/demo.md', text }).findings.map(
    ({ finding: { message, range } }) => ({
      id: message.id,
      text: (lines[range.start.line] ?? '').slice(range.start.character, range.end.character),
    }),
  );
}

describe('parseDocumentType', () => {
  it('compiles what fits its own names and types', () => {
    const {
      value: [type],
      findings,
    } = parseDocumentType('demo', { path: 'documents/demo.md', text: CONTRACT });
    assert.deepEqual(findings, []);
    assert.deepEqual([...(type?.compiled.formulas.keys() ?? [])], ['channels.share']);
    assert.equal(type?.template, '# {{title}}\n');
    const scope = {
      channels: [{ cost: new Quantity(40, 0) }, { cost: new Quantity(50, 0) }],
      fields: { budget: new Quantity(100, 0) },
    };
    const check = type.compiled.checks.get('adds-up');
    assert.equal(check?.expect(scope), false);
    assert.ok(check.fix);
    const right = check.fix(scope);
    assert.ok(right instanceof Quantity);
    assert.equal(right.value, 90);
  });
  it('gives no result where a value is missing', () => {
    const {
      value: [type],
    } = parseDocumentType('demo', { path: 'documents/demo.md', text: CONTRACT });
    const scope = { channels: [{ cost: new Quantity(undefined) }], fields: { budget: new Quantity(100, 0) } };
    assert.equal(type?.compiled.checks.get('adds-up')?.expect(scope), undefined);
  });

  const misspelt: [string, string, string][] = [
    ['a column in a formula', 'cost / fields.budget', 'costs / fields.budget'],
    ['a field in a formula', 'cost / fields.budget', 'cost / fields.budgets'],
    [
      'a column in a check',
      'near(sum(channels.map(r, r.cost)), fields.budget)',
      'near(sum(channels.map(r, r.costt)), fields.budget)',
    ],
    [
      'a section in a check',
      'near(sum(channels.map(r, r.cost)), fields.budget)',
      'near(sum(chanels.map(r, r.cost)), fields.budget)',
    ],
    [
      'a function',
      'near(sum(channels.map(r, r.cost)), fields.budget)',
      'nearly(sum(channels.map(r, r.cost)), fields.budget)',
    ],
    ['a text where a number belongs', 'cost / fields.budget', 'cost / name'],
    ['a date where a number belongs', 'cost / fields.budget', 'cost / fields.start'],
    ['a formula that is no number', 'cost / fields.budget', 'cost > fields.budget'],
    [
      'a check that is no yes or no',
      'near(sum(channels.map(r, r.cost)), fields.budget)',
      'sum(channels.map(r, r.cost)) + 1',
    ],
    ['what is no expression at all', 'cost / fields.budget', 'cost /'],
  ];
  for (const [what, right, wrong] of misspelt) {
    it(`finds ${what} when the pack loads, at its place`, () => {
      assert.deepEqual(
        faultsOf((text) => text.replace(right, wrong)),
        [{ id: 'pack.expression', text: wrong }],
      );
    });
  }
  it('lets a check name the text of a section that has no table, and compare labels in any script', () => {
    const text = CONTRACT.replace('checks:', '  - { id: goals, title: 目標 }\nchecks:').replace(
      'expect: near(sum(channels.map(r, r.cost)), fields.budget)',
      `expect: 'goals.matches("[0-9]") && channels.exists(r, same(r.name, "關鍵詞 推廣"))'`,
    );
    const {
      value: [type],
      findings,
    } = parseDocumentType('demo', { path: 'documents/demo.md', text });
    assert.deepEqual(findings, []);
    const judged = (goals: string, name: string): unknown =>
      type?.compiled.checks.get('adds-up')?.expect({ goals, channels: [{ name }] });
    assert.deepEqual(
      [judged('成交 42 萬', '关键词推广'), judged('成交 42 萬', '人群推广'), judged('成交', '關鍵詞推廣')],
      [true, false, false],
    );
  });
  it('finds a check of the rows of a section that has no table', () => {
    assert.deepEqual(
      faultsOf((text) => text.replace('    at: fields', '    each: chanels\n    at: fields')).map((each) => each.id),
      ['pack.expression'],
    );
  });
  it('finds unknown keys, wrong kinds and ids that are CEL’s own or none', () => {
    assert.deepEqual(
      faultsOf((text) => text.replace('cadence:', 'rhythm: x\ncadence:')).map((each) => each.id),
      ['pack.key-unknown'],
    );
    assert.deepEqual(
      faultsOf((text) => text.replace('kind: money }', 'kind: cash }')),
      [{ id: 'pack.key-value', text: 'fields' }],
    );
    assert.deepEqual(
      faultsOf((text) => text.replace('id: budget', 'id: Budget')).map((each) => each.text),
      ['fields'],
    );
    assert.notEqual(
      faultsOf((text) => text.replace('id: start', 'id: in').replace('fields.start', 'fields.in')).length,
      0,
    );
  });
  it('finds two columns of one id, and a column named like what formulas see anyway', () => {
    assert.ok(faultsOf((text) => text.replace('id: name', 'id: cost')).some((each) => each.id === 'pack.name-twice'));
    assert.notEqual(faultsOf((text) => text.replace('id: name', 'id: period')).length, 0);
  });
  it('finds a total or a starting row of a column that is not there', () => {
    const fault = [{ id: 'pack.name-unknown', text: 'costs' }];
    assert.deepEqual(
      faultsOf((text) => text.replace('checks:', '      total: [costs]\nchecks:')),
      fault,
    );
    assert.deepEqual(
      faultsOf((text) => text.replace('checks:', '      rows: [{ costs: "1" }]\nchecks:')),
      fault,
    );
    assert.deepEqual(
      faultsOf((text) => `${text}{{table costs}}\n`),
      fault,
    );
  });
  it('finds a comparison of columns, or by a value, that are not there', () => {
    const compared = (reached: string): { id: string; text: string }[] =>
      faultsOf((text) => text.replace('checks:', `      reached: ${reached}\nchecks:`));
    assert.deepEqual(compared('{ actual: cost, target: costs }'), [{ id: 'pack.name-unknown', text: 'costs' }]);
    assert.deepEqual(compared('{ actual: cost, target: cost, lowerIf: { column: name, is: 越低越好 } }'), [
      { id: 'pack.name-unknown', text: '越低越好' },
    ]);
    const nearest = '{ column: name, is: 近, below: under, above: over }';
    assert.deepEqual(
      compared(`{ actual: cost, target: cost, nearestIf: ${nearest} }`).map(({ text }) => text),
      ['近', 'under', 'over'],
    );
  });
  it('finds a field that takes a key of every document’s head', () => {
    assert.deepEqual(
      faultsOf((text) => text.replace('id: start', 'id: status')),
      [{ id: 'pack.name-twice', text: 'status' }],
    );
  });
  it('finds a check whose place is nowhere', () => {
    assert.deepEqual(
      faultsOf((text) => text.replace('at: fields.budget', 'at: fields.budgets')),
      [{ id: 'pack.name-unknown', text: 'fields.budgets' }],
    );
  });
});

for (const id of readdirSync(path.join(BUNDLED_PACK, 'documents')).map((name) => name.replace(/\.md$/, ''))) {
  describe(`the contract ${id}`, () => {
    const text = readFileSync(path.join(BUNDLED_PACK, 'documents', `${id}.md`), 'utf8');
    const {
      value: [type],
      findings,
    } = parseDocumentType('tmall-operations', { path: `documents/${id}.md`, text });

    it('is free of faults', () => {
      assert.deepEqual(findings, []);
    });
    it('compiles every check', () => {
      assert.deepEqual(
        [...(type?.compiled.checks.keys() ?? [])],
        type?.checks.map((check) => check.id),
      );
    });
    it('has labels that mean one thing each', () => {
      const groups = [
        type?.fields ?? [],
        type?.sections ?? [],
        ...(type?.sections ?? []).map((section) => section.table?.columns ?? []),
      ];
      for (const group of groups) {
        const keys = group
          .flatMap((entry) => [...new Set([entry.title, entry.en ?? '', ...entry.aliases].map(labelKey))])
          .filter((key) => key !== '');
        assert.deepEqual(
          keys.filter((key, index) => keys.indexOf(key) !== index),
          [],
        );
      }
    });
    it('shows in its template a heading for each section, in order, and each table', () => {
      const places =
        type?.sections.map((section) => type.template.search(new RegExp(`^## .*、${section.title}$`, 'm'))) ?? [];
      assert.ok(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1)));
      for (const section of type?.sections ?? [])
        assert.equal(type?.template.includes(`{{table ${section.id}}}`), section.table !== undefined);
    });
  });
}
