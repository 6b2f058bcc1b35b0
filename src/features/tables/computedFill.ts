// Filling in what a document's contract computes, while it is written: formula and total cells that are still open,
// and what links add up. A cell that says anything, a dash too, is left to its writer; whether it is right is judged by
// the rules. What may be written unasked: fixes.ts.
import type { TextEdit } from '../../base/range';
import { computedOf } from '../../calculation/computed';
import type { ComputedCell } from '../../calculation/computed';
import { broughtTo, ownRow } from '../../calculation/linking/brought';
import { linkedRows } from '../../calculation/linking/linkedRows';
import { ownsValue } from '../../calculation/linking/owning';
import { broughtText } from '../../calculation/linking/sides';
import type { Document, DocumentCell, DocumentSection } from '../../documents/document';
import { placeOf } from '../../documents/record';
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
  const isShown = (shown: string): boolean => shown === path || workspace.isShown(shown);
  const checked = withChanges({ ...workspace, isShown }, [{ path, text }]).next;
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
  const computed = computedOf(document).computed.flatMap((each): Proposal[] => {
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
  return [...computed, ...openSums({ workspace, findings }, document)];
}

/** The open cells that links add up over several documents, none of whose numbers is in doubt. */
function openSums(
  { workspace, findings }: Pick<CheckedWorkspace, 'workspace' | 'findings'>,
  document: Document,
): Proposal[] {
  const record = workspace.documents.get(document.path);
  const all = record === undefined ? [] : linkedRows(workspace, record);
  const cells = document.sections.flatMap(({ table }) =>
    (table?.rows ?? []).flatMap((row) =>
      [...row.cells].map(([column, cell]) => ({ line: row.source.line, column, cell })),
    ),
  );
  return all.flatMap((linked): Proposal[] =>
    cells.flatMap(({ line, column, cell }): Proposal[] => {
      if (linked.link.link.sums[column] === undefined || !isToFill(cell)) return [];
      const row = ownRow(linked, line);
      const brought = row && broughtTo(linked, { row, column });
      const isSound = brought?.parts.every(({ row: { record: of }, fact }) => {
        return !isDoubted(findings.get(of.path) ?? [], placeOf(fact));
      });
      if (row === undefined || brought === undefined || isSound !== true || !ownsValue(linked, all, { row, column }))
        return [];
      return [{ edit: { range: cell.range, newText: broughtText(cell.column, brought.side) }, isWanted: true }];
    }),
  );
}

// What a formula gives stands in a column that may stay empty too, once all that it follows from is there.
function isToFill({ value, text, column }: DocumentCell): boolean {
  return value.kind === 'placeholder' || (text === '' && (column.required || column.formula !== undefined));
}

function cellsOf({ table }: DocumentSection): ComputedCell['cell'][] {
  return [...(table?.rows ?? []), ...(table?.totals ?? [])].flatMap(({ cells }) => [...cells.values()]);
}

function isOpen({ kind, cell }: ComputedCell, { section }: DocumentSection): boolean {
  if (kind !== 'total') return isToFill(cell);
  return (
    cell.value.kind === 'placeholder' || (cell.text === '' && section.table?.total.includes(cell.column.id) === true)
  );
}
