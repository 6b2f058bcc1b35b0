// How a KPI comes about, line by line: formula, numbers, and where each of them stands, down to the rows of exports.
import { inWords } from '../../base/message';
import type { GivenFigure } from '../../calculation/imported/dataFigure';
import { sign } from '../calculation/formulaWords';
import type { MeasureFigure } from '../../figures/measured';
import type { MetricFigure } from '../../figures/figures';
import type { Calculation, KpiOperand } from '../../kpi/evaluate';
import type { PartScore } from '../../kpi/measure';
import type { InputPlace, MomentFigure } from '../../kpi/view';
import { floorOf } from '../../kpi/score';
import type { ObservationSource } from '../../observations/sources';
import { calculationWords, figureName, metricWords, operandName, operandText, unitOf } from './kpiNames';
import { figureText, plain } from './kpiNumbers';
import { headOf, kpiLines, lackText, partName, say, scorecardLines } from './kpiText';
import type { KpiLine, KpiReader } from './kpiText';
import type { Scorecard, ScoredKpi } from '../../kpi/scorecard';

/** For whom it is explained, and the files that observations were taken from. */
export interface Explaining extends KpiReader {
  readonly sources: readonly ObservationSource[];
}

/** A KPI of a scorecard, explained. */
export function explainedKpi(card: Scorecard, scored: ScoredKpi, to: Explaining): KpiLine[] {
  const share = card.composite.shares.get(scored.kpi.id);
  const weight =
    share === undefined
      ? []
      : [say(to, 'kpi.weight', { weight: scored.weight, effective: plain(share.weight), points: plain(share.points) })];
  const name = inWords(to.reader, scored.kpi.name, scored.kpi.en);
  return [
    { text: headOf(card, to), depth: 0 },
    ...kpiLines(scored, to),
    { text: to.reader.show(scored.kpi.description), depth: 1 },
    ...scored.result.parts.flatMap((part) => partExplained(part, name, to)),
    ...weight.map((text) => ({ text, depth: 1 })),
    { text: say(to, 'kpi.defaults-note'), depth: 1 },
  ];
}

/** How what data give for a place comes about: a KPI as `kpi explain` has it, all of them as a scorecard. */
export function explainedFigure(figure: GivenFigure, to: Explaining): KpiLine[] {
  if (figure.kind === 'metric') return figureLines(figure, 0, to);
  const { card, scored } = figure;
  return scored === undefined ? scorecardLines(card, to) : explainedKpi(card, scored, to);
}

function partExplained(part: PartScore, kpi: string, to: Explaining): KpiLine[] {
  const { calculations, actual } = part;
  const lines = [
    ...calculationLines(calculations.actual, figureText(actual, part.unit, to.reader), to),
    ...(part.lack === undefined || part.lack === 'target' ? targetLines(part, to) : []),
    ...(part.rule === 'rate' || part.scoring.method === 'cases' ? [] : [at(say(to, `kpi.rule.${part.rule}`), 2)]),
    ...calculationLines(calculations.failures, figureText(calculations.failures.value, 'count', to.reader), to),
    ...(part.score === undefined
      ? []
      : [at(methodText(part, to), 2), at(say(to, 'kpi.score', { score: plain(part.score) }), 2)]),
  ];
  const lacks = lackText(part, to).filter((lack) => !lines.some(({ text }) => text === lack));
  return [at(partName(part, kpi, to), 1), ...lines, ...lacks.map((text) => at(text, 2))];
}

function at(text: string, depth: number): KpiLine {
  return { text, depth };
}

function calculationLines(calculation: Calculation, result: string, to: Explaining): KpiLine[] {
  if (calculation.formula === undefined) return [];
  const { words, numbers, named } = calculationWords(calculation, to.knowledge, to.reader);
  const isPlain = numbers === result; // nothing is calculated
  const said = `${numbers} ${sign('==', to.reader)} ${result}`;
  return [
    ...(isPlain ? [] : [at(say(to, 'explain.formula', { formula: words }), 2)]),
    ...(isPlain ? [] : [at(say(to, 'explain.numbers', { numbers: said }), 2)]),
    ...named.flatMap((operand) => operandLines(operand, to)),
  ];
}

function targetLines(part: PartScore, to: Explaining): KpiLine[] {
  const { target, isPlanned, isOwn, unit, calculations, scoring } = part;
  if (target === undefined || scoring.method === 'band' || scoring.method === 'cases') return [];
  const text = figureText(target, unit, to.reader);
  const id = isPlanned ? 'kpi.target.planned' : isOwn ? 'kpi.target.own' : 'kpi.target.default';
  return [
    at(say(to, id, { target: text }), 2),
    ...(isPlanned
      ? calculationWords(calculations.target, to.knowledge, to.reader).named.flatMap((operand) =>
          operandLines(operand, to),
        )
      : []),
  ];
}

function methodText({ scoring, unit, target = 0, rule, calculations, part }: PartScore, to: Explaining): string {
  const text = (value: number | undefined): string => figureText(value, unit, to.reader);
  if (rule === 'cases') {
    const points = part.small?.points ?? scoring.points;
    return say(to, 'kpi.method.cases', { points, count: plain(calculations.failures.value ?? 0, 0) });
  }
  const { from, to: until, zeroFrom, zeroTo } = scoring.band;
  return say(to, `kpi.method.${scoring.method}`, {
    cap: plain(scoring.cap, 0),
    floor: text(floorOf(scoring, target)),
    points: scoring.points,
    step: text(scoring.step),
    from: text(from),
    to: text(until),
    zeroFrom: text(zeroFrom),
    zeroTo: text(Number.isFinite(zeroTo) ? zeroTo : undefined),
  });
}

const MOST_PLACES = 12;

function operandLines(operand: KpiOperand, to: Explaining): KpiLine[] {
  const name = operandName(operand, to.knowledge, to.reader);
  const value = operandText(operand, to.knowledge, to.reader);
  if (operand.metric !== undefined) return metricOperand(operand, operand.metric, to);
  if (operand.input === undefined) return [];
  const { places, documents } = operand.input;
  if (operand.value === undefined) return [at(say(to, 'kpi.lack.data', { names: name }), 3)];
  const shown = places.slice(0, MOST_PLACES).map((place) => at(placeText(place, name, to), 4));
  const more = places.length - shown.length;
  const single = shown.length === 1 && operand.input.input.take === 'one';
  return [
    ...(single ? [] : [at(say(to, 'kpi.source.documents', { name, value, count: documents }), 3)]),
    ...shown.map((line) => (single ? { ...line, depth: 3 } : line)),
    ...(more > 0 ? [at(say(to, 'kpi.source.more', { count: more }), 4)] : []),
  ];
}

// Of what is counted, each is told by its own name; of values, by what stands there.
function placeText({ path, line, text, name = '' }: InputPlace, operand: string, to: Explaining): string {
  const place = [path, line === undefined ? '' : String(line + 1), path === '' ? text : '']
    .filter((each) => each !== '')
    .join(':');
  if (text !== '') return say(to, 'kpi.source.document', { name: operand, value: text, place });
  return name === '' ? place : say(to, 'kpi.source.counted', { name: to.reader.show(name), place });
}

function metricOperand(operand: KpiOperand, { figures, leftOut }: MomentFigure, to: Explaining): KpiLine[] {
  const isLong = figures.length > MOST_DAYS;
  const name = operandName(operand, to.knowledge, to.reader);
  const value = operandText(operand, to.knowledge, to.reader);
  return [
    ...(isLong ? [at(say(to, 'kpi.source.days', { name, value, count: figures.length }), 3)] : []),
    ...figures.slice(0, MOST_DAYS).flatMap((figure) => figureLines(figure, isLong ? 4 : 3, to)),
    ...(isLong ? [at(say(to, 'explain.more', { count: figures.length - MOST_DAYS }), 4)] : []),
    ...(leftOut.length === 0 ? [] : [at(say(to, 'kpi.left-out', { months: leftOut.join('、') }), 3)]),
  ];
}

/** How a figure comes about, down to the rows of exports; its first line stands in so far. */
export function figureLines(figure: MetricFigure | MeasureFigure, depth: number, to: Explaining): KpiLine[] {
  if (figure.kind === 'measure') return [at(measureText(figure, to), depth)];
  const [only, ...others] = metricWords(figure, to.reader).named;
  // One that is just what an export says is told by that.
  if (only !== undefined && others.length === 0 && only.figure.kind === 'measure')
    return [...figureLines(only.figure, depth, to), ...approximate(figure, depth, to)];
  const name = figureName(figure, to.reader);
  if (figure.operands.length === 0)
    return [at(say(to, 'kpi.source.missing', { name, period: spanText(figure) }), depth)];
  const value = figureText(figure.value, unitOf(figure), to.reader);
  const { words, named } = metricWords(figure, to.reader);
  const head = say(to, 'kpi.source.metric', { name, value, formula: words, period: spanText(figure) });
  return [at(head, depth), ...named.flatMap((each) => figureLines(each.figure, depth + 1, to))];
}

function approximate(figure: MetricFigure, depth: number, to: Explaining): KpiLine[] {
  return figure.isApproximate ? [at(say(to, 'kpi.approximate', { name: figureName(figure, to.reader) }), depth)] : [];
}

function spanText({ span: { from, to } }: Pick<MetricFigure, 'span'>): string {
  return from === to ? from : `${from}–${to}`;
}

const MOST_DAYS = 5;

function measureText(figure: MeasureFigure, to: Explaining): string {
  const { rows, lack, span } = figure;
  const name = figureName(figure, to.reader);
  if (lack !== undefined) {
    const period = spanText(figure);
    if (lack.kind === 'people') return say(to, 'kpi.source.people', { name, period });
    if (lack.kind !== 'days') return say(to, 'kpi.source.missing', { name, period });
    const days = `${lack.days.slice(0, MOST_DAYS).join('、')}${lack.days.length > MOST_DAYS ? '…' : ''}`;
    return say(to, 'kpi.source.no-days', { name, period, days });
  }
  const digests = new Set(rows.map(({ observation }) => observation.source));
  const files = [...digests].map((digest) => to.sources.find(({ source }) => source === digest)?.file ?? digest);
  const said = {
    name,
    value: figureText(figure.value, unitOf(figure), to.reader),
    export: inWords(to.reader, figure.export.name, figure.export.en),
    file: files.slice(0, MOST_DAYS).join('、'),
  };
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0)
    return say(to, 'kpi.source.rows', { ...said, from: span.from, to: span.to, count: rows.length });
  return say(to, 'kpi.source.row', { ...said, period: only.observation.period, rows: only.observation.rows });
}
