// Problems as the panel shows them: all rows, read while it is scrolled, and what the bulb of one offers.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until } from './waiting';
import type { Workbench } from './workbench';

/** A row of the panel. */
export interface ProblemRow {
  /** From the top, counted from 0, below what is out of sight too. */
  readonly at: number;
  /** 1 for a file, 2 for a problem, 3 for another place that it speaks of. */
  readonly level: number;
  readonly text: string;
  /** The addresses that it leads to, as they are told where they are pointed at. */
  readonly addresses: readonly string[];
  /** False for one that is drawn in part, or under the title of its file: no click meets it. */
  readonly isInView: boolean;
}

/** Rows that are drawn, and how many there are in all. */
interface DrawnRows {
  readonly count: number;
  readonly rows: readonly ProblemRow[];
}

const PANEL = '.markers-panel';
const BESIDE_BULB = 90; // px in a row, on the name of who found the problem
const GLANCE = 3_000; // ms for what is drawn a second time or opens, after which it is looked for from the start
const LONG = 60_000; // ms for what takes many pages
const HEIGHT = 22; // of a row, as Problems have it
const DRAWN = `(() => {
  const list = document.querySelector('${PANEL} .monaco-list-rows');
  const rows = [...(list?.querySelectorAll('.monaco-list-row') ?? [])];
  const view = document.querySelector('${PANEL} .monaco-list')?.getBoundingClientRect();
  const title = document.querySelector('${PANEL} .monaco-tree-sticky-container')?.getBoundingClientRect();
  const from = Math.max(view?.top ?? 0, title?.bottom ?? 0) - 1;
  const isInView = ({ top, bottom }) => from <= top && bottom <= (view?.bottom ?? 0) + 1;
  return {
    count: Math.round((list?.getBoundingClientRect().height ?? 0) / ${String(HEIGHT)}),
    rows: rows.map((row) => ({
      at: Number(row.dataset.index),
      level: Number(row.ariaLevel),
      text: row.innerText,
      addresses: [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
      isInView: isInView(row.getBoundingClientRect()),
    })),
  };
})()`;

/** The panel of Problems of an open editor. */
export class ProblemsPanel {
  constructor(private readonly workbench: Workbench) {}

  /** Shows the panel, and waits until it has rows. */
  async open(): Promise<void> {
    await this.workbench.command('Problems: Focus on Problems View');
    await until(
      'problems',
      () => this.drawn(),
      ({ rows }) => rows.length > 0,
    );
  }

  /** All rows in their order. */
  async rows(): Promise<ProblemRow[]> {
    const read = new Map<number, ProblemRow>();
    const page = async (): Promise<number> => {
      const { count, rows } = await this.drawn();
      for (const row of rows) read.set(row.at, row);
      const isAtEnd = rows.some(({ at }) => at === count - 1);
      if (read.size < count) await this.list.press(isAtEnd ? 'Home' : 'PageDown');
      return count - read.size;
    };
    await this.list.press('Home');
    await until('all rows of Problems', page, (left) => left <= 0, LONG);
    return [...read.values()].toSorted((one, other) => one.at - other.at);
  }

  /** Shows a problem in its document, which keeps the keyboard in the panel. */
  async show(row: ProblemRow): Promise<void> {
    await until(`row ${String(row.at)} to be shown`, () => this.click(row), Boolean);
  }

  /** Shows a problem, and what the menu of its bulb offers. */
  async fixes(row: ProblemRow): Promise<string[]> {
    // The bulb of a row is lit when its document is there, which may draw the row a second time.
    const bulb = '.actions .action-item:not(.disabled)';
    const menu = this.workbench.page.locator('.monaco-menu');
    const first = menu.locator('.action-label').first();
    const isShown = (): Promise<boolean> =>
      first.waitFor({ timeout: GLANCE }).then(
        () => true,
        () => false,
      );
    // A click on a row that is just drawn again opens nothing, and a menu that comes late covers the row.
    const open = async (): Promise<boolean> =>
      (await first.isVisible()) || ((await this.click(row)) && (await this.click(row, bulb)) && (await isShown()));
    await until(`the menu of the bulb at row ${String(row.at)}`, open, Boolean);
    const titles = await menu.locator('.action-label').allInnerTexts();
    await this.workbench.press('Escape');
    await menu.waitFor({ state: 'detached' });
    return titles.filter((title) => title !== '');
  }

  /** Opens the page of the rule of a problem, by the title that leads to it. */
  async openPage(row: ProblemRow): Promise<void> {
    await (await this.row(row)).locator('a[href]').first().click();
  }

  /**
   * Clicks a row, or what is in it; tells whether it was there. By its place, since a click on an element scrolls what
   * lies around it, of which the list, which scrolls by itself, knows nothing.
   */
  private async click(row: ProblemRow, part?: string): Promise<boolean> {
    const drawn = await this.row(row);
    const box = await (part === undefined ? drawn : drawn.locator(part).first())
      .boundingBox({ timeout: GLANCE })
      .catch(() => null);
    if (box === null) return false;
    await this.workbench.page.mouse.click(
      box.x + (part === undefined ? BESIDE_BULB : box.width / 2),
      box.y + box.height / 2,
    );
    return true;
  }

  /** The row as it is drawn now. */
  private async row({ at, text }: ProblemRow): Promise<Locator> {
    await this.reach(at);
    const row = this.workbench.page.locator(`${PANEL} .monaco-list-rows .monaco-list-row[data-index="${String(at)}"]`);
    const [drawn] = await row.allInnerTexts();
    assert.equal(drawn ?? text, text);
    return row;
  }

  private get list(): Locator {
    return this.workbench.page.locator(`${PANEL} .monaco-list`).first();
  }

  /** Goes through the pages, and row by row where one is drawn in part or under its file's title at the top. */
  private async reach(at: number): Promise<void> {
    const step = async (): Promise<boolean> => {
      const { rows } = await this.drawn();
      const seen = rows.filter(({ isInView }) => isInView);
      if (seen.some((row) => row.at === at)) return true;
      const [back, on] = rows.some((row) => row.at === at) ? ['ArrowUp', 'ArrowDown'] : ['Home', 'PageDown'];
      await this.list.press((seen[0]?.at ?? 0) > at ? back : on);
      return false;
    };
    await until(`row ${String(at)} of Problems`, step, Boolean);
  }

  private async drawn(): Promise<DrawnRows> {
    return this.workbench.page.evaluate<DrawnRows>(DRAWN);
  }
}
