// What becomes of one changed number: whether it is noticed, what bulk fixing makes of it, and whether one step that a
// person confirms leaves the workspace as free of findings as it was.
import type { Finding } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import { runSync } from '../../../src/base/slices';
import { valueAt } from '../../../src/calculation/address';
import { planOf } from '../../../src/calculation/graph/plan';
import { valuesOf } from '../../../src/calculation/values';
import { linkDependents } from '../../../src/calculation/linking/links';
import { withChanges } from '../../../src/checking/checked';
import type { CheckedWorkspace } from '../../../src/checking/checked';
import { fixDocuments } from '../../../src/checking/fixes';
import type { Fixed } from '../../../src/checking/fixes';
import { readDocument } from '../../../src/documents/workspace';
import { comparing, heldFor } from '../../../src/features/calculation/trial';
import { waysAt } from '../../../src/features/calculation/ways';
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

/**
 * What one step comes to that a person confirms: the changed number stays and what hangs on it follows, or it is what
 * it was, or another one that fits as well.
 */
export type Step = 'kept' | 'restored' | undefined;

/**
 * Looks among all that is offered at the new findings for a step that leaves nothing new to be found: what settles them
 * with all that follows, and each quick fix with what bulk fixing makes of it.
 */
export function stepFor(start: Start, spoiled: CheckedWorkspace, change: NumberChange): Step {
  const found = newFindings(start.checked, spoiled);
  const isStaying = (after: CheckedWorkspace): boolean => valueIn(after, change) === change.newText.trim();
  let step: Step;
  for (const after of offered(spoiled, found, start.drafts)) {
    if (newFindings(start.checked, after).length > 0) continue;
    if (isStaying(after)) return 'kept';
    step = 'restored';
  }
  return step;
}

type NewFindings = ReturnType<typeof newFindings>;

function* offered(
  spoiled: CheckedWorkspace,
  found: NewFindings,
  drafts: readonly string[],
): Iterable<CheckedWorkspace> {
  const values = valuesOf(spoiled.workspace, plan);
  const trying = { checked: spoiled, values, isHeld: heldFor(spoiled, values, ''), compared: comparing(spoiled) };
  const places = new Map(
    found.map(({ path, range: { start: position } }) => [JSON.stringify([path, position]), { path, position }]),
  );
  for (const place of places.values()) {
    for (const { documents } of runSync(waysAt(trying, place))) {
      yield withChanges(
        spoiled,
        documents.map(({ path, after }) => ({ path, text: after })),
      ).next;
    }
  }
  for (const { path, fixes } of found) {
    for (const { edits } of fixes) yield fixDocuments(edited(spoiled, path, edits), drafts).checked;
  }
}

function valueIn({ workspace }: CheckedWorkspace, { path, place }: NumberChange): string | undefined {
  const document = readDocument(workspace, path);
  return document && valueAt(document, place.address)?.text.trim();
}

const plan = planOf(sampleKnowledge);
