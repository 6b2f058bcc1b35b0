// Channels, funnels and risks on the page: each a chart with its table, or a sentence on what is missing.
import { element, join } from '../../preview/html';
import type { Html } from '../../preview/html';
import { barChart } from '../drawing/bars';
import { funnelChart } from '../drawing/funnel';
import { matrixChart } from '../drawing/matrix';
import type { Bars, Funnel, Risk, RiskLevel, Risks } from '../model/dashboard';
import { levelOf } from '../model/risks';
import { leftOut, whyLink } from './setting';
import type { Say } from './setting';
import { figureOf } from './table';
import type { Table } from './table';

function lacksOf(texts: readonly string[], isEmpty: boolean, say: Say): Html {
  return leftOut(say(isEmpty ? 'dashboard.nothing' : 'dashboard.absent'), texts);
}

/** Channels by what they cost and what they brought. */
export function channelsSection(charts: readonly Bars[], say: Say): Html {
  return element('div', { class: 'charts' }, ...charts.map((each, at) => barsOf(each, at, say)));
}

function barsOf(shown: Bars, at: number, say: Say): Html {
  const { title, bars, lacks } = shown;
  const missing = lacksOf(lacks, bars.length === 0, say);
  if (bars.length === 0) return withoutChart(title, missing);
  const greatest = bars.reduce((a, b) => (b.value > a.value ? b : a));
  const { name, text } = greatest;
  const description = say('dashboard.bars-about', { count: bars.length, name, text });
  const chart = barChart({ id: `bars-${String(at + 1)}`, title, description }, bars);
  return figureOf(say, chart, barsTable(shown, say), missing);
}

/** Bars as a table. */
export function barsTable({ title, measure, bars }: Bars, say: Say): Table {
  const columns = [{ title: say('dashboard.channel') }, { title: measure, isNumber: true }];
  const rows = bars.map(({ why, name, text }) => ({ head: { shown: whyLink(why, name), text: name }, cells: [text] }));
  return { caption: title, columns, rows };
}

function withoutChart(title: string, missing: Html): Html {
  return element('div', { class: 'without' }, element('h3', {}, title), missing);
}

/** How few of those who come also buy. */
export function funnelsSection(funnels: readonly Funnel[], say: Say): Html {
  return element('div', { class: 'charts' }, ...funnels.map((each, at) => funnelOf(each, at, say)));
}

function funnelOf(shown: Funnel, at: number, say: Say): Html {
  const { title, steps, lacks } = shown;
  const missing = lacksOf(lacks, steps.length === 0, say);
  if (steps.length === 0) return withoutChart(title, missing);
  const told = steps.map(({ name, text }) => `${name} ${text}`).join(' → ');
  const description = say('dashboard.funnel-about', { steps: told });
  const chart = funnelChart({ id: `funnel-${String(at + 1)}`, title, description }, steps);
  return figureOf(say, chart, funnelTable(shown, say), missing);
}

/** A funnel as a table. */
export function funnelTable({ title, steps }: Funnel, say: Say): Table {
  const columns = [
    { title: say('dashboard.step') },
    { title: say('dashboard.value'), isNumber: true },
    { title: say('dashboard.of-before'), isNumber: true },
  ];
  const rows = steps.map(({ why, name, text, rate }) => ({
    head: { shown: whyLink(why, name), text: name },
    cells: [text, rate ?? say('kpi.none')],
  }));
  return { caption: title, columns, rows };
}

/** The open risks of a month. */
export function risksSection(shown: Risks, month: string, say: Say): Html {
  const { risks, limits, axes, lacks } = shown;
  const title = say('dashboard.risks-title', { month });
  const missing = lacksOf(lacks, risks.length === 0, say);
  if (risks.length === 0) return element('div', { class: 'charts' }, withoutChart(title, missing));
  const count = (level: RiskLevel): number => risks.filter((each) => each.level === level).length;
  const counts = { count: risks.length, high: count('high'), medium: count('medium'), low: count('low') };
  const chart = matrixChart({ id: 'matrix', title, description: say('dashboard.risks-about', counts) }, risks, {
    ...axes,
    levelOf: (score) => {
      const name = levelOf(score, limits);
      return { name, word: levelWord(name, say) };
    },
  });
  const table = risksTable(shown, month, say);
  return element('div', { class: 'charts' }, figureOf(say, chart, table, missing));
}

function levelWord(level: RiskLevel, say: Say): string {
  return say(`dashboard.level.${level}`);
}

/** The open risks as a table, the gravest first. */
export function risksTable({ risks, axes }: Risks, month: string, say: Say): Table {
  const columns = [
    { title: say('dashboard.risk') },
    { title: axes.likelihood, isNumber: true },
    { title: axes.impact, isNumber: true },
    { title: say('dashboard.level') },
    { title: say('dashboard.status') },
  ];
  const rows = gravestFirst(risks).map((risk) => ({
    head: { shown: join([whyLink(risk.why, risk.id), ` ${risk.text}`]), text: `${risk.id} ${risk.text}` },
    cells: [String(risk.likelihood), String(risk.impact), levelWord(risk.level, say), risk.status],
  }));
  return { caption: say('dashboard.risks-title', { month }), columns, rows };
}

function gravestFirst(risks: readonly Risk[]): Risk[] {
  return risks.toSorted((a, b) => b.likelihood * b.impact - a.likelihood * a.impact);
}
