// What KPIs give for a place of a document that assesses somebody: of the KPI that its row names, or of all of them.
// Who is assessed, and in which post, the head says.
import type { Period } from '../../base/dates/period';
import type { Document } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import type { Calculation } from '../../kpi/evaluate';
import type { PartScore } from '../../kpi/measure';
import { floorOf } from '../../kpi/score';
import type { Scorecard, ScoredKpi } from '../../kpi/scorecard';
import type { Column, Contract } from '../../knowledge/contracts/contract';
import { findEntry } from '../../knowledge/entryNames';
import { findRole } from '../../knowledge/knowledge';
import type { KpiUnit } from '../../knowledge/model';
import { findPerson } from '../../knowledge/settings';
import { sourcesOfKpi } from './figureSources';

/** What of a KPI is taken. */
export type KpiValue = NonNullable<NonNullable<Column['data']>['kpi']>;

/** What a KPI, or all of a person's, give for a place. */
export interface KpiFigure {
  readonly kind: 'kpi';
  readonly card: Scorecard;
  /** None for what is of the whole sheet. */
  readonly scored: ScoredKpi | undefined;
  readonly what: KpiValue;
  /** A number, or a word; '' where there is nothing to be said, whatever is usual. */
  readonly value: number | string;
  readonly unit: KpiUnit;
  /** False for what a document may say otherwise: what is only usual, and what was only nearly weighed. */
  readonly isHeld: boolean;
}

/** A document as far as it says whose KPIs are meant. */
export interface KpiPlace {
  readonly contract: Pick<Contract, 'fields' | 'per' | 'sections'>;
  readonly period: Period | undefined;
  readonly said: (field: string) => string;
  /** The document, which counts as it is; none of one that is only to be begun. */
  readonly own?: Document | undefined;
}

/** What the KPI of this name gives. */
export function kpiFigure(
  workspace: Workspace,
  place: KpiPlace,
  { name, what }: { readonly name: string; readonly what: KpiValue },
): KpiFigure | undefined {
  const { knowledge } = workspace;
  const kpi = findEntry(knowledge.kpis, name);
  const card = kpi && cardOf(workspace, place, kpi.role);
  const scored = card?.kpis.find((each) => each.kpi.id === kpi?.id);
  const given = scored && valueIn(scored, what);
  if (card === undefined || given === undefined || scored === undefined) return undefined;
  return { kind: 'kpi', card, scored, what, ...given };
}

/** What all KPIs of the person give together; nothing while one of them has no score. */
export function totalFigure(workspace: Workspace, place: KpiPlace, what: KpiValue): KpiFigure | undefined {
  const { sections } = place.contract;
  const post = sections.flatMap(({ table }) => table?.rowsFrom?.role ?? []).map(place.said)[0] ?? '';
  const card = cardOf(workspace, place, findRole(workspace.knowledge, post)?.id);
  const { total, grade } = card?.composite ?? {};
  const value = what === 'total' ? total : grade;
  if (card === undefined || value === undefined || card.kpis.some(({ result }) => result.score === undefined))
    return undefined;
  const isHeld = card.kpis.every(({ result: { parts } }) => parts.every(isExact));
  return { kind: 'kpi', card, scored: undefined, what, value, unit: 'score', isHeld };
}

function cardOf(workspace: Workspace, place: KpiPlace, post: string | undefined): Scorecard | undefined {
  const { data, knowledge, settings } = workspace;
  const { contract, period, said, own } = place;
  const role = post === undefined ? undefined : knowledge.role(post);
  if (data === undefined || role === undefined || period?.kind !== 'month') return undefined;
  const named = contract.fields.find(({ id, kind }) => kind === 'person' && contract.per.includes(id));
  const person = named && findPerson(settings.people, said(named.id));
  return data.kpis.measured(workspace, { role, month: period, person, ...(own && { own }) });
}

type FigureValue = Pick<KpiFigure, 'value' | 'unit' | 'isHeld'>;

const FULL = 100;

// Of what has no score only the weight is known. What has several parts has no figure but its score, of 100.
function valueIn(scored: ScoredKpi, what: KpiValue): FigureValue | undefined {
  const { weight, isOwnWeight, result } = scored;
  const { score, parts } = result;
  if (what === 'weight') return { value: weight, unit: 'count', isHeld: isOwnWeight };
  if (score === undefined) return undefined;
  switch (what) {
    case 'score':
      return { value: score, unit: 'score', isHeld: parts.every(isExact) };
    case 'method':
      return { value: 'measured', unit: 'score', isHeld: false };
    case 'source':
      return textOf(
        sourcesOfKpi(scored)
          .map(({ name }) => name)
          .join('、'),
      );
    default: {
      const [part, ...others] = parts;
      return part === undefined || others.length > 0 ? ofSeveral(score, what) : ofPart(part, what);
    }
  }
}

function ofSeveral(score: number, what: KpiValue): FigureValue {
  const value = what === 'actual' ? score : what === 'target' ? FULL : '';
  return { value, unit: 'score', isHeld: false };
}

function ofPart(part: PartScore, what: KpiValue): FigureValue | undefined {
  const { unit, scoring, rule, actual, target, isPlanned, isOwn } = part;
  const numbered = (value: number | undefined, isHeld: boolean): FigureValue | undefined =>
    value === undefined ? undefined : { value, unit, isHeld };
  const isBy = (method: string): boolean => rule === 'rate' && scoring.method === method;
  switch (what) {
    case 'actual':
      return numbered(actual, isExact(part));
    case 'target':
      return numbered(target, isPlanned || isOwn);
    case 'floor':
      return (isBy('linear') ? numbered(floorOf(scoring, target ?? 0), false) : undefined) ?? textOf('');
    case 'step':
      return (isBy('steps') ? numbered(scoring.step, false) : undefined) ?? textOf('');
    default:
      return undefined;
  }
}

function textOf(value: string): FigureValue {
  return { value, unit: 'score', isHeld: false };
}

/** False where something was only nearly weighed, or where nobody recorded what people have to. */
function isExact(score: PartScore): boolean {
  return isRecorded(score) && !Object.values(score.calculations).some(isNearly);
}

// What people record is asked for first: other figures only stand in for it.
function isRecorded({ part, score, calculations: { actual } }: PartScore): boolean {
  return part.entry === undefined || (score !== undefined && actual.formula?.expression === part.actual?.[0]);
}

function isNearly({ operands }: Calculation): boolean {
  return operands.some(({ metric }) => metric?.figures.some(({ isApproximate }) => isApproximate) === true);
}
