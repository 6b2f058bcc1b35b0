// A document's links with both sides read. What is made of it, and whether the sides agree, is judged by the rules.
import type { CompiledLink } from '../../knowledge/contracts/links';
import { PERIOD_KIND } from '../../documents/cadence';
import { onDemand } from '../../base/onDemand';
import { rowsAt, sourceRows } from './endRows';
import { linksOf, sourcesOf } from './links';
import type { EndRow } from './endRows';
import { adding } from './sums';
import type { Adding } from './sums';
import type { DocumentRecord } from '../../documents/record';
import type { Workspace } from '../../documents/workspace';

/** A link of a document with the rows of both sides. */
export interface LinkedRows {
  readonly link: CompiledLink;
  /** The document that it leads from. */
  readonly record: DocumentRecord;
  readonly sources: readonly DocumentRecord[];
  readonly own: readonly EndRow[];
  readonly theirs: readonly EndRow[];
  /** The other side's rows by their keys, of several the latest. */
  readonly latest: ReadonlyMap<string, EndRow>;
  /** What it adds up for the document that it leads from. */
  readonly adding: Adding;
}

/** A place of a row that links may bring a value to. */
export interface LinkedCell {
  readonly row: EndRow;
  readonly column: string;
}

/**
 * Every link of the document's type, with what it finds on both sides; none where its period cannot be told, which
 * another rule says.
 */
export function linkedRows(workspace: Workspace, record: DocumentRecord): LinkedRows[] {
  if (record.type === undefined || record.period?.kind !== PERIOD_KIND[record.type.cadence]) return [];
  return linksOf(workspace, record).map((link) => new RowsOfLink(link, record, workspace));
}

// A class, since what adds up many documents asks for none of their rows at once; and who looks for one link asks none
// of the others which documents it leads to.
class RowsOfLink implements LinkedRows {
  private readonly from = onDemand(() => sourcesOf(this.workspace, this.link, this.record));
  private readonly rows = onDemand(() => sourceRows(this.sources, this.link.from));
  private readonly byKey = onDemand(
    () => new Map(this.theirs.flatMap((row) => (row.key === undefined ? [] : [[row.key, row] as const]))),
  );
  private readonly mine = onDemand(() => rowsAt(this.record, this.link.to));
  private readonly sum = onDemand(() => {
    const { link, sources, record } = this;
    return adding({ link, sources, period: record.period, own: record });
  });

  constructor(
    readonly link: CompiledLink,
    readonly record: DocumentRecord,
    private readonly workspace: Workspace,
  ) {}

  get sources(): readonly DocumentRecord[] {
    return this.from();
  }

  get own(): readonly EndRow[] {
    return this.mine();
  }

  get theirs(): readonly EndRow[] {
    return this.rows();
  }

  get latest(): ReadonlyMap<string, EndRow> {
    return this.byKey();
  }

  get adding(): Adding {
    return this.sum();
  }
}
