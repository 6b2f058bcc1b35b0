// The cards of posts: each KPI with what was reached, as `kpi` says it, and its trend over twelve months.
import { inWords } from '../../../base/message';
import type { Period } from '../../../base/dates/period';
import type { DayRange } from '../../../base/dates/date';
import type { Slices } from '../../../base/slices';
import { monthsBefore } from '../../../kpi/view';
import type { Scorecard, ScoredKpi } from '../../../kpi/scorecard';
import type { Kpi } from '../../../knowledge/model';
import { holders } from '../../kpi/kpi';
import type { MeasuredShop } from '../../kpi/kpi';
import { explainedKpi } from '../../kpi/kpiExplained';
import { figureText, plain } from '../../kpi/kpiNumbers';
import { readingCounted } from '../../kpi/measuring';
import { headOf, lackText, partName, scorecardLines, totalNotes } from '../../kpi/kpiText';
import type { KpiRow, RoleCard, Amount, Trend, TrendPoint } from './dashboard';
import { say } from './setting';
import type { Setting } from './setting';

const EARLIER = 11; // months before the one that is shown

/** A card for each post and each person who has it, in slices of a document or a scorecard each. */
export function* roleCards(setting: Setting): Slices<RoleCard[]> {
  const { shop, month } = setting;
  const { knowledge, settings } = shop.workspace;
  const earlier = monthsBefore(month, EARLIER);
  const kept = new Set(earlier.filter((each) => isKept(shop, each)));
  yield* readingCounted(shop.scorecards, shop.workspace, [...kept, month]);
  const cards: RoleCard[] = [];
  for (const who of knowledge.roles.flatMap((role) => holders(role, undefined, settings.people))) {
    const months: MonthCard[] = [];
    for (const each of earlier) {
      months.push({ month: each, card: kept.has(each) ? shop.scorecards.of({ ...who, month: each }) : undefined });
      yield;
    }
    const latest = shop.scorecards.of({ ...who, month });
    cards.push(cardOf(setting, { latest, months: [...months, { month, card: latest }] }));
    yield;
  }
  return cards;
}

// Of a month before anything was kept, it is no fault of anybody that no report was handed in.
function isKept({ workspace, data }: MeasuredShop, { from, to }: Period): boolean {
  const isInside = (days: DayRange): boolean => from <= days.from && days.to <= to;
  const isObserved = [...data.observed.values()].some(({ rows }) => rows.some(({ days }) => isInside(days)));
  return isObserved || [...workspace.documents.values()].some(({ period }) => period !== undefined && isInside(period));
}

interface MonthCard {
  readonly month: Period;
  readonly card: Scorecard | undefined;
}

interface Year {
  readonly latest: Scorecard;
  readonly months: readonly MonthCard[];
}

function cardOf(setting: Setting, year: Year): RoleCard {
  const { to, explanations } = setting;
  const { latest } = year;
  const { total, grade } = latest.composite;
  const why = explanations.add({ title: headOf(latest, to), lines: scorecardLines(latest, to) });
  return {
    role: inWords(to.reader, latest.role.name, latest.role.en),
    person: latest.person && to.reader.show(latest.person.name),
    total: total === undefined ? undefined : { value: total, text: plain(total) },
    grade,
    notes: totalNotes(latest, to),
    why,
    kpis: latest.kpis.map((scored) => rowOf(setting, year, scored)),
  };
}

function rowOf(setting: Setting, year: Year, scored: ScoredKpi): KpiRow {
  const { to } = setting;
  const { kpi, weight, result } = scored;
  const name = inWords(to.reader, kpi.name, kpi.en);
  const why = explained(setting, year.latest, scored);
  const isWhole = isOfOnePart(scored);
  const lacks = result.parts.flatMap((part) =>
    lackText(part, to).map((text) =>
      isWhole ? text : say(setting, 'dashboard.lack', { name: partName(part, name, to), text }),
    ),
  );
  return {
    clause: `§${kpi.clause}`,
    name,
    weight,
    actual: isWhole ? figureText(result.actual, kpi.unit, to.reader) : '',
    target: isWhole ? figureText(result.target, kpi.unit, to.reader) : '',
    score: shown(result.score, plain),
    state: result.state,
    lacks,
    why,
    trend: trendOf(setting, year, { kpi, why, isWhole }),
  };
}

function explained({ to, explanations }: Setting, card: Scorecard, scored: ScoredKpi, of?: string): string {
  const earlier = of === undefined ? {} : { earlier: { month: card.month.text, of } };
  const { name, en } = scored.kpi;
  const title = `${inWords(to.reader, name, en)} · ${headOf(card, to)}`;
  return explanations.add({ title, lines: explainedKpi(card, scored, to), ...earlier });
}

function isOfOnePart({ result: { parts } }: ScoredKpi): boolean {
  return parts.length === 1;
}

interface Trended {
  readonly kpi: Kpi;
  readonly why: string;
  readonly isWhole: boolean;
}

function trendOf(setting: Setting, { months, latest }: Year, { kpi, why, isWhole }: Trended): Trend | undefined {
  const { reader } = setting.to;
  const text = isWhole ? (value: number): string => figureText(value, kpi.unit, reader) : plain;
  const points = months.map(({ month, card }): TrendPoint => {
    const scored = card?.kpis.find((each) => each.kpi.id === kpi.id);
    const actual = shown(isWhole ? scored?.result.actual : scored?.result.score, text);
    if (card === undefined || scored === undefined || actual === undefined) return { month: month.text };
    return {
      month: month.text,
      actual,
      target: shown(isWhole ? scored.result.target : undefined, text),
      state: scored.result.state,
      why: card === latest ? why : explained(setting, card, scored, why),
    };
  });
  return points.some(({ actual }) => actual !== undefined) ? { isScores: !isWhole, points } : undefined;
}

function shown(value: number | undefined, text: (value: number) => string): Amount | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : { value, text: text(value) };
}
