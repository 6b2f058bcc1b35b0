import assert from 'node:assert/strict';
import { figureText } from '../../../../src/observations/observation';
import { Figures, unitsOf } from '../../../../src/exports/taking/figures';
import { Gathering } from '../../../../src/exports/taking/gathering';
import { Leftovers } from '../../../../src/exports/taking/leftovers';
import { readTable, sourceOf, written } from '../../../support/exports';

/** Figures of an amount that adds up and of people, who do not; undefined is nothing. */
function figuresOf(...values: readonly (string | undefined)[]): Figures {
  const figures = new Figures(values.length);
  values.forEach((text, at) => {
    if (text === undefined) return;
    const decimals = text.split('.')[1]?.length ?? 0;
    figures.set(at, unitsOf({ value: Number(text), decimals }), decimals, false);
  });
  return figures;
}

function gathered(gathering: Gathering): string[] {
  return [...gathering.observations('', (_, figure) => figure)].map(({ period, keys, figures, rows }) =>
    [period, ...keys, ...figures.map((figure) => (figure === undefined ? '' : figureText(figure))), rows].join(' '),
  );
}

describe('observations of a table', () => {
  it('are sums without residue, to the most decimals that were there', () => {
    const gathering = new Gathering(['sum', 'none'], true, new Leftovers());
    for (let row = 2; row < 1_002; row++) gathering.add(row, '2026-06-01', ['甲'], figuresOf('0.1', '3'));
    gathering.add(1_002, '2026-06-01', ['甲'], figuresOf('5'));
    gathering.add(1_003, '2026-06-01', ['甲'], figuresOf('0.005'));
    gathering.add(1_004, '2026-06-01', ['甲'], figuresOf(undefined));
    assert.deepEqual(gathered(gathering), ['2026-06-01 甲 105.005  2-1004']);
  });
  it('are months once days are too many: of days that were there and of those that come', () => {
    const left = new Leftovers();
    const gathering = new Gathering(['sum', 'none'], false, left);
    gathering.add(2, '2026-06-01', ['甲'], figuresOf('1.5', '3'));
    gathering.add(3, '2026-06-02', ['乙'], figuresOf('1', '3'));
    gathering.add(4, '2026-06-02', ['乙'], figuresOf('2', '3'));
    gathering.add(5, '2026-W23', ['甲'], figuresOf('9', '4'));
    gathering.addUpMonths();
    gathering.addUpMonths();
    gathering.add(6, '2026-06-03', ['甲'], figuresOf('2.25', '3'));
    gathering.add(7, '2026-06-03', ['甲'], figuresOf('7', '3'));
    gathering.add(8, '2026-05-30', ['甲'], figuresOf('4', '3'));
    for (const day of Array.from({ length: 31 }, (_, at) => String(at + 1).padStart(2, '0')))
      gathering.add(9, `2026-07-${day}`, ['甲'], figuresOf('1', '3'));
    assert.equal(gathering.isByMonth, true);
    assert.deepEqual(gathered(gathering), [
      '2026-06-01~2026-06-03 甲 3.75  2,6',
      '2026-W23 甲 9 4 5',
      '2026-05-30 甲 4  8',
      '2026-07 甲 31  9',
    ]);
    assert.deepEqual(
      left.all().map(({ reason, places }) => [reason, places.map(({ row, text }) => `${String(row)} ${text}`)]),
      [
        ['contradicted', ['3 2026-06-02 乙', '4 2026-06-02 乙']],
        ['repeated', ['7 2026-06 甲']],
      ],
    );
  });
  it('of items of a year are kept by month', async () => {
    const head = '统计日期,商品ID,商品访客数,支付金额\n';
    const items = Array.from({ length: 3_500 }, (_, at) => `${String(600_000_000_000 + at)},10,1.01\n`);
    const days = Array.from({ length: 30 }, (_, at) => `2026-06-${String(at + 1).padStart(2, '0')}`);
    const text = head + days.map((day) => items.map((item) => `${day},${item}`).join('')).join('');
    const { taken } = await readTable(sourceOf('商品排行.csv', text, 1 << 16));
    assert.equal(taken.isByMonth, true);
    const rows = written(taken.table);
    assert.equal(rows.length, 3_501);
    assert.equal(rows[1], '2026-06,600000000000,30.30,,2…101502');
  });
});
