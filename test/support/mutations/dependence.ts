// Which findings a change entails: those that are made from what was touched. What a finding is made from follows
// from the contract: the names in a formula or check, the two sides of a link, the columns of a key. A finding of any
// other rule is never entailed.
import type { Finding } from '../../../src/base/finding';
import { comparePositions } from '../../../src/base/range';
import type { Document } from '../../../src/documents/document';
import type { Check, Column, Section } from '../../../src/knowledge/contracts/contract';
import { addsOwn } from '../../../src/knowledge/contracts/addedLinks';
import type { CompiledLink } from '../../../src/knowledge/contracts/links';
import { indicatorColumn } from '../../../src/rules/shared/indicators';
import type { Subject } from './subject';

/** True where the finding, made of a document, can be owed to what was touched. */
export function isEntailed(
  subject: Subject,
  document: Document,
  finding: Finding,
  touched: readonly string[],
): boolean {
  const names = namesOfFinding(subject, document, finding);
  return touched.some((each) =>
    names.some((name) => name === each || name.startsWith(`${each}.`) || each.startsWith(`${name}.`)),
  );
}

/** The names that a finding is made from; none for rules that only look at one place. */
function namesOfFinding(subject: Subject, document: Document, finding: Finding): string[] {
  const { type } = subject;
  switch (finding.rule) {
    case 'check-failed':
      return type.checks.filter((check) => isAbout(finding, check)).flatMap((check) => namesOfCheck(subject, check));
    case 'link-mismatch':
    case 'link-missing':
    case 'reference-unknown':
      return linksAt(subject, document, finding).flatMap(namesOfLink);
    case 'formula-mismatch':
    case 'total-mismatch':
    case 'ratio-aggregated':
    case 'row-duplicate':
    case 'date-outside-period':
    case 'date-gap':
    case 'date-overlap':
    case 'kpi-missing':
      return ((at) =>
        at === undefined ? fieldsAt(document, finding) : namesOfTable(at.section, at.column, type.sections))(
        placeOf(document, finding),
      );
    case 'metrics-disagree':
    case 'figure-implausible': {
      const at = placeOf(document, finding);
      return at === undefined ? fieldsAt(document, finding) : [at.section.id];
    }
    case 'trend-contradicted':
      return type.sections.flatMap((section) => trendColumns(section).map((column) => `${section.id}.${column.id}`));
    case 'figure-contradicted':
      return type.sections.filter((section) => indicatorColumn({ section }) !== undefined).map(({ id }) => id);
    default:
      return [];
  }
}

/** True where a finding says that a check does not hold. */
export function isAbout({ rule, message: { args } }: Pick<Finding, 'rule' | 'message'>, { message }: Check): boolean {
  const said = args?.text;
  const text = typeof said === 'object' && 'args' in said ? said.args.text : said; // with what was found behind it
  return (
    rule === 'check-failed' &&
    typeof text === 'object' &&
    'en' in text &&
    text.en === message.en &&
    text.pack === message.zh
  );
}

/** The fields, columns and sections that a check names. */
export function namesOfCheck({ type }: Pick<Subject, 'type'>, { each, expect }: Check): string[] {
  const plain = expect.replace(/"[^"]*"|'[^']*'/g, '""');
  const words = new Set(plain.match(/[a-zA-Z]\w*/g) ?? []);
  const sections = type.sections.filter((section) =>
    each === undefined ? new RegExp(`(?<![.\\w])${section.id}\\b`).test(plain) : section.id === each,
  );
  return [
    ...headNames(plain),
    ...sections.flatMap((section) => [
      ...(section.table?.columns ?? []).filter(({ id }) => words.has(id)).map(({ id }) => `${section.id}.${id}`),
      ...(each === undefined ? [section.id] : []),
    ]),
  ];
}

function headNames(expression: string): string[] {
  return [
    ...Array.from(expression.matchAll(/fields\.(\w+)/g), ([name]) => name),
    ...(/(?<![.\w])period\b/.test(expression) ? ['period'] : []),
  ];
}

function linksAt({ knowledge, type }: Subject, document: Document, finding: Finding): CompiledLink[] {
  const section = sectionAt(document, finding.range.start.line)?.id;
  return knowledge.links.filter(
    ({ to }) =>
      to.type.type === type.type && (section === undefined || to.section === section || to.section === undefined),
  );
}

function namesOfLink({ link, to, from }: CompiledLink): string[] {
  const own = [to.key, ...Object.keys(link.values), ...to.columns].filter((each) => each !== undefined);
  const head = [
    ...(from.type.per.join() === to.type.per.join() ? to.type.per.map((each) => `fields.${each}`) : []),
    'period',
  ];
  const added = addsOwn({ link, to, from }) ? from.columns.map((each) => `${from.section ?? 'fields'}.${each}`) : [];
  return [...head, ...added, ...own.map((each) => `${to.section ?? 'fields'}.${each}`)];
}

function sectionAt(document: Document, line: number): Section | undefined {
  return document.sections.find(({ heading, endLine }) => heading.line <= line && line < endLine)?.section;
}

function placeOf(document: Document, { range }: Finding): { section: Section; column: Column | undefined } | undefined {
  const section = document.sections.find(
    ({ heading, endLine }) => heading.line <= range.start.line && range.start.line < endLine,
  );
  const cells = [...(section?.table?.rows ?? []), ...(section?.table?.totals ?? [])].flatMap((row) => [
    ...row.cells.values(),
  ]);
  return (
    section && {
      section: section.section,
      column: cells.find((cell) => comparePositions(cell.range.start, range.start) === 0)?.column,
    }
  );
}

function fieldsAt(document: Document, { range }: Finding): string[] {
  return [...document.fields.values()]
    .filter(({ entry }) => entry.valueRange.start.line === range.start.line)
    .map(({ field }) => `fields.${field.id}`);
}

/**
 * What a column's finding is made from: itself, its formula, the keys and tiles that it belongs to, and the rows that
 * are to be there.
 */
function namesOfTable({ id, table }: Section, column: Column | undefined, all: readonly Section[]): string[] {
  if (table === undefined) return [id];
  const { rowsFrom, tiles } = table;
  const plain = (column?.formula ?? '').replace(/"[^"]*"|'[^']*'/g, '""');
  const words = new Set(plain.match(/[a-zA-Z]\w*/g) ?? []);
  const columns = [
    ...(column ? [column.id] : []),
    ...table.columns.filter((each) => words.has(each.id)).map((each) => each.id),
    ...table.keys.filter((key) => column !== undefined && key.includes(column.id)).flat(),
    ...(rowsFrom && column === undefined ? [rowsFrom.key] : []),
  ];
  const head = [
    ...headNames(plain),
    ...(rowsFrom && column === undefined ? [`fields.${rowsFrom.role}`] : []),
    ...(tiles?.over === undefined ? [] : [tiles.over]),
    'period',
  ];
  const named = all.filter((each) => words.has(each.id) && !table.columns.some((own) => own.id === each.id));
  return [...head, ...columns.map((each) => `${id}.${each}`), ...named.map((each) => each.id)];
}

function trendColumns({ table }: Section): Column[] {
  return (table?.columns ?? []).filter(
    (column) => column.kind === 'percent' || column.trendOf !== undefined || column.unique || column.kind === 'kpi',
  );
}
