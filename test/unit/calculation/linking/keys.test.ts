// Tests of what tells the rows of links apart: days, numbers and options however they are written.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyIn } from '../../../../src/calculation/linking/endRows';
import { readPeriod } from '../../../../src/base/dates/period';
import { writeNumber } from '../../../../src/base/number';
import { readKnowledge, TEST_PACK } from '../../../support/pack';
import { draws } from '../../../support/draws';
import { sampleKnowledge } from '../../../support/samples';
import type { Column, Field } from '../../../../src/knowledge/contracts/contract';

const MAY = readPeriod('2026-05');
const [link] = readKnowledge(TEST_PACK).links;

function keyBy(kind: Column['kind']): (text: string) => string {
  assert.ok(link && MAY);
  const columns = sampleKnowledge.documentTypes.flatMap(({ sections }) =>
    sections.flatMap(({ table }) => table?.columns ?? []),
  );
  const spec: Field | Column | undefined = columns.find((each) => each.kind === kind);
  assert.ok(spec);
  const end = { ...link.to, keySpec: { ...spec, min: undefined, max: undefined } };
  return (text) => keyIn(end, text, MAY);
}

const spellings = (day: number): string[] =>
  ['2026/5/D', '5月D日', '5月D號', '2026年5月D日', '2026.5.D'].map((form) => form.replace('D', String(day)));

describe('keys of rows', () => {
  it('are the same day in any spelling, and others otherwise', () => {
    const key = keyBy('date');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), (day, other) => {
        const spelt = spellings(day).map(key);
        assert.deepEqual(new Set(spelt), new Set([`2026-05-${String(day).padStart(2, '0')}`]));
        assert.equal(key(`5月${String(other)}日`) === spelt[0], day === other);
      }),
      draws(50),
    );
    assert.equal(keyBy('dateRange')('5月1日 ~ 5月7日'), keyBy('dateRange')('2026-05-01至2026-05-07'));
  });

  it('are the same number in any form', () => {
    const key = keyBy('integer');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.boolean(), (value, grouped) => {
        const style = { prefix: '', grouped, unit: '', digits: 0 };
        assert.equal(key(writeNumber(value, style) ?? ''), key(`**${String(value)}**`));
      }),
      draws(50),
    );
  });

  it('are the same option by any of its names, in either script', () => {
    const key = keyBy('enum');
    const spec = sampleKnowledge.documentTypes
      .flatMap(({ sections }) => sections.flatMap(({ table }) => table?.columns ?? []))
      .find(({ kind }) => kind === 'enum');
    for (const { value, aliases = [] } of spec?.options ?? []) {
      for (const alias of aliases) assert.equal(key(alias), key(value), alias);
    }
  });

  it('are texts where they are none of their kind', () => {
    assert.equal(keyBy('date')('待定'), keyBy('date')('待 定'));
    assert.notEqual(keyBy('date')('待定'), keyBy('date')('未定'));
  });
});
