// What pasting a table into a document does. With titles its columns are those of the contract, and in a table that is
// there its rows take the place of open ones or are added. Without, in a table that is there position decides, as in
// the sheet; where there is none, place and kind. Values stay as they were shown, and no column is without a title.
import type { Position, TextEdit } from '../../base/range';
import { inScript } from '../../base/script';
import type { Script } from '../../base/script';
import type { Document, DocumentSection } from '../../documents/document';
import { delimiter } from '../../documents/templates/template';
import type { Workspace } from '../../documents/workspace';
import type { Column } from '../../knowledge/contracts/contract';
import { cellOfLine } from '../completion/cells';
import { readBlock } from '../sheet/editing/block';
import { pasted } from '../sheet/editing/pasting';
import type { Target } from '../sheet/editing/target';
import { readClipboard } from './clipboardTable';
import type { Clipboard, Grid } from './clipboardTable';
import { blankOf, cellText, line, mapColumns, unknownColumns, valueFor } from './pastedColumns';
import { rowsByTitle } from './rowsByTitle';
import { linesOf } from '../../base/range';

/** What a paste does: a text for the place of the cursor, or edits of the table around it. */
export type TablePaste =
  | { readonly kind: 'insert'; readonly text: string }
  | {
      readonly kind: 'edit';
      readonly edits: readonly TextEdit[];
      /** How many cells had no column to go to, and how many were left as they follow from others. */
      readonly dropped: number;
      readonly computed: number;
    };

/** Where something is pasted, and what. */
export interface PasteRequest {
  readonly position: Position;
  readonly clipboard: Clipboard;
}

/** What pasting at a place does; undefined where there is no table on the clipboard, or the place takes none. */
export function pasteTable(
  document: Document,
  { position, clipboard }: PasteRequest,
  workspace?: Workspace,
): TablePaste | undefined {
  const { bodyLine } = document.front;
  if (position.line < bodyLine || document.outline.codeLines.has(position.line)) return undefined;
  const grid = readClipboard(clipboard);
  const around = tableOver(document, position, workspace);
  if (around !== undefined) return pasteOver(around, position, { grid, block: blockOf(clipboard) });
  const section = document.sections.findLast(
    ({ heading, endLine }) => heading.line < position.line && position.line < endLine,
  );
  return grid && { kind: 'insert', text: apart(document, position, newTable(document, section, grid)) };
}

/** The table that a place is in, its header and the line under that included. */
function tableOver(document: Document, { line }: Position, workspace: Workspace | undefined): Target | undefined {
  const table = document.outline.tables.find(({ header, endLine }) => header.line <= line && line < endLine);
  const section = document.sections.find((each) => table !== undefined && each.table?.source === table);
  return table && { document, table, section, workspace };
}

/** The block on the clipboard; rows of Markdown are pasted as the text that they are, and so is a single value. */
function blockOf(clipboard: Clipboard): Grid | undefined {
  const isMarkdown = linesOf(clipboard.text).some((line) => /^\s*\|.*\|\s*$/.test(line));
  const block = isMarkdown ? undefined : readBlock(clipboard);
  return block !== undefined && (block.length > 1 || (block[0]?.length ?? 0) > 1) ? block : undefined;
}

interface Pasting {
  /** As a table of at least two columns, and as it is. */
  readonly grid: Grid | undefined;
  readonly block: Grid | undefined;
}

function pasteOver(target: Target, position: Position, { grid, block }: Pasting): TablePaste | undefined {
  const { document, section, table } = target;
  const contract = section?.section.table;
  const mapping = grid && mapColumns(contract?.columns ?? [], grid);
  if (section?.table !== undefined && mapping?.titles !== undefined)
    return {
      kind: 'edit',
      edits: rowsByTitle(document, { section, table: section.table }, mapping),
      dropped: 0,
      computed: 0,
    };
  if (block === undefined) return undefined;
  const row = Math.max(
    0,
    table.rows.findIndex((each) => each.line === position.line),
  );
  const column = cellOfLine(document.outline.lines[position.line] ?? '', position.character)?.index ?? 0;
  return { kind: 'edit', ...pasted(target, { kind: 'paste', block: 0, row, column, grid: block }) };
}

/** A table on lines of its own, an empty one between it and other text. */
function apart({ outline: { lines } }: Document, { line: at, character }: Position, table: string): string {
  const [before, after] = [(lines[at] ?? '').slice(0, character), (lines[at] ?? '').slice(character)];
  const isBelowText = (lines[at - 1] ?? '').trim() !== '';
  const above = before.trim() === '' ? (isBelowText ? '\n' : '') : '\n\n';
  return `${above}${table}${after.trim() === '' ? '' : '\n'}`;
}

function newTable({ script }: Document, section: DocumentSection | undefined, grid: Grid): string {
  const contract = section?.section.table;
  if (contract === undefined) {
    const [titles = [], ...rest] = grid;
    const head = titles.map((_, index) => titleOf(titles, index, script));
    return tableOf([head, ...rest.map((row) => row.map(cellText))]);
  }
  const { columns, titles, rows } = mapColumns(contract.columns, grid);
  const unknown = unknownColumns(columns);
  const head = [
    ...contract.columns.map((column) => inScript(column.title, script)),
    ...unknown.map((index) => titleOf(titles, index, script)),
  ];
  const body = rows.map((row) => [
    ...contract.columns.map((column) => valueFor(columns.indexOf(column), row, blankOf(column, row, script))),
    ...unknown.map((index) => cellText(row[index] ?? '')),
  ]);
  return tableOf([head, ...body], contract.columns);
}

/** The title of a pasted column, by its number where it has none. */
function titleOf(titles: readonly string[] | undefined, index: number, script: Script): string {
  return cellText(titles?.[index] ?? '') || inScript(`欄${String(index + 1)}`, script);
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[], columns: readonly Column[] = []): string {
  const rule = head.map((_, index) => {
    const column = columns[index];
    return column === undefined ? '---' : delimiter(column);
  });
  return `${[head, rule, ...rows].map(line).join('\n')}\n`;
}
