// What documents of a month say that KPIs are measured by: only documents that were handed in count.
import { addDays } from '../../base/dates/date';
import type { Day } from '../../base/dates/date';
import { nextPeriod, periodOf } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { PERIOD_KIND } from '../../documents/cadence';
import { sectionsOf } from '../../documents/document';
import type { Document } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import type { Evaluate, Scope } from '../../formulas/expression';
import type { InputFigure, InputPlace } from '../../kpi/view';
import type { KpiInput } from '../../knowledge/indicators/part';
import { findPerson } from '../../knowledge/settings';
import type { Person } from '../../knowledge/settings';
import type { InputSetting, Match, Taken } from './inputSetting';
import { valueAt } from './inputSetting';
import { handedInFigure } from './handedIn';
import { reachedRows } from './reached';
import { reportFigures } from './reports';

/** The states in which what a document says counts. */
export const HANDED_IN: readonly string[] = ['submitted', 'approved', 'closed'];

/** What documents say; those that are given, else those of the month. */
export function inputFigure(setting: InputSetting, input: KpiInput, given?: readonly Document[]): InputFigure {
  const documents = (given ?? documentsFor(setting, input)).filter((each) => isAbout(setting, input, each));
  const { value, places } = taken(setting, input, documents);
  const types = documents.flatMap(({ type }) => (type === undefined ? [] : [{ name: type.title, en: type.en }]));
  return { input, value, places, types, documents: documents.length };
}

function taken(setting: InputSetting, input: KpiInput, documents: readonly Document[]): Taken {
  switch (input.take) {
    case 'due':
    case 'late':
      return handedInFigure(setting, input, documents);
    case 'compared':
    case 'equal':
      return reportFigures(setting, documents)[input.take];
    case 'reached':
      return reachedRows(setting, input, matches(documents, input));
    case 'count':
      return counted(input, documents);
    default:
      return combined(
        input.take,
        matches(documents, input).flatMap((each) => valueAt(each, input.value ?? '')),
      );
  }
}

function counted(input: KpiInput, documents: readonly Document[]): Taken {
  const found = matches(documents, input);
  const isUnknown = input.section !== undefined && documents.length === 0;
  const places = found.map(({ document, row }) => ({ path: document.path, line: row?.source.line, text: '' }));
  return { value: isUnknown ? undefined : found.length, places };
}

function combined(take: 'one' | 'sum' | 'mean', found: readonly (InputPlace & { readonly value: number })[]): Taken {
  const sum = found.reduce((total, { value }) => total + value, 0);
  if (found.length === 0) return { value: undefined, places: [] };
  if (take === 'one') return { value: found.at(-1)?.value, places: found.slice(-1) };
  return { value: take === 'sum' ? sum : sum / found.length, places: found };
}

function matches(documents: readonly Document[], { section, where }: KpiInput): readonly Match[] {
  return documents.flatMap((document): readonly Match[] => {
    const condition = where === undefined ? undefined : document.type?.compiled.condition(section, where);
    const fits = (scope: () => Scope): boolean => condition === undefined || isTrue(condition, scope());
    if (section === undefined) return fits(document.scopes.head) ? [{ document }] : [];
    return sectionsOf(document, section).flatMap((each) =>
      (each.table?.rows ?? [])
        .filter((row) => fits(() => document.scopes.row(each.section, row)))
        .map((row) => ({ document, section: each, row })),
    );
  });
}

function isTrue(condition: Evaluate | object, scope: Scope): boolean {
  return typeof condition === 'function' && (condition as Evaluate)(scope) === true;
}

/** The documents of the month that were handed in, in the order of their periods. */
function documentsFor(
  { workspace, month, read, own: mine }: InputSetting,
  { from, next }: Pick<KpiInput, 'from' | 'next'>,
): readonly Document[] {
  return [from].flat().flatMap((type) => {
    const cadence = workspace.knowledge.documentType(type)?.cadence;
    const kind = cadence === undefined ? 'month' : PERIOD_KIND[cadence];
    const own = kind === 'day' || kind === 'week' ? month : periodOf(kind, month.from);
    const period = next ? nextPeriod(own) : own;
    if (period === undefined) return [];
    const isMine = mine?.type?.type === type && isInside(mine.period, period);
    const others = (workspace.byType.get(type) ?? [])
      .filter(({ path, status }) => HANDED_IN.includes(status) && path !== mine?.path)
      .filter((record) => isInside(record.period, period));
    return [...others.flatMap(({ path }) => read(path) ?? []), ...(isMine ? [mine] : [])];
  });
}

function isInside(inner: Period | undefined, outer: Period): boolean {
  return inner !== undefined && outer.from <= inner.from && inner.to <= outer.to;
}

function isAbout({ workspace, person, today }: InputSetting, input: KpiInput, document: Document): boolean {
  return isOf(workspace, person, input, document) && isPast(today, input, document);
}

function isOf({ settings }: Workspace, person: Person | undefined, input: KpiInput, { fields }: Document): boolean {
  if (input.person === undefined) return true;
  const { field, is } = typeof input.person === 'string' ? { field: input.person, is: 'own' } : input.person;
  const named = findPerson(settings.people, fields.get(field)?.text ?? '');
  if (person === undefined || named === undefined) return false;
  return (named.id === person.id) === (is === 'own');
}

function isPast(today: Day, { after }: KpiInput, { fields }: Document): boolean {
  if (after === undefined) return true;
  const value = fields.get(after.field)?.value;
  return value?.kind === 'date' && addDays(value.day, after.days) <= today;
}
