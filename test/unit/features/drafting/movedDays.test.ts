import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/base/dates/date';
import { isWithin, nextPeriod, periodOf, readPeriod } from '../../../../src/base/dates/period';
import type { Period, PeriodKind } from '../../../../src/base/dates/period';
import { movedDay, movedText } from '../../../../src/features/drafting/movedDays';
import type { Move } from '../../../../src/features/drafting/movedDays';
import { draws } from '../../../support/draws';

function move(from: string, to: string): Move {
  const [first, second] = [readPeriod(from), readPeriod(to)];
  assert.ok(first && second);
  return { from: first, to: second };
}

describe('days moved from one period to another', () => {
  it('keep their place, the last day that of the last', () => {
    assert.equal(movedDay('2026-06-05', move('2026-06', '2026-07')), '2026-07-05');
    assert.equal(movedDay('2026-06-30', move('2026-06', '2026-07')), '2026-07-31');
    assert.equal(movedDay('2026-01-30', move('2026-01', '2026-02')), '2026-02-28');
    assert.equal(movedDay('2026-05-18', move('2026-Q2', '2026-Q3')), '2026-08-18');
    assert.equal(movedDay('2026-06-24', move('2026-W26', '2026-W27')), '2026-07-01');
    assert.equal(movedDay('2024-02-29', move('2024', '2026')), '2026-02-28');
  });

  it('stay where they lie before the period, and are nothing after it', () => {
    assert.equal(movedDay('2025-03-01', move('2026-06', '2026-07')), '2025-03-01');
    assert.equal(movedDay('2026-07-01', move('2026-06', '2026-07')), undefined);
    assert.equal(movedDay('2026-06-03', move('2026-06', '2026-W27')), undefined);
  });

  it('lie in the new period, in their order, of each kind', () => {
    const kind = fc.constantFrom<PeriodKind>('year', 'quarter', 'month', 'week', 'day');
    const at = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(kind, at, fc.nat(400), (each, day, later) => {
        const from = periodOf(each, day);
        const to = nextPeriod(from) as Period;
        const other = addDays(day, later % 5);
        const moved = movedDay(day, { from, to });
        assert.ok(moved !== undefined && isWithin(to, moved), `${day} ${from.text}`);
        const next = movedDay(other, { from, to });
        if (next !== undefined) assert.ok(next >= moved);
      }),
      draws(300),
    );
  });

  it('are written as they were', () => {
    const { from, to } = move('2026-06', '2026-07');
    const of = (text: string): string | undefined => movedText({ kind: 'date', day: '2026-06-05' }, text, { from, to });
    assert.deepEqual([of('6月5日'), of('2026-06-05')], ['7月5日', '2026-07-05']);
    const span = { kind: 'dateRange', from: '2026-06-22', to: '2026-06-30' } as const;
    assert.equal(movedText(span, '6月22日 ~ 6月30日', { from, to }), '7月22日 ~ 7月31日');
    assert.equal(movedText(span, '2026-06-22 ~ 2026-06-30', { from, to }), '2026-07-22 ~ 2026-07-31');
    assert.equal(movedText({ ...span, to: '2026-07-02' }, '6月22日 ~ 7月2日', { from, to }), undefined);
    const before = { kind: 'dateRange', from: '2025-01-01', to: '2025-01-02' } as const;
    assert.equal(movedText(before, '2025年1月1日 ~ 2日', { from, to }), '2025年1月1日 ~ 2日');
    assert.equal(movedText({ kind: 'missing' }, '—', { from, to }), undefined);
  });
});
