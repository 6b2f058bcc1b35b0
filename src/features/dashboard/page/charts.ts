// Channels, funnels and risks on the page: each a chart with its table, or a sentence on what is missing.
import { element, join } from '../../preview/html';
import type { Html } from '../../preview/html';
import { barChart } from '../drawing/bars';
import { funnelChart } from '../drawing/funnel';
import { matrixChart } from '../drawing/matrix';
import type { Bars, Funnel, Risk, RiskLevel, Risks } from '../model/dashboard';
import { levelOf } from '../model/risks';
import { leftOut, whyLink } from './setting';
import type { Chart, Say } from './setting';
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
  return figureOf(say, barsChart(shown, at, say).drawn, barsTable(shown, say), missing);
}

/** Bars as a chart; there is at least one. */
export function barsChart({ title, bars }: Bars, at: number, say: Say): Chart {
  const { name, text } = bars.reduce((a, b) => (b.value > a.value ? b : a));
  const description = say('dashboard.bars-about', { count: bars.length, name, text });
  const id = `bars-${String(at + 1)}`;
  return { id, title, drawn: barChart({ id, title, description }, bars) };
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
  return figureOf(say, funnelDrawn(shown, at, say).drawn, funnelTable(shown, say), missing);
}

/** A funnel as a chart. */
export function funnelDrawn({ title, steps }: Funnel, at: number, say: Say): Chart {
  const told = steps.map(({ name, text }) => `${name} ${text}`).join(' → ');
  const description = say('dashboard.funnel-about', { steps: told });
  const id = `funnel-${String(at + 1)}`;
  return { id, title, drawn: funnelChart({ id, title, description }, steps) };
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
  const missing = lacksOf(shown.lacks, shown.risks.length === 0, say);
  const title = say('dashboard.risks-title', { month });
  const inside =
    shown.risks.length === 0
      ? withoutChart(title, missing)
      : figureOf(say, risksChart(shown, month, say).drawn, risksTable(shown, month, say), missing);
  return element('div', { class: 'charts' }, inside);
}

/** The open risks as a chart. */
export function risksChart({ risks, limits, axes }: Risks, month: string, say: Say): Chart {
  const title = say('dashboard.risks-title', { month });
  const count = (level: RiskLevel): number => risks.filter((each) => each.level === level).length;
  const counts = { count: risks.length, high: count('high'), medium: count('medium'), low: count('low') };
  const about = { id: 'matrix', title, description: say('dashboard.risks-about', counts) };
  const drawn = matrixChart(about, risks, {
    ...axes,
    levelOf: (score) => {
      const name = levelOf(score, limits);
      return { name, word: levelWord(name, say) };
    },
  });
  return { id: about.id, title, drawn };
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
