import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/base/dates/date';
import { check } from '../../support/check';
import { testKnowledgeWith } from '../../support/pack';

const typeWith = (tiles: string): string => `---
type: rhythm
title: 節奏
en: Rhythm
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: phases
    title: 階段
    table:
      columns:
        - { id: phase, title: 階段名, kind: text }
        - { id: dates, title: 起止, kind: dateRange }
      tiles: ${tiles}
---
# {{title}}

## 階段

{{table phases}}
`;

const strict = testKnowledgeWith(typeWith('{ column: dates, over: period }'));
const touching = testKnowledgeWith(typeWith('{ column: dates, over: period, mayTouch: true }'));

function found(knowledge: typeof strict, spans: readonly string[], title = '階段'): string[] {
  const rows = spans.map((span, at) => `| ${String(at)} | ${span} |`);
  const text = [
    '---',
    'type: rhythm',
    'period: 2026-10',
    'author: 小王',
    'status: draft',
    '---',
    '# 節奏',
    '',
    `## ${title}`,
    '',
    '| 階段名 | 起止 |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
  return check(knowledge, text).map(({ rule, actual = '' }) => `${rule} ${actual}`);
}

describe('phases that may touch', () => {
  const handedOver = ['10月1日-15日', '10月15日-20日', '10月20日-31日'];

  it('share the day of change where the contract lets them, in either script', () => {
    assert.deepEqual(found(touching, handedOver), []);
    assert.deepEqual(found(touching, handedOver, '阶段'), []);
    assert.deepEqual(found(strict, handedOver), ['date-overlap 10月15日-20日', 'date-overlap 10月20日-31日']);
  });
  it('share no more than that, stand in their order and leave no gap', () => {
    assert.deepEqual(found(touching, ['10月1日-15日', '10月14日-31日']), ['date-overlap 10月14日-31日']);
    assert.deepEqual(found(touching, ['10月1日-15日', '10月15日-20日', '10月15日-31日']), [
      'date-overlap 10月15日-31日',
    ]);
    assert.deepEqual(found(touching, ['10月15日-31日', '10月1日-15日']), ['date-overlap 10月1日-15日']);
    assert.deepEqual(found(touching, ['10月1日-15日', '10月17日-31日']), ['date-gap 10月17日-31日']);
    assert.deepEqual(found(touching, ['10月1日-15日', '10月15日', '10月15日', '10月15日-31日']), [
      'date-overlap 10月15日',
    ]);
  });
  it('hand over at an hour where both say it, and may pause where the contract lets them', () => {
    const at = (until: string, from: string): string[] =>
      found(touching, [`10月1日 ~ 10月15日${until}`, `10月15日${from} ~ 10月31日`]);
    assert.deepEqual(at(' 20:00', ' 20:00'), []);
    assert.deepEqual(at('晚8點', ' 21:00'), ['form-unusual 10月1日 ~ 10月15日晚8點']);
    assert.deepEqual(at(' 20:00', ''), []);
    assert.deepEqual(at(' 24:00', ' 20:00'), ['date-overlap 10月15日 20:00 ~ 10月31日']);
    assert.deepEqual(
      found(touching, ['10月1日 ~ 10月14日 10:00', '10月14日 10:00 ~ 10月14日 20:00', '10月14日 20:00 ~ 31日']),
      [],
    );
    const pausing = testKnowledgeWith(typeWith('{ column: dates, mayTouch: true, mayPause: true }'));
    assert.deepEqual(found(pausing, ['10月2日-15日', '10月17日-20日', '10月20日-28日']), []);
    assert.deepEqual(found(pausing, ['10月2日-15日', '10月13日-20日'], '阶段'), ['date-overlap 10月13日-20日']);
  });
  it('may as well begin on the day after, in any number', () => {
    const cuts = fc.uniqueArray(fc.record({ day: fc.integer({ min: 2, max: 30 }), touches: fc.boolean() }), {
      selector: ({ day }) => day,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        cuts.map((all) => all.toSorted((a, b) => a.day - b.day)),
        (all) => {
          const days = all.map(({ day, touches }) => ({
            last: addDays('2026-10-01', day - 1),
            first: addDays('2026-10-01', touches ? day - 1 : day),
          }));
          const spans = [...days, { last: '2026-10-31', first: '' }].map(
            ({ last }, at) => `${days[at - 1]?.first ?? '2026-10-01'} ~ ${last}`,
          );
          assert.deepEqual(found(touching, spans), []);
          assert.equal(found(strict, spans).length, all.filter(({ touches }) => touches).length);
        },
      ),
    );
  });
});
