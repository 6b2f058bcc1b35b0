// Posts on the page: what each came to, its KPIs as a table, and their trends as charts.
import { element, join } from '../../preview/html';
import type { Html } from '../../preview/html';
import type { KpiState } from '../../../kpi/score';
import { lineChart } from '../drawing/line';
import { markAlone } from '../drawing/marks';
import type { KpiRow, RoleCard, Trend, TrendPoint } from '../model/dashboard';
import { sentences, whyLink } from './setting';
import type { Chart, Say } from './setting';
import { figureOf, tableOf } from './table';
import type { Table, TableCell } from './table';

/** All posts. */
export function rolesSection(roles: readonly RoleCard[], say: Say): Html {
  const marks = STATES.map((state) => element('li', {}, stateWord(state, say)));
  const others = (['dashboard.legend-target', 'dashboard.legend-gap'] as const).map((id) => element('li', {}, say(id)));
  const legend = element(
    'div',
    { class: 'legend' },
    element('p', {}, say('dashboard.legend')),
    element('ul', {}, ...marks, ...others),
  );
  return join([
    element('div', { class: 'totals' }, ...roles.map((card) => totalOf(card, say))),
    legend,
    ...roles.map((card, at) => cardOf(card, at, say)),
  ]);
}

const STATES: readonly KpiState[] = ['reached', 'near', 'behind', 'far-behind'];

/** A post with who has it. */
export function nameOf({ role, person }: RoleCard): string {
  return person === undefined ? role : `${role} · ${person}`;
}

function stateWord(state: KpiState | undefined, say: Say): Html {
  return element('span', { class: 'state' }, markAlone(state), stateText(state, say));
}

function stateText(state: KpiState | undefined, say: Say): string {
  return state === undefined ? say('dashboard.no-score') : say(`kpi.state.${state}`);
}

function stateCell(state: KpiState | undefined, say: Say): TableCell {
  return { shown: stateWord(state, say), text: stateText(state, say) };
}

function totalOf(card: RoleCard, say: Say): Html {
  const { role, person, total, grade, why } = card;
  const counts = STATES.flatMap((state) => {
    const count = card.kpis.filter((each) => each.state === state).length;
    return count === 0 ? [] : [element('li', {}, stateWord(state, say), ` ${String(count)}`)];
  });
  return element(
    'div',
    { class: 'total' },
    element('p', { class: 'who' }, element('b', {}, role), person === undefined ? undefined : ` ${person}`),
    element(
      'p',
      { class: 'sum' },
      element(
        'a',
        { id: `at-${why}`, href: `#${why}` },
        element('b', {}, total?.text ?? say('dashboard.no-total')),
        grade === undefined ? undefined : ` ${say('dashboard.grade', { grade })}`,
      ),
    ),
    element('ul', { class: 'counts' }, ...counts),
  );
}

function cardOf(card: RoleCard, at: number, say: Say): Html {
  const id = `role-${String(at + 1)}`;
  const trends = card.kpis.flatMap(({ trend, ...kpi }) => (trend === undefined ? [] : [trendOf(kpi, trend, say)]));
  const absent = card.kpis.filter(({ trend }) => trend === undefined).map(({ name }) => name);
  const names = absent.join(say('dashboard.list'));
  return element(
    'section',
    { class: 'role', 'aria-labelledby': id },
    element('h3', { id }, nameOf(card)),
    sentences('note', card.notes),
    tableOf(kpisTable(card, say)),
    element('h4', {}, say('dashboard.trends')),
    element('div', { class: 'trends' }, ...trends),
    absent.length === 0 ? undefined : element('p', { class: 'note' }, say('dashboard.trends-absent', { names })),
  );
}

/** The KPIs of a post as a table. */
export function kpisTable(card: RoleCard, say: Say): Table {
  const numbers = (['weight', 'actual', 'target', 'score'] as const).map((each) => ({
    title: say(`dashboard.${each}`),
    isNumber: true,
  }));
  const columns = [{ title: say('dashboard.kpi') }, ...numbers, { title: say('dashboard.state') }];
  const rows = card.kpis.map((kpi) => ({
    id: `at-${kpi.why}`,
    head: {
      shown: join([
        whyLink(kpi.why, kpi.name),
        element('span', { class: 'clause' }, kpi.clause),
        sentences('note', kpi.lacks),
      ]),
      text: kpi.name,
    },
    cells: [
      String(kpi.weight),
      kpi.actual || say('kpi.none'),
      kpi.target || say('kpi.none'),
      kpi.score?.text ?? say('kpi.none'),
      stateCell(kpi.state, say),
    ],
  }));
  return { caption: nameOf(card), columns, rows };
}

type Row = Pick<KpiRow, 'name' | 'why'>;

function trendOf(kpi: Row, trend: Trend, say: Say): Html {
  return figureOf(say, trendChart(kpi, trend, say).drawn, trendTable(kpi.name, trend, say));
}

/** Twelve months of a KPI as a chart. */
export function trendChart({ name, why }: Row, trend: Trend, say: Say): Chart {
  const { caption: title } = trendTable(name, trend, say);
  const points = trend.points.map((point) => ({ ...point, name: point.month }));
  const id = `trend-${why}`;
  return { id, title, drawn: lineChart({ id, title, description: aboutTrend(trend.points, say) }, points) };
}

/** Twelve months of a KPI as a table. */
export function trendTable(name: string, { isScores, points }: Trend, say: Say): Table {
  const caption = isScores ? say('dashboard.trend-scores', { name }) : name;
  const columns = [
    { title: say('dashboard.month') },
    { title: say(isScores ? 'dashboard.score' : 'dashboard.actual'), isNumber: true },
    ...(isScores ? [] : [{ title: say('dashboard.target'), isNumber: true }]),
    { title: say('dashboard.state') },
  ];
  const rows = points.map((point) => ({
    head: point.why === undefined ? point.month : { shown: whyLink(point.why, point.month), text: point.month },
    cells:
      point.actual === undefined
        ? [say('dashboard.no-figures'), ...(isScores ? [] : [say('kpi.none')]), say('kpi.none')]
        : [
            point.actual.text,
            ...(isScores ? [] : [point.target?.text ?? say('kpi.none')]),
            stateCell(point.state, say),
          ],
  }));
  return { caption, columns, rows };
}

function aboutTrend(points: readonly TrendPoint[], say: Say): string {
  const known = points.flatMap(({ actual }) => actual ?? []).toSorted((a, b) => a.value - b.value);
  const latest = points.at(-1);
  return say('dashboard.trend-about', {
    known: known.length,
    months: points.length,
    low: known[0]?.text ?? '',
    high: known.at(-1)?.text ?? '',
    month: latest?.month ?? '',
    text: latest?.actual?.text ?? say('dashboard.no-figures'),
  });
}
