// Two plans to be looked at: one that was begun and is half filled in, with a fault, and one that is done.
import assert from 'node:assert/strict';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import type { Snapshot } from '../../../src/features/service';
import { applyEdits } from '../../../src/base/range';
import { begin } from '../../support/load/begun';
import { SIMPLIFIED } from '../../support/reader';
import { sampleKnowledge, sampleWorkspace } from '../../support/samples';
import { draftSamples } from '../../support/sheet/sheets';

const TYPE = 'monthly-promotion-plan';

/** What is written into a section and column, from the first row on; nothing where there is nothing. */
type Entries = readonly [section: string, column: string, texts: readonly string[]];

const WRITTEN: readonly Entries[] = [
  ['channels', 'budget', ['55,000', '36,000', '36,000']],
  ['channels', 'sales', ['198,000', '118,800', '144,000']],
];
/** What follows from others, written as it is not. */
const FAULTY: Entries = ['channels', 'roi', ['', '9.60']];

/** Both plans as files of the sample workspace. */
export function plansToLookAt(): { readonly half: WorkspaceFile; readonly done: WorkspaceFile } {
  const type = sampleKnowledge.documentType(TYPE);
  assert.ok(type);
  const { path, text } = begin(sampleWorkspace, { type, period: '2026-07', answers: { budget: '150000' } }).document;
  const { snapshot, file } = donePlan();
  return { half: written(snapshot, { path, text }, [...WRITTEN, FAULTY]), done: file };
}

/** The plan that is done, with one fault, among the others. */
export function faultyPlan(): { readonly snapshot: Snapshot; readonly file: WorkspaceFile } {
  const { snapshot, file } = donePlan();
  return { snapshot, file: written(snapshot, file, [FAULTY]) };
}

function donePlan(): { readonly snapshot: Snapshot; readonly file: WorkspaceFile } {
  const { snapshot, texts } = draftSamples();
  const path = `documents/2026-06/${TYPE}.md`;
  return { snapshot, file: { path, text: texts.get(path) ?? '' } };
}

function written(snapshot: Snapshot, { path, text }: WorkspaceFile, all: readonly Entries[]): WorkspaceFile {
  let [now, current] = [text, snapshot.update([{ path, text }]).snapshot];
  for (const [section, id, texts] of all) {
    const blocks = current.sheets.of(path, SIMPLIFIED)?.blocks ?? [];
    const block = blocks.findIndex((each) => each.kind === 'table' && each.section === section);
    const table = blocks[block];
    assert.ok(table?.kind === 'table', section);
    const column = table.columns.findIndex((each) => each.id === id);
    const cells = texts.flatMap((each, row) => (each === '' ? [] : [{ row, column, text: each }]));
    now = applyEdits(now, current.sheets.change(path, now, { kind: 'cells', block, cells }).edits);
    current = current.update([{ path, text: now }]).snapshot;
  }
  return { path, text: now };
}
