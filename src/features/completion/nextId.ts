// The number that the next row of a numbered table gets: R26-04 after R26-03, and W21-1 in the week after W20-5.
import { inPeriod } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import type { DocumentRow, DocumentTable } from '../../documents/document';
import { factOf, isFilled, rowsIn } from '../../calculation/linking/endRows';
import type { Column, Section } from '../../knowledge/contracts/contract';
import type { Typing } from './completion';
import { isSameVersion } from '../../knowledge/contracts/versions';

const NUMBERED = /^(.*?)(\d+)$/;
const MOST_EARLIER = 12; // documents whose numbers are not given again

/** Numbers that were given, in their order, and the period of the document that gave the last. */
export interface UsedIds {
  readonly ids: readonly string[];
  readonly period: Period | undefined;
}

/**
 * The next number after those of this document; where it has none yet, after those of earlier ones, counted anew where
 * they say their period. Undefined where there are none, or the last is no number.
 */
export function nextId(own: UsedIds, earlier: UsedIds): string | undefined {
  const last = own.ids.at(-1);
  if (last !== undefined) return following(last, [...own.ids, ...earlier.ids]);
  const before = earlier.ids.at(-1);
  const [, prefix = '', digits = ''] = NUMBERED.exec(before ?? '') ?? [];
  if (before === undefined || digits === '') return undefined;
  const renewed = own.period && earlier.period ? inPeriod(prefix, earlier.period, own.period) : prefix;
  return renewed === prefix ? following(before, earlier.ids) : `${renewed}${'1'.padStart(digits.length, '0')}`;
}

function following(id: string, all: readonly string[]): string | undefined {
  const [, prefix, digits = ''] = NUMBERED.exec(id) ?? [];
  if (prefix === undefined) return undefined;
  const matches = all.map((each) => NUMBERED.exec(each)).filter((match) => match?.[1] === prefix);
  const highest = Math.max(...matches.map((match) => Number(match?.[2])));
  return Number.isSafeInteger(highest) ? `${prefix}${String(highest + 1).padStart(digits.length, '0')}` : undefined;
}

/** A row's number: under which column, and which. */
export interface RowNumber {
  readonly column: string;
  readonly id: string;
}

/** The column that numbers the rows of a table, with the numbers that are given. */
export interface Numbering {
  readonly column: Column;
  readonly own: UsedIds;
  readonly earlier: UsedIds;
}

/** The number of the next row of a table; undefined where its rows have none, or have them from elsewhere. */
export function nextNumber(
  { workspace, document, position }: Typing,
  section: Section,
  table: DocumentTable,
): RowNumber | undefined {
  const rows = [...table.rows, ...table.unread].filter(({ source }) => source.line !== position.line);
  const numbering = numberingOf({ workspace, document }, section, rows);
  const id = numbering && nextId(numbering.own, numbering.earlier);
  return numbering === undefined || id === undefined ? undefined : { column: numbering.column.id, id };
}

/** How the rows of a table are numbered; undefined where they are not, or have their numbers from elsewhere. */
export function numberingOf(
  { workspace, document }: Pick<Typing, 'workspace' | 'document'>,
  section: Section,
  rows: readonly DocumentRow[],
): Numbering | undefined {
  const column = section.table?.columns.find(({ unique, kind }) => unique && kind === 'text');
  const { links } = workspace.knowledge;
  const isForeign = links.some(
    ({ link, from, to }) =>
      link.carry === 'rows' &&
      document.type !== undefined &&
      isSameVersion(to.type, document.type) &&
      to.section === section.id &&
      to.key === column?.id &&
      (from.type.type !== to.type.type || from.section !== to.section),
  );
  if (column === undefined || isForeign) return undefined;
  const ids = rows.map((row) => row.cells.get(column.id)?.text.trim() ?? '').filter(isFilled);
  const { type, period } = document;
  const records = (workspace.byType.get(type?.type ?? '') ?? [])
    .filter((each) => each.path !== document.path && (each.period?.from ?? '') < (period?.from ?? ''))
    .slice(-MOST_EARLIER);
  const given = records
    .flatMap((record) =>
      rowsIn(record, section.id).map((row) => ({
        id: factOf(row, column.id)?.text.trim() ?? '',
        period: record.period,
      })),
    )
    .filter(({ id }) => id !== '');
  const earlier = { ids: given.map((each) => each.id), period: given.at(-1)?.period };
  return { column, own: { ids, period }, earlier };
}
