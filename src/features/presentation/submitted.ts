// The findings that a draft would have once it is handed in. Rules find the same in both states, only more or less
// severe: where none is told with another, those that found nothing in the draft need not look again.
import type { Finding } from '../../base/finding';
import { mayHaveCauses } from '../../checking/causes/causes';
import type { CheckedWorkspace } from '../../checking/checked';
import { RULES } from '../../checking/registry';
import { checkAlone, checkAmongOthers } from '../../checking/runner';
import type { Document } from '../../documents/document';
import type { Rule } from '../../rules/rule';

/** What a document would be found to lack once it is handed in, beside what it is found to lack as it is. */
export function submittedOf(checked: CheckedWorkspace, document: Document): readonly Finding[] {
  const { workspace, strict, most, findings: all, plain } = checked;
  if (strict || document.status !== 'draft') return all.get(document.path) ?? [];
  const findings = plain.get(document.path) ?? all.get(document.path) ?? [];
  const request = { workspace, path: document.path, strict: true, most };
  const rules = isPlain(document, findings) ? rulesFor(checked, findings) : RULES;
  return rules.length === 0 ? [] : checkAmongOthers(request, checkAlone(document, request, rules), rules);
}

/** Whether each finding stands for itself: none is silenced, told beside another, or says that a rule failed. */
function isPlain({ suppressions }: Document, findings: readonly Finding[]): boolean {
  const known = new Set(RULES.map(({ id }) => id));
  const isAlone = ({ rule, related = [] }: Finding): boolean => known.has(rule) && related.length === 0;
  return suppressions.length === 0 && findings.every(isAlone) && !mayHaveCauses(findings);
}

/** The rules that found something, and those that settings switch off while one writes. */
function rulesFor({ workspace: { settings } }: CheckedWorkspace, findings: readonly Finding[]): readonly Rule[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const isOffInDrafts = (id: string): boolean => {
    const own = settings.rules[id];
    return typeof own === 'object' && own.draft === 'off';
  };
  return RULES.filter(({ id }) => found.has(id) || isOffInDrafts(id));
}
