// What opens beside the active cell: its menu, the fixes of what is wrong with it, why it is what it is, and the
// question whether what follows from others is to be overwritten.
import { Choice } from '../../choice';
import { element } from '../../elements';
import { Menu } from '../../menu';
import type { ViewBox } from '../../popup';
import { cellMenu, fixEntries } from './cellMenu';
import type { CellMenu } from './cellMenu';
import type { GridWords } from '../gridWords';

/** What opens beside a cell. All of it goes back to the cell when it closes. */
export class CellHelp {
  readonly root = element('div', {});
  private readonly menu = new Menu();
  private readonly choice = new Choice();

  constructor(
    private readonly words: GridWords,
    private readonly back: () => void,
  ) {
    this.root.append(this.menu.root, this.choice.root);
  }

  openMenu(cell: Omit<CellMenu, 'words'>, at: ViewBox): void {
    this.menu.open(cellMenu({ ...cell, words: this.words }), at, this.back);
  }

  /** Opens what can be done about the findings of a cell, and what can be asked of it. */
  openFixes(cell: Omit<CellMenu, 'words'>, at: ViewBox): void {
    const ask = (['why', 'whatIf'] as const).map((kind) => ({
      words: this.words[kind],
      run: () => {
        cell.run(kind);
      },
    }));
    this.menu.open([fixEntries(cell), ask], at, this.back);
  }

  /** Says why a cell is what it is. */
  tellWhy(lines: readonly string[], at: ViewBox): void {
    this.choice.ask(lines, [{ words: this.words.close, run: () => undefined }], at, this.back);
  }

  /** Asks whether a text is to stand in the place of a value that follows from others. */
  askOverwrite(text: string, why: readonly string[], at: ViewBox, overwrite: () => void): void {
    const { words } = this;
    this.choice.ask(
      [words.overwrite, ...why],
      [
        { words: words.keepComputed, run: () => undefined },
        { words: words.overwriteAnyway.replace('{text}', () => text), run: overwrite },
      ],
      at,
      this.back,
    );
  }
}
