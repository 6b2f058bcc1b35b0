// The charts of a dashboard as pictures, each a file that stands by itself, in the order of the page.
import type { Reader } from '../../../base/message';
import { toFileName } from '../../../documents/templates/fileName';
import { aloneDrawing } from '../drawing/alone';
import type { Dashboard } from '../model/dashboard';
import { barsChart, funnelDrawn, risksChart } from './charts';
import { nameOf, trendChart } from './roles';
import { saying } from './setting';
import type { Chart, Say } from './setting';

/** A chart as a picture. */
export interface Picture {
  /** Of the chart on the page. */
  readonly id: string;
  /** What its file may be called, without the ending. */
  readonly name: string;
  /** The picture, as SVG. */
  readonly svg: string;
}

/** All charts; where there is nothing to be drawn, there is none. */
export function dashboardPictures(dashboard: Dashboard, reader: Reader): Picture[] {
  return chartsOf(dashboard, saying(reader)).map(({ id, title, drawn }, at) => {
    const name = toFileName(`${String(at + 1).padStart(2, '0')} ${title}`);
    return { id, name, svg: aloneDrawing(drawn, title) };
  });
}

function chartsOf({ month, roles, channels, funnels, risks }: Dashboard, say: Say): Chart[] {
  const ofMonth = ({ title, ...chart }: Chart): Chart => ({ ...chart, title: `${title} · ${month}` });
  const trends = roles.flatMap((card) =>
    card.kpis.flatMap((kpi) => {
      if (kpi.trend === undefined) return [];
      const chart = trendChart(kpi, kpi.trend, say);
      return [ofMonth({ ...chart, title: `${chart.title} · ${nameOf(card)}` })];
    }),
  );
  return [
    ...trends,
    ...channels.flatMap((each, at) => (each.bars.length === 0 ? [] : [barsChart(each, at, say)])),
    ...funnels.flatMap((each, at) => (each.steps.length === 0 ? [] : [ofMonth(funnelDrawn(each, at, say))])),
    ...(risks.risks.length === 0 ? [] : [risksChart(risks, month, say)]),
  ];
}
