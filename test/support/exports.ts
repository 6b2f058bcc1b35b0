// Exports of the back office for tests: the files of test/fixtures/exports, and ones that are made here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../src/base/message';
import type { ByteSource } from '../../src/exports/reading/source';
import { readExport } from '../../src/exports/readExport';
import type { ReadExport, ReadingOptions, ReadTable } from '../../src/exports/readExport';
import { writeObservations } from '../../src/observations/csv';
import type { ObservationTable } from '../../src/observations/observation';
import { BUNDLED_PACK, readKnowledge, ROOT } from './pack';
import { ENGLISH } from './reader';

/** Where the files are that other programs wrote. */
export const EXPORTS = path.join(ROOT, 'test/fixtures/exports');

/** Bytes as a file, in pieces that cut characters and rows. */
export function sourceOf(name: string, content: string | Uint8Array, piece = 777): ByteSource {
  const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return {
    name,
    chunks: async function* () {
      await Promise.resolve();
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
  };
}

/** A file of the fixtures. */
export function exportFile(name: string): ByteSource {
  return sourceOf(name, readFileSync(path.join(EXPORTS, name)));
}

/** Reads a file by the definitions of the bundled pack. */
export function read(source: ByteSource, options: Partial<ReadingOptions> = {}): Promise<ReadExport> {
  const definitions = readKnowledge(BUNDLED_PACK).exports;
  return readExport(source, { definitions, pause: () => Promise.resolve(), ...options });
}

/** The one table of a file that is read. */
export async function readTable(source: ByteSource, options: Partial<ReadingOptions> = {}): Promise<ReadTable> {
  const result = await read(source, options);
  const [table] = result.kind === 'read' ? result.tables : [];
  assert.ok(table, result.kind === 'refused' ? render(result.problem, ENGLISH) : 'there is no table');
  return table;
}

/** Rows as a text file. */
export function csv(rows: readonly (readonly string[])[], separator = ','): string {
  return rows.map((row) => `${row.join(separator)}\n`).join('');
}

/** Observations as they are written, without columns in which nothing stands and without the digest. */
export function written({ keys, measures, observations }: ObservationTable): string[] {
  const used = measures.flatMap((_, at) => (observations.some(({ figures }) => figures[at] !== undefined) ? [at] : []));
  const text = writeObservations({
    keys,
    measures: used.map((at) => measures[at] ?? ''),
    observations: observations.map((each) => ({ ...each, source: '', figures: used.map((at) => each.figures[at]) })),
  });
  return text.trimEnd().split('\n');
}
