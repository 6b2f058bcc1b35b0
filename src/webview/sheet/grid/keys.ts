// What a key does in a grid, as Excel and WPS users expect it. Keys that an input method has taken are none of ours.

/** A key as it is pressed. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What is to be done. */
export type Action =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To the end of a run of cells. */
  | { readonly kind: 'jump'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** To the first or last column, or cell. */
  | { readonly kind: 'edge'; readonly end: 'rowStart' | 'rowEnd' | 'start' | 'end'; readonly extend: boolean }
  | { readonly kind: 'page'; readonly down: boolean; readonly extend: boolean }
  /** What was typed is taken, then one goes on; on Enter back to the column where one began. */
  | { readonly kind: 'commit'; readonly rows: number; readonly columns: number; readonly by: 'enter' | 'tab' }
  | {
      readonly kind:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'selectAll'
        | 'selectRow'
        | 'selectColumn'
        | 'fillDown'
        | 'fillRight'
        | 'today'
        | 'insertRow'
        | 'removeRow'
        | 'moveUp'
        | 'moveDown'
        | 'undo'
        | 'redo'
        | 'list'
        | 'menu'
        | 'find'
        | 'nextOpen'
        | 'lineBreak'
        | 'leave';
    };

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** With Ctrl, on a Mac the command key. */
const WITH_CTRL: Readonly<Record<string, Action>> = {
  a: { kind: 'selectAll' },
  d: { kind: 'fillDown' },
  r: { kind: 'fillRight' },
  f: { kind: 'find' },
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  ';': { kind: 'today' },
  '+': { kind: 'insertRow' },
  '=': { kind: 'insertRow' },
  '-': { kind: 'removeRow' },
  Home: { kind: 'edge', end: 'start', extend: false },
  End: { kind: 'edge', end: 'end', extend: false },
};

const PLAIN: Readonly<Record<string, Action>> = {
  F2: { kind: 'edit' },
  Escape: { kind: 'leave' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
  ContextMenu: { kind: 'menu' },
};

/** What a key does where no cell is being edited; undefined for one that types or is not ours. */
export function actionOf(pressed: Key): Action | undefined {
  const { key, shiftKey, altKey } = pressed;
  const isCtrl = pressed.ctrlKey || pressed.metaKey;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return arrowAction(arrow, pressed);
  if (key === 'Enter') return { kind: 'commit', rows: shiftKey ? -1 : 1, columns: 0, by: 'enter' };
  if (key === 'Tab') return { kind: 'commit', rows: 0, columns: shiftKey ? -1 : 1, by: 'tab' };
  if (key === ' ' && isCtrl) return { kind: 'selectColumn' };
  if (key === ' ' && shiftKey) return { kind: 'selectRow' };
  if (key === 'F10' && shiftKey) return { kind: 'menu' };
  if (key === 'n' && altKey) return { kind: 'nextOpen' };
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', down: key === 'PageDown', extend: shiftKey };
  if (isCtrl && key.toLowerCase() === 'z' && shiftKey) return { kind: 'redo' };
  if (isCtrl) return withExtend(WITH_CTRL[key.length === 1 ? key.toLowerCase() : key], shiftKey);
  if (altKey) return undefined;
  if (key === 'Home' || key === 'End')
    return { kind: 'edge', end: key === 'Home' ? 'rowStart' : 'rowEnd', extend: shiftKey };
  return PLAIN[key];
}

function arrowAction([rows, columns]: readonly [number, number], { shiftKey, altKey, ctrlKey, metaKey }: Key): Action {
  if (altKey) {
    if (shiftKey || columns !== 0) return { kind: 'move', rows, columns, extend: shiftKey };
    return rows > 0 && !ctrlKey ? { kind: 'list' } : { kind: rows > 0 ? 'moveDown' : 'moveUp' };
  }
  return { kind: ctrlKey || metaKey ? 'jump' : 'move', rows, columns, extend: shiftKey };
}

function withExtend(action: Action | undefined, extend: boolean): Action | undefined {
  return action?.kind === 'edge' ? { ...action, extend } : action;
}

/** What a key does while a cell is being edited; undefined for one that belongs to the text. */
export function editingAction(pressed: Key): Action | undefined {
  const { key, shiftKey, altKey } = pressed;
  if (key === 'Enter' && (altKey || pressed.ctrlKey)) return { kind: 'lineBreak' };
  if (key === 'Enter') return { kind: 'commit', rows: shiftKey ? -1 : 1, columns: 0, by: 'enter' };
  if (key === 'Tab') return { kind: 'commit', rows: 0, columns: shiftKey ? -1 : 1, by: 'tab' };
  if (key === 'Escape') return { kind: 'cancel' };
  return undefined;
}
