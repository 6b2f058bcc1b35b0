// Filling in what a document's contract computes, while it is written: formula and total cells that are still open. A
// cell that says anything, a dash too, is left to its writer; whether it is right is judged by the rules. What may be
// written unasked: fixes.ts.
import type { TextEdit } from '../../base/range';
import { computedOf } from '../../calculation/computed';
import type { ComputedCell } from '../../calculation/computed';
import type { DocumentSection } from '../../documents/document';
import { readDocument } from '../../documents/workspace';
import { withChanges } from '../../checking/checked';
import type { CheckedWorkspace } from '../../checking/checked';
import { isDoubted, settle } from '../../checking/fixes';
import type { State } from '../../checking/fixes';
import { editsBetween } from '../../base/textEdits';
import type { Proposal } from '../../checking/written';

/**
 * The edits that fill every open cell of a draft whose value follows from what is filled in, `text` being what is
 * written by now.
 */
export function fillEdits(workspace: CheckedWorkspace, path: string, text: string): TextEdit[] {
  const checked = withChanges(workspace, [{ path, text }]).next;
  const proposals = (state: State): Proposal[] => openCells(state.checked, path);
  const filled = settle({ checked, written: [] }, path, { proposals, isGain: (fewer) => fewer >= 0 });
  return editsBetween(text, filled.checked.workspace.documents.get(path)?.text ?? text);
}

function openCells({ workspace, findings }: CheckedWorkspace, path: string): Proposal[] {
  const document = readDocument(workspace, path);
  if (document === undefined) return [];
  const found = findings.get(path) ?? [];
  const sections = new Map(
    document.sections.flatMap((section) => cellsOf(section).map((cell) => [cell, section] as const)),
  );
  return computedOf(document).computed.flatMap((each): Proposal[] => {
    const section = sections.get(each.cell);
    if (
      section === undefined ||
      !isOpen(each, section) ||
      !each.isCertain ||
      each.inputs.some((input) => isDoubted(found, input))
    )
      return [];
    return [{ edit: { range: each.cell.range, newText: each.expected }, isWanted: true }];
  });
}

function cellsOf({ table }: DocumentSection): ComputedCell['cell'][] {
  return [...(table?.rows ?? []), ...(table?.totals ?? [])].flatMap(({ cells }) => [...cells.values()]);
}

function isOpen({ kind, cell }: ComputedCell, { section }: DocumentSection): boolean {
  if (cell.value.kind === 'placeholder') return true;
  const wanted = kind === 'total' ? section.table?.total.includes(cell.column.id) === true : cell.column.required;
  return cell.text === '' && wanted;
}
