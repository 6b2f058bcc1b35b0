// From a file to observations, or to why there are none: the one door of this layer.
import { message } from '../base/message';
import type { Message } from '../base/message';
import { labelOf } from '../base/message';
import type { Pause } from '../base/slices';
import type { ExportDefinition } from '../knowledge/platforms/definition';
import { beginningOf } from './reading/cell';
import type { Table } from './reading/cell';
import { openTables } from './reading/openTables';
import type { ByteSource } from './reading/source';
import { UnreadableFile } from './reading/unreadable';
import { HEADER_ROWS, recognise } from './recognising/recognise';
import type { Recognition, Unrecognised } from './recognising/recognise';
import { takeTable } from './taking/take';
import type { Taken } from './taking/take';
import { mentionedSpan } from './values/span';

/** What somebody who imports a file may say of it. */
export interface ReadingOptions {
  readonly definitions: readonly ExportDefinition[];
  /** The period, where neither rows nor names say it. */
  readonly period?: string | undefined;
  /** The days after a click in which a sale counts. */
  readonly window?: string | undefined;
  readonly pause: Pause;
}

/** A table of a file that was taken. */
export interface ReadTable {
  readonly title: string;
  readonly recognition: Recognition;
  readonly taken: Taken;
  /** The days after a click in which a sale counts, where the export depends on it; empty where nobody said. */
  readonly window: string | undefined;
}

/** A file, as it was read. */
export type ReadExport =
  | {
      readonly kind: 'read';
      /** SHA-256 of its bytes, in hexadecimal digits. */
      readonly digest: string;
      readonly tables: readonly ReadTable[];
      /** Its other tables, and why they were not taken. */
      readonly others: readonly { readonly title: string; readonly why: Message }[];
    }
  | { readonly kind: 'refused'; readonly problem: Message };

/** As many digits of a digest name a file: two files of one name are told apart. */
export const SOURCE_DIGITS = 12;

/** Reads a file. */
export async function readExport(source: ByteSource, options: ReadingOptions): Promise<ReadExport> {
  try {
    const { digest, tables } = await openTables(source);
    const read: ReadTable[] = [];
    const others: { title: string; why: Message }[] = [];
    for (const table of tables) {
      const result = await readTable(source, { table, digest }, options);
      if ('why' in result) others.push(result);
      else read.push(result);
    }
    if (read.length > 0) return { kind: 'read', digest: digest(), tables: read, others };
    // Of several sheets the one that says most is about the export: others may be notes.
    const [problem = others[0]] = others.filter(({ why }) => why.id !== 'data.unrecognised');
    return { kind: 'refused', problem: problem?.why ?? message('data.no-table', { file: source.name }) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused', problem: error.text };
    throw error;
  }
}

async function readTable(
  { name: file }: ByteSource,
  { table, digest }: { readonly table: Table; readonly digest: () => string },
  options: ReadingOptions,
): Promise<ReadTable | { readonly title: string; readonly why: Message }> {
  const recognition = recognise(await beginningOf(table, HEADER_ROWS), options.definitions);
  const { title } = table;
  if ('kind' in recognition) return { title, why: unrecognised(file, recognition, options.definitions) };
  const { definition, before } = recognition;
  const hasPeriods = recognition.period !== undefined || definition.cases.length > 0;
  const period = hasPeriods ? undefined : (options.period ?? mentionedSpan(before) ?? mentionedSpan(file));
  if (!hasPeriods && period === undefined) return { title, why: message('data.period-unsaid', { file }) };
  const window = definition.attribution ? (options.window ?? windowIn(`${before} ${file}`)) : '';
  const context = { file, source: () => digest().slice(0, SOURCE_DIGITS), period, window, pause: options.pause };
  const taken = await takeTable(recognition, table.rows(), context);
  return { title, recognition, taken, window: definition.attribution ? window : undefined };
}

// Of the last 30 days (近30天) is a span and no window.
const WINDOW = /(?<!\d)(?<!(?:近|过去|過去|前|第)\s*)([1-9]\d?)\s*天(?!猫|貓)/g;
const NAMED_WINDOW =
  /(?:归因|歸因|转化|轉化|成交)[^\d\s]{0,4}\s*[:：]?\s*([1-9]\d?)\s*天|(?<!\d)([1-9]\d?)\s*天(?:归因|歸因|转化|轉化|成交)/g;

/** The attribution window that a text speaks of, `15天`: one that it names as such before others; empty for several. */
export function windowIn(text: string): string {
  const windows = (pattern: RegExp): Set<string> =>
    new Set([...text.matchAll(pattern)].map(([, first, second]) => first ?? second ?? ''));
  const [named, all] = [windows(NAMED_WINDOW), windows(WINDOW)];
  const [window, ...others] = named.size > 0 ? named : all;
  return window === undefined || others.length > 0 ? '' : window;
}

function unrecognised(file: string, found: Unrecognised, definitions: readonly ExportDefinition[]): Message {
  const labelled = ({ name, en }: ExportDefinition) => labelOf({ title: name, en });
  if (found.kind === 'near')
    return message('data.near', {
      file,
      export: labelled(found.definition),
      missing: { pack: found.missing.join('、') },
    });
  if (found.kind === 'several') {
    const [one, other] = found.definitions;
    if (one !== undefined && other !== undefined)
      return message('data.several', { file, one: labelled(one), other: labelled(other) });
  }
  return message('data.unrecognised', {
    file,
    rows: HEADER_ROWS,
    known: { pack: definitions.map(({ name }) => name).join('、'), en: definitions.map(({ en }) => en).join(', ') },
  });
}
