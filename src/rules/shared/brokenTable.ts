// A table that Markdown does not take for one: its head names columns of the contract, but bars are missing in it, or
// no rule line of as many cells follows directly.
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import { splitRow } from '../../base/markdown/markdown';
import type { Cell } from '../../base/markdown/markdown';
import type { Range, TextEdit } from '../../base/range';
import { lineRange } from '../../base/range';
import { labelKey } from '../../base/script';
import type { DocumentSection } from '../../documents/document';
import { delimiter, rowText } from '../../documents/templates/template';
import type { Column, TableContract } from '../../knowledge/contracts/contract';
import { barRepairs } from './barRepair';

/** The place of a broken head, and the edit that makes a table of it. */
export interface BrokenTable {
  readonly range: Range;
  readonly edit: TextEdit;
}

const RULE_LINE = /^(?=.*[-—–－─━=])[\s|｜:：+=_\-—–－─━]+$/;
const BARS = /[|｜]/;

/** The broken table of a section that has none that can be read. */
export function brokenTable(
  lines: readonly string[],
  { section, heading, endLine }: DocumentSection,
): BrokenTable | undefined {
  const { table } = section;
  if (table === undefined) return undefined;
  for (let line = heading.line + 1; line < endLine; line++) {
    const source = lines[line] ?? '';
    const head = BARS.test(source) ? mendedHead(source, table) : undefined;
    if (head === undefined) continue;
    const next = afterRule(lines, line + 1, endLine);
    const edit = {
      range: { start: { line, character: 0 }, end: { line: next - 1, character: (lines[next - 1] ?? '').length } },
      newText: `${head}\n${rowText(splitRow(head, 0).map((cell) => ruleOf(columnOf(table, cell))))}`,
    };
    return { range: lineRange(line, 0, source.length), edit };
  }
  return undefined;
}

/** A head in which most cells name columns, its bars set right; undefined where it is none. */
function mendedHead(source: string, table: TableContract): string | undefined {
  const unnamed = (cells: readonly Cell[]): number =>
    cells.filter((cell) => columnOf(table, cell) === undefined).length;
  const [head] = barRepairs(source, (cells) => {
    const named = new Set(cells.flatMap((cell) => columnOf(table, cell) ?? [])).size;
    return named < 2 || named * 2 < cells.length ? undefined : unnamed(cells) - named;
  });
  return head;
}

function columnOf({ columns }: TableContract, { text }: Cell): Column | undefined {
  const key = labelKey(withoutMarkup(text));
  return columns.find(({ labels }) => labels.includes(key));
}

function ruleOf(column: Column | undefined): string {
  return column === undefined ? '---' : delimiter(column);
}

/** The line after what stands between a head and its first row: blank lines, and what was meant as its rule line. */
function afterRule(lines: readonly string[], from: number, end: number): number {
  let next = from;
  for (let line = from; line < end; line++) {
    const source = lines[line] ?? '';
    const isBlank = source.trim() === '';
    if (!isBlank && !RULE_LINE.test(source)) return BARS.test(source) ? line : next;
    if (!isBlank) next = line + 1;
  }
  return next;
}
