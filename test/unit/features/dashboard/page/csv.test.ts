// The tables of a dashboard as a file for a spreadsheet: all of them, as the page has them, and nothing that is run.
import assert from 'node:assert/strict';
import { dashboards } from '../../../../../src/features/dashboards';
import type { Dashboard } from '../../../../../src/features/dashboard/model/dashboard';
import { parseCsv } from '../../../../../src/observations/csv';
import { measuredDashboard } from '../../../../support/measuredDashboard';
import { SIMPLIFIED } from '../../../../support/reader';

describe('the tables of a dashboard', function () {
  this.timeout(30_000);
  let made: Dashboard;
  before(async () => {
    made = await measuredDashboard();
  });

  it('are all that the page has, each below its title, in a form that spreadsheets in Chinese open', async () => {
    const csv = dashboards.csv(made, SIMPLIFIED);
    assert.ok(csv.startsWith('\ufeff运营看板 2026-06\r\n\r\n'));
    assert.doesNotMatch(csv, /[^\r]\n|\r\n\r\n\r\n|undefined|NaN|\[object|[<>]/);
    const page = await dashboards.page(made, SIMPLIFIED, '');
    const blocks = csv.split('\r\n\r\n').slice(1);
    assert.equal(blocks.length, page.split('<table>').length - 1);
    const rows = blocks.map((block) => parseCsv(block).filter((cells) => cells.length > 1).length - 1);
    assert.equal(
      rows.reduce((sum, each) => sum + each, 0),
      page.split('<th scope="row">').length - 1,
    );
    const role = made.roles[0];
    const kpi = role?.kpis.find(({ trend }) => trend !== undefined);
    assert.ok(role !== undefined && kpi?.trend !== undefined);
    const trend = blocks.map((block) => parseCsv(block)).find(([title]) => title?.[0]?.startsWith(`${kpi.name} · `));
    assert.equal(trend?.[0]?.[0], `${kpi.name} · ${role.role} · ${role.person ?? ''}`);
    assert.deepEqual(trend.at(-1)?.slice(0, 2), ['2026-06', kpi.trend.points.at(-1)?.actual?.text]);
  });

  it('say what is missing, below the rows or in place of them', () => {
    const [card] = made.roles;
    const [kpi] = card?.kpis ?? [];
    assert.ok(card !== undefined && kpi !== undefined);
    const roles = [{ ...card, notes: ['note'], kpis: [{ ...kpi, trend: undefined, lacks: ['lack'] }] }];
    const channels = [{ title: 'title', measure: 'm', bars: [], lacks: ['=none'] }];
    const funnels = made.funnels.slice(0, 1).map((each) => ({ ...each, lacks: ['step'] }));
    const [, ofRole = '', ofChannels, ofFunnel = ''] = dashboards
      .csv({ ...made, roles, channels, funnels }, SIMPLIFIED)
      .split('\r\n\r\n');
    assert.deepEqual(ofRole.split('\r\n').slice(3), ['未列出：', 'note', `${kpi.name}：lack`]);
    assert.equal(ofChannels, "title\r\n没有可画的数据：\r\n'=none");
    assert.deepEqual(ofFunnel.split('\r\n').slice(-2), ['未列出：', 'step']);
  });

  it('leave out what says nothing', () => {
    const csv = dashboards.csv({ ...made, roles: [], channels: [], funnels: [] }, SIMPLIFIED);
    assert.equal(csv.split('\r\n\r\n').length, 2);
    const none = { ...made.risks, risks: [], lacks: [] };
    const empty = dashboards.csv({ ...made, roles: [], channels: [], funnels: [], risks: none }, SIMPLIFIED);
    assert.equal(empty, '\ufeff运营看板 2026-06\r\n');
  });

  it('run nothing, and keep numbers', () => {
    const bar = (name: string, text: string) => ({ name, text, value: 1, why: 'why-1' });
    const bars = [
      bar('=HYPERLINK("x")', '-1,234.5'),
      bar('@sum', '+3.2%'),
      bar(' +1+1', '-¥5'),
      bar('-a, b', '-1+cmd'),
      bar('＝1', 'a=b'),
    ];
    const channels = [{ title: 'title', measure: 'm', bars, lacks: [] }];
    const none = { ...made.risks, risks: [], lacks: [] };
    const csv = dashboards.csv({ ...made, roles: [], channels, funnels: [], risks: none }, SIMPLIFIED);
    assert.deepEqual(csv.split('\r\n').slice(4, -1), [
      `"'=HYPERLINK(""x"")","-1,234.5"`,
      `'@sum,+3.2%`,
      `' +1+1,-¥5`,
      `"'-a, b",'-1+cmd`,
      `'＝1,a=b`,
    ]);
  });
});
