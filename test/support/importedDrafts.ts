// Documents begun in a workspace with imported data, for tests, and the cells of their tables.
import assert from 'node:assert/strict';
import type { Message } from '../../src/base/message';
import { runSync } from '../../src/base/slices';
import type { Snapshot } from '../../src/features/service';
import type { Host } from '../../src/files/host';

/** A document that was just begun, in the snapshot that holds it. */
export interface BegunDocument {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly text: string;
}

/** Which document is begun, and what is answered beside its period. */
export interface DocumentRequest {
  readonly type: string;
  readonly period: string;
  readonly answers?: Readonly<Record<string, string>>;
}

/** Begins a document. */
export function begun(snapshot: Snapshot, { type: name, period, answers = {} }: DocumentRequest): BegunDocument {
  const { drafting } = snapshot;
  const type = drafting.findType(name);
  assert.ok(type, name);
  const form = drafting.form({ type, today: period, script: 'simplified', me: '' });
  const { path, text } = drafting.answered(form, new Map(Object.entries({ period, ...answers })), `${name}-${period}`);
  return { snapshot: snapshot.update([{ path, text }]).snapshot, path, text };
}

/** The cells of the table below a heading, row by row, without its head. */
export function cellsBelow(text: string, heading: string): string[][] {
  const lines = text.slice(text.indexOf(heading)).split('\n').slice(1);
  const from = lines.findIndex((line) => line.startsWith('|'));
  const rows = lines.slice(
    from,
    lines.findIndex((line, at) => at > from && !line.startsWith('|')),
  );
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A workspace with what was imported into it, and which lines of its data are none. */
export async function withData(
  snapshot: Snapshot,
  host: Host,
): Promise<{ readonly snapshot: Snapshot; readonly faults: readonly Message[] }> {
  const read = await snapshot.readData(host);
  return { snapshot: runSync(snapshot.takingData(read)).snapshot, faults: read?.faults ?? [] };
}
