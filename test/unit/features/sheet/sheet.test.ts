// Holds the sheet's edits to what they promise: each changes what it means and nothing else, and the sheet of the text
// that they make says just that.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/base/range';
import type { SheetEdit } from '../../../../src/features/sheet/edit';
import type { Sheet, SheetRow, TableBlock } from '../../../../src/features/sheet/model';
import { directChange } from '../../../../src/features/sheet/sheet';
import { draws, timeLimit } from '../../../support/draws';
import { SIMPLIFIED } from '../../../support/reader';
import { draftSamples, FILE_FORMS, sheetOfText } from '../../../support/sheet/sheets';

const { snapshot, texts } = draftSamples();
const paths = [...texts.keys()];

interface Drawn {
  readonly path: string;
  readonly text: string;
  readonly sheet: Sheet;
  readonly block: number;
  readonly table: TableBlock;
}

const known = new Map<string, Sheet>();

function sheetFor(path: string, text: string): Sheet {
  const key = `${path}\n${text}`;
  const sheet = known.get(key) ?? sheetOfText(path, text);
  known.set(key, sheet);
  return sheet;
}

/** A table of a sample in some form of file. */
const drawnTable = fc
  .tuple(fc.constantFrom(...paths), fc.constantFrom(...Object.values(FILE_FORMS)), fc.nat())
  .map(([path, form, number]): Drawn | undefined => {
    const text = form(texts.get(path) ?? '');
    const sheet = sheetFor(path, text);
    const tables = sheet.blocks.flatMap((block, index) =>
      block.kind === 'table' ? [{ block: index, table: block }] : [],
    );
    const found = tables[number % Math.max(1, tables.length)];
    return found && { path, text, sheet, ...found };
  })
  .filter((drawn) => drawn !== undefined);

const typed = fc.oneof(
  fc.constantFrom(
    '',
    '12,000',
    '3.5万',
    '85%',
    '—',
    'a|b',
    '两行\n文字',
    '<b>x</b>',
    '反斜杠\\|',
    '【待填】x',
    ' 前后空白 ',
  ),
  fc.string({ maxLength: 8 }),
);

function changed(drawn: Drawn, edit: SheetEdit): string {
  const { edits } = directChange(snapshot.documents.read(drawn.path, drawn.text), edit);
  return applyEdits(drawn.text, edits);
}

const textsOf = ({ cells }: SheetRow): string[] => cells.map(({ text }) => text);

/** What a cell shows of a typed text: lines without blanks around them. */
function kept(text: string): string {
  return text
    .trim()
    .split(/\s*[\r\n]+\s*/)
    .join('\n');
}

describe('an edit of the sheet', function () {
  this.timeout(timeLimit());

  it('gives a cell another text and leaves all else as it is, byte for byte', () => {
    fc.assert(
      fc.property(drawnTable, fc.nat(), fc.nat(), typed, (drawn, a, b, text) => {
        const row = a % drawn.table.rows.length;
        const column = b % drawn.table.columns.length;
        const before = drawn.table.rows.map(textsOf);
        const after = changed(drawn, { kind: 'cells', block: drawn.block, cells: [{ row, column, text }] });
        const now = tableIn(drawn, after);
        const expected = before.map((cells, at) => (at === row ? cells.with(column, kept(text)) : cells));
        assert.deepEqual(now.rows.map(textsOf).map(unescaped), expected.map(unescaped));
        const line = drawn.table.line + 2 + row;
        const others = (whole: string): string[] => whole.split('\n').filter((_, at) => at !== line);
        assert.deepEqual(others(after), others(drawn.text));
      }),
      draws(400),
    );
  });

  it('puts rows in, takes them out and moves them, each as it is written', () => {
    fc.assert(
      fc.property(drawnTable, fc.nat(), fc.nat(), fc.nat(), (drawn, a, b, c) => {
        const lines = rowLines(drawn.text, drawn.table);
        const from = a % lines.length;
        const count = 1 + (b % (lines.length - from));
        const to = c % (lines.length + 1);
        const block = drawn.block;
        const taken = lines.slice(from, from + count);
        const rest = [...lines.slice(0, from), ...lines.slice(from + count)];
        const removed = changed(drawn, { kind: 'removeRows', block, from, count });
        assert.deepEqual(rowLines(removed, drawn.table, rest.length), rest);
        const moved = changed(drawn, { kind: 'moveRows', block, from, count, to });
        const isNoMove = to >= from && to <= from + count;
        const place = to > from ? to - count : to;
        const expected = isNoMove ? lines : [...rest.slice(0, place), ...taken, ...rest.slice(place)];
        assert.deepEqual(rowLines(moved, drawn.table, lines.length), expected);
        const put = changed(drawn, { kind: 'insertRows', block, at: to, rows: [['甲', '乙']] });
        const now = rowLines(put, drawn.table, lines.length + 1);
        assert.deepEqual(now.toSpliced(to, 1), lines);
        assert.equal(tailOf(put, drawn, 1), tailOf(drawn.text, drawn, 0));
      }),
      draws(300),
    );
  });

  it('sorts rows of data and keeps those of totals in their place', () => {
    fc.assert(
      fc.property(drawnTable, fc.nat(), fc.boolean(), (drawn, b, isDescending) => {
        const column = b % drawn.table.columns.length;
        const after = changed(drawn, { kind: 'sortRows', block: drawn.block, column, isDescending });
        const lines = rowLines(drawn.text, drawn.table);
        const now = rowLines(after, drawn.table, lines.length);
        assert.deepEqual(now.toSorted(), lines.toSorted());
        drawn.table.rows.forEach(({ kind }, at) => {
          if (kind !== 'data') assert.equal(now[at], lines[at]);
        });
      }),
      draws(200),
    );
  });

  it('lays a block of cells over the table where it is told, and adds what rows are wanting', () => {
    const block = fc.array(fc.array(fc.constantFrom('1', '20%', '甲', '乙 丙'), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(drawnTable, fc.nat(), fc.nat(), block, (drawn, a, b, grid) => {
        const data = drawn.table.rows.filter(({ kind }) => kind === 'data').length;
        if (drawn.table.rows.some(({ kind }, at) => kind === 'data' && at >= data)) return;
        const row = a % (data + 1);
        const column = b % drawn.table.columns.length;
        const after = changed(drawn, { kind: 'paste', block: drawn.block, row, column, grid });
        const now = tableIn(drawn, after);
        grid.forEach((texts, at) => {
          texts.forEach((text, over) => {
            if (column + over < drawn.table.columns.length)
              assert.equal(now.rows[row + at]?.cells[column + over]?.text, text);
          });
        });
        assert.equal(
          now.rows.length,
          Math.max(drawn.table.rows.length, drawn.table.rows.length - data + row + grid.length),
        );
        assert.deepEqual(
          now.columns.map(({ title }) => title),
          drawn.table.columns.map(({ title }) => title),
        );
      }),
      draws(300),
    );
  });

  it('gives the head and the text other words', () => {
    fc.assert(
      fc.property(
        drawnTable,
        fc.nat(),
        fc.constantFrom('新值', '1,200', 'a: b', '# 井号', '"引号"'),
        (drawn, a, text) => {
          const fields = drawn.sheet.head.fields.filter(
            ({ isKept, id }) => isKept !== true && id !== 'period' && id !== 'status',
          );
          const field = fields[a % fields.length];
          if (field === undefined) return;
          const after = changed(drawn, { kind: 'field', id: field.id, text });
          const now = sheetOfText(drawn.path, after).head.fields.find(({ id }) => id === field.id);
          assert.equal(now?.text, text);
          const blocks = drawn.sheet.blocks.flatMap((block, at) => (block.kind === 'text' ? [at] : []));
          const block = blocks[a % Math.max(1, blocks.length)];
          if (block === undefined) return;
          const written = changed(drawn, { kind: 'text', block, text: `新的一段。\n\n第二段。` });
          const lines = drawn.sheet.blocks[block];
          const old = drawn.text.split(/\r?\n/);
          assert.deepEqual(written.split(/\r?\n/), [
            ...old.slice(0, lines?.line),
            '新的一段。',
            '',
            '第二段。',
            ...old.slice(lines?.end),
          ]);
        },
      ),
      draws(300),
    );
  });
});

describe('the sheet', function () {
  this.timeout(timeLimit());

  it('has every line of a document in one of its blocks, or in its head', () => {
    for (const path of paths) {
      for (const form of Object.values(FILE_FORMS)) {
        const text = form(texts.get(path) ?? '');
        const { blocks } = sheetFor(path, text);
        const lines = text.replace('\uFEFF', '').split(/\r?\n/);
        const bodyLine = lines.indexOf('---', 1) + 1;
        const covered = new Set(
          blocks.flatMap(({ line, end }) => Array.from({ length: end - line }, (_, at) => line + at)),
        );
        const left = lines.flatMap((line, at) =>
          at >= bodyLine && line.trim() !== '' && !covered.has(at) ? [line] : [],
        );
        assert.deepEqual(left, [], path);
        blocks.forEach(({ line }, at) => {
          assert.ok(line >= (blocks[at - 1]?.end ?? bodyLine), path);
        });
      }
    }
  });

  it('recomputes what follows from a change, in the same step', () => {
    const path = paths.find((each) => each.includes('2026-05/monthly-promotion-plan')) ?? '';
    const text = texts.get(path) ?? '';
    const sheet = sheetFor(path, text);
    const block = sheet.blocks.findIndex((each) => each.kind === 'table' && each.section === 'channels');
    const table = sheet.blocks[block] as TableBlock;
    const column = table.columns.findIndex(({ id }) => id === 'sales');
    const { edits } = snapshot.sheets.change(path, text, {
      kind: 'cells',
      block,
      cells: [{ row: 0, column, text: '910,000' }],
    });
    const next = snapshot.update([{ path, text: applyEdits(text, edits) }]).snapshot.sheets.of(path, SIMPLIFIED);
    const now = next?.blocks[block] as TableBlock;
    const roi = table.columns.findIndex(({ id }) => id === 'roi');
    assert.notEqual(now.rows[0]?.cells[roi]?.text, table.rows[0]?.cells[roi]?.text);
    assert.notEqual(now.rows.at(-1)?.cells[column]?.text, table.rows.at(-1)?.cells[column]?.text);
    assert.equal(now.rows[0]?.cells[roi]?.state, 'computed');
    assert.equal(now.rows[0].cells[roi].findings, undefined);
  });
});

function tableIn(drawn: Drawn, text: string): TableBlock {
  const block = sheetOfText(drawn.path, text).blocks[drawn.block];
  assert.equal(block?.kind, 'table');
  return block;
}

/** The lines of the rows of a table, of as many rows as it is to have. */
function rowLines(text: string, { line, rows }: TableBlock, count = rows.length): string[] {
  return text.split(/\r?\n/).slice(line + 2, line + 2 + count);
}

function tailOf(text: string, { table }: Drawn, more: number): string {
  return text
    .split('\n')
    .slice(table.line + 2 + table.rows.length + more)
    .join('\n');
}

// What would be a tag, and a backslash before a bar, are kept as entities.
function unescaped(cells: readonly string[]): string[] {
  return cells.map((text) => text.replaceAll('&lt;', '<').replaceAll('&#92;', '\\'));
}
