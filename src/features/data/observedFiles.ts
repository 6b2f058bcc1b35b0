// The observations of a workspace, read from their files below data/ when somebody asks for figures.
import { decodeUtf8, withoutMark } from '../../base/encoding';
import { keyTitles } from '../../exports/taking/keys';
import type { Host } from '../../files/host';
import { observedExport } from '../../figures/observed';
import type { Observed } from '../../figures/observed';
import type { ExportDefinition } from '../../knowledge/platforms/definition';
import { readObservations } from '../../observations/csv';
import { observationsPath, readSources, SOURCES_FILE } from '../../observations/sources';
import type { ObservationSource } from '../../observations/sources';

/** A line of a data file that is no observation. */
export interface DataFault {
  readonly path: string;
  readonly line: number;
}

/** What was observed, from which files, and what could not be read. */
export interface ObservedFiles {
  readonly observed: Observed;
  readonly sources: readonly ObservationSource[];
  readonly faults: readonly DataFault[];
}

/** Reads all that was observed. Rejects with what the host does. */
export async function observedFiles(host: Host, exports: readonly ExportDefinition[]): Promise<ObservedFiles> {
  const faults: DataFault[] = [];
  const observed: Observed = new Map(
    await Promise.all(
      exports.map(async (definition) => {
        const keys = keyTitles(definition);
        const paths = await pathsOf(host, definition);
        const tables = await Promise.all(
          paths.map(async (path) => {
            const read = readObservations((await textOf(host, path)) ?? '', keys);
            faults.push(...read.faults.map(({ line }) => ({ path, line })));
            return read.table;
          }),
        );
        return [definition.id, observedExport(definition, tables)] as const;
      }),
    ),
  );
  const sources = readSources((await textOf(host, SOURCES_FILE)) ?? '');
  return { observed, sources, faults };
}

/** What is another once a file that is read is: its name, size or time. */
export async function observedState(host: Host, exports: readonly ExportDefinition[]): Promise<string> {
  const paths = (await Promise.all(exports.map((definition) => pathsOf(host, definition)))).flat();
  const lines = [...paths, SOURCES_FILE].map(async (path) => {
    const found = await host.stat(path);
    return [path, found?.size, found?.changed].join(' ');
  });
  return (await Promise.all(lines)).join('\n');
}

async function pathsOf(host: Host, { id }: ExportDefinition): Promise<string[]> {
  const folder = observationsPath(id, '').replace(/\/[^/]*$/, '');
  if ((await host.stat(folder))?.kind !== 'folder') return [];
  const entries = await host.list(folder);
  return entries
    .flatMap(({ name, kind }) => (kind === 'file' && name.endsWith('.csv') ? [`${folder}/${name}`] : []))
    .sort();
}

async function textOf(host: Host, path: string): Promise<string | undefined> {
  const bytes = await host.read(path);
  const text = bytes && decodeUtf8(bytes).text;
  return text === undefined ? undefined : withoutMark(text);
}
