// The dashboard of a month of which three months of exports were imported, for tests of what is made of it.
import assert from 'node:assert/strict';
import type { Dashboard } from '../../src/features/dashboard/model/dashboard';
import { dashboards } from '../../src/features/dashboards';
import { measuredShop } from './measuredShop';
import { monthlyExports } from './monthlyExports';
import { SIMPLIFIED } from './reader';

/** The dashboard of June 2026. */
export async function measuredDashboard(): Promise<Dashboard> {
  const shop = await measuredShop({ exports: monthlyExports(['2026-04', '2026-05', '2026-06'], 5) });
  const made = dashboards.of(shop, '2026-06', SIMPLIFIED);
  assert.ok(!('problem' in made));
  return made;
}
