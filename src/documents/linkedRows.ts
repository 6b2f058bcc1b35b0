// A document's links with both sides read. What is made of it, and whether the sides agree, is judged by the rules.
import { PERIOD_KIND } from './cadence';
import type { CompiledLink } from '../knowledge/contracts/links';
import { linksOf, rowsAt, sourceRows, sourcesOf } from './links';
import type { EndRow } from './links';
import type { DocumentRecord } from './record';
import type { Workspace } from './workspace';

/** A link of a document with the rows of both sides. */
export interface LinkedRows {
  readonly link: CompiledLink;
  readonly sources: readonly DocumentRecord[];
  readonly own: readonly EndRow[];
  readonly theirs: readonly EndRow[];
  /** The other side's rows by their keys, of several the latest. */
  readonly latest: ReadonlyMap<string, EndRow>;
}

/**
 * Every link of the document's type, with what it finds on both sides; none where its period cannot be told, which
 * another rule says.
 */
export function linkedRows(workspace: Workspace, record: DocumentRecord): LinkedRows[] {
  if (record.type === undefined || record.period?.kind !== PERIOD_KIND[record.type.cadence]) return [];
  return linksOf(workspace, record).map((link) => {
    const sources = sourcesOf(workspace, link, record);
    const theirs = sourceRows(sources, link.from);
    const latest = new Map(theirs.flatMap((row) => (row.key === undefined ? [] : [[row.key, row] as const])));
    return { link, sources, own: rowsAt(record, link.to), theirs, latest };
  });
}
