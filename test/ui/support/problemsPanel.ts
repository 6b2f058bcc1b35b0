// Problems as the panel shows them: all rows, read while it is scrolled, and what the bulb of one offers.
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
}

/** Rows that are drawn, and how many there are in all. */
interface DrawnRows {
  readonly count: number;
  readonly rows: readonly ProblemRow[];
}

const PANEL = '.markers-panel';
const FILTER = '.viewpane-filter input';
const BESIDE_BULB = 90; // px in a row, on the name of who found the problem
const GLANCE = 3_000; // ms for what is drawn a second time or opens, after which it is looked for from the start
const LONG = 60_000; // ms for what takes many pages, or a document to be opened and read
const HEIGHT = 22; // of a row, as Problems have it
const DRAWN = `(() => {
  const list = document.querySelector('${PANEL} .monaco-list-rows');
  const rows = [...(list?.querySelectorAll('.monaco-list-row') ?? [])];
  return {
    count: Math.round((list?.getBoundingClientRect().height ?? 0) / ${String(HEIGHT)}),
    rows: rows.map((row) => ({
      at: Number(row.dataset.index),
      level: Number(row.ariaLevel),
      text: row.innerText,
      addresses: [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
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

  /** Narrows the panel to the problems of a file, and those that speak of it, so that all rows are in view. */
  async narrow(file: string): Promise<readonly ProblemRow[]> {
    await this.workbench.page.locator(FILTER).fill(file);
    const { rows } = await until(
      `all that Problems have of ${file}`,
      () => this.drawn(),
      ({ count, rows: drawn }) =>
        drawn.length === count && drawn.some(({ level, text }) => level === 1 && text.startsWith(file)),
    );
    return rows.toSorted((one, other) => one.at - other.at);
  }

  /** Shows a problem in its document, which keeps the keyboard in the panel. */
  async show(row: ProblemRow): Promise<void> {
    await until(`${row.text} to be shown`, () => this.click(row), Boolean);
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
    await until(`the menu of the bulb at ${row.text}`, open, Boolean, LONG);
    const titles = await menu.locator('.action-label').allInnerTexts();
    await this.workbench.press('Escape');
    await menu.waitFor({ state: 'detached' });
    return titles.filter((title) => title !== '');
  }

  /** Opens the page of the rule of a problem, by the title that leads to it. */
  async openPage(row: ProblemRow): Promise<void> {
    await this.row(row).locator('a[href]').first().click();
  }

  /** Clicks a row, or what is in it, by its place; tells whether it was there. */
  private async click(row: ProblemRow, part?: string): Promise<boolean> {
    const drawn = this.row(row);
    const [text] = await drawn.allInnerTexts();
    if (text !== row.text) return false;
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
  private row({ at }: ProblemRow): Locator {
    return this.workbench.page.locator(`${PANEL} .monaco-list-rows .monaco-list-row[data-index="${String(at)}"]`);
  }

  private get list(): Locator {
    return this.workbench.page.locator(`${PANEL} .monaco-list`).first();
  }

  private async drawn(): Promise<DrawnRows> {
    return this.workbench.page.evaluate<DrawnRows>(DRAWN);
  }
}
