// The sample department with exports of some months, measured, for tests of what shows a month of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MeasuredShop } from '../../src/features/kpi/kpi';
import { openSnapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import { SAMPLES } from '../samples/handWritten';
import { importedInto } from './dailyExports';
import { MemoryDisk } from './memoryDisk';
import { bundledPack } from './pack';
import { sampleFiles } from './samples';

/** What is otherwise than in the sample workspace. */
export interface ShopChanges {
  /** The exports, by their names. */
  readonly exports?: Readonly<Record<string, string>>;
  readonly settings?: (text: string) => string;
  /** A document as it is to be; undefined where it is not to be there. */
  readonly document?: (path: string, text: string) => string | undefined;
}

/** The department on a day in July 2026. */
export async function measuredShop({ exports = {}, settings, document }: ShopChanges = {}): Promise<MeasuredShop> {
  const written = readFileSync(path.join(SAMPLES, 'ops-regulation.yaml'), 'utf8');
  // The service desk calls him by another name.
  const text = written.replace('name: 孙一鸣,', 'name: 孙一鸣, aliases: [小孙],');
  const loaded = loadKnowledge(bundledPack(), { path: 'ops-regulation.yaml', text: settings?.(text) ?? text }, []);
  const files = sampleFiles().flatMap((file) => {
    const changed = document === undefined ? file.text : document(file.path, file.text);
    return changed === undefined ? [] : [{ ...file, text: changed }];
  });
  const snapshot = openSnapshot(loaded, files, false, () => false);
  const host = await importedInto(new MemoryDisk(), exports);
  return snapshot.kpis.reading(host, new Date('2026-07-20T04:00:00Z'));
}
