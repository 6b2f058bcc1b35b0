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
import { drawnTable, drawnText, samples, sheetFor, snapshot, typed } from '../../../support/sheet/drawnTables';
import type { DrawnText } from '../../../support/sheet/drawnTables';

function changed(drawn: DrawnText, edit: SheetEdit): string {
  const { edits } = directChange(snapshot.documents.read(drawn.path, drawn.text), edit);
  return applyEdits(drawn.text, edits);
}

const textsOf = ({ cells }: SheetRow): string[] => cells.map(({ text }) => text);

function tableIn(sheet: Sheet, number: number): TableBlock {
  const block = sheet.blocks[number];
  assert.equal(block?.kind, 'table');
  return block;
}

/** What a cell shows of a typed text: lines without blanks around them. */
function kept(text: string): string {
  const isOpen = /^【待填(?:[：:][^】]*)?】$/.test(text.trim());
  return isOpen
    ? ''
    : text
        .trim()
        .split(/\s*[\r\n]+\s*/)
        .join('\n');
}

function withText(row: SheetRow | undefined, column: number, text: string): SheetRow {
  assert.ok(row);
  return { ...row, cells: row.cells.map((cell, at) => (at === column ? { ...cell, text } : cell)) };
}

/** A sheet without what follows from the words of its cells. */
function wordsOf({ head, blocks, absent }: Sheet): unknown {
  return {
    fields: head.fields.map(({ id, text }) => [id, text]),
    blocks: blocks.map((block) =>
      block.kind === 'table'
        ? [block.line, block.end, block.columns.map(({ title, id }) => [title, id]), block.rows.map(textsOf)]
        : [block.kind, block.line, block.end, block.text],
    ),
    absent,
  };
}

describe('an edit of the sheet', function () {
  this.timeout(timeLimit());

  it('gives a cell another text, and the sheet then says that and all else as before', () => {
    fc.assert(
      fc.property(drawnTable, fc.nat(), fc.nat(), typed, (drawn, a, b, text) => {
        const { table, block } = drawn;
        const row = a % table.rows.length;
        const column = b % table.columns.length;
        const isWords = ['text', 'person'].includes(table.columns[column]?.kind ?? '');
        if (table.rows[row]?.kind === 'ragged' || !isWords) return;
        const after = changed(drawn, { kind: 'cells', block, cells: [{ row, column, text }] });
        const now = sheetFor(drawn.path, after);
        assert.equal(tableIn(now, block).rows[row]?.cells[column]?.text, kept(text));
        const rows = table.rows.with(row, withText(table.rows[row], column, kept(text)));
        const expected = { ...drawn.sheet, blocks: drawn.sheet.blocks.with(block, { ...table, rows }) };
        assert.deepEqual(wordsOf(now), wordsOf(expected));
        const old = table.rows[row]?.cells[column]?.text ?? '';
        const back = changed({ ...drawn, text: after }, { kind: 'cells', block, cells: [{ row, column, text: old }] });
        assert.deepEqual(wordsOf(sheetFor(drawn.path, back)), wordsOf(drawn.sheet));
      }),
      draws(50),
    );
  });

  it('gives the head and the text other words', () => {
    const words = fc.constantFrom('新值', '1,200', 'a: b', '# 井号', '"引号"');
    fc.assert(
      fc.property(drawnText, fc.nat(), words, (drawn, a, text) => {
        const { head, blocks } = sheetFor(drawn.path, drawn.text);
        const fields = head.fields.filter(({ isKept, kind }) => isKept !== true && kind === 'text');
        const field = fields[a % Math.max(1, fields.length)];
        if (field !== undefined) {
          const after = changed(drawn, { kind: 'field', id: field.id, text });
          const now = sheetFor(drawn.path, after).head.fields;
          assert.deepEqual(
            now.map(({ text: each }) => each),
            head.fields.map(({ id, text: each }) => (id === field.id ? text : each)),
          );
        }
        const block = blocks.findIndex(({ kind }, at) => kind === 'text' && at >= a % blocks.length);
        const part = blocks[block];
        if (part === undefined || part.line === part.end) return;
        const written = changed(drawn, { kind: 'text', block, text: '新的一段。\n\n第二段。' });
        const old = drawn.text.split(/\r?\n/);
        assert.deepEqual(
          written.split(/\r?\n/).filter((line) => line !== ''),
          [...old.slice(0, part.line), '新的一段。', '第二段。', ...old.slice(part.end)].filter((line) => line !== ''),
        );
      }),
      draws(60),
    );
  });
});

describe('the sheet', function () {
  this.timeout(timeLimit());

  it('has every line of a document in one of its blocks, or in its head', () => {
    fc.assert(
      fc.property(drawnText, ({ path, text }) => {
        const { blocks } = sheetFor(path, text);
        const lines = text.replace('\uFEFF', '').split(/\r?\n/);
        const bodyLine = lines.indexOf('---', 1) + 1;
        const covered = new Set(
          blocks.flatMap(({ line, end }) => Array.from({ length: end - line }, (_, at) => line + at)),
        );
        const left = lines.filter((line, at) => at >= bodyLine && line.trim() !== '' && !covered.has(at));
        assert.deepEqual(left, []);
        blocks.forEach(({ line }, at) => {
          assert.ok(line >= (blocks[at - 1]?.end ?? bodyLine));
        });
      }),
      draws(60),
    );
  });

  it('recomputes what follows from a change in the same step, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.constantFrom('910', '0', ''), followed),
      draws(10),
    );
  });

  it('leaves what is computed as the rules would have it', () => {
    const path = [...samples.keys()].find((each) => each.includes('2026-05/monthly-promotion-plan')) ?? '';
    const text = samples.get(path) ?? '';
    const sheet = sheetFor(path, text);
    const block = sheet.blocks.findIndex((each) => each.kind === 'table' && each.section === 'channels');
    const table = tableIn(sheet, block);
    const column = table.columns.findIndex(({ id }) => id === 'sales');
    const cells = [{ row: 0, column, text: '910000' }];
    const { edits } = snapshot.sheets.change(path, text, { kind: 'cells', block, cells });
    const next = snapshot.update([{ path, text: applyEdits(text, edits) }]).snapshot.sheets.of(path, SIMPLIFIED);
    assert.ok(next);
    const now = tableIn(next, block);
    const roi = table.columns.findIndex(({ id }) => id === 'roi');
    assert.equal(now.rows[0]?.cells[column]?.text, '910,000');
    assert.notEqual(now.rows[0].cells[roi]?.text, table.rows[0]?.cells[roi]?.text);
    assert.notEqual(now.rows.at(-1)?.cells[column]?.text, table.rows.at(-1)?.cells[column]?.text);
    assert.equal(now.rows[0].cells[roi]?.state, 'computed');
    assert.equal(now.rows[0].cells[roi].findings, undefined);
  });
});

/** Of a changed number: only what is computed or carried changes with it, and no finding says that it is wrong. */
function followed([path, text]: readonly [string, string], a: number, b: number, typedText: string): void {
  const sheet = snapshot.sheets.of(path, SIMPLIFIED);
  assert.ok(sheet);
  const cells = sheet.blocks.flatMap((each, block) =>
    each.kind !== 'table'
      ? []
      : each.rows.flatMap(({ kind, cells: all }, row) =>
          all.flatMap(({ state }, column) =>
            kind === 'data' && state === 'entered' && each.columns[column]?.isNumber === true
              ? [{ block, row, column }]
              : [],
          ),
        ),
  );
  const place = cells[(a * 31 + b) % Math.max(1, cells.length)];
  if (place === undefined) return;
  const { block, row, column } = place;
  const edit: SheetEdit = { kind: 'cells', block, cells: [{ row, column, text: typedText }] };
  const { edits } = snapshot.sheets.change(path, text, edit);
  const next = snapshot.update([{ path, text: applyEdits(text, edits) }]).snapshot;
  const now = next.sheets.of(path, SIMPLIFIED);
  assert.ok(now);
  now.blocks.forEach((each, number) => {
    const old = sheet.blocks[number];
    if (each.kind !== 'table' || old?.kind !== 'table') {
      assert.deepEqual([each.kind, each.line, each.end], [old?.kind, old?.line, old?.end]);
      return;
    }
    each.rows.forEach((one, at) => {
      one.cells.forEach(({ text: said, state }, to) => {
        const isIt = number === block && at === row && to === column;
        if (!isIt && said !== old.rows[at]?.cells[to]?.text)
          assert.ok(state !== 'entered', `${path}: ${String(number)}, ${String(at)}, ${String(to)}: ${said}`);
      });
    });
  });
  const faults = next.checking.of(path).filter(({ rule }) => ['formula-mismatch', 'total-mismatch'].includes(rule));
  assert.deepEqual(
    faults.map(({ range }) => range.start),
    [],
  );
}
