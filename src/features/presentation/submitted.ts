// The findings that a draft would have once it is handed in. Rules find the same in both states, only more or less
// severe, and each finding says how severe it is in either: nothing is looked for a second time.
import { asSubmitted } from '../../base/finding';
import type { Finding } from '../../base/finding';
import type { CheckedWorkspace } from '../../checking/checked';
import { checkDocument, inOrder } from '../../checking/runner';
import type { Document } from '../../documents/document';
import type { Settings } from '../../knowledge/settings';

/** What a document would be found to lack once it is handed in, beside what it is found to lack as it is. */
export function submittedOf(checked: CheckedWorkspace, { path, status }: Document): readonly Finding[] {
  const { workspace, strict, most, findings: all, plain } = checked;
  if (strict || status !== 'draft') return all.get(path) ?? [];
  if (switchesRules(workspace.settings)) return checkDocument({ workspace, path, strict: true, most });
  const findings = plain.get(path) ?? all.get(path) ?? [];
  return findings.map(asSubmitted).sort(inOrder);
}

/** Whether settings switch a rule off in one of both states: there it finds nothing. */
function switchesRules({ rules }: Settings): boolean {
  return Object.values(rules).some(
    (own) => typeof own === 'object' && (own.draft === 'off') !== (own.submission === 'off'),
  );
}
