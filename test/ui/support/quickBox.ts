// Drives the box at the top of the editor: its palette, lists of choices, lines to type. A key is pressed only once the
// box shows what the key is meant for, and each action ends only when the box has taken it: else a key meant for the
// box would land in what lies below.
import type { Locator, Page } from 'playwright-core';
import { eventually, until } from './waiting';

/** One row of a list of choices, as the reader sees it; parts that a row lacks are empty. */
export interface QuickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Whether Enter would take this row. */
  readonly isActive: boolean;
}

/** What is read of an element inside the page. */
interface PageElement {
  readonly textContent: string | null;
  readonly classList: { contains(name: string): boolean };
  getAttribute(name: string): string | null;
  checkVisibility(): boolean;
  querySelector(selector: string): PageElement | null;
}

/** A row by a text that it contains, or by a test of its own. */
type RowMatch = string | ((row: QuickRow) => boolean);

/** What the parts of a row are found by. */
const PARTS = ['.label-name', '.label-description', '.quick-input-list-label-meta .label-name'];

const FIRST_TRY = 2000; // ms in which a box opens and the palette lists what it knows, doubled with every try
const TRIES = 4;

const contains = ({ label, description, detail }: QuickRow, text: string): boolean =>
  [label, description, detail].some((part) => part.includes(text));

/** The box of an open editor. */
export class QuickBox {
  constructor(private readonly page: Page) {}

  /**
   * Opens one of the editor's own boxes by its key, and waits until it is that box: its text begins with a sign of its
   * own. An editor that is still starting may pass a key over: where no box comes, it is pressed again. Another box
   * that comes late, or is not given up when a page takes the focus, is left.
   */
  async open(key: string, sign: string): Promise<void> {
    for (let time = 0; time < TRIES; time++) {
      if ((await this.value()) !== undefined) await this.leave();
      await this.page.keyboard.press(key);
      const value = await eventually(
        () => this.value(),
        (found) => found === sign,
        FIRST_TRY * 2 ** time,
      );
      if (value === sign) return;
    }
    throw new Error(`The box of ${key} does not open.`);
  }

  /**
   * Runs a command from the palette. The palette lists what is known when it opens: where the command is not among it,
   * it is opened again, and where a page that takes the focus back late has closed it, too.
   */
  async command(title: string): Promise<void> {
    const isIt = ({ label }: QuickRow): boolean => label.includes(title);
    for (let time = 0; time < TRIES; time++) {
      await this.open('F1', '>');
      const patience = FIRST_TRY * 2 ** time;
      if (!(await this.isFilled(`>${title}`, patience))) continue;
      const rows = await eventually(
        () => this.read(),
        (found) => found.some(isIt),
        patience,
      );
      if (rows.some(isIt)) return this.choose(isIt);
      await this.leave();
    }
    throw new Error(`The palette lists no command "${title}".`);
  }

  /** Runs a command that asks a question, and types; as often as a page that takes the focus back closes the box. */
  async commandTyping(title: string, question: string, text: string): Promise<void> {
    for (let time = 0; time < TRIES; time++) {
      await this.command(title);
      const asked = await eventually(
        () => this.asked(),
        (now) => now.includes(question),
      );
      if (asked.includes(question) && (await this.isFilled(text, FIRST_TRY * 2 ** time))) return;
    }
    throw new Error(`The command "${title}" does not ask ${question}.`);
  }

  private isFilled(text: string, timeout: number): Promise<boolean> {
    return this.input()
      .fill(text, { timeout })
      .then(
        () => true,
        () => false,
      );
  }

  /** Waits until the box asks a question: a part of its title or of what stands where an answer goes. */
  async asks(question: string): Promise<void> {
    await until(
      `the question ${question}`,
      () => this.asked(),
      (asked) => asked.includes(question),
    );
  }

  /** Takes a row of a list of several choices, once it is ticked, with what is ticked beforehand. */
  async tick(question: string, label: string): Promise<void> {
    await this.asks(question);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    if ((await row.getAttribute('aria-checked')) !== 'true') await row.click();
    await until(
      `a tick at ${label}`,
      () => row.getAttribute('aria-checked'),
      (checked) => checked === 'true',
    );
    await this.page.keyboard.press('Enter');
    await this.closed();
  }

  /** Answers a question by typing, once it is asked, and waits until it is no longer asked. */
  async answer(question: string, text: string): Promise<void> {
    await this.asks(question);
    await this.fill(text);
    await this.page.keyboard.press('Enter');
    await until(
      `the answer to ${question} is taken`,
      () => this.asked(),
      (asked) => !asked.includes(question),
    );
  }

  /** Writes into the box, in place of what it holds. */
  async fill(text: string): Promise<void> {
    await this.input().fill(text);
    await until(
      `${text} stands in the box`,
      () => this.value(),
      (value) => value === text,
    );
  }

  /** The text in the box; undefined while there is none. */
  async value(): Promise<string | undefined> {
    return (await this.input().count()) === 0
      ? undefined
      : this.input()
          .inputValue()
          .catch(() => undefined);
  }

  /** The visible rows, as soon as `ready` says that they are the ones awaited; what is there when the time is up. */
  async rows(ready: (rows: QuickRow[]) => boolean = (rows) => rows.length > 0): Promise<QuickRow[]> {
    return eventually(() => this.read(), ready);
  }

  /** Goes to a row by the arrow keys, takes it by Enter, and waits until the box has gone on. */
  async choose(wanted: RowMatch): Promise<void> {
    const isWanted = (row: QuickRow): boolean => (typeof wanted === 'string' ? contains(row, wanted) : wanted(row));
    const rows = await until(
      `a row to choose: ${String(wanted)}`,
      () => this.step(isWanted),
      (found) => found.some((row) => row.isActive && isWanted(row)),
    );
    const before = JSON.stringify([await this.asked(), rows]);
    await this.page.keyboard.press('Enter');
    await until(
      'the box goes on',
      async () => JSON.stringify([await this.asked(), await this.read()]),
      (now) => now !== before,
    );
  }

  /** Leaves the box. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }

  /** Waits until no box is open: until then, keys go to the box. */
  async closed(): Promise<void> {
    await this.page.locator('.quick-input-widget').filter({ visible: true }).waitFor({ state: 'detached' });
  }

  private input(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** Where the row is there but another is active, one step down. */
  private async step(isWanted: (row: QuickRow) => boolean): Promise<QuickRow[]> {
    const rows = await this.read();
    if (rows.some(isWanted) && !rows.some((row) => row.isActive && isWanted(row)))
      await this.page.keyboard.press('ArrowDown');
    return rows;
  }

  /** What the box asks: its title, and what stands where an answer goes. */
  async asked(): Promise<string> {
    const title = await this.page.locator('.quick-input-widget:visible .quick-input-title').allInnerTexts();
    const inputs: (string | null)[] = await this.input().evaluateAll(
      (elements: { getAttribute(name: string): string | null }[]) =>
        elements.map((each) => each.getAttribute('placeholder')),
    );
    return [...title, ...inputs].join('\n');
  }

  private async read(): Promise<QuickRow[]> {
    const rows = await this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row').evaluateAll(
      (elements: PageElement[], selectors) =>
        elements.map((row) => ({
          isActive: row.classList.contains('focused'),
          at: Number(row.getAttribute('data-index')),
          texts: selectors.map((selector) => {
            const part = row.querySelector(selector);
            // The list uses its rows again, with parts hidden that the new row lacks.
            return part?.checkVisibility() === true ? (part.textContent ?? '') : '';
          }),
        })),
      PARTS,
    );
    // Rows that the list no longer shows may still be there, and in any order.
    return rows
      .filter(({ texts: [label] }) => label !== '')
      .sort((a, b) => a.at - b.at)
      .map(({ isActive, texts: [label = '', description = '', detail = ''] }) => ({
        label,
        description,
        detail,
        isActive,
      }));
  }
}
