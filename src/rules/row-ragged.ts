// A table row that cannot be read: it has more or fewer cells than the table has columns, or full-width bars at its
// ends, so that its values stand under the wrong titles or nowhere; it is parted from its table by a blank line; or it
// is a second rule line. No other rule speaks of it, and no total, link or fix counts it.
import { splitRow } from '../base/markdown/markdown';
import { message } from '../base/message';
import { PLACEHOLDER } from '../base/placeholder';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import type { DocumentRow, DocumentTable } from '../documents/document';
import { unbounded } from '../documents/sections';
import { isRuleRow } from '../documents/spoiledRows';
import { markOf } from '../documents/templates/cellMarks';
import { isTotalLabel, readValue } from '../documents/value';
import { barRepairs } from './shared/barRepair';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleFix, TypedDocument } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const rowRagged: DocumentRule = {
  id: 'row-ragged',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    const document = typed(context);
    for (const { table } of document?.sections ?? []) {
      if (document === undefined || table === undefined) continue;
      const [inside, parted] = [false, true].map((isAfter) =>
        table.unread.filter(({ source }) => source.line >= table.source.endLine === isAfter),
      );
      for (const row of inside ?? [])
        yield isRuleRow(row.source) ? secondRule(document, row) : ragged(document, table, row);
      const [first] = parted ?? [];
      if (first !== undefined) yield partedFault(document, table, parted ?? []);
    }
  },
};

function sourceOf({ outline }: TypedDocument, { source: { line } }: DocumentRow): { source: string; range: Range } {
  const source = (outline.lines[line] ?? '').trimEnd();
  return { source, range: lineRange(line, 0, source.length) };
}

function ragged(document: TypedDocument, table: DocumentTable, row: DocumentRow): Fault {
  const { source, range } = sourceOf(document, row);
  const [expected, actual] = [table.source.header.cells.length, row.source.cells.length];
  return {
    ...(actual === expected
      ? { message: message('row-ragged.wide') }
      : {
          message: message('row-ragged', { actual, expected }),
          expected: String(expected),
          actual: String(actual),
        }),
    range,
    fixes: fixesOf(document, table, { source, range }),
  };
}

function secondRule(document: TypedDocument, row: DocumentRow): Fault {
  const { range } = sourceOf(document, row);
  const whole = { start: range.start, end: { line: range.start.line + 1, character: 0 } };
  const fixes = [{ title: message('fix.remove-rule-line'), edits: [{ range: whole, newText: '' }] }];
  return { message: message('row-ragged.rule'), range, fixes };
}

/** Rows after a blank line, which Markdown takes for a paragraph: told once, at the first. */
function partedFault(document: TypedDocument, { source }: DocumentTable, parted: readonly DocumentRow[]): Fault {
  const ends = [source.endLine, ...parted.map((row) => row.source.line + 1)];
  const edits = parted.flatMap((row, index) => {
    const [from, line] = [ends[index] ?? row.source.line, row.source.line];
    if (from === line) return [];
    return [{ range: { start: { line: from, character: 0 }, end: { line, character: 0 } }, newText: '' }];
  });
  const [first] = parted;
  return {
    message: message('row-ragged.parted', { count: parted.length }),
    range:
      first === undefined
        ? (source.header.cells[0]?.range ?? lineRange(source.header.line, 0, 0))
        : sourceOf(document, first).range,
    fixes: [{ title: message('fix.remove-blank-lines'), edits }],
  };
}

interface Source {
  readonly source: string;
  readonly range: Range;
}

const MOST_FIXES = 3;

/** Its bars set right, where few ways fit the columns; else the cells that it lacks, added at its end. */
function fixesOf(document: TypedDocument, table: DocumentTable, { source, range }: Source): RuleFix[] {
  const barred = source.replaceAll('｜', '|');
  if (barred !== source && splitRow(barred, 0).length === table.source.header.cells.length)
    return [{ title: message('fix.half-width-bars'), edits: [{ range, newText: barred }] }];
  const filled = (texts: readonly string[]): number => texts.filter((text) => text !== '').length;
  const before = filled(splitRow(source, 0).map(({ text }) => text));
  const ways = barRepairs(source, (cells) => {
    const texts = cells.map(({ text }) => text);
    if (texts.length !== table.source.header.cells.length || !isFit(document, table, texts)) return undefined;
    // Two cells made one are less likely than an empty one taken out.
    return before - filled(texts) + (texts.join('').match(/｜/g)?.length ?? 0);
  });
  const lacking = table.source.header.cells.length - splitRow(source, range.start.line).length;
  if (ways.length > 0 && ways.length <= MOST_FIXES) {
    return ways.map((newText) => {
      return { title: message('fix.set-bars', { text: newText.trim() }), edits: [{ range, newText }] };
    });
  }
  if (lacking <= 0) return [];
  const isTotal = isTotalLabel(splitRow(source, 0)[0]?.text ?? '');
  const marks = table.columns
    .slice(-lacking)
    .map((column) => ` ${column === undefined || isTotal ? PLACEHOLDER : markOf(column, document.script)} |`);
  const newText = `${source.endsWith('|') ? '' : ' |'}${marks.join('')}`;
  return [{ title: message('fix.add-cells'), edits: [{ range: { start: range.end, end: range.end }, newText }] }];
}

/** True where all cells would be values of their columns, and none missing where there must be one. */
function isFit({ period }: TypedDocument, { columns }: DocumentTable, texts: readonly string[]): boolean {
  const isTotal = isTotalLabel(texts[0] ?? '');
  return columns.every((column, index) => {
    if (column === undefined) return true;
    const { kind } = readValue(isTotal ? unbounded(column) : column, texts[index] ?? '', period);
    return kind !== 'invalid' && (kind !== 'missing' || !column.required || isTotal);
  });
}
