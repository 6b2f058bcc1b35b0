// Opens the packaged extension in a real editor and drives it as a person does, by keyboard and mouse. Knows the
// editor's page; what the extension should show, the tests know. build/test/ui.mjs has installed the package.

import { mkdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { ensureBrowser } from '../../../build/test/browser/find.mjs';
import { launchBrowser, openPage } from '../../../build/test/browser/launch.mjs';
import { root, screenshots } from '../../../build/shared/paths.mjs';
import { ensureServer } from '../../../build/server/install.mjs';
import type { Language } from '../../../build/server/languages.mjs';
import type { Server } from '../../../build/server/server.mjs';
import { startServer } from '../../../build/server/server.mjs';
import { pictureFileName } from '../../../build/test/console.mjs';
import { packagedExtensions } from '../../../build/test/uiFolders.mjs';
import { copyWorkspace, emptyFolder, sample, workspaceOfFolders } from '../../../build/shared/workspace.mjs';
import { QuickBox } from './quickBox';
import { eventually, PATIENCE, until, untilSteady } from './waiting';
import { rowTexts } from './rows';

/** Milliseconds between two letters. */
const TYPING = 40;

/** The title of the extension's container in the activity bar. */
function containerTitle(language: Language): string {
  const texts = JSON.parse(
    readFileSync(join(root, language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`), 'utf8'),
  ) as Record<string, string>;
  return texts['view.container'] ?? '';
}

/** What to open: the test workspace and the packaged extension unless other folders are given. */
export interface Opening {
  readonly workspace?: string;
  readonly extensions?: string;
  /** In Restricted Mode, until the folder is trusted. */
  readonly restricted?: boolean;
  /** What the editor finds in its environment beside what is there. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders in the workspace that are opened side by side in its place, and the editor's settings for them. */
  readonly folders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Opens the editor on a fresh copy of a workspace.
 *
 * @param language of the extension; the editor's own texts stay English
 */
export async function openWorkbench(
  language: Language,
  {
    workspace = sample,
    extensions = packagedExtensions,
    restricted = false,
    env = {},
    folders,
    settings,
  }: Opening = {},
): Promise<Workbench> {
  const executable = await ensureBrowser();
  const server = await startServer({
    program: await ensureServer(),
    data: emptyFolder('ui-data'),
    extensions,
    language,
    restricted,
    env: { ...process.env, ...env },
  });
  const browser = await launchBrowser(executable);
  const page = await openPage(browser);
  page.setDefaultTimeout(PATIENCE);
  const folder = copyWorkspace(workspace, 'ui-workspace');
  await page.goto(server.address(folders === undefined ? folder : workspaceOfFolders(folder, folders, settings)));
  // Once the container is there, the editor knows the extension, and the palette its commands.
  await page.locator(`.activitybar .action-label[aria-label*="${containerTitle(language)}"]`).waitFor();
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

/** An open editor. Every action waits until the editor has taken it, and fails if that takes longer than 20 seconds. */
export class Workbench {
  /** The box at the top: palette, lists of choices, lines to type. */
  readonly box: QuickBox;

  constructor(
    /** The page itself, for what is not offered here. */
    readonly page: Page,
    /** The copy that is open: the files of the workspace. */
    readonly folder: string,
    private readonly browser: Browser,
    private readonly server: Server,
  ) {
    this.box = new QuickBox(page);
  }

  /** Runs a command from the palette, by its title as shown in the language of the workbench (a part of it will do). */
  async command(title: string): Promise<void> {
    await this.box.command(title);
  }

  /** Opens a file of the workspace in an editor, which then has the keyboard. */
  async openFile(path: string): Promise<void> {
    const { base: name, dir } = parse(path);
    await this.box.open('Control+P', '');
    await this.box.fill(path);
    await this.box.choose(({ label, description }) => label === name && description.includes(dir));
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.focused();
  }

  /**
   * Puts the cursor on a line of the active editor, counted from 1, at a column by its width: Chinese takes two, though
   * the status bar then counts one.
   */
  async goToLine(line: number, column = 1): Promise<void> {
    const [row, place] = [String(line), String(column)];
    await this.box.open('Control+G', ':');
    await this.box.fill(`:${row}:${place}`);
    // Enter would do nothing until the box has read the number and offers the line.
    await this.box.choose(`line ${row} at column ${place}`);
    await this.box.closed();
    await until(
      `the cursor on line ${row}`,
      () => this.cursor(),
      (shown) => shown.startsWith(`Ln ${row},`),
    );
    await this.focused();
  }

  /** Types into the active editor, letter by letter. */
  async typeText(text: string): Promise<void> {
    await this.focused();
    await this.page.keyboard.type(text, { delay: TYPING });
  }

  /** The visible rows of the list of suggestions in the active editor. */
  async suggestions(ready: (rows: string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    return eventually(() => rowTexts(this.page.locator('.suggest-widget.visible')), ready);
  }

  /**
   * Takes the suggestion that stands first, and waits until it is no longer offered: until then, keys go to the list.
   */
  async takeSuggestion(text: string): Promise<void> {
    const first = this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: text });
    await first.waitFor();
    await this.press('Enter');
    await first.waitFor({ state: 'detached' });
  }

  /** Leaves the list of suggestions, and waits until it is gone. */
  async leaveSuggestions(): Promise<void> {
    await this.press('Escape');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
  }

  /** Waits until a line of the active editor shows a text. */
  async shows(text: string): Promise<void> {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-line', { hasText: text });
    await lines.first().waitFor();
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
    const blobs = Object.entries(parts).map(
      ([type, text]) =>
        `${JSON.stringify(type)}: new Blob([${JSON.stringify(text)}], { type: ${JSON.stringify(type)} })`,
    );
    await this.page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${blobs.join(', ')} })])`);
  }

  /** Copies a part of a web page by keyboard, as a reader does, and waits until the clipboard has it. */
  async copyFromPage(html: string, selector: string): Promise<void> {
    await this.copy({ text: '' });
    const other = await this.page.context().newPage();
    await other.setContent(html);
    await other.locator(selector).selectText();
    await other.keyboard.press('Control+C');
    await until(
      'what was copied',
      () => this.page.evaluate<string>('navigator.clipboard.readText()'),
      (text) => text !== '',
    );
    await other.close();
  }

  /** Opens a container of the activity bar by its title; with its first view, the documents, or without. */
  async openContainer(title: string, isDocuments = false): Promise<void> {
    const item = this.page.locator('.activitybar .action-item', {
      has: this.page.locator(`.action-label[aria-label*="${title}"]`),
    });
    if ((await item.getAttribute('class'))?.includes('checked') !== true) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: title }).waitFor();
    if (!isDocuments) await this.collapseFirstView();
  }

  /** Closes the first of the views in the side bar, so that the others have room for their rows. */
  private async collapseFirstView(): Promise<void> {
    const header = this.page.locator('.sidebar .pane-header').first();
    const expanded = async (): Promise<string | null> => {
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.locator('h3').click();
      return header.getAttribute('aria-expanded');
    };
    await until('the first view is closed', expanded, (state) => state === 'false');
  }

  /** The visible rows of a view in the side bar, by the view's title. */
  async treeRows(view: string, ready: (rows: string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    return eventually(() => rowTexts(this.view(view)), ready);
  }

  /** Clicks a row of a view: this opens or expands it. */
  async clickTreeRow(view: string, text: string): Promise<void> {
    await (await this.steadyRow(view, text)).click();
  }

  /** Expands a row of a view by its arrow, without opening it. A view that is drawn anew may have closed it again. */
  async expandTreeRow(view: string, text: string): Promise<void> {
    const expanded = async (): Promise<string | null> => {
      const row = await this.steadyRow(view, text);
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      return row.getAttribute('aria-expanded');
    };
    await until(`${text} is expanded`, expanded, (state) => state === 'true');
  }

  /** The visible rows of Problems: files and, below each, its findings. Opens the panel. */
  async problems(ready: (rows: string[]) => boolean = (rows) => rows.length > 0): Promise<string[]> {
    await this.command('Problems: Focus on Problems View');
    return eventually(() => rowTexts(this.page.locator('.markers-panel')), ready);
  }

  /** The texts of the notifications on the screen. */
  async notifications(ready: (texts: string[]) => boolean = (texts) => texts.length > 0): Promise<string[]> {
    return eventually(
      () => this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts(),
      ready,
    );
  }

  /** The title of the active editor tab. */
  async activeTab(): Promise<string> {
    return (
      (await this.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name')) ?? ''
    );
  }

  /** The place of the cursor as the status bar shows it, such as `Ln 12, Col 1`. */
  async cursor(): Promise<string> {
    const shown = this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ });
    return shown.first().innerText();
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

  /** Waits until the active editor has the keyboard. */
  private async focused(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** The first row of a view that contains a text, once the view is drawn. */
  private async steadyRow(view: string, text: string): Promise<Locator> {
    const rows = this.view(view).locator('.monaco-list-row');
    await untilSteady(
      `${text} in ${view}`,
      () => rows.allInnerTexts(),
      (texts) => texts.some((each) => each.includes(text)),
    );
    return rows.filter({ hasText: text }).first();
  }

  private view(title: string): Locator {
    return this.page.locator('.sidebar .pane', { has: this.page.locator('.pane-header', { hasText: title }) });
  }
}
