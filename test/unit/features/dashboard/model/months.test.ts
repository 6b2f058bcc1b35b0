// The months that somebody may choose from: the last one first, and none that has nothing or is still to come.
import assert from 'node:assert/strict';
import { dashboards } from '../../../../../src/features/dashboards';
import { measuredShop } from '../../../../support/measuredShop';
import { monthlyExports } from '../../../../support/monthlyExports';

describe('the months of a dashboard', function () {
  this.timeout(30_000);

  it('begin with the last one, before those of documents and figures from the latest back', async () => {
    const shop = await measuredShop({ exports: monthlyExports(['2025-11', '2026-06'], 5) });
    const months = dashboards.months(shop);
    assert.equal(months[0], '2026-06');
    assert.deepEqual(months.slice(1), months.slice(1).toSorted().toReversed());
    assert.equal(new Set(months).size, months.length);
    assert.ok(months.includes('2025-11'), 'there are figures alone');
    assert.ok(months.includes('2026-05'), 'there are documents alone');
    assert.ok(months.every((month) => month <= '2026-07'));
  });

  it('are the last one alone where there is nothing, and not those of what spans several', async () => {
    assert.deepEqual(dashboards.months(await measuredShop({ document: () => undefined })), ['2026-06']);
    const shop = await measuredShop({
      document: (path, text) =>
        path.endsWith('2026-06/risk-register.md') ? text.replace('period: 2026-06', 'period: 2026-Q2') : undefined,
    });
    assert.equal([...shop.workspace.documents.keys()].length, 1);
    assert.deepEqual(dashboards.months(shop), ['2026-06']);
  });

  it('leave out those to come', async () => {
    const shop = await measuredShop({
      document: (path, text) =>
        path.endsWith('2026-06/risk-register.md') ? text.replace('period: 2026-06', 'period: 2026-08') : undefined,
    });
    assert.deepEqual(dashboards.months(shop), ['2026-06']);
  });
});
