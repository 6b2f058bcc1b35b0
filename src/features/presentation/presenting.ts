// Making a presentation of a document of an open workspace.
import type { Reader } from '../../base/message';
import { readDocument } from '../../documents/workspace';
import type { OpenWorkspace } from '../openWorkspace';
import { obstaclesIn, toDo } from './obstacles';
import type { Obstacles } from './obstacles';
import type { Presented } from './presented';
import { submittedOf } from './submitted';

/** A document to be presented, with all that keeps it from being handed in. */
export interface Presenting extends Presented {
  readonly left: Obstacles;
}

/** A document of a workspace for a reader; undefined where there is none. */
export function presentedOf({ checked }: OpenWorkspace, path: string, reader: Reader): Presenting | undefined {
  const { workspace, findings: all } = checked;
  const document = readDocument(workspace, path);
  if (document === undefined) return undefined;
  const findings = all.get(path) ?? [];
  const left = obstaclesIn(submittedOf(checked, document));
  return { document, knowledge: workspace.knowledge, findings, left, obstacles: toDo(left), reader };
}
