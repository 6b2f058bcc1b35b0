// How a KPI is measured and scored: what its files say, and what a department's settings say otherwise.
import type * as z from '../schemas/zod';
import { readNumber } from '../../base/number';
import type { Kpi, KpiUnit } from '../model';
import type { kpiSettingsSchema } from '../schemas/kpis';
import type { KpiPart, Method } from './part';

/** What a department's settings say of a KPI. */
export type KpiSettings = z.output<typeof kpiSettingsSchema>;

/** By what a score comes about; rates are fractions, differences of rates too. */
export interface Scoring {
  readonly method: Method;
  readonly direction: 'higher' | 'lower' | 'target';
  readonly target: number | undefined;
  readonly floor: number | undefined;
  readonly behind: number | undefined;
  readonly step: number | undefined;
  readonly points: number;
  readonly cap: number;
  readonly lowest: number;
  readonly band: { readonly from: number; readonly to: number; readonly zeroFrom: number; readonly zeroTo: number };
}

/** A part of a KPI with all that holds for it. */
export interface ScoredPart {
  readonly part: KpiPart;
  readonly unit: KpiUnit;
  readonly share: number;
  readonly scoring: Scoring;
  /** True where the department's settings say something of it; all else are defaults of this project. */
  readonly isOwn: boolean;
}

type Said = { readonly [K in Exclude<keyof KpiPart, 'method'>]?: KpiPart[K] | undefined };

const POINTS = 5;
const MOST = 100;

/** The parts of a KPI as a department has them. */
export function partsOf(kpi: Kpi, settings: KpiSettings | undefined): readonly ScoredPart[] {
  const isOnly = kpi.parts.length === 1;
  return kpi.parts.map((part) => {
    const own = withoutAbsent<Said>({
      ...(isOnly && settings !== undefined && wholeOf(settings)),
      ...settings?.parts[part.id],
    });
    const unit = part.unit ?? kpi.unit;
    const inherited: Said = isOnly && unit === kpi.unit ? inheritable(kpi) : {};
    const said = { ...inherited, ...withoutAbsent<Said>(part), ...own };
    const isOwn = Object.keys(own).length > 0;
    return { part, unit, share: said.share ?? part.share, scoring: scoringOf(kpi, part, said), isOwn };
  });
}

function inheritable({ defaults: { target, floor, step } }: Kpi): Said {
  return withoutAbsent<Said>({ target, floor, step });
}

function wholeOf(settings: KpiSettings): Said {
  return { ...settings, parts: undefined, weight: undefined } as Said;
}

function scoringOf(kpi: Kpi, part: KpiPart, said: Said): Scoring {
  const method = part.method ?? (kpi.defaults.method as Method);
  return {
    method,
    direction: part.direction ?? (kpi.parts.length === 1 ? kpi.direction : 'higher'),
    target: numberIn(said.target),
    floor: said.behind === undefined ? numberIn(said.floor) : undefined,
    behind: numberIn(said.behind),
    step: numberIn(said.step),
    points: said.points ?? POINTS,
    cap: said.cap ?? MOST,
    lowest: numberIn(said.lowest) ?? 0,
    band: {
      from: numberIn(said.from) ?? 1,
      to: numberIn(said.to) ?? 1,
      zeroFrom: numberIn(said.zeroFrom) ?? 0,
      zeroTo: numberIn(said.zeroTo) ?? Infinity,
    },
  };
}

function withoutAbsent<T extends object>(said: T): T {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as T;
}

/** A number as packs and settings write it: `97%` is 0.97. */
export function numberIn(text: string | undefined): number | undefined {
  const read = text === undefined ? undefined : readNumber(text);
  return read?.kind === 'number' ? read.value : undefined;
}
