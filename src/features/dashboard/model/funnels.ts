// How few of those who come also buy: people in the shop, and what promotion shows. Each step is a figure of its own,
// and a step of which nothing is known is left out.
import { inWords } from '../../../base/message';
import type { MetricFigure } from '../../../figures/figures';
import { figureLines } from '../../kpi/kpiExplained';
import { unitOf } from '../../kpi/kpiNames';
import { figureText } from '../../kpi/kpiNumbers';
import type { Funnel, FunnelStep } from './dashboard';
import { figureOf, lacksOf, say } from './setting';
import type { Setting } from './setting';

const SHOP = ['visitors', 'cart-visitors', 'ordering-buyers', 'buyers'];
const PROMOTION = ['impressions', 'clicks', 'promotion-orders'];

/** The funnel of the shop and that of its promotion. */
export function funnels(setting: Setting): Funnel[] {
  return [
    funnelOf(setting, say(setting, 'dashboard.funnel-shop'), SHOP),
    funnelOf(setting, say(setting, 'dashboard.funnel-promotion'), PROMOTION),
  ];
}

function funnelOf(setting: Setting, title: string, ids: readonly string[]): Funnel {
  const figures = ids.flatMap((id) => figureOf(setting, id) ?? []);
  const known = figures.filter(({ value }) => value !== undefined);
  const lacks = figures.filter(({ value }) => value === undefined).flatMap((figure) => lacksOf(figure, setting));
  return { title, steps: known.map((figure, at) => stepOf(setting, figure, known[at - 1])), lacks };
}

function stepOf(setting: Setting, figure: MetricFigure, before: MetricFigure | undefined): FunnelStep {
  const { to, month, explanations } = setting;
  const name = inWords(to.reader, figure.metric.name, figure.metric.en);
  const text = figureText(figure.value, unitOf(figure), to.reader);
  const rate = rateText(setting, figure.value, before?.value);
  const divided =
    before === undefined || rate === undefined
      ? []
      : [
          say(setting, 'dashboard.rate', {
            rate,
            text,
            before: figureText(before.value, unitOf(before), to.reader),
            name: inWords(to.reader, before.metric.name, before.metric.en),
          }),
        ];
  const lines = [...figureLines(figure, 0, to), ...divided.map((each) => ({ text: each, depth: 0 }))];
  const why = explanations.add({ title: `${name} · ${month.text}`, lines });
  return { name, value: figure.value ?? 0, text, rate, why };
}

function rateText({ to }: Setting, value = 0, before = 0): string | undefined {
  return before === 0 ? undefined : figureText(value / before, 'percent', to.reader);
}
