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
}

/** Rows that are drawn, and how many there are in all. */
interface DrawnRows {
  readonly count: number;
  readonly rows: readonly ProblemRow[];
}

const PANEL = '.markers-panel';
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
    await until('all rows of Problems', page, (left) => left <= 0);
    return [...read.values()].toSorted((one, other) => one.at - other.at);
  }

  /** Shows a problem in its document, which keeps the keyboard in the panel. */
  async show(row: ProblemRow): Promise<void> {
    await (await this.row(row)).click({ position: { x: 60, y: 8 } });
  }

  /** What the menu of the bulb at a problem that is shown offers. */
  async fixes(row: ProblemRow): Promise<string[]> {
    const bulb = (await this.row(row)).locator('.actions .action-item:not(.disabled)');
    await bulb.first().click();
    const menu = this.workbench.page.locator('.monaco-menu');
    await menu.locator('.action-label').first().waitFor();
    const titles = await menu.locator('.action-label').allInnerTexts();
    await this.workbench.press('Escape');
    await menu.waitFor({ state: 'detached' });
    return titles.filter((title) => title !== '');
  }

  /** Opens the page of the rule of a problem, by the title that leads to it. */
  async openPage(row: ProblemRow): Promise<void> {
    await (await this.row(row)).locator('a[href]').first().click();
  }

  /** The row as it is drawn now. */
  private async row({ at, text }: ProblemRow): Promise<Locator> {
    await this.reach(at);
    const row = this.workbench.page.locator(`${PANEL} .monaco-list-row[data-index="${String(at)}"]`);
    assert.equal(await row.innerText(), text);
    return row;
  }

  private get list(): Locator {
    return this.workbench.page.locator(`${PANEL} .monaco-list`).first();
  }

  /** Goes through the pages until a row is drawn. */
  private async reach(at: number): Promise<void> {
    const page = async (): Promise<boolean> => {
      const { rows } = await this.drawn();
      const isDrawn = rows.some((row) => row.at === at);
      if (!isDrawn) await this.list.press((rows[0]?.at ?? 0) > at ? 'Home' : 'PageDown');
      return isDrawn;
    };
    await until(`row ${String(at)} of Problems`, page, Boolean);
  }

  private async drawn(): Promise<DrawnRows> {
    return this.workbench.page.evaluate<DrawnRows>(DRAWN);
  }
}
