// Making a presentation of a document of an open workspace.
import { countOf } from '../../base/finding';
import type { Finding } from '../../base/finding';
import type { Reader } from '../../base/message';
import { readDocument } from '../../documents/workspace';
import type { OpenWorkspace } from '../openWorkspace';
import type { Presented } from './presented';
import { submittedOf } from './submitted';

/** A document to be presented, with the findings that it would have once it is handed in. */
export interface Presenting extends Presented {
  readonly submitted: readonly Finding[];
}

/** A document of a workspace for a reader; undefined where there is none. */
export function presentedOf({ checked }: OpenWorkspace, path: string, reader: Reader): Presenting | undefined {
  const { workspace, findings: all } = checked;
  const document = readDocument(workspace, path);
  if (document === undefined) return undefined;
  const findings = all.get(path) ?? [];
  const submitted = submittedOf(checked, document);
  const obstacles = countOf(submitted.filter(({ severity }) => severity === 'error'));
  return { document, knowledge: workspace.knowledge, findings, submitted, obstacles, reader };
}
