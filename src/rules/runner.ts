// Owns running the rules on a document: severities by mode and settings, silencing, order. A rule that fails becomes a finding.
import type { Finding, ModalSeverity, Severity } from '../base/finding';
import { message } from '../base/message';
import { comparePositions, TEXT_START } from '../base/range';
import type { Document } from '../documents/document';
import { isGoverned } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import { internalError } from './internal-error';
import { RULES } from './registry';
import type { Fault, Rule, RuleContext, SuppressionUse } from './rule';

/** What to check: one document of a workspace. `strict` checks a draft as a submission. */
export interface CheckRequest {
  readonly workspace: Workspace;
  readonly path: string;
  readonly strict: boolean;
}

/** All findings of one document, in the order of the text. */
export function checkDocument({ workspace, path, strict }: CheckRequest, rules: readonly Rule[] = RULES): Finding[] {
  const document = workspace.documents.get(path);
  if (document === undefined) return [];
  const mode = strict || document.status !== 'draft' ? 'submission' : 'draft';
  const base = { document, knowledge: workspace.knowledge, settings: workspace.settings, governed: isGoverned(workspace.settings, path) };
  const run = (phase: Rule['phase'], suppressions: readonly SuppressionUse[]): Finding[] =>
    rules.filter((rule) => rule.phase === phase).flatMap((rule) => runRule(rule, { ...base, suppressions }, mode));
  const { kept, uses } = silence(document, run(undefined, []));
  return [...kept, ...run('last', uses)].sort(inOrder);
}

/** The findings of every document of the workspace, by path. */
export function checkWorkspace(workspace: Workspace, strict: boolean): ReadonlyMap<string, readonly Finding[]> {
  return new Map([...workspace.documents.keys()].map((path) => [path, checkDocument({ workspace, path, strict })]));
}

function runRule(rule: Rule, context: RuleContext, mode: keyof ModalSeverity): Finding[] {
  try {
    return Array.from(rule.check(context)).flatMap((fault) => findingOf(rule, fault, severityOf(rule, fault, { context, mode })));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const fault = { message: message('internal-error', { rule: rule.id, detail }), range: TEXT_START };
    return findingOf(internalError, fault, internalError.severity[mode]);
  }
}

function severityOf(rule: Rule, fault: Fault, at: { context: RuleContext; mode: keyof ModalSeverity }): Severity | 'off' {
  const own = at.context.settings.rules[rule.id];
  if (own === undefined) return (fault.severity ?? rule.severity)[at.mode];
  return typeof own === 'string' ? own : own[at.mode];
}

function findingOf(rule: Rule, fault: Fault, severity: Severity | 'off'): Finding[] {
  if (severity === 'off') return [];
  const { clause, fixes = [], ...rest } = fault;
  return [{ ...rest, rule: rule.id, severity, fixes, ...(clause === undefined ? {} : { clause }) }];
}

function silence(document: Document, findings: readonly Finding[]): { kept: Finding[]; uses: SuppressionUse[] } {
  const counts = new Map(document.suppressions.map((suppression) => [suppression, 0]));
  const kept = findings.filter((finding) => {
    const line = finding.range.start.line;
    const by = document.suppressions.find((each) => each.rule === finding.rule && each.fromLine <= line && line < each.untilLine);
    if (by === undefined || finding.rule === internalError.id) return true;
    counts.set(by, (counts.get(by) ?? 0) + 1);
    return false;
  });
  return { kept, uses: [...counts].map(([suppression, silenced]) => ({ suppression, silenced })) };
}

function inOrder(a: Finding, b: Finding): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end) || (a.rule < b.rule ? -1 : 1);
}
