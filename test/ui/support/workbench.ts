// Opens the packaged extension in a real editor and drives it as a person does, by keyboard and mouse. Knows the editor's page; what the
// extension should show, the tests know. build/testUi.mjs has installed the package.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { ensureBrowser } from '../../../build/browser/find.mjs';
import { launchBrowser, openPage } from '../../../build/browser/launch.mjs';
import { screenshots } from '../../../build/paths.mjs';
import { ensureServer } from '../../../build/server/install.mjs';
import type { Language } from '../../../build/server/languages.mjs';
import type { Server } from '../../../build/server/server.mjs';
import { startServer } from '../../../build/server/server.mjs';
import { pictureFileName } from '../../../build/testConsole.mjs';
import { packagedExtensions } from '../../../build/uiFolders.mjs';
import { copyWorkspace, emptyFolder, sample } from '../../../build/workspace.mjs';

/** Milliseconds that anything on the page may take to appear. */
const PATIENCE = 20_000;

/** Milliseconds that the palette may take to list a command that is known. */
const PALETTE_PATIENCE = 2000;

/** Milliseconds between two letters. */
const TYPING = 40;

/** One row of a list of choices, as the reader sees it; parts that a row lacks are empty. */
export interface QuickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** What to open: the test workspace and the packaged extension unless other folders are given. */
interface Opening {
  readonly workspace?: string;
  readonly extensions?: string;
}

/**
 * Opens the editor on a fresh copy of a workspace.
 *
 * @param language of the extension; the editor's own texts stay English
 */
export async function openWorkbench(language: Language, { workspace = sample, extensions = packagedExtensions }: Opening = {}): Promise<Workbench> {
  const executable = await ensureBrowser();
  const server = await startServer({ program: await ensureServer(), data: emptyFolder('ui-data'), extensions, language });
  const browser = await launchBrowser(executable);
  const page = await openPage(browser);
  page.setDefaultTimeout(PATIENCE);
  const folder = copyWorkspace(workspace, 'ui-workspace');
  await page.goto(server.address(folder));
  await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
  return new Workbench(page, folder, browser, server);
}

/**
 * Takes a picture after each test that fails. Call it inside `describe`.
 *
 * @param current gives the open workbench, if one is open
 */
export function pictureFailures(current: () => Workbench | undefined): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await current()?.screenshot(`failed-${this.currentTest.fullTitle()}`);
  });
}

/** What is read of an element inside the page. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  checkVisibility(): boolean;
  querySelector(selector: string): PageElement | null;
}

/** The texts of a list's visible rows, from top to bottom; a long list shows only some of its rows. */
async function rowTexts(list: Locator): Promise<string[]> {
  const rows = await list.locator('.monaco-list-row').evaluateAll((elements: PageElement[]) =>
    elements.map((element) => ({ index: Number(element.getAttribute('data-index')), text: (element.getAttribute('aria-label') ?? '').trim() })),
  );
  return rows.sort((a, b) => a.index - b.index).map((row) => row.text);
}

/** An open editor. Every action waits until the editor has taken it, and fails if that takes longer than 20 seconds. */
export class Workbench {
  constructor(
    /** The page itself, for what is not offered here. */
    readonly page: Page,
    /** The copy that is open: the files of the workspace. */
    readonly folder: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {}

  /**
   * Runs a command from the palette, by its title as shown in the language of the workbench (a part of it will do). The palette lists what is
   * known when it opens, and extensions become known some time after the page is shown: so it is opened again until the command is there.
   */
  async command(title: string): Promise<void> {
    const row = this.row(title);
    const listed = async (): Promise<boolean> => {
      await this.press('F1');
      await this.type(`>${title}`);
      return row.waitFor({ timeout: PALETTE_PATIENCE }).then(() => true, () => this.press('Escape').then(() => false));
    };
    if (!(await this.eventually(listed, (found) => found))) throw new Error(`The palette lists no command "${title}".`);
    await row.click();
  }

  /** Opens a file of the workspace in an editor. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.type(path);
    const name = path.split('/').at(-1) ?? path;
    await this.choose(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Writes into the open input box or list of choices, in place of what it holds. */
  async type(text: string): Promise<void> {
    await this.input().fill(text);
  }

  /** The prompt or title of the open input box, as a screen reader tells it. */
  async prompt(): Promise<string> {
    return (await this.input().getAttribute('placeholder')) ?? '';
  }

  /** The visible rows of the open list of choices, as soon as `ready` says that they are the ones awaited. */
  async quickRows(ready: (rows: QuickRow[]) => boolean = (rows) => rows.length > 0): Promise<QuickRow[]> {
    return this.eventually(() => this.readQuickRows(), ready);
  }

  /** Chooses the first row of the open list that contains a text. */
  async choose(text: string): Promise<void> {
    await this.row(text).click();
  }

  /** Puts the cursor on a line of the active editor, counted from 1, at a column by its width: Chinese takes two, though the status bar then counts one. */
  async goToLine(line: number, column = 1): Promise<void> {
    const [row, place] = [String(line), String(column)];
    await this.press('Control+G');
    await this.type(`:${row}:${place}`);
    // Enter would do nothing until the box has read the number and offers the line.
    await this.choose(`line ${row} at column ${place}`);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.eventually(() => this.cursor(), (shown) => shown.startsWith(`Ln ${row},`));
  }

  /** Types into the active editor, letter by letter. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: TYPING });
  }

  /** The visible rows of the list of suggestions in the active editor. */
  async suggestions(ready: (rows: string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    return this.eventually(() => rowTexts(this.page.locator('.suggest-widget.visible')), ready);
  }

  /** Presses a key or a chord, such as `Enter`, `Escape`, `Control+S`. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Saves the active editor, and waits until it is saved. */
  async save(): Promise<void> {
    await this.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Puts something on the browser's clipboard, as another program would. */
  async copy(content: { readonly html?: string; readonly text: string }): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const parts = { 'text/plain': content.text, ...(content.html === undefined ? {} : { 'text/html': content.html }) };
    const blobs = Object.entries(parts).map(([type, text]) => `${JSON.stringify(type)}: new Blob([${JSON.stringify(text)}], { type: ${JSON.stringify(type)} })`);
    await this.page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${blobs.join(', ')} })])`);
  }

  /** Copies a part of a web page by keyboard, as a reader does. */
  async copyFromPage(html: string, selector: string): Promise<void> {
    const other = await this.page.context().newPage();
    await other.setContent(html);
    await other.locator(selector).selectText();
    await other.keyboard.press('Control+C');
    await other.close();
  }

  /** Opens a container of the activity bar by its title. */
  async openContainer(title: string): Promise<void> {
    const item = this.page.locator('.activitybar .action-item', { has: this.page.locator(`.action-label[aria-label*="${title}"]`) });
    if ((await item.getAttribute('class'))?.includes('checked') !== true) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: title }).waitFor();
  }

  /** The visible rows of a view in the side bar, by the view's title. */
  async treeRows(view: string, ready: (rows: string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    return this.eventually(() => rowTexts(this.view(view)), ready);
  }

  /** Clicks a row of a view: this opens or expands it. */
  async clickTreeRow(view: string, text: string): Promise<void> {
    await this.view(view).locator('.monaco-list-row', { hasText: text }).first().click();
  }

  /** Expands a row of a view by its arrow, without opening it. */
  async expandTreeRow(view: string, text: string): Promise<void> {
    await this.view(view).locator('.monaco-list-row', { hasText: text }).first().locator('.monaco-tl-twistie').click();
  }

  /** The visible rows of Problems: files and, below each, its findings. Opens the panel. */
  async problems(ready: (rows: string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    await this.command('Problems: Focus on Problems View');
    return this.eventually(() => rowTexts(this.page.locator('.markers-panel')), ready);
  }

  /** The texts of the notifications on the screen. */
  async notifications(ready: (texts: string[]) => boolean = (texts) => texts.length > 0): Promise<string[]> {
    return this.eventually(() => this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(), ready);
  }

  /** The title of the active editor tab. */
  async activeTab(): Promise<string> {
    return (await this.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name')) ?? '';
  }

  /** The place of the cursor as the status bar shows it, such as `Ln 12, Col 1`. */
  async cursor(): Promise<string> {
    return this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ }).first().innerText();
  }

  /** Reads something again and again until it is as awaited; gives what was read last, also when the time is up, so that assertions can show it. */
  async eventually<T>(read: () => Promise<T>, ready: (value: T) => boolean): Promise<T> {
    const end = Date.now() + PATIENCE;
    let value = await read();
    while (!ready(value) && Date.now() < end) {
      await this.page.waitForTimeout(100);
      value = await read();
    }
    return value;
  }

  /** Keeps a picture in test/ui/screenshots, which git ignores. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, pictureFileName(name)) });
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  private input(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  private row(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  private view(title: string): Locator {
    return this.page.locator('.sidebar .pane', { has: this.page.locator('.pane-header', { hasText: title }) });
  }

  private async readQuickRows(): Promise<QuickRow[]> {
    const texts = await this.page.locator('.quick-input-list .monaco-list-row').evaluateAll((rows: PageElement[], selectors) =>
      rows.map((row) => selectors.map((selector) => {
        const part = row.querySelector(selector);
        // The list uses its rows again, with parts hidden that the new row lacks.
        return part?.checkVisibility() === true ? part.textContent ?? '' : '';
      })), ['.label-name', '.label-description', '.quick-input-list-label-meta .label-name']);
    return texts.map(([label = '', description = '', detail = '']) => ({ label, description, detail }));
  }
}
