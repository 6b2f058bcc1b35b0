// Making a document for the other side of a link: of the right type and period, with nothing in it but what the
// link reads.
import { previousPeriod, periodOf, weekBefore, yearBefore } from '../../../src/base/dates/period';
import type { Period } from '../../../src/base/dates/period';
import { addDays } from '../../../src/base/dates/date';
import { PERIOD_KIND } from '../../../src/documents/cadence';
import { factOf, rowsAt } from '../../../src/calculation/linking/endRows';
import type { EndRow } from '../../../src/calculation/linking/endRows';
import { parseDocument } from '../../../src/documents/parse';
import { recordOf } from '../../../src/documents/record';
import type { DocumentRecord } from '../../../src/documents/record';
import { rowText, yamlScalar } from '../../../src/documents/templates/template';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import type { CompiledLink } from '../../../src/knowledge/contracts/links';
import { filledDocument } from '../fill';
import type { Subject } from './subject';

type Values = Readonly<Record<string, string>>;

/** A source whose rows agree with the document's own. */
export function agreeingSource(
  subject: Subject,
  record: DocumentRecord,
  { link, own }: { link: CompiledLink; own: readonly EndRow[] },
): WorkspaceFile | undefined {
  const [model = {}] = modelRows(subject, link);
  const rows = own.map((row) => {
    const pairs = [
      [link.from.key, factOf(row, link.to.key)?.text] as const,
      ...Object.entries(link.link.values).map(([mine, theirs]) => [theirs, factOf(row, mine)?.text] as const),
    ];
    const agreeing = Object.fromEntries(
      pairs.filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined),
    );
    return { ...model, ...agreeing, ...(link.link.agree ? {} : wantedBy(link.link.from.where)) };
  });
  return sourceOf(record, link, rows);
}

/** A source with the rows that a filled document of its type has. */
export function ownSource(subject: Subject, record: DocumentRecord, link: CompiledLink): WorkspaceFile | undefined {
  return sourceOf(record, link, modelRows(subject, link));
}

/**
 * The rows of a filled document of the source's type that the link looks at; those are what its condition lets through.
 */
function modelRows(
  { knowledge }: Subject,
  {
    from,
    link: {
      from: { where },
    },
  }: CompiledLink,
): Values[] {
  const filled = filledDocument(knowledge, from.type.type);
  const document = parseDocument(knowledge, filled.path, filled.text);
  const held = rowsAt(recordOf(document, knowledge), from);
  const wanted = held.length > 0 ? {} : wantedBy(where);
  if (from.section === undefined)
    return [{ ...Object.fromEntries([...document.fields].map(([id, { text }]) => [id, text])), ...wanted }];
  const rows = document.sections
    .filter((each) => each.section.id === from.section)
    .flatMap((each) => each.table?.rows ?? []);
  return rows
    .filter(({ source }) => held.length === 0 || held.some(({ line }) => line === source.line))
    .map(({ cells }) => ({ ...Object.fromEntries([...cells].map(([id, { text }]) => [id, text])), ...wanted }));
}

/** The values that a condition such as `status == "處理中"` or `same(kpi, "回覆及時率")` asks for. */
export function wantedBy(where = ''): Values {
  return Object.fromEntries(
    Array.from(
      where.matchAll(/(?:fields\.)?(\w+)(?: == |, )"([^"]+)"/g),
      ([, id = '', value = '']) => [id, value] as const,
    ),
  );
}

/** A document of the source's type with these rows, of a period that the link leads to. */
export function sourceOf(
  record: DocumentRecord,
  link: CompiledLink,
  rows: readonly Values[],
  period = record.period && periodFor(link, record.period),
): WorkspaceFile | undefined {
  const { type, section: id } = link.from;
  if (period === undefined) return undefined;
  const section = type.sections.find((each) => each.id === id);
  const identity =
    type.per.join() === record.type?.per.join()
      ? Object.fromEntries(type.per.map((each, index) => [each, record.identity[index] ?? '']))
      : {};
  const head = {
    type: type.type,
    id: 'source',
    period,
    author: '某某',
    status: 'draft',
    ...identity,
    ...(section === undefined ? rows[0] : {}),
  };
  const columns = section?.table?.columns ?? [];
  const table = [
    columns.map((each) => each.title),
    columns.map(() => '---'),
    ...rows.map((row) => columns.map((each) => row[each.id] ?? '')),
  ].map(rowText);
  const body = section === undefined ? [] : [`## ${section.title}`, '', ...table];
  return {
    path: `documents/${period}/source.md`,
    text: [
      '---',
      ...Object.entries(head).map(([key, value]) => `${key}: ${yamlScalar(value)}`),
      '---',
      '',
      ...body,
      '',
    ].join('\n'),
  };
}

function periodFor({ link, from }: CompiledLink, own: Period): string | undefined {
  const kind = PERIOD_KIND[from.type.cadence];
  switch (link.from.period) {
    case 'same':
      return own.text;
    case 'previous':
      return previousPeriod(own)?.text;
    case 'week-before':
      return weekBefore(own)?.text;
    case 'year-before':
      return yearBefore(own)?.text;
    case 'latest':
      return previousPeriod(periodOf(kind, own.from))?.text;
    case 'within':
      return periodOf(kind, kind === 'week' ? addDays(own.from, 7) : own.from).text;
    case 'soFar':
    case 'containing':
    case 'any':
      return periodOf(kind, own.from).text;
  }
}
