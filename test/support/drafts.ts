// Drafts of the sample workspace for tests of bulk fixing: one document as a draft with something changed, all others
// submitted as they are.
import { checkWorkspace, withChanges } from '../../src/checking/checked';
import type { CheckedWorkspace } from '../../src/checking/checked';
import { sampleFiles, sampleKnowledge, sampleSettings } from './samples';

/** The samples, checked. */
export const submitted = checkWorkspace(sampleKnowledge, sampleSettings, sampleFiles());

/** The paths of all samples. */
export const paths = [...submitted.workspace.documents.keys()].sort();

/** The samples with one document as a draft that reads so. */
export function drafted(path: string, change: (text: string) => string): CheckedWorkspace {
  const text = change(textOf(submitted, path)).replace('status: submitted', 'status: draft');
  return withChanges(submitted, [{ path, text }]).next;
}

export function textOf({ workspace }: CheckedWorkspace, path: string): string {
  return workspace.documents.get(path)?.text ?? '';
}
