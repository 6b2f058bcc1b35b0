// Reading the sample workspace for tests: its documents, and what stands in their heads and tables.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLES } from '../samples/handWritten';
import { sectionsOf } from '../../src/documents/document';
import type { Document } from '../../src/documents/document';
import type { Value } from '../../src/documents/value';
import { emptyWorkspace, readDocument, withFiles } from '../../src/documents/workspace';
import type { WorkspaceFile } from '../../src/documents/workspace';
import { SETTINGS_FILE } from '../../src/base/content';
import { parseSettings } from '../../src/knowledge/settings';
import { BUNDLED_PACK, readKnowledge } from './pack';

/** The documents of the samples, in the order of their paths. */
export function sampleFiles(): WorkspaceFile[] {
  return filesBelow(SAMPLES);
}

/** The documents of a workspace that is part of the project, in the order of their paths. */
export function filesBelow(root: string): WorkspaceFile[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
}

export const sampleKnowledge = readKnowledge(BUNDLED_PACK);
export const sampleSettings = parseSettings({
  path: SETTINGS_FILE,
  text: readFileSync(path.join(SAMPLES, SETTINGS_FILE), 'utf8'),
}).value;
export const sampleWorkspace = withFiles(emptyWorkspace(sampleKnowledge, sampleSettings), sampleFiles());

/** The documents of a type whose period is, or begins with, this. */
export function samplesOf(type: string, period = ''): Document[] {
  const records = (sampleWorkspace.byType.get(type) ?? []).filter((record) => record.period?.text.startsWith(period));
  return records.flatMap(({ path: name }) => readDocument(sampleWorkspace, name) ?? []);
}

/** A row of a table: numbers as numbers, all else as text. */
export type SampleRow = Readonly<Record<string, number | string>>;

/** The rows of a section in all of these documents. */
export function rowsOf(documents: readonly Document[], section: string): SampleRow[] {
  const tables = documents.flatMap((each) => sectionsOf(each, section)).flatMap(({ table }) => table?.rows ?? []);
  return tables.map(({ cells }) =>
    Object.fromEntries([...cells].map(([id, { value, text }]) => [id, plain(value, text)])),
  );
}

/** The fields of a document's head. */
export function headOf({ fields }: Document): SampleRow {
  return Object.fromEntries([...fields].map(([id, { value, text }]) => [id, plain(value, text)]));
}

function plain(value: Value, text: string): number | string {
  return value.kind === 'number' ? value.value : value.kind === 'date' ? value.day : text;
}

/** The sum of a column. */
export function sumOf(rows: readonly SampleRow[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}
