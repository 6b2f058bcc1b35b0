// Tests of what links add up over several documents: what is brought, when nothing is claimed, what follows from it and
// what is said of it, compared with adding by hand.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/base/dates/date';
import { readPeriod } from '../../../../src/base/dates/period';
import { writeNumber } from '../../../../src/base/number';
import { addressesOf } from '../../../../src/calculation/address';
import type { Address } from '../../../../src/calculation/address';
import { ownerGives } from '../../../../src/calculation/owner';
import { planOf } from '../../../../src/calculation/plan';
import { recalculated } from '../../../../src/calculation/recalculation';
import { startingOf } from '../../../../src/calculation/starting';
import { valuesOf } from '../../../../src/calculation/values';
import type { Values } from '../../../../src/calculation/values';
import { checkWorkspace, withChanges } from '../../../../src/checking/checked';
import type { CheckedWorkspace } from '../../../../src/checking/checked';
import { simplify } from '../../../../src/base/script';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { emptyWorkspace, withFiles } from '../../../../src/documents/workspace';
import { addingKnowledge, addingMetrics, logOf, logsIn } from '../../../support/addedDays';
import type { LogRow } from '../../../support/addedDays';
import { draws } from '../../../support/draws';
import { testKnowledgeWithFiles } from '../../../support/pack';

const plan = planOf(addingKnowledge);
const FIRST = '2026-02-01';
const METRICS = ['支付金額', '推廣花費'];

function at(values: Values, period: string, id: string, row = 0): Address {
  const document = values.document(`documents/${period}.md`);
  const found = document && addressesOf(document).find(({ spot, at: place }) => spot.id === id && place?.[1] === row);
  assert.ok(found, `${period} ${id}`);
  return found;
}

function checkedOf(...files: ReturnType<typeof logOf>[]): CheckedWorkspace {
  return checkWorkspace(addingKnowledge, DEFAULT_SETTINGS, files);
}

function given(values: Values, period: string, id: string, row = 0): string | undefined {
  return ownerGives(values, at(values, period, id, row))?.text;
}

/** Numbers of the days from the first of a month, in cents, for each indicator; some days may be without a report. */
const month = fc.record({
  cents: fc.array(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 28,
  }),
  lacking: fc.option(fc.nat(27), { freq: 3 }),
  isSimplified: fc.boolean(),
});

function dayRows(cents: readonly number[], index: number): LogRow[] {
  const form = { prefix: index % 3 === 0 ? '¥' : '', grouped: index % 2 === 0, unit: '', digits: 2 };
  return METRICS.map((metric, row) => [metric, writeNumber((cents[row] ?? 0) / 100, form) ?? '', '0']);
}

describe('what a link adds up over several documents', () => {
  it('is the sum of all days up to this one, in any form and script, and nothing where one is not there', () => {
    fc.assert(
      fc.property(month, ({ cents, lacking, isSimplified }) => {
        const days = cents.map((each, index) => {
          const log = logOf(addDays(FIRST, index), dayRows(each, index));
          return isSimplified && index % 2 === 1 ? { ...log, text: simplify(log.text) } : log;
        });
        const values = valuesOf(logsIn(...days.filter((_, index) => index !== lacking)), plan);
        for (const [index] of days.entries()) {
          if (index === lacking) continue;
          const isKnown = lacking === null || lacking > index;
          for (const row of [0, 1]) {
            const sum = cents.slice(0, index + 1).reduce((total, each) => total + (each[row] ?? 0), 0);
            const text = given(values, addDays(FIRST, index), 'toDate', row);
            assert.equal(
              text === undefined ? undefined : Number(text.replace(/[¥,]/g, '')),
              isKnown ? sum / 100 : undefined,
            );
          }
        }
      }),
      draws(60),
    );
  });

  it('is that of the whole month for a report of the month, once all its days are there', () => {
    const days = Array.from({ length: 28 }, (_, index) => logOf(addDays(FIRST, index), [['支付金額', '1.5', '']]));
    const report = logOf('2026-02', [['支付金额', '41']]);
    assert.equal(given(valuesOf(logsIn(...days, report), plan), '2026-02', 'total'), '42.0');
    assert.equal(given(valuesOf(logsIn(...days.slice(1), report), plan), '2026-02', 'total'), undefined);
  });

  it('is not known where a day does not say its number, or has no such row, or is there twice', () => {
    const days = (second: readonly LogRow[]): ReturnType<typeof logOf>[] => [
      logOf('2026-02-01', [['支付金額', '10', '10']]),
      logOf('2026-02-02', second),
      logOf('2026-02-03', [['支付金額', '5', '1']]),
    ];
    const toDate = (...files: ReturnType<typeof logOf>[]): string | undefined =>
      given(valuesOf(logsIn(...files), plan), '2026-02-03', 'toDate');
    assert.equal(toDate(...days([['支付金額', '20', '']])), '35');
    for (const rows of [[['支付金額', '【待填】', '']], [['支付金額', '—', '']], [['訪客數', '20', '']]] as LogRow[][])
      assert.equal(toDate(...days(rows)), undefined);
    const [, second] = days([['支付金額', '20', '']]);
    assert.equal(
      toDate(...days([['支付金額', '20', '']]), { path: 'documents/again.md', text: second?.text ?? '' }),
      undefined,
    );
  });

  it('agrees within the rounding of what is shown more coarsely', () => {
    const logs = (toDate: string): Values =>
      valuesOf(
        logsIn(logOf('2026-02-01', [['支付金額', '1.2萬', '']]), logOf('2026-02-02', [['支付金額', '345', toDate]])),
        plan,
      );
    const agrees = (toDate: string): boolean | undefined => {
      const values = logs(toDate);
      return ownerGives(values, at(values, '2026-02-02', 'toDate'))?.agrees;
    };
    assert.deepEqual(['12,345', '12,800', '11,900', '13,000'].map(agrees), [true, true, true, false]);
  });

  it('follows in all later days of the month and in the month, when one day changes', () => {
    const rows = (index: number): LogRow[] => [['支付金額', '2', String(2 * (index + 1))]];
    const days = Array.from({ length: 28 }, (_, index) => logOf(addDays(FIRST, index), rows(index)));
    const march = logOf('2026-03-01', [['支付金額', '2', '2']]);
    const values = valuesOf(logsIn(...days, march, logOf('2026-02', [['支付金額', '56']])), plan);
    const { followed } = recalculated(values, [{ address: at(values, '2026-02-20', 'current'), text: '3' }]);
    assert.deepEqual(
      followed.map(({ address, after }) => `${address.path.slice(10, -3)} ${after}`).sort(),
      [
        '2026-02 57',
        ...Array.from({ length: 9 }, (_, index) => `2026-02-${String(20 + index)} ${String(41 + 2 * index)}`),
      ].sort(),
    );
  });

  it('is told with all days that it is added up from', () => {
    const days = ['2026-02-01', '2026-02-02', '2026-02-03'].map((day) => logOf(day, [['支付金額', '7', '20']]));
    const values = valuesOf(logsIn(...days), plan);
    const operands = ownerGives(values, at(values, '2026-02-03', 'toDate'))?.operands() ?? [];
    assert.deepEqual(
      operands.map(({ path, text, range }) => [path, text, range?.start.line]),
      days.map(({ path }) => [path, '7', 12]),
    );
    const checked = checkedOf(...days);
    const [found] = (checked.findings.get('documents/2026-02-03.md') ?? []).filter(
      ({ rule }) => rule === 'link-mismatch',
    );
    assert.deepEqual([found?.actual, found?.expected, found?.fixes[0]?.applicability], ['20', '21', 'safe']);
    assert.equal(found?.related?.length, 3);
  });

  it('is checked again when a day comes, goes or changes', () => {
    const days = ['2026-02-01', '2026-02-02', '2026-02-03'].map((day) => logOf(day, [['支付金額', '7', '']]));
    const last = logOf('2026-02-04', [['支付金額', '7', '28']]);
    const mismatches = (checked: CheckedWorkspace): number =>
      (checked.findings.get(last.path) ?? []).filter(({ rule }) => rule === 'link-mismatch').length;
    let checked = checkedOf(...days, last);
    assert.equal(mismatches(checked), 0);
    const [, second] = days;
    const path = second?.path ?? '';
    const steps = [
      second?.text.replace('| 7 |', '| 8 |'),
      undefined,
      second?.text,
      second?.text.replace('| 7 |', '| 9 |'),
    ];
    const counts = steps.map((text) => {
      checked = withChanges(checked, [text === undefined ? { path, text: '' } : { path, text }]).next;
      return mismatches(checked);
    });
    assert.deepEqual(counts, [1, 0, 0, 1]);
  });

  it('starts a new report of the month whose days are all there', () => {
    const days = Array.from({ length: 28 }, (_, index) => logOf(addDays(FIRST, index), [['指標甲', '2', '']]));
    const [type, period] = [addingKnowledge.documentType('month-log'), readPeriod('2026-02')];
    assert.ok(type && period);
    const total = (files: typeof days): unknown =>
      startingOf(logsIn(...files), { type: withRow(type, '指标甲'), period, answers: {} }).rows.get('figures')?.[0]
        ?.total;
    assert.equal(total(days), '56');
    assert.equal(total(days.slice(1)), undefined);
  });

  it('is of metrics those that add up, by any of their names, and no people, ratios or what is no metric', () => {
    const knowledge = testKnowledgeWithFiles(addingMetrics('sums: { total: current }'));
    const rows = (names: readonly string[]): LogRow[] => names.map((name) => [name, '5', '10']);
    const files = [
      logOf('2026-02-01', rows(['支付金額', '訪客數', '訪客平均價值', '別的數'])),
      logOf('2026-02-02', rows(['销售额', 'UV', '访客平均价值', '别的数'])),
    ];
    const values = valuesOf(withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files), planOf(knowledge));
    assert.deepEqual(
      [0, 1, 2, 3].map((row) => given(values, '2026-02-02', 'toDate', row)),
      ['10', undefined, undefined, undefined],
    );
  });
});

type Kind = NonNullable<ReturnType<typeof addingKnowledge.documentType>>;

function withRow(type: Kind, metric: string): Kind {
  const sections = type.sections.map((section) => ({
    ...section,
    ...(section.table && { table: { ...section.table, rows: [{ metric }] } }),
  }));
  return { ...type, sections };
}
