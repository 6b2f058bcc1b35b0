// What importing files would write: which files below data/ change, and how. Nothing is written here.
import { readExport, SOURCE_DIGITS } from '../../exports/readExport';
import type { ReadExport, ReadingOptions, ReadTable } from '../../exports/readExport';
import type { ByteSource } from '../../exports/reading/source';
import { keyTitles } from '../../exports/taking/keys';
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { readObservations, writeObservations } from '../../observations/csv';
import { merge } from '../../observations/merging';
import type { Difference, Preference } from '../../observations/merging';
import { daysOf } from '../../observations/observation';
import type { Observation, ObservationTable } from '../../observations/observation';
import { observationsPath, readSources, SOURCES_FILE, writeSources } from '../../observations/sources';

/** A table of a file, and what becomes of its observations. */
export interface PlannedTable extends ReadTable {
  readonly observations: number;
  /** Whether anything below data/ becomes another. */
  readonly changes: boolean;
  readonly added: number;
  /** Observations that are there and are given figures that they had not. */
  readonly filled: number;
  readonly differences: readonly Difference[];
  /** Observations of the same periods that are there and not in this file: they stay. */
  readonly absent: number;
}

/** A file, and what becomes of it. */
export type PlannedFile =
  | ({ readonly name: string; readonly tables: readonly PlannedTable[] } & Omit<
      Extract<ReadExport, { kind: 'read' }>,
      'tables'
    >)
  | ({ readonly name: string } & Extract<ReadExport, { kind: 'refused' }>);

/** A file below data/ that changes: its text before, where it is there. */
export interface DataChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What an import would do. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly changes: readonly DataChange[];
}

/** How files are imported. */
export interface PlanOptions extends ReadingOptions {
  /** The text of a file of the workspace; undefined where there is none. */
  readonly textOf: (path: string) => Promise<string | undefined>;
  readonly preferred: Preference;
  /** The time, as it is to stand in the list of sources. */
  readonly time: string;
}

/** A file below data/ that cannot be read as observations, so that nothing is written over it. */
class FaultyData extends Error {
  constructor(readonly text: Message) {
    super(text.id);
  }
}

/** Plans the import of files, in their order. */
export async function planImport(sources: readonly ByteSource[], options: PlanOptions): Promise<ImportPlan> {
  const workspace = new PlannedTexts(options.textOf);
  const files: PlannedFile[] = [];
  for (const source of sources) {
    const read = await readExport(source, options);
    if (read.kind === 'refused') files.push({ name: source.name, ...read });
    else files.push(await planFile(source.name, read, { workspace, options }));
  }
  return { files, changes: workspace.changes() };
}

interface Planning {
  readonly workspace: PlannedTexts;
  readonly options: PlanOptions;
}

async function planFile(
  name: string,
  read: Extract<ReadExport, { kind: 'read' }>,
  { workspace, options }: Planning,
): Promise<PlannedFile> {
  const tables: PlannedTable[] = [];
  try {
    for (const table of read.tables) tables.push(await planTable(table, workspace, options.preferred));
  } catch (error) {
    if (!(error instanceof FaultyData)) throw error;
    return { name, kind: 'refused', problem: error.text };
  }
  const digits = read.digest.slice(0, SOURCE_DIGITS);
  if (tables.some(({ changes }) => changes)) {
    const known = readSources((await workspace.read(SOURCES_FILE)) ?? '');
    const lines = tables.map(({ recognition, taken }) => ({
      source: digits,
      file: name,
      export: recognition.definition.id,
      rows: String(taken.rows),
      time: options.time,
    }));
    const others = known.filter(({ source }) => source !== digits);
    workspace.write(SOURCES_FILE, writeSources([...others, ...lines]));
  }
  return { name, ...read, tables };
}

async function planTable(table: ReadTable, workspace: PlannedTexts, preferred: Preference): Promise<PlannedTable> {
  const { definition } = table.recognition;
  const keys = keyTitles(definition);
  const { table: news } = table.taken;
  const differences: Difference[] = [];
  const counts = { added: 0, filled: 0, absent: 0 };
  let changes = false;
  for (const [month, observations] of byMonth(news.observations)) {
    const path = observationsPath(definition.id, month);
    const before = await workspace.read(path);
    const { table: kept, faults } = readObservations(before ?? '', keys);
    const [fault] = faults;
    if (fault !== undefined) throw new FaultyData(message('data.file-faulty', { path, line: fault.line }));
    const merged = merge(kept, { ...news, observations }, preferred);
    if (merged.table !== kept) {
      workspace.write(path, writeObservations(withoutEmpty(merged.table)));
      changes = true;
    }
    counts.added += merged.added;
    counts.filled += merged.filled;
    counts.absent += merged.absent;
    differences.push(...merged.differences);
  }
  return { ...table, observations: news.observations.length, changes, ...counts, differences };
}

/** A measure that no observation has needs no column. */
function withoutEmpty({ keys, measures, observations }: ObservationTable): ObservationTable {
  const used = measures.flatMap((_, at) => (observations.some(({ figures }) => figures[at] !== undefined) ? [at] : []));
  return {
    keys,
    measures: used.map((at) => measures[at] ?? ''),
    observations: observations.map((each) => ({ ...each, figures: used.map((at) => each.figures[at]) })),
  };
}

function byMonth(observations: readonly Observation[]): Map<string, Observation[]> {
  const months = new Map<string, Observation[]>();
  for (const each of observations) {
    const month = daysOf(each.period)?.from.slice(0, 7) ?? '';
    const own = months.get(month);
    if (own === undefined) months.set(month, [each]);
    else own.push(each);
  }
  return months;
}

/** The texts of a workspace, as they will be. */
class PlannedTexts {
  private readonly texts = new Map<string, { readonly before: string | undefined; after: string | undefined }>();

  constructor(private readonly textOf: PlanOptions['textOf']) {}

  async read(path: string): Promise<string | undefined> {
    const known = this.texts.get(path);
    if (known !== undefined) return known.after;
    const before = await this.textOf(path);
    this.texts.set(path, { before, after: before });
    return before;
  }

  write(path: string, text: string): void {
    this.texts.set(path, { before: this.texts.get(path)?.before, after: text });
  }

  changes(): readonly DataChange[] {
    return [...this.texts].flatMap(([path, { before, after }]) =>
      after === undefined || after === before ? [] : [{ path, before, after }],
    );
  }
}
