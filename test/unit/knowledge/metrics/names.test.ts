// Tests the metrics and channels of the bundled pack: each found by all of its names, none by another's.
import assert from 'node:assert/strict';
import { fold, simplify } from '../../../../src/base/script';
import { namesOfEntry } from '../../../../src/knowledge/entryNames';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parsePack } from '../../../../src/knowledge/pack';
import type { PackFile } from '../../../../src/knowledge/model';
import { BUNDLED_PACK, readKnowledge, readPackFiles, TEST_PACK } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const { metrics, channels } = knowledge;

describe('metrics and channels', () => {
  for (const [kind, finder] of [
    ['metric', metrics],
    ['channel', channels],
  ] as const) {
    it(`are each found by every name, in either script, with remarks and units: ${kind}`, () => {
      for (const entry of finder.all) {
        assert.equal(fold(entry.name), fold(entry.simplified), entry.id);
        for (const name of namesOfEntry(entry)) {
          for (const text of [name, simplify(name), ` ${name} `, `**${name}**`, `${name}（本月）`, `${name}(元)`])
            assert.equal(finder.find(text)?.id, entry.id, text);
          assert.equal(finder.find(`${name}（去年）`), undefined, name);
        }
      }
    });
    it(`have no name in common: ${kind}`, () => {
      const names = finder.all.flatMap((entry) => [...new Set(namesOfEntry(entry).map(fold))]);
      assert.deepEqual(
        names.filter((name, at) => names.indexOf(name) !== at),
        [],
      );
    });
  }
  it('are of metrics that there are, and never of themselves', () => {
    for (const { id, of: operands = [] } of metrics.all) {
      for (const operand of operands) {
        assert.ok(metrics.byId(operand), `${id}: ${operand}`);
        assert.equal(metrics.byId(operand)?.of, undefined, `${id}: ${operand}`);
      }
    }
  });
  it('add up over days where they are amounts or counts, and never as people or ratios', () => {
    for (const { id, unit, of: operands, additive } of metrics.all)
      if (unit === 'people' || operands !== undefined) assert.equal(additive, false, id);
    assert.deepEqual(
      ['sales', 'complaints', 'visitors', 'conversion', 'listed-items'].map((id) => metrics.byId(id)?.additive),
      [true, true, false, false, false],
    );
  });
  it('agree with the glossary: no term is of two metrics', () => {
    for (const { term, simplified, synonyms, platform } of knowledge.terms) {
      const meant = [term, simplified, ...synonyms, ...platform].flatMap((name) => metrics.find(name)?.id ?? []);
      assert.ok(new Set(meant).size <= 1, `${term}: ${meant.join()}`);
    }
  });
  it('have plausible ranges the right way round', () => {
    for (const { id, plausible } of metrics.all)
      assert.ok(plausible === undefined || (plausible.min ?? 0) < (plausible.max ?? Infinity), id);
  });
});

const metric = (id: string, more: readonly string[]): PackFile => ({
  path: `metrics/${id}.md`,
  text: ['---', `id: ${id}`, ...more, 'direction: higher', '---', ''].join('\n'),
});

function own(files: readonly PackFile[]): ReturnType<typeof combinePacks> {
  const header = {
    path: 'pack.yaml',
    text: 'id: shop\ngrammar: 1\ntitle: 本店\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
  };
  const [first, second] = [readPackFiles(TEST_PACK), [header, ...files]].map((each) => parsePack(each));
  assert.ok(first?.value && second?.value, JSON.stringify(second?.findings));
  return combinePacks([first.value, second.value]);
}

describe('metrics of a department', () => {
  const named = (name: string): string[] => [
    `name: ${name}`,
    `simplified: ${simplify(name)}`,
    `en: ${simplify(name)} `,
    'unit: count',
  ];

  it('keep the names of what they take the place of', () => {
    const { value, findings } = own([metric('visitors', ['overrides: test-pack/visitors', ...named('進店人數')])]);
    assert.deepEqual(findings, []);
    for (const name of ['進店人數', '访客', 'UV', '訪客數']) {
      const found = value.metrics.find(name);
      assert.deepEqual([found?.pack, found?.name, found?.seenAs], ['shop', '進店人數', '訪客數'], name);
    }
  });
  it('are reported where a name is taken, or a ratio is of nothing or of itself', () => {
    const said = own([
      metric('guests', named('訪客')),
      metric('rate', [...named('比率甲'), 'of: [nothing, visitors]']),
      metric('one', [...named('比率乙'), 'of: [two, visitors]']),
      metric('two', [...named('比率丙'), 'of: [one, visitors]']),
    ]).findings.map(({ path, finding }) => [path, finding.message.id]);
    assert.deepEqual(said, [
      ['metrics/guests.md', 'pack.name-shared'],
      ['metrics/one.md', 'pack.follows-itself'],
      ['metrics/rate.md', 'pack.name-unknown'],
      ['metrics/two.md', 'pack.follows-itself'],
    ]);
  });
});
