// Making the documents that a link adds up: for each period one, that together come to what the document itself says.
import { nextPeriod, periodOf, spanSoFar } from '../../../src/base/dates/period';
import type { Period } from '../../../src/base/dates/period';
import { factOf, rowsAt, valueOf } from '../../../src/calculation/linking/endRows';
import type { EndRow } from '../../../src/calculation/linking/endRows';
import { sourcesOf } from '../../../src/calculation/linking/links';
import { PERIOD_KIND } from '../../../src/documents/cadence';
import type { DocumentRecord } from '../../../src/documents/record';
import { withFile, withoutFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { addsOwn } from '../../../src/knowledge/contracts/addedLinks';
import type { CompiledLink } from '../../../src/knowledge/contracts/links';
import { sourceOf, wantedBy } from './sources';

/** A row of the document, what of it is added up, and from which column of the sources. */
export interface AddedPlace {
  readonly row: EndRow;
  readonly own: string;
  readonly theirs: string;
}

/** The workspace in which the sources of a link add up to what stands at a place; undefined where none can. */
export function withAddends(
  others: Workspace,
  record: DocumentRecord,
  link: CompiledLink,
  { row, own, theirs }: AddedPlace,
): Workspace | undefined {
  const [total, key] = [numberAt(row, own), factOf(row, link.to.key)?.text];
  const left = total === undefined ? -1 : total - ownAddend(record, link, { row, own, theirs });
  const periods = record.period === undefined ? [] : periodsOf(link, record.period);
  if (left < 0 || (periods.length === 0 && left > 0)) return undefined;
  const without = sourcesOf(others, link, record).reduce((all, { path }) => withoutFile(all, path), others);
  return periods.reduce((all, { text }, index) => {
    const number = index === 0 ? String(Number(left.toFixed(6))) : '0';
    const cells = { ...wantedBy(link.link.from.where), ...named(link.from.key, key), [theirs]: number };
    const made = sourceOf(record, link, [cells], text);
    return made === undefined ? all : withFile(all, made.path, made.text);
  }, without);
}

function named(column: string | undefined, text: string | undefined): Readonly<Record<string, string>> {
  return column === undefined || text === undefined ? {} : { [column]: text };
}

/** The periods of the sources, but the document's own. */
function periodsOf(link: CompiledLink, own: Period): Period[] {
  const span = link.link.from.period === 'soFar' ? spanSoFar(own) : own;
  const periods: Period[] = [];
  let next = span && periodOf(PERIOD_KIND[link.from.type.cadence], span.from);
  for (; next !== undefined && span !== undefined && next.to <= span.to; next = nextPeriod(next)) periods.push(next);
  return addsOwn(link) ? periods.filter(({ text }) => text !== own.text) : periods;
}

function ownAddend(record: DocumentRecord, link: CompiledLink, { row, theirs }: AddedPlace): number {
  const rows = addsOwn(link) ? rowsAt(record, link.from).filter(({ key }) => key === row.key) : [];
  return rows.reduce((sum, each) => sum + (numberAt(each, theirs) ?? 0), 0);
}

function numberAt(row: EndRow, column: string): number | undefined {
  const [fact, spec] = [factOf(row, column), row.spec(column)];
  const value = fact && spec && valueOf(row.record, spec, fact);
  return value?.kind === 'number' ? value.value : undefined;
}
