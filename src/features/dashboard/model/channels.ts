// What channels cost and brought: spend and return of each that was paid for in the month.
import { inWords } from '../../../base/message';
import { ofChannel } from '../../../figures/filter';
import type { MetricFigure } from '../../../figures/figures';
import type { Channel } from '../../../knowledge/model';
import { figureLines } from '../../kpi/kpiExplained';
import { unitOf } from '../../kpi/kpiNames';
import { figureText } from '../../kpi/kpiNumbers';
import type { Bar, Bars } from './dashboard';
import { figureOf, lacksOf, say } from './setting';
import type { Setting } from './setting';

const MEASURES = ['promotion-spend', 'promotion-roi'] as const;

/** A chart for the spend and one for the return, both with the channels that cost most first. */
export function channelBars(setting: Setting): Bars[] {
  const paid = setting.shop.workspace.knowledge.channels.all.filter((channel) => channel.paid);
  const spendOf = (channel: Channel): number => channelFigure(setting, MEASURES[0], channel)?.value ?? -Infinity;
  const channels = paid.toSorted((a, b) => spendOf(b) - spendOf(a));
  return MEASURES.flatMap((id) => {
    const whole = figureOf(setting, id);
    return whole === undefined ? [] : [barsOf(setting, whole, channels)];
  });
}

function channelFigure(setting: Setting, id: string, channel: Channel): MetricFigure | undefined {
  return figureOf(setting, id, ofChannel(channel));
}

function barsOf(setting: Setting, whole: MetricFigure, channels: readonly Channel[]): Bars {
  const { to, month } = setting;
  const measure = inWords(to.reader, whole.metric.name, whole.metric.en);
  const bars: Bar[] = [];
  const absent: string[] = [];
  for (const channel of channels) {
    const name = inWords(to.reader, channel.name, channel.en);
    const figure = channelFigure(setting, whole.metric.id, channel);
    if (figure?.value === undefined) absent.push(name);
    else bars.push(barOf(setting, figure, { name, measure }));
  }
  const names = absent.join(say(setting, 'dashboard.list'));
  const partly =
    absent.length === 0 ? [] : [say(setting, 'dashboard.channels-absent', { measure, month: month.text, names })];
  const title = say(setting, 'dashboard.channels-title', { measure, month: month.text });
  return { title, measure, bars, lacks: bars.length === 0 ? lacksOf(whole, setting) : partly };
}

function barOf(
  { to, month, explanations }: Setting,
  figure: MetricFigure,
  { name, measure }: { readonly name: string; readonly measure: string },
): Bar {
  const value = figure.value ?? 0;
  const lines = figureLines(figure, 0, to);
  const why = explanations.add({ title: `${name} · ${measure} · ${month.text}`, lines });
  return { name, value, text: figureText(value, unitOf(figure), to.reader), why };
}
