import assert from 'node:assert/strict';
import type { SheetBlock } from '../../../../src/features/sheet/model';
import { foundAgain, isUnfinished, keptOf } from '../../../../src/webview/sheet/unfinished';
import type { TypedEdit } from '../../../../src/webview/sheet/unfinished';
import { plainSheet, tableOf } from '../../../support/sheet/plainSheets';

const typed = (block: number, row: number): TypedEdit => ({
  kind: 'cells',
  block,
  cells: [{ row, column: 1, text: '没录完' }],
});
const note: SheetBlock = { kind: 'note', text: '', line: 0, end: 1 };
const textOf = (section: string, text = ''): SheetBlock => ({
  kind: 'text',
  section,
  text,
  open: 0,
  cited: [],
  line: 0,
  end: 1,
});

describe('what was typed when the window was closed', () => {
  const sheet = plainSheet([tableOf(['甲 1', '乙 2', '丙 3'])]);
  const kept = JSON.parse(JSON.stringify(keptOf(typed(0, 1), sheet))) as unknown;

  it('is found again in its row, wherever that and its table are now', () => {
    assert.ok(isUnfinished(kept));
    assert.deepEqual(foundAgain(kept, sheet), typed(0, 1));
    assert.deepEqual(foundAgain(kept, plainSheet([note, tableOf(['零 0', '甲 1', '丙 3', '乙 2'])])), typed(1, 3));
    assert.deepEqual(foundAgain(kept, plainSheet([tableOf(['乙 9', '甲 1'])])), typed(0, 0));
    assert.equal(foundAgain(kept, plainSheet([tableOf(['甲 1', '丙 3'])])), undefined);
    assert.equal(foundAgain(kept, plainSheet([note])), undefined);
  });

  it('is found again at its place among rows that say the same', () => {
    const same = plainSheet([tableOf([' ', ' ', ' '])]);
    assert.deepEqual(foundAgain(keptOf(typed(0, 2), same), same), typed(0, 2));
  });

  it('is found again in its field and in the text of its section', () => {
    const text = keptOf({ kind: 'text', block: 1, text: '甲乙x' }, plainSheet([textOf('a'), textOf('b', '甲乙')]));
    const others = plainSheet([textOf('b', '零甲乙')]);
    assert.deepEqual(foundAgain(text, others), { kind: 'text', block: 0, text: '零甲乙x' }, 'with what others wrote');
    assert.equal(foundAgain(text, plainSheet([textOf('a')])), undefined);
    const field = keptOf({ kind: 'field', id: 'shop', text: 'x' }, sheet);
    assert.equal(foundAgain(field, sheet), undefined);
  });

  it('is nothing where the page keeps something else', () => {
    assert.equal(isUnfinished(undefined), false);
    assert.equal(isUnfinished({ widths: [] }), false);
  });
});
