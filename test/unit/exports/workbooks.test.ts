// Workbooks that LibreOffice saved (test/fixtures/exports/make.mjs): what only a real workbook has, in both its kinds.
import assert from 'node:assert/strict';
import type { ReadExport } from '../../../src/exports/readExport';
import { exportFile, read, written } from '../../support/exports';

type Read = Extract<ReadExport, { kind: 'read' }>;

async function bothOf(name: string): Promise<readonly Read[]> {
  const results = await Promise.all(['xlsx', 'xls'].map((ending) => read(exportFile(`${name}.${ending}`))));
  return results.map((result) => {
    assert.ok(result.kind === 'read', name);
    return result;
  });
}

/** Observations with figures as numbers: rates of a text have more decimals than those of a cell. */
function figuresOf({ tables }: Read): unknown[] {
  return tables.flatMap(({ taken }) =>
    taken.table.observations
      .map(({ period, keys, figures, rows }) => [period, ...keys, ...figures.map((figure) => figure?.value), rows])
      .sort((one, other) => (String(one) < String(other) ? -1 : 1)),
  );
}

const leftOf = ({ tables }: Read): unknown[] =>
  tables.flatMap(({ taken }) =>
    taken.left.flatMap(({ reason, places }) =>
      places.map(({ row, column, text, expected }) => [reason, row, column, text, expected]),
    ),
  );

const ITEM_FIGURES = 19; // that are kept of an item
const ITEM = { 0: 1391, 1: 4020, 2: 15.7, 3: 0.7748, 7: 70, 10: 62, 12: 34895, 16: 1200, 17: 420, 18: 10 };

/** What is kept of an item, with the figures that it has by their places. */
function itemRow(item: string, figures: Readonly<Record<number, number>>, rows: string): unknown[] {
  return ['2026-06', item, ...Array.from({ length: ITEM_FIGURES }, (_, at) => figures[at]), rows];
}

describe('workbooks of other programs', () => {
  it('give items below a title over all columns, with hidden rows, and of other sheets nothing', async () => {
    for (const result of await bothOf('商品排行_整表')) {
      const [table, ...others] = result.tables;
      assert.ok(table && others.length === 0);
      assert.deepEqual([table.title, table.recognition.header], ['商品', 5]);
      assert.deepEqual(table.recognition.unknown, []); // all 38 titles are known
      assert.deepEqual(figuresOf(result), [
        itemRow('007', { 0: 0, 10: 0, 12: 0 }, '10'),
        itemRow('107123456789012345', ITEM, '6'),
        itemRow('660000000001', { 0: 20, 1: 31, 2: 80, 3: 0.5, 10: 3, 12: 1234.5 }, '7'),
      ]);
      const told = leftOf(result);
      assert.deepEqual([told.length, told[1]], [2, ['summary', 11, '', '合计 9', undefined]]);
      assert.match(String(told[0]), /^id-damaged,9,,10712345678901\d{4},$/);
      // The sheet that is hidden is not looked at.
      assert.deepEqual(
        result.others.map(({ title }) => title),
        ['说明'],
      );
    }
  });

  it('give days below titles in two rows: days of any format and calendar, lengths of time, formulas', async () => {
    for (const result of await bothOf('店铺报表_两行表头')) {
      const [table] = result.tables;
      assert.ok(table);
      assert.equal(table.recognition.header, 2);
      assert.deepEqual(written(table.taken.table), [
        '期间,访客数,浏览量,支付金额,支付买家数,人均停留时长(秒),来源,行',
        '2026-06-01,1391,4020,34895,62,80,,3',
        '2026-06-02,980,2910,21000.50,40,14,,4',
        '2026-06-03,1020,,0,0,12.0,,5',
      ]);
      assert.deepEqual(leftOf(result), []); // formulas and rates of cells agree with what they are of
    }
  });
});
