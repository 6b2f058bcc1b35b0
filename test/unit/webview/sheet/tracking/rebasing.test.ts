import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SheetEdit } from '../../../../../src/features/sheet/edit';
import type { Sheet, SheetBlock } from '../../../../../src/features/sheet/model';
import { predicted } from '../../../../../src/webview/sheet/tracking/prediction';
import { rebased } from '../../../../../src/webview/sheet/tracking/rebasing';
import type { Change } from '../../../../../src/webview/sheet/tracking/rebasing';
import { trackBetween } from '../../../../../src/webview/sheet/tracking/track';
import { draws } from '../../../../support/draws';
import { plainSheet, tableOf, textsOf } from '../../../../support/sheet/plainSheets';

const edit = (made: SheetEdit): Change => ({ kind: 'edit', edit: made });
const note: SheetBlock = { kind: 'note', text: '', line: 0, end: 1 };
const sheetOf = (...rows: readonly string[]): Sheet => plainSheet([tableOf(rows)]);
const after = (change: Change, before: Sheet, now: Sheet): Change | undefined =>
  rebased(change, trackBetween(before, now));

describe('a change of a sheet that became another meanwhile', () => {
  const before = sheetOf('甲 1', '乙 2', '丙 3', '丁 4');

  it('goes to the row that it means, in the block that it means', () => {
    const now = plainSheet([note, tableOf(['零 0', '甲 1', '丁 4', '乙 2'])]);
    const cell = (block: number, row: number): Change =>
      edit({ kind: 'cells', block, cells: [{ row, column: 1, text: '9' }] });
    assert.deepEqual(after(cell(0, 3), before, now), cell(1, 2));
    assert.equal(after(cell(0, 2), before, now), undefined, 'the row is gone');
    const paste = { kind: 'paste', block: 0, row: 1, column: 0, html: '', text: 'x' } as const;
    assert.deepEqual(after(paste, before, now), { ...paste, block: 1, row: 3 });
    assert.deepEqual(after(edit({ kind: 'insertRows', block: 0, at: 3, rows: [['']] }), before, now), {
      ...edit({ kind: 'insertRows', block: 1, at: 2, rows: [['']] }),
    });
    assert.deepEqual(
      after(edit({ kind: 'removeRows', block: 0, from: 3, count: 1 }), before, now),
      edit({ kind: 'removeRows', block: 1, from: 2, count: 1 }),
    );
  });

  it('takes no rows out that were not meant, and moves rows as far as was meant', () => {
    const parted = sheetOf('甲 1', '乙 2', '新 0', '丙 3', '丁 4');
    const remove = edit({ kind: 'removeRows', block: 0, from: 1, count: 2 });
    assert.equal(after(remove, before, parted), undefined);
    const up = edit({ kind: 'moveRows', block: 0, from: 3, count: 1, to: 2 });
    assert.deepEqual(after(up, before, parted), edit({ kind: 'moveRows', block: 0, from: 4, count: 1, to: 3 }));
  });

  it('goes to the column of the same title, and to the same finding', () => {
    const finding = (words: string): Sheet['findings'][number] => ({
      words,
      severity: 'error',
      isOpen: false,
      at: { line: 0, character: 0 },
      fixes: ['x'],
    });
    const old = { ...plainSheet([tableOf(['甲 1'], ['名', '数'])]), findings: [finding('a'), finding('b')] };
    const now = { ...plainSheet([tableOf(['1 x 甲'], ['数', '注', '名'])]), findings: [finding('b')] };
    const sort = (column: number): Change => edit({ kind: 'sortRows', block: 0, column, isDescending: true });
    assert.deepEqual(after(sort(0), old, now), sort(2));
    assert.deepEqual(after({ kind: 'fix', finding: 1, fix: 0 }, old, now), { kind: 'fix', finding: 0, fix: 0 });
    assert.equal(after({ kind: 'fix', finding: 0, fix: 0 }, old, now), undefined);
  });

  it('is the same change where others put rows in and take rows out, whoever is first', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.nat(7), fc.nat(8), fc.boolean(), (names, at, place, isInsert) => {
        const texts = names.map((name) => `n${String(name)} ${String(name)}`);
        const row = at % texts.length;
        const mine = edit({ kind: 'cells', block: 0, cells: [{ row, column: 1, text: 'mine' }] });
        const spot = place % texts.length;
        const others = isInsert ? texts.toSpliced(spot, 0, 'new new') : texts.toSpliced(spot, 1);
        const [old, now] = [sheetOf(...texts), sheetOf(...others)];
        const change = after(mine, old, now);
        assert.equal(change === undefined, !isInsert && spot === row);
        const both = change === undefined ? now : predicted(now, change);
        const name = `n${String(names[row])}`;
        assert.deepEqual(
          textsOf(both),
          textsOf(now).map((cells) => (cells[0] === name ? [name, 'mine'] : cells)),
        );
      }),
      draws(500),
    );
  });
});

describe('a sheet with what was done in it and the document does not say yet', () => {
  it('has the rows and texts that it will have, and totals at the end', () => {
    const totals: SheetBlock = {
      ...tableOf(['甲 1', '乙 2', '合计 3']),
      rows: tableOf(['甲 1', '乙 2', '合计 3']).rows.map((row, at) => (at === 2 ? { ...row, kind: 'total' } : row)),
    };
    const done = (made: SheetEdit): string[] =>
      textsOf(predicted(plainSheet([totals]), edit(made))).map((cells) => cells.join(' '));
    assert.deepEqual(done({ kind: 'insertRows', block: 0, at: 3, rows: [['丙']] }), ['甲 1', '乙 2', '丙 ', '合计 3']);
    assert.deepEqual(done({ kind: 'removeRows', block: 0, from: 0, count: 1 }), ['乙 2', '合计 3']);
    assert.deepEqual(done({ kind: 'moveRows', block: 0, from: 0, count: 1, to: 2 }), ['乙 2', '甲 1', '合计 3']);
    assert.deepEqual(done({ kind: 'moveRows', block: 0, from: 1, count: 1, to: 0 }), ['乙 2', '甲 1', '合计 3']);
    const cells = [{ row: 1, column: 1, text: '5' }];
    assert.deepEqual(done({ kind: 'cells', block: 0, cells }), ['甲 1', '乙 5', '合计 3']);
  });
});
