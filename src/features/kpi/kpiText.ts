// Scorecards line by line: what was reached, the total and its grade, and what the next one takes.
import { inWords, message, render } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import type { PartScore } from '../../kpi/measure';
import { neededActual } from '../../kpi/sheet';
import type { Knowledge } from '../../knowledge/knowledge';
import { operandName } from './kpiNames';
import { figureText, plain } from './kpiNumbers';
import type { ScoredKpi, Scorecard } from '../../kpi/scorecard';

/** A line, and how far it stands in. */
export interface KpiLine {
  readonly text: string;
  readonly depth: number;
}

/** For whom lines are written. */
export interface KpiReader {
  readonly knowledge: Knowledge;
  readonly reader: Reader;
}

/** A text in the reader's language. */
export function say(
  { reader }: KpiReader,
  id: MessageId,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return render(message(id, args), reader);
}

/** Whose scorecard it is, and of which month. */
export function headOf(card: Pick<Scorecard, 'role' | 'person' | 'month'>, to: KpiReader): string {
  const role = inWords(to.reader, card.role.name, card.role.en);
  const name = card.person === undefined ? undefined : to.reader.show(card.person.name);
  const who = name === undefined ? role : say(to, 'kpi.person', { name, role });
  return say(to, 'kpi.head', { who, month: card.month.text });
}

/** A scorecard. */
export function scorecardLines(card: Scorecard, to: KpiReader): KpiLine[] {
  return [
    { text: headOf(card, to), depth: 0 },
    ...card.kpis.flatMap((each) => kpiLines(each, to)),
    ...totalLines(card, to),
  ];
}

/** What a KPI came to. */
export function kpiLines({ kpi, weight, result }: ScoredKpi, to: KpiReader): KpiLine[] {
  const { score, state, parts } = result;
  const args = { clause: kpi.clause, name: inWords(to.reader, kpi.name, kpi.en), weight };
  const isWhole = parts.length === 1;
  const lacks = parts.flatMap((part) => lackText(part, to).map((text) => ({ text, depth: 2 })));
  if (score === undefined || state === undefined)
    return [{ text: say(to, 'kpi.line-missing', args), depth: 1 }, ...lacks];
  const said = { ...args, score: plain(score), state: say(to, `kpi.state.${state}`) };
  if (!isWhole)
    return [{ text: say(to, 'kpi.line-parts', said), depth: 1 }, ...parts.flatMap((part) => partLines(part, to))];
  const actual = figureText(result.actual, kpi.unit, to.reader);
  return [
    {
      text: say(to, 'kpi.line', { ...said, actual, target: targetText(result.target, parts, to, kpi.unit) }),
      depth: 1,
    },
  ];
}

function targetText(
  target: number | undefined,
  [part]: readonly PartScore[],
  to: KpiReader,
  unit: PartScore['unit'],
): string {
  return part?.scoring.method === 'rating' && target === undefined
    ? say(to, 'kpi.none')
    : figureText(target, unit, to.reader);
}

/** What a part is called. */
export function partName({ part }: PartScore, fallback: string, { reader }: KpiReader): string {
  return part.name === undefined ? fallback : inWords(reader, part.name, part.en);
}

function partLines(part: PartScore, to: KpiReader): KpiLine[] {
  const args = { name: partName(part, '', to), share: part.share };
  if (part.score === undefined)
    return [
      { text: say(to, 'kpi.part-missing', args), depth: 2 },
      ...lackText(part, to).map((text) => ({ text, depth: 3 })),
    ];
  const [actual, target] = [part.actual, part.target].map((value) => figureText(value, part.unit, to.reader));
  return [
    {
      text: say(to, 'kpi.part', { ...args, actual: actual ?? '', target: target ?? '', score: plain(part.score) }),
      depth: 2,
    },
  ];
}

/** Why a part has no score. */
export function lackText({ lack, part, calculations }: PartScore, to: KpiReader): string[] {
  if (lack === undefined) return [];
  if (lack === 'entry')
    return [say(to, 'kpi.lack.entry', { entry: inWords(to.reader, part.entry?.zh ?? '', part.entry?.en) })];
  if (lack === 'few') return [say(to, 'kpi.lack.few', { least: part.small?.below ?? 0 })];
  if (lack !== 'data') return [say(to, `kpi.lack.${lack}`)];
  const { actual, failures } = calculations;
  const missing = [...actual.operands, ...failures.operands].filter(({ value }) => value === undefined);
  const names = [...new Set(missing.map((each) => operandName(each, to.knowledge, to.reader)))];
  return [names.length === 0 ? say(to, 'kpi.lack.none') : say(to, 'kpi.lack.data', { names: names.join('、') })];
}

function totalLines(card: Scorecard, to: KpiReader): KpiLine[] {
  const { total, grade = '' } = card.composite;
  const lines = [
    ...(total === undefined ? [] : [say(to, 'kpi.total', { total: plain(total), grade })]),
    ...totalNotes(card, to),
  ];
  return [
    ...lines.map((text) => ({ text, depth: 1 })),
    ...nextLines(card, to),
    { text: say(to, 'kpi.defaults-note'), depth: 1 },
  ];
}

/** Why there is no total, or what stands in for what is missing. */
export function totalNotes({ composite }: Scorecard, to: KpiReader): string[] {
  const missing = plain(composite.missing, 0);
  if (composite.total === undefined) return [say(to, 'kpi.total-missing', { missing })];
  return composite.missing > 0 ? [say(to, 'kpi.reweighted', { missing })] : [];
}

function nextLines(card: Scorecard, to: KpiReader): KpiLine[] {
  const { next } = card;
  if (next === undefined) return [];
  const by = card.kpis.flatMap((each) => neededText(card, each, to));
  return [
    { text: say(to, 'kpi.next', { points: plain(next.points), grade: next.grade }), depth: 1 },
    ...by.map((text) => ({ text, depth: 2 })),
  ];
}

// By one KPI alone: those of several parts, and those that cannot be got that far, are left out.
function neededText({ next, composite }: Scorecard, { kpi, result }: ScoredKpi, to: KpiReader): string[] {
  const [part, ...others] = result.parts;
  const share = composite.shares.get(kpi.id);
  if (next === undefined || share === undefined || part === undefined || others.length > 0) return [];
  const { score, target = 0, scoring, actual, unit } = part;
  if (score === undefined || part.rule === 'cases') return [];
  const needed = neededActual({ scoring, target, score, share: share.weight / 100 }, next.points);
  if (needed === undefined) return [];
  const [from, goal] = [actual, needed].map((value) => figureText(value, unit, to.reader));
  const name = inWords(to.reader, kpi.name, kpi.en);
  return [say(to, 'kpi.next-by', { name, actual: from ?? '', needed: goal ?? '' })];
}
