// What becomes of one changed number: whether it is noticed, what bulk fixing makes of it, and whether one step that a
// person confirms leaves the workspace as free of findings as it was.
import type { Finding, Fix } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import { recalculated } from '../../../src/calculation/recalculation';
import { planOf } from '../../../src/calculation/plan';
import { valuesOf } from '../../../src/calculation/values';
import { linkDependents } from '../../../src/calculation/links';
import { withChanges } from '../../../src/checking/checked';
import type { CheckedWorkspace } from '../../../src/checking/checked';
import { fixDocuments } from '../../../src/checking/fixes';
import type { Fixed } from '../../../src/checking/fixes';
import { paths, submitted, textOf } from '../drafts';
import { sampleKnowledge } from '../samples';
import type { NumberChange } from './changes';

/** The samples with a document, and those that take values from it, as drafts. */
export interface Start {
  readonly checked: CheckedWorkspace;
  readonly drafts: readonly string[];
}

/** What is found that was not found before the change. */
export function newFindings(before: CheckedWorkspace, after: CheckedWorkspace): (Finding & { path: string })[] {
  return [...after.findings].flatMap(([path, findings]) => {
    const old = before.findings.get(path) ?? [];
    if (old === findings) return [];
    const left = new Set(old.map(nameOf));
    return findings.filter((each) => !left.has(nameOf(each))).map((each) => ({ ...each, path }));
  });
}

function nameOf({ rule, message, range: { start } }: Finding): string {
  return `${rule} ${message.id} ${JSON.stringify(message.args ?? {})} ${String(start.line)}:${String(start.character)}`;
}

/** The samples with a document and all that are downstream of it as drafts. */
export function startFor(path: string): Start {
  const drafts = [path];
  for (const each of drafts) {
    const record = submitted.workspace.documents.get(each);
    for (const next of linkDependents(submitted.workspace, undefined, record)) {
      if (!drafts.includes(next)) drafts.push(next);
    }
  }
  const files = drafts.map((each) => ({
    path: each,
    text: textOf(submitted, each).replace(/^status: .*$/m, 'status: draft'),
  }));
  return { checked: withChanges(submitted, files).next, drafts };
}

/** The workspace with a number changed. */
export function changed(start: CheckedWorkspace, { path, place, newText }: NumberChange): CheckedWorkspace {
  return edited(start, path, [{ range: place.range, newText }]);
}

function edited(start: CheckedWorkspace, path: string, edits: readonly TextEdit[]): CheckedWorkspace {
  return withChanges(start, [{ path, text: applyEdits(textOf(start, path), edits) }]).next;
}

/** What bulk fixing does with a change. */
export interface BulkResult {
  readonly fixed: Fixed;
  /** What it must not do. */
  readonly faults: readonly string[];
}

/** Fixes all at once, and looks for what must never happen. */
export function fixAll(spoiled: CheckedWorkspace, drafts: readonly string[]): BulkResult {
  const fixed = fixDocuments(spoiled, drafts);
  const all = (checked: CheckedWorkspace): string => drafts.map((path) => textOf(checked, path)).join('\0');
  const count = ({ findings }: CheckedWorkspace): number =>
    [...findings].reduce((sum, [, each]) => sum + each.length, 0);
  const faults = [
    ...(count(fixed.checked) > count(spoiled) ? ['more findings than before'] : []),
    ...(fixDocuments(fixed.checked, drafts).documents.length > 0 ? ['a second run changes something'] : []),
    ...(all(fixDocuments(spoiled, drafts.toReversed()).checked) === all(fixed.checked)
      ? []
      : ['files in another order']),
  ];
  return { fixed, faults };
}

/** True where nothing is written while all documents are submitted. */
export function leavesSubmitted(change: NumberChange): boolean {
  return fixDocuments(changed(submitted, change), paths).documents.length === 0;
}

/** The one step that leaves nothing new to be found: a quick fix, or all that follows from the change. */
export type Step = 'quickFixed' | 'recalculated' | undefined;

/** Looks for a step that leaves the workspace as it was but for the change, or for its being undone. */
export function stepFor(start: CheckedWorkspace, spoiled: CheckedWorkspace, change: NumberChange): Step {
  const isClean = (checked: CheckedWorkspace): boolean => newFindings(start, checked).length === 0;
  if (isClean(followed(start, spoiled, change))) return 'recalculated';
  const fixes = newFindings(start, spoiled).flatMap(({ path, fixes: offered }) =>
    offered.map((fix): readonly [string, Fix] => [path, fix]),
  );
  const distinct = new Map(fixes.map(([path, fix]) => [JSON.stringify([path, fix.edits]), [path, fix] as const]));
  return [...distinct.values()].some(([path, { edits }]) => isClean(edited(spoiled, path, edits)))
    ? 'quickFixed'
    : undefined;
}

const plan = planOf(sampleKnowledge);

function followed(
  start: CheckedWorkspace,
  spoiled: CheckedWorkspace,
  { place, newText }: NumberChange,
): CheckedWorkspace {
  const setting = { address: place.address, text: newText };
  const byPath = new Map<string, TextEdit[]>();
  for (const { address, range, after } of recalculated(valuesOf(start.workspace, plan), [setting]).followed) {
    byPath.set(address.path, [...(byPath.get(address.path) ?? []), { range, newText: after }]);
  }
  const files = [...byPath].map(([path, edits]) => ({
    path,
    text: applyEdits(
      textOf(start, path),
      path === place.address.path ? [...edits, { range: place.range, newText }] : edits,
    ),
  }));
  return files.length === 0 ? spoiled : withChanges(spoiled, files).next;
}
