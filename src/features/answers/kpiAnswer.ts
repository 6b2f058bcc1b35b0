// Scorecards for programs: rates as fractions, differences of rates in percentage points, money as amounts.
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import type { PartScore } from '../../kpi/measure';
import type { KpiUnit } from '../../knowledge/model';
import type { Scorecard } from '../../kpi/scorecard';

interface PartAnswer {
  readonly name: string;
  readonly share: number;
  readonly unit: KpiUnit;
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  readonly missing: string | null;
}

/** All scorecards that were asked for. Of a KPI of several parts there is a score, and no actual. */
export interface KpiAnswer {
  readonly scorecards: readonly {
    readonly role: string;
    readonly person: string | null;
    readonly month: string;
    readonly total: number | null;
    readonly grade: string | null;
    readonly missingWeight: number;
    readonly next: { readonly grade: string; readonly points: number } | null;
    readonly kpis: readonly {
      readonly id: string;
      readonly clause: string;
      readonly name: string;
      readonly unit: KpiUnit;
      readonly weight: number;
      readonly actual: number | null;
      readonly target: number | null;
      readonly score: number | null;
      readonly state: string | null;
      readonly parts: readonly PartAnswer[];
    }[];
  }[];
}

/** The answer to a question for scorecards. */
export function kpiAnswer(cards: readonly Scorecard[], reader: Reader): KpiAnswer {
  return {
    scorecards: cards.map(({ role, person, month, composite, next, kpis }) => ({
      role: role.id,
      person: person?.id ?? null,
      month: month.text,
      total: composite.total ?? null,
      grade: composite.grade ?? null,
      missingWeight: composite.missing,
      next: next ?? null,
      kpis: kpis.map(({ kpi, weight, result }) => ({
        id: kpi.id,
        clause: `§${kpi.clause}`,
        name: inWords(reader, kpi.name, kpi.en),
        unit: kpi.unit,
        weight,
        actual: numberIn(result.actual, kpi.unit),
        target: result.parts.length > 1 ? null : numberIn(result.target, kpi.unit),
        score: result.score ?? null,
        state: result.state ?? null,
        parts: result.parts.map((part) => partAnswer(part, reader, inWords(reader, kpi.name, kpi.en))),
      })),
    })),
  };
}

function partAnswer(
  { part, share, unit, actual, target, score, lack }: PartScore,
  reader: Reader,
  kpi: string,
): PartAnswer {
  return {
    name: part.name === undefined ? kpi : inWords(reader, part.name, part.en),
    share,
    unit,
    actual: numberIn(actual, unit),
    target: numberIn(target, unit),
    score: score ?? null,
    missing: lack ?? null,
  };
}

const PERCENT = 100;

function numberIn(value: number | undefined, unit: KpiUnit): number | null {
  return value === undefined ? null : unit === 'points' ? value * PERCENT : value;
}
