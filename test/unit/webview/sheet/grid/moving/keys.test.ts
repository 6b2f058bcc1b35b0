import assert from 'node:assert/strict';
import { actionOf, editingAction } from '../../../../../../src/webview/sheet/grid/moving/keys';
import type { Action, Key } from '../../../../../../src/webview/sheet/grid/moving/keys';

/** A key as people write it: Ctrl+Shift+End. */
function pressed(written: string): Key {
  const parts = written === 'Ctrl++' ? ['Ctrl', '+'] : written.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  };
}

const MOVING: readonly (readonly [string, Action])[] = [
  ['ArrowDown', { kind: 'move', rows: 1, columns: 0, extend: false }],
  ['Shift+ArrowRight', { kind: 'move', rows: 0, columns: 1, extend: true }],
  ['Ctrl+ArrowLeft', { kind: 'jump', rows: 0, columns: -1, extend: false }],
  ['Cmd+Shift+ArrowUp', { kind: 'jump', rows: -1, columns: 0, extend: true }],
  ['Enter', { kind: 'commit', rows: 1, columns: 0, by: 'enter' }],
  ['Shift+Enter', { kind: 'commit', rows: -1, columns: 0, by: 'enter' }],
  ['Tab', { kind: 'commit', rows: 0, columns: 1, by: 'tab' }],
  ['Shift+Tab', { kind: 'commit', rows: 0, columns: -1, by: 'tab' }],
  ['Home', { kind: 'edge', end: 'rowStart', extend: false }],
  ['Shift+End', { kind: 'edge', end: 'rowEnd', extend: true }],
  ['Ctrl+Home', { kind: 'edge', end: 'start', extend: false }],
  ['Ctrl+Shift+End', { kind: 'edge', end: 'end', extend: true }],
  ['PageDown', { kind: 'page', down: true, extend: false }],
  ['F2', { kind: 'edit' }],
  ['Delete', { kind: 'clear' }],
  ['Ctrl+d', { kind: 'fillDown' }],
  ['Ctrl+R', { kind: 'fillRight' }],
  ['Ctrl+;', { kind: 'today' }],
  ['Ctrl++', { kind: 'insertRow' }],
  ['Ctrl+-', { kind: 'removeRow' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
  ['Ctrl+y', { kind: 'redo' }],
  ['Alt+ArrowDown', { kind: 'list' }],
  ['Alt+ArrowUp', { kind: 'moveUp' }],
  ['Ctrl+Alt+ArrowDown', { kind: 'moveDown' }],
  ['Alt+n', { kind: 'nextOpen' }],
  ['Shift+F10', { kind: 'menu' }],
  ['Escape', { kind: 'leave' }],
  ['Backspace', { kind: 'erase' }],
  ['Alt+Enter', { kind: 'fixes' }],
  ['Alt+ArrowRight', { kind: 'widen' }],
  ['Ctrl+PageDown', { kind: 'nextTable' }],
  ['Ctrl+ ', { kind: 'selectColumn' }],
  ['Shift+ ', { kind: 'selectRow' }],
];

describe('the keys of a grid', () => {
  for (const [written, action] of MOVING)
    it(`take ${written} for what a spreadsheet does by it`, () => {
      assert.deepEqual(actionOf(pressed(written)), action);
    });

  it('leave to the text what types, and to the editor what is its own', () => {
    for (const written of ['a', '中', '1', 'Ctrl+s', 'Ctrl+p', 'F1', 'Shift+A', 'Alt+x', 'Ctrl+Enter'])
      assert.equal(actionOf(pressed(written)), undefined, written);
  });

  it('leave all to the text while it is edited, but for what ends that', () => {
    assert.deepEqual(editingAction(pressed('Enter'), true), { kind: 'commit', rows: 1, columns: 0, by: 'enter' });
    assert.deepEqual(editingAction(pressed('Alt+Enter'), false), { kind: 'lineBreak' });
    assert.deepEqual(editingAction(pressed('Escape'), true), { kind: 'cancel' });
    assert.deepEqual(editingAction(pressed('Ctrl+Enter'), true), { kind: 'fillAll' });
    const right = { kind: 'commit', rows: 0, columns: 1, by: 'arrow' };
    assert.deepEqual(editingAction(pressed('ArrowRight'), true), right, 'what was typed is taken by an arrow');
    for (const written of ['ArrowLeft', 'Home', 'Delete', 'Ctrl+z', 'Ctrl+d', 'a'])
      assert.equal(editingAction(pressed(written), false), undefined, written);
  });
});
