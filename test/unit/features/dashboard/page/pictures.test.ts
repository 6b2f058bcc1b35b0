// The charts of a dashboard as pictures: each chart of the page once, under names that files can have.
import assert from 'node:assert/strict';
import { dashboards } from '../../../../../src/features/dashboards';
import type { Dashboard } from '../../../../../src/features/dashboard/model/dashboard';
import { measuredDashboard } from '../../../../support/measuredDashboard';
import { ENGLISH, SIMPLIFIED } from '../../../../support/reader';

describe('the charts of a dashboard as pictures', function () {
  this.timeout(30_000);
  let made: Dashboard;
  before(async () => {
    made = await measuredDashboard();
  });

  it('are all that the page has, in its order', async () => {
    const page = await dashboards.page(made, SIMPLIFIED, '');
    const onPage = Array.from(page.matchAll(/<figure>.*?<svg id="([^"]*)"/gs), ([, id]) => id);
    const pictures = dashboards.pictures(made, SIMPLIFIED);
    assert.ok(onPage.length > 20);
    assert.deepEqual(
      pictures.map(({ id }) => id),
      onPage,
    );
    for (const { svg } of pictures) assert.doesNotMatch(svg, /class=|href|undefined|NaN/);
  });

  it('say whose and of when they are, in names that differ', () => {
    const pictures = dashboards.pictures(made, SIMPLIFIED);
    assert.match(pictures[0]?.svg ?? '', />店铺销售额 · 运营经理 · 周岚 · 2026-06<\/text>/);
    assert.equal(pictures[0]?.name, '01-店铺销售额-运营经理-周岚-2026-06');
    assert.equal(new Set(pictures.map(({ name }) => name)).size, pictures.length);
    const [card] = made.roles;
    assert.ok(card !== undefined);
    const hostile = dashboards.pictures({ ...made, roles: [{ ...card, person: '../<b>' }] }, ENGLISH);
    assert.match(hostile[0]?.name ?? '', /^01-[\p{L}\p{N}_.-]+$/u);
    assert.match(hostile[0]?.svg ?? '', /· \.\.\/&lt;b&gt; · 2026-06<\/text>/);
  });

  it('are none where there is nothing to be drawn', () => {
    const risks = { ...made.risks, risks: [] };
    const channels = made.channels.map((each) => ({ ...each, bars: [] }));
    const funnels = made.funnels.map((each) => ({ ...each, steps: [] }));
    const roles = made.roles.map((card) => ({
      ...card,
      kpis: card.kpis.map((kpi) => ({ ...kpi, trend: undefined })),
    }));
    assert.deepEqual(dashboards.pictures({ ...made, risks, channels, funnels, roles }, SIMPLIFIED), []);
  });
});
