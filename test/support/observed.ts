// Observations for tests, as their files below data/ hold them.
import assert from 'node:assert/strict';
import { keyTitles } from '../../src/exports/taking/keys';
import { Figures } from '../../src/figures/figures';
import { observedExport } from '../../src/figures/observed';
import type { Observed } from '../../src/figures/observed';
import { readObservations } from '../../src/observations/csv';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { observationsPath } from '../../src/observations/sources';
import type { WorkspaceData } from '../../src/documents/workspace';
import { kpiMeasuring } from '../../src/features/kpi/measuring';
import { BUNDLED_PACK, readKnowledge } from './pack';

/** The texts of data files, by export; the columns of source and row are added. */
export type DataTexts = Readonly<Record<string, readonly string[]>>;

/** The same as text of the files. */
export function dataText(lines: readonly string[]): string {
  return lines.map((line, at) => `${line},${at === 0 ? '来源,行' : `aaaa,${String(at + 1)}`}\n`).join('');
}

/** What was observed, by the definitions of the bundled pack. */
export function observedIn(texts: DataTexts): Observed {
  const { exports } = readKnowledge(BUNDLED_PACK);
  return new Map(
    Object.entries(texts).map(([id, lines]) => {
      const definition = exports.find((each) => each.id === id);
      assert.ok(definition, id);
      const { table, faults } = readObservations(dataText(lines), keyTitles(definition));
      assert.deepEqual(faults, [], id);
      return [id, observedExport(definition, [table])];
    }),
  );
}

/** The data that files below data/ hold, by the definitions of a knowledge base. */
export function dataIn(
  knowledge: Knowledge,
  files: readonly { readonly path: string; readonly text: string }[],
): WorkspaceData {
  const observed = new Map(
    knowledge.exports.map((definition) => {
      const own = files.filter(({ path }) => path.startsWith(observationsPath(definition.id, '').replace('.csv', '')));
      const read = own.map(({ text }) => readObservations(text, keyTitles(definition)));
      assert.deepEqual(
        read.flatMap(({ faults }) => faults),
        [],
      );
      return [
        definition.id,
        observedExport(
          definition,
          read.map(({ table }) => table),
        ),
      ] as const;
    }),
  );
  return workspaceData(new Figures(knowledge, observed));
}

/** Figures as documents take them. */
export function workspaceData(figures: Figures): WorkspaceData {
  return { figures, sources: [], kpis: kpiMeasuring(figures, '2026-08-20') };
}

/** Figures of these observations. */
export function figuresOf(texts: DataTexts): Figures {
  return new Figures(readKnowledge(BUNDLED_PACK), observedIn(texts));
}

/** A row for each day of a month, from what is said of a day from 1 on. */
export function everyDay(month: string, days: number, cells: (day: number) => string): string[] {
  return Array.from({ length: days }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')},${cells(at + 1)}`);
}
