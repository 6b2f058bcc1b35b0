// Edits of a sheet drawn at random, each with what the same is in the text: undefined where the text alone does not
// tell.
import fc from 'fast-check';
import { isMergedRow } from '../../../src/documents/forms/mergedCells';
import { parseDocument } from '../../../src/documents/parse';
import type { SheetEdit } from '../../../src/features/sheet/edit';
import type { Sheet, SheetColumn, SheetRow, TableBlock } from '../../../src/features/sheet/model';
import { sampleKnowledge } from '../samples';
import { blankIn, endOfRows, linesOf, newLine, textOf, withCell, withRows, writtenCell } from './asText';
import type { Lines } from './asText';
import { sheetFor, typed } from './drawnTables';

/** An edit, and the text that somebody gets who does the same by hand. */
export interface BothWays {
  readonly edit: SheetEdit;
  readonly byHand: string;
}

/** What an edit is drawn from. */
export type Draw = (path: string, text: string) => BothWays | undefined;

interface TableAt {
  readonly lines: Lines;
  readonly block: number;
  readonly table: TableBlock;
}

/** A table of a text, of those whose rows say nothing by what stands above them. */
function placeIn(path: string, text: string, number: number): TableAt | undefined {
  const { sections } = parseDocument(sampleKnowledge, path, text);
  const merged = new Set(
    sections.flatMap(({ table }) => (table?.rows.some(isMergedRow) === true ? [table.source.header.line] : [])),
  );
  const tables = sheetFor(path, text).blocks.flatMap((block, index) =>
    block.kind === 'table' && block.rows.length > 0 && !merged.has(block.line) ? [{ block: index, table: block }] : [],
  );
  const found = tables[number % Math.max(1, tables.length)];
  return found && { lines: linesOf(text), ...found };
}

/** Of numbers and days the sheet stores the usual form: those are tried by themselves. */
const isOfWords = ({ kind }: SheetColumn): boolean => ['text', 'person', 'metric', 'channel', 'list'].includes(kind);

const isTyped = (table: TableBlock, column: number): boolean => {
  const found = table.columns[column];
  return found !== undefined && isOfWords(found);
};

function written(column: SheetColumn | undefined, text: string, row?: SheetRow): string {
  const source = writtenCell(text);
  return source === '' && column !== undefined ? blankIn(column, row) : source;
}

/** What a cell shows of what it holds. */
function shown(source: string): string {
  return /^【待填(?:[：:][^】]*)?】$/.test(source) ? '' : source;
}

function cellLine(
  line: string,
  table: TableBlock,
  { row, column, text }: { row: number; column: number; text: string },
): string {
  const cell = table.rows[row]?.cells[column];
  const source = written(table.columns[column], text, table.rows[row]);
  const isSame = cell !== undefined && writtenCell(cell.text) === shown(writtenCell(text));
  return isSame || cell === undefined ? line : withCell(line, column, source);
}

const isEven = ({ columns, rows }: TableBlock, row: number): boolean =>
  rows[row]?.kind !== 'ragged' && rows[row]?.cells.length === columns.length;

const nat = fc.nat();

const cells: fc.Arbitrary<Draw> = fc
  .tuple(nat, fc.array(fc.tuple(nat, nat, typed), { minLength: 1, maxLength: 4 }))
  .map(([number, all]) => (path, text) => {
    const place = placeIn(path, text, number);
    if (place === undefined) return undefined;
    const { lines, block, table } = place;
    const chosen = all
      .map(([a, b, each]) => ({ row: a % table.rows.length, column: b % table.columns.length, text: each }))
      .filter(({ row, column }) => isEven(table, row) && isTyped(table, column))
      .filter(({ row }, at, list) => list.findIndex((other) => other.row === row) === at);
    const after = withRows(lines, table, (rows) => {
      for (const each of chosen) rows[each.row] = cellLine(rows[each.row] ?? '', table, each);
      return rows;
    });
    return { edit: { kind: 'cells', block, cells: chosen }, byHand: textOf(after) };
  });

const insert: fc.Arbitrary<Draw> = fc
  .tuple(nat, nat, fc.array(fc.array(typed, { maxLength: 3 }), { minLength: 1, maxLength: 3 }))
  .map(([number, a, rows]) => (path, text) => {
    const place = placeIn(path, text, number);
    if (place === undefined) return undefined;
    const { lines, block, table } = place;
    const at = a % (table.rows.length + 2);
    const given = rows.map((row) =>
      table.columns.map((_, column) => (isTyped(table, column) ? (row[column] ?? '') : '')),
    );
    if (given.some(([first = '']) => first.startsWith('合计'))) return undefined;
    const fresh = given.map((row) => newRow(place, row));
    const before = Math.min(at, endOfRows(table));
    const after = withRows(lines, table, (all) => all.toSpliced(before, 0, ...fresh));
    return { edit: { kind: 'insertRows', block, at, rows: given }, byHand: textOf(after) };
  });

function newRow({ lines, table }: TableAt, row: readonly string[]): string {
  const indent = /^\s*/.exec(lines.lines[table.line] ?? '')?.[0] ?? '';
  const sources = table.columns.map((column, at) => written(column, row[at] ?? ''));
  const isRule = sources.every((source) => /^:?-{3,}:?$/.test(source));
  return newLine(indent, isRule ? sources.with(0, (sources[0] ?? '').replace('-', '&#45;')) : sources);
}

const remove: fc.Arbitrary<Draw> = fc.tuple(nat, nat, nat).map(([number, a, b]) => (path, text) => {
  const place = placeIn(path, text, number);
  if (place === undefined) return undefined;
  const from = a % place.table.rows.length;
  const count = 1 + (b % 3);
  const after = withRows(place.lines, place.table, (rows) => rows.toSpliced(from, count));
  return { edit: { kind: 'removeRows', block: place.block, from, count }, byHand: textOf(after) };
});

const move: fc.Arbitrary<Draw> = fc.tuple(nat, nat, nat, nat).map(([number, a, b, c]) => (path, text) => {
  const place = placeIn(path, text, number);
  if (place === undefined) return undefined;
  const { table, block } = place;
  const [from, count, to] = [a % table.rows.length, 1 + (b % 3), c % (table.rows.length + 2)];
  const last = endOfRows(table);
  const taken = Math.max(0, Math.min(count, last - from));
  const target = Math.min(to, last);
  const after = withRows(place.lines, table, (rows) => {
    if (taken === 0 || (target >= from && target <= from + taken)) return rows;
    const moved = rows.splice(from, taken);
    return rows.toSpliced(target > from ? target - taken : target, 0, ...moved);
  });
  return { edit: { kind: 'moveRows', block, from, count, to }, byHand: textOf(after) };
});

const paste: fc.Arbitrary<Draw> = fc
  .tuple(
    nat,
    nat,
    nat,
    fc.array(fc.array(fc.constantFrom('甲', '乙 丙', 'x|y', ''), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([number, a, b, grid]) => (path, text) => {
    const place = placeIn(path, text, number);
    if (place === undefined || place.table.columns.length === 3) return undefined;
    const { lines, block, table } = place;
    const end = endOfRows(table);
    const [row, column] = [Math.min(a % (table.rows.length + 1), end), b % table.columns.length];
    const isPlain = [0, 1, 2].every((at) => column + at >= table.columns.length || isTyped(table, column + at));
    const isHeld = table.rows.slice(row, row + grid.length).some((each, at) => each.kind !== 'data' && row + at < end);
    if (!isPlain || isHeld) return undefined;
    const over = (texts: readonly string[]): readonly (readonly [number, string])[] =>
      texts.flatMap((each, at) => (column + at < table.columns.length ? [[column + at, each] as const] : []));
    const after = withRows(lines, table, (rows) => {
      const laid = rows.map((line, at) =>
        at < row || at >= Math.min(end, row + grid.length)
          ? line
          : over(grid[at - row] ?? []).reduce(
              (done, [to, each]) => cellLine(done, table, { row: at, column: to, text: each }),
              line,
            ),
      );
      const fresh = grid
        .slice(end - row)
        .map((texts) => new Map(over(texts)))
        .filter((texts) => [...texts.values()].some((each) => each !== ''))
        .map((texts) =>
          newRow(
            place,
            table.columns.map((_, at) => texts.get(at) ?? ''),
          ),
        );
      return laid.toSpliced(end, 0, ...fresh);
    });
    return { edit: { kind: 'paste', block, row, column, grid }, byHand: textOf(after) };
  });

const prose: fc.Arbitrary<Draw> = fc
  .tuple(nat, fc.constantFrom('新的一段。', '一\n\n二', '- 項\n- 目', '【待填】'))
  .map(([number, words]) => (path, text) => {
    const lines = linesOf(text);
    const blocks = sheetFor(path, text).blocks;
    const found = blocks.flatMap((each, at) => (each.kind === 'text' && each.end > each.line ? [at] : []));
    const block = found[number % Math.max(1, found.length)];
    const at = block === undefined ? undefined : blocks[block];
    const isBelowTable = blocks.some(({ kind, end }) => kind === 'table' && end === at?.line);
    if (block === undefined || at === undefined || isBelowTable) return undefined;
    const after = [...lines.lines.slice(0, at.line), ...words.split('\n'), ...lines.lines.slice(at.end)];
    return { edit: { kind: 'text', block, text: words }, byHand: textOf({ ...lines, lines: after }) };
  });

const field: fc.Arbitrary<Draw> = fc
  .tuple(nat, fc.constantFrom('新值', '甲 乙', 'a: b', '# x', '"y"', '一\n二'))
  .map(([number, value]) => (path, text) => {
    const lines = linesOf(text);
    const fields = ownFields(sheetFor(path, text)).filter(({ id }) =>
      lines.lines.some((line) => line.startsWith(`${id}: `)),
    );
    const id = fields[number % Math.max(1, fields.length)]?.id;
    if (id === undefined) return undefined;
    const at = lines.lines.findIndex((line) => line.startsWith(`${id}: `));
    const isPlain = /^[^#:"\n]*$/.test(value);
    const source = isPlain ? value : JSON.stringify(value.replace('\n', ' '));
    const [, remark = ''] = /( # .*)$/.exec(lines.lines[at] ?? '') ?? [];
    const after = lines.lines.with(at, `${id}: ${source}${remark}`);
    return { edit: { kind: 'field', id, text: value }, byHand: textOf({ ...lines, lines: after }) };
  });

function ownFields({ head }: Sheet): Sheet['head']['fields'] {
  return head.fields.filter(({ kind, isKept }) => isKept !== true && (kind === 'text' || kind === 'person'));
}

/** What is not there: no text changes by it. */
const nowhere: fc.Arbitrary<Draw> = fc
  .constantFrom<SheetEdit[]>(
    { kind: 'cells', block: 0, cells: [{ row: 0, column: 0, text: 'x' }] },
    { kind: 'cells', block: 9999, cells: [{ row: 0, column: 0, text: 'x' }] },
    { kind: 'insertRows', block: 9999, at: 0, rows: [['x']] },
    { kind: 'removeRows', block: 0, from: 0, count: 1 },
    { kind: 'moveRows', block: 0, from: 0, count: 1, to: 3 },
    { kind: 'sortRows', block: 9999, column: 0, isDescending: true },
    { kind: 'paste', block: 9999, row: 0, column: 0, grid: [['x']] },
    { kind: 'field', id: 'nobody', text: 'x' },
    { kind: 'text', block: 9999, text: 'x' },
    { kind: 'addSection', id: 'nobody' },
  )
  .map((edit) => (_, text) => ({ edit, byHand: text }));

/** Any edit of which the text tells the same. */
export const drawnEdit: fc.Arbitrary<Draw> = fc.oneof(
  { arbitrary: cells, weight: 5 },
  { arbitrary: insert, weight: 2 },
  { arbitrary: remove, weight: 2 },
  { arbitrary: move, weight: 2 },
  { arbitrary: paste, weight: 3 },
  { arbitrary: prose, weight: 1 },
  { arbitrary: field, weight: 1 },
  { arbitrary: nowhere, weight: 1 },
);
