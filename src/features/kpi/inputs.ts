// What documents of a month say that KPIs are measured by: only documents that were handed in count.
import { addDays } from '../../base/dates/date';
import type { Day } from '../../base/dates/date';
import { nextPeriod, periodOf } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { labelKey } from '../../base/script';
import { PERIOD_KIND } from '../../documents/cadence';
import { sectionsOf } from '../../documents/document';
import type { Document, DocumentRow } from '../../documents/document';
import type { Evaluate, Scope } from '../../formulas/expression';
import type { InputFigure, InputPlace } from '../../kpi/view';
import type { KpiInput } from '../../knowledge/indicators/part';
import { findPerson } from '../../knowledge/settings';
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
      return reachedRows(setting, input, matches(setting, input, documents));
    case 'count':
      return counted(setting, input, documents);
    case 'mean':
      return mean(groups(setting, input, numbers(setting, input, documents)));
    default:
      return combined(input.take, numbers(setting, input, documents));
  }
}

// Of a person of whom no row is, nothing is known: that is not none.
function counted(setting: InputSetting, input: KpiInput, documents: readonly Document[]): Taken {
  const found = matches(setting, input, documents);
  const isLookedAt =
    columnOf(input) === undefined || matches(setting, { ...input, where: undefined }, documents).length > 0;
  const isUnknown = input.section !== undefined && (documents.length === 0 || !isLookedAt);
  const places = found.map(({ document, row }) => {
    const [first] = row?.cells.values() ?? [];
    return { path: document.path, line: row?.source.line, text: '', name: first?.text };
  });
  return { value: isUnknown ? undefined : found.length, places };
}

type Numbered = InputPlace & { readonly value: number; readonly match: Match };

function numbers(setting: InputSetting, input: KpiInput, documents: readonly Document[]): Numbered[] {
  return matches(setting, input, documents).flatMap((match) =>
    valueAt(match, input.value ?? '').map((each) => ({ ...each, match })),
  );
}

function combined(take: 'one' | 'sum', found: readonly Numbered[]): Taken {
  if (found.length === 0) return { value: undefined, places: [] };
  if (take === 'one') return { value: found.at(-1)?.value, places: found.slice(-1) };
  return { value: found.reduce((total, { value }) => total + value, 0), places: found };
}

// Who has too few rows does not count; everyone else counts alike, however many he has.
function groups({ workspace }: InputSetting, { each }: KpiInput, found: readonly Numbered[]): (readonly Numbered[])[] {
  if (each === undefined) return found.map((one) => [one]);
  const byName = new Map<string, Numbered[]>();
  for (const one of found) {
    const name = one.match.row?.cells.get(each.column)?.text ?? '';
    const key = findPerson(workspace.settings.people, name)?.id ?? labelKey(name);
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  return [...byName.values()].filter(({ length }) => length >= each.least);
}

function mean(all: readonly (readonly Numbered[])[]): Taken {
  const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const value = all.length === 0 ? undefined : meanOf(all.map((group) => meanOf(group.map((each) => each.value))));
  return { value, places: all.flat() };
}

function matches(setting: InputSetting, input: KpiInput, documents: readonly Document[]): readonly Match[] {
  const { section, where } = input;
  const column = columnOf(input);
  const isOwn = ({ cells }: DocumentRow): boolean =>
    column === undefined || isOfPerson(setting, cells.get(column)?.text, true);
  return documents.flatMap((document): readonly Match[] => {
    const condition = where === undefined ? undefined : document.type?.compiled.condition(section, where);
    const fits = (scope: () => Scope): boolean => condition === undefined || isTrue(condition, scope());
    if (section === undefined) return fits(document.scopes.head) ? [{ document }] : [];
    return sectionsOf(document, section).flatMap((each) =>
      (each.table?.rows ?? [])
        .filter((row) => isOwn(row) && fits(() => document.scopes.row(each.section, row)))
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

function isAbout(setting: InputSetting, input: KpiInput, document: Document): boolean {
  return isOf(setting, input, document) && isPast(setting.today, input, document);
}

/** The column that names whom a row is about. */
function columnOf({ person }: KpiInput): string | undefined {
  return typeof person === 'object' && 'column' in person ? person.column : undefined;
}

function isOf(setting: InputSetting, { person }: KpiInput, { fields }: Document): boolean {
  if (person === undefined || (typeof person === 'object' && 'column' in person)) return true;
  const { field, is } = typeof person === 'string' ? { field: person, is: 'own' } : person;
  return isOfPerson(setting, fields.get(field)?.text, is === 'own');
}

// Who is not among the department's people is neither.
function isOfPerson({ workspace, person }: InputSetting, name = '', isOwn: boolean): boolean {
  const named = findPerson(workspace.settings.people, name);
  return person !== undefined && named !== undefined && (named.id === person.id) === isOwn;
}

function isPast(today: Day, { after }: KpiInput, { fields }: Document): boolean {
  if (after === undefined) return true;
  const value = fields.get(after.field)?.value;
  return value?.kind === 'date' && addDays(value.day, after.days) <= today;
}
