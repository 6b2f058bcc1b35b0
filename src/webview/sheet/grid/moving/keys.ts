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
  | { readonly kind: 'commit'; readonly rows: number; readonly columns: number; readonly by: 'enter' | 'tab' | 'arrow' }
  | { readonly kind: PlainAction };

/** What is done to the cells that are selected, or from where one is. */
export type PlainAction =
  | 'edit'
  | 'erase'
  | 'cancel'
  | 'clear'
  | 'selectAll'
  | 'selectRow'
  | 'selectColumn'
  | 'fillDown'
  | 'fillRight'
  | 'fillAll'
  | 'today'
  | 'insertRow'
  | 'insertBelow'
  | 'removeRow'
  | 'moveUp'
  | 'moveDown'
  | 'sortUp'
  | 'sortDown'
  | 'widen'
  | 'narrow'
  | 'fit'
  | 'wrap'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'undo'
  | 'redo'
  | 'list'
  | 'menu'
  | 'fixes'
  | 'why'
  | 'whatIf'
  | 'showCell'
  | 'find'
  | 'nextOpen'
  | 'nextTable'
  | 'previousTable'
  | 'lineBreak'
  | 'save'
  | 'leave';

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
  ' ': { kind: 'selectColumn' },
  Home: { kind: 'edge', end: 'start', extend: false },
  End: { kind: 'edge', end: 'end', extend: false },
  PageDown: { kind: 'nextTable' },
  PageUp: { kind: 'previousTable' },
};

const WITH_ALT: Readonly<Record<string, Action>> = {
  n: { kind: 'nextOpen' },
  Enter: { kind: 'fixes' },
};

const PLAIN: Readonly<Record<string, Action>> = {
  F2: { kind: 'edit' },
  Escape: { kind: 'leave' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'erase' },
  ContextMenu: { kind: 'menu' },
};

/** What a key does where no cell is being edited; undefined for one that types or is not ours. */
export function actionOf(pressed: Key): Action | undefined {
  const { key, shiftKey, altKey } = pressed;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return arrowAction(arrow, pressed);
  if (isCtrl(pressed)) return ctrlAction(pressed);
  if (altKey) return WITH_ALT[key];
  if (key === ' ' && shiftKey) return { kind: 'selectRow' };
  if (key === 'F10' && shiftKey) return { kind: 'menu' };
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', down: key === 'PageDown', extend: shiftKey };
  if (key === 'Home' || key === 'End')
    return { kind: 'edge', end: key === 'Home' ? 'rowStart' : 'rowEnd', extend: shiftKey };
  return entered(pressed) ?? PLAIN[key];
}

function isCtrl({ ctrlKey, metaKey }: Key): boolean {
  return ctrlKey || metaKey;
}

function ctrlAction({ key, shiftKey, altKey }: Key): Action | undefined {
  if (altKey) return undefined;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (letter === 'z' && shiftKey) return { kind: 'redo' };
  const action = WITH_CTRL[letter];
  return action?.kind === 'edge' ? { ...action, extend: shiftKey } : action;
}

function arrowAction([rows, columns]: readonly [number, number], pressed: Key): Action {
  const { shiftKey, altKey } = pressed;
  if (!altKey) return { kind: isCtrl(pressed) ? 'jump' : 'move', rows, columns, extend: shiftKey };
  if (columns !== 0) return { kind: columns > 0 ? 'widen' : 'narrow' };
  return rows > 0 && !isCtrl(pressed) ? { kind: 'list' } : { kind: rows > 0 ? 'moveDown' : 'moveUp' };
}

/** The keys that take what was typed. */
function entered({ key, shiftKey }: Key): Action | undefined {
  const by = shiftKey ? -1 : 1;
  if (key === 'Enter') return { kind: 'commit', rows: by, columns: 0, by: 'enter' };
  if (key === 'Tab') return { kind: 'commit', rows: 0, columns: by, by: 'tab' };
  return undefined;
}

/**
 * What a key does while a cell is being edited; undefined for one that belongs to the text. Where the text was begun by
 * typing, an arrow takes it and goes on; after F2 or a double click it moves the caret.
 */
export function editingAction(pressed: Key, isBegunByTyping: boolean): Action | undefined {
  const { key, altKey } = pressed;
  if (key === 'Enter' && altKey) return { kind: 'lineBreak' };
  if (key === 'Enter' && isCtrl(pressed)) return { kind: 'fillAll' };
  if (key === 's' && isCtrl(pressed)) return { kind: 'save' };
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'F2') return { kind: 'edit' };
  const arrow = ARROWS[key];
  if (arrow === undefined || !isBegunByTyping || altKey || isCtrl(pressed) || pressed.shiftKey) return entered(pressed);
  return { kind: 'commit', rows: arrow[0], columns: arrow[1], by: 'arrow' };
}

/** Keys of the text that the editor would take for its own: undoing what was typed. */
export function isOfText({ key, ...pressed }: Key): boolean {
  return isCtrl({ key, ...pressed }) && /^[azy]$/i.test(key);
}
