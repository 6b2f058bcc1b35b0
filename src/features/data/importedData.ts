// What was imported into a workspace, read when somebody asks for it: the documents that take their figures from it are
// then looked at with it. Without such documents, or without the folder, nothing is read.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { Figures } from '../../figures/figures';
import type { WorkspaceData } from '../../documents/workspace';
import type { Host } from '../../files/host';
import { takesData } from '../../knowledge/contracts/contract';
import type { Knowledge } from '../../knowledge/knowledge';
import { todayOf } from '../../knowledge/settings';
import type { Settings } from '../../knowledge/settings';
import { DATA_FOLDER } from '../../observations/sources';
import { kpiMeasuring } from '../kpi/measuring';
import { observedFiles, observedState } from './observedFiles';

/** What a workspace is read against. */
export interface Basics {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
}

/** Imported data, and which lines of their files are none. */
export interface ReadData {
  readonly data: WorkspaceData;
  readonly faults: readonly Message[];
  /** What {@link dataState} gave before they were read. */
  readonly state: string;
}

/** What is another once imported data are, as far as names, sizes and times of their files tell; '' for none. */
export async function dataState(host: Host, { knowledge }: Basics): Promise<string> {
  const isThere = knowledge.documentTypes.some(takesData) && (await host.stat(DATA_FOLDER))?.kind === 'folder';
  return isThere ? observedState(host, knowledge.exports) : '';
}

/** Reads what was imported; undefined where nothing was. Rejects with what the host does. */
export async function importedData(host: Host, { knowledge, settings }: Basics): Promise<ReadData | undefined> {
  const state = await dataState(host, { knowledge, settings });
  if (state === '') return undefined;
  const { observed, sources, faults } = await observedFiles(host, knowledge.exports);
  const figures = new Figures(knowledge, observed);
  const kpis = kpiMeasuring(figures, todayOf(settings, new Date(host.now())));
  return {
    data: { figures, sources, kpis },
    faults: faults.map((each) => message('kpi.data-fault', { ...each })),
    state,
  };
}
