// Reading the definition of an export, and what is wrong with one: a name that it does not have, a title that is two
// columns.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { lineRange } from '../../base/range';
import { labelKey } from '../../base/script';
import { descriptionOf, packFinding, readEntry } from '../entry';
import { labelsOfEntry } from '../entryNames';
import type { FileFinding, PackFile, Parsed } from '../model';
import { exportSchema } from '../schemas/exports';
import { measuresOf } from './definition';
import type { ExportColumn, ExportDefinition } from './definition';

/** Reads a definition. One that is not sound is reported, and left out. */
export function parseExport(pack: string, file: PackFile): Parsed<ExportDefinition[]> {
  const { entry, findings } = readEntry(file, exportSchema);
  if (entry === undefined) return { value: [], findings };
  const { data } = entry;
  const definition: ExportDefinition = {
    ...data,
    pack,
    labels: labelsOfEntry(data),
    seenAs: data.name,
    without: data.without.map(labelKey),
    period: data.period && labelled(data.period),
    keys: data.keys.map(labelled),
    measures: data.measures.map(labelled),
    ratios: data.ratios.map(labelled),
    caseColumns: data.caseColumns.map(labelled),
    cases: data.cases.map((each) => ({ ...each, kind: 'additive' })),
    tails: data.tails.map(labelKey),
    rows: Object.fromEntries(Object.entries(data.rows).map(([from, to]) => [labelKey(from), to])),
    leftOut: data.leftOut.map(labelKey),
    personal: data.personal.map(labelKey),
    description: descriptionOf(entry),
    source: { path: file.path, range: lineRange(0, 0, 3) },
  };
  const faults = faultsOf(definition).map((text): FileFinding => packFinding(file.path, text));
  return { value: faults.length === 0 ? [definition] : [], findings: faults };
}

function labelled<T extends { readonly title: string; readonly aliases: readonly string[] }>({
  aliases,
  ...column
}: T): Omit<T, 'aliases'> & ExportColumn {
  return { ...column, labels: [...new Set([column.title, ...aliases].map(labelKey))] };
}

/** All columns of an export that have a meaning. */
export function columnsOf(definition: ExportDefinition): readonly ExportColumn[] {
  const { period, keys, measures, ratios, caseColumns } = definition;
  return [...(period === undefined ? [] : [period]), ...keys, ...measures, ...ratios, ...caseColumns];
}

function faultsOf(definition: ExportDefinition): Message[] {
  return [...unknownNames(definition), ...sharedTitles(definition), ...(isEmpty(definition) ? [nothingKept()] : [])];
}

function unknownNames(definition: ExportDefinition): Message[] {
  const { keys, measures, ratios, caseColumns, cases, caseId, signature } = definition;
  const named = [...keys, ...measures, ...caseColumns].map(({ id }) => id);
  const ofCases = caseColumns.map(({ id }) => id);
  const asked = [
    ...signature.map((name) => ['signature', name, named] as const),
    ...ratios.flatMap(({ of }) => of.map((name) => ['ratios.of', name, measures.map(({ id }) => id)] as const)),
    ...measures.flatMap(({ weight }) => (weight === undefined ? [] : [['measures.weight', weight, named] as const])),
    ...cases.flatMap(({ day, sum, where }) =>
      [day, sum, where?.column].flatMap((name) => (name === undefined ? [] : [['cases', name, ofCases] as const])),
    ),
    ...(caseId === undefined ? [] : [['caseId', caseId, ofCases] as const]),
  ];
  return asked.flatMap(([where, name, known]) =>
    known.includes(name) ? [] : [message('pack.name-unknown', { where, name })],
  );
}

// Twice is once too often for titles, by which columns are told, and for ids, by which formulas tell measures.
function sharedTitles(definition: ExportDefinition): Message[] {
  const { keys, caseColumns, leftOut, personal } = definition;
  const titles = [...columnsOf(definition).flatMap(({ labels }) => labels), ...leftOut, ...personal];
  const ids = [...keys, ...caseColumns, ...measuresOf(definition)].map(({ id }) => id);
  return [...new Set([...twice(titles), ...twice(ids)])].map((name) => message('pack.export-doubled', { name }));
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function isEmpty(definition: ExportDefinition): boolean {
  return measuresOf(definition).length === 0;
}

function nothingKept(): Message {
  return message('pack.export-empty');
}
