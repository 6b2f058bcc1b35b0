// What was imported into a workspace, read when somebody asks for it: the documents that take their figures from it are
// then looked at with it. Without such documents, or without the folder, nothing is read.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { Figures } from '../../figures/figures';
import type { ImportedData } from '../../figures/imported';
import type { Host } from '../../files/host';
import { takesData } from '../../knowledge/contracts/contract';
import type { Knowledge } from '../../knowledge/knowledge';
import { DATA_FOLDER } from '../../observations/sources';
import { observedFiles } from './observedFiles';

/** Imported data, and which lines of their files are none. */
export interface ReadData {
  readonly data: ImportedData;
  readonly faults: readonly Message[];
}

/** Reads what was imported; undefined where nothing was. Rejects with what the host does. */
export async function importedData(host: Host, knowledge: Knowledge): Promise<ReadData | undefined> {
  if (!knowledge.documentTypes.some(takesData)) return undefined;
  if ((await host.stat(DATA_FOLDER))?.kind !== 'folder') return undefined;
  const { observed, sources, faults } = await observedFiles(host, knowledge.exports);
  const figures = new Figures(knowledge, observed);
  return { data: { figures, sources }, faults: faults.map((each) => message('kpi.data-fault', { ...each })) };
}
