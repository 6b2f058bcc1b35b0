// Lists of cases: which are counted, and how often.
import assert from 'node:assert/strict';
import { csv, readTable, sourceOf, written } from '../../../support/exports';

describe('cases', () => {
  it('count a refund once that is listed twice, in each state that it is listed in', async () => {
    const titles = ['退款编号', '退款状态', '退款总额', '申请时间', '完结时间'];
    const refund = (id: string, state: string, finished: string): string[] => [
      id,
      state,
      '50.00',
      '2026-06-01',
      finished,
    ];
    const { taken } = await readTable(
      sourceOf(
        '退款.csv',
        csv([
          titles,
          refund('1001', '退款成功', '2026-06-02'),
          refund('1002', '买家申请中', ''),
          refund('1001', '退款成功', '2026-06-02'),
          refund('1002', '退款成功', '2026-06-03'),
          refund('', '退款成功', '2026-06-03'),
          refund('', '退款成功', '2026-06-03'),
        ]),
      ),
    );
    assert.deepEqual(written(taken.table).slice(1), [
      '2026-06-01,,,4,,"2-3,6-7"',
      '2026-06-02,50.00,1,,,2',
      '2026-06-03,150.00,3,,,5-7',
    ]);
    assert.deepEqual(
      taken.left.flatMap(({ reason, places }) => places.map(({ row, text }) => [reason, row, text])),
      [
        ['repeated', 4, '退款编号'],
        ['repeated', 5, '退款编号'],
      ],
    );
  });
});
