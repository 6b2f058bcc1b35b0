// What the menu of a cell offers. Each entry does what a key does; the keys stand beside it.
import type { MenuGroups } from '../../menu';
import type { NumberedFinding } from './aboutCell';
import type { GridWords } from '../gridWords';
import type { PlainAction } from '../moving/keys';

/** A cell for which a menu is opened, and what can be done. */
export interface CellMenu {
  readonly words: GridWords;
  readonly findings: readonly NumberedFinding[];
  readonly isWrapped: boolean;
  readonly hasList: boolean;
  readonly canWrite: boolean;
  readonly run: (kind: PlainAction) => void;
  readonly fix: (finding: number, fix: number) => void;
}

const KEYS: Partial<Record<PlainAction, string>> = {
  cut: 'Ctrl+X',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  clear: 'Delete',
  insertRow: 'Ctrl++',
  removeRow: 'Ctrl+-',
  moveUp: 'Ctrl+Alt+↑',
  moveDown: 'Ctrl+Alt+↓',
  fillDown: 'Ctrl+D',
  list: 'Alt+↓',
};

type MenuKind = Extract<keyof GridWords, PlainAction>;

/** The entries of a cell's menu, the fixes of what is wrong with it first. */
export function cellMenu(menu: CellMenu): MenuGroups {
  const { words, run, isWrapped, canWrite } = menu;
  const group = (...kinds: readonly MenuKind[]): MenuGroups[number] =>
    kinds.map((kind) => ({
      words: words[kind],
      isOff: !canWrite && !READS.has(kind),
      ...(KEYS[kind] !== undefined && { keys: KEYS[kind] }),
      ...(kind === 'wrap' && { isOn: isWrapped }),
      run: () => {
        run(kind);
      },
    }));
  return [
    fixEntries(menu),
    group('cut', 'copy', 'paste', 'clear'),
    group('why', 'whatIf', 'showCell', ...(menu.hasList ? (['list'] as const) : [])),
    group('insertRow', 'insertBelow', 'removeRow', 'moveUp', 'moveDown'),
    group('fillDown', 'sortUp', 'sortDown'),
    group('fit', 'wrap'),
  ];
}

const READS: ReadonlySet<MenuKind> = new Set<MenuKind>(['copy', 'why', 'whatIf', 'showCell', 'fit', 'wrap']);

/** The fixes of what is wrong with a cell. */
export function fixEntries({ findings, fix, canWrite }: Pick<CellMenu, 'findings' | 'fix' | 'canWrite'>) {
  return findings.flatMap(({ number, finding }) =>
    finding.fixes.map((words, at) => ({
      words,
      isOff: !canWrite,
      run: () => {
        fix(number, at);
      },
    })),
  );
}
