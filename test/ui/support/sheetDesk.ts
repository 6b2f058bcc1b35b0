// A document open in the page of the sheet: the page's own bundle in a browser, under the policy of the editor, and the
// real core behind it. Only the editor between them is plain: it keeps a text, and steps to undo.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { screenshots } from '../../../build/shared/paths.mjs';
import { ensureBrowser } from '../../../build/test/browser/find.mjs';
import { launchBrowser } from '../../../build/test/browser/launch.mjs';
import { applyEdits } from '../../../src/base/range';
import type { Reader } from '../../../src/base/message';
import type { TextEdit } from '../../../src/base/range';
import { readFromPage, sheetOffers } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import type { CellOf, SheetPlace } from '../../../src/features/sheet/model';
import type { FromPage, ToPage } from '../../../src/features/sheet/protocol';
import { SIMPLIFIED } from '../../support/reader';
import { pageFile, TODAY } from './sheetPageFiles';
import { draftSamples } from '../../support/sheet/sheets';
import { until } from './waiting';

const CHANNELS = '四、渠道与预算';

/** What the editor gives every page: its theme, and the way to speak to it. */
const EDITOR = `
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
window.acquireVsCodeApi = () => ({
  postMessage: (message) => { window.toEditor(JSON.stringify(message)); },
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => { sessionStorage.setItem('state', JSON.stringify(state)); },
});`;

/** A text that is opened, and who reads it: in Simplified, where nobody is named. */
export interface Opened {
  readonly path: string;
  readonly text: string;
  readonly reader?: Reader;
}

/** A document on the desk of a tester. */
export class SheetDesk {
  /** What the page asked of the editor beyond the document. */
  readonly asked: FromPage[] = [];
  canWrite = true;
  /** What the editor has to say while it is kept waiting; undefined while it is not. */
  private held: ToPage[] | undefined;
  private version = 1;
  private readonly done: string[] = [];
  private readonly undone: string[] = [];

  private constructor(
    readonly page: Page,
    readonly keys: CDPSession,
    private snapshot: Snapshot,
    private readonly file: Opened & { text: string },
  ) {}

  get text(): string {
    return this.file.text;
  }

  private get reader(): Reader {
    return this.file.reader ?? SIMPLIFIED;
  }

  private get path(): string {
    return this.file.path;
  }

  /** Opens a text of a workspace. */
  static async open(browser: Browser, snapshot: Snapshot, file: Opened): Promise<SheetDesk> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const desk = new SheetDesk(page, await context.newCDPSession(page), snapshot, { ...file });
    await page.addInitScript(EDITOR);
    await page.exposeFunction('toEditor', (said: string) => desk.take(JSON.parse(said)));
    await page.route('**/*', (route) => route.fulfill(pageFile(new URL(route.request().url()).pathname, desk.reader)));
    await desk.load();
    return desk;
  }

  async load(): Promise<void> {
    await this.page.goto('http://localhost/');
    await this.page.locator('main.sheet table[role=grid]').first().waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Types keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes to a cell of the table of channels of a plan, by its row and the title of its column. */
  async goTo(row: string, title: string): Promise<void> {
    const grid = this.page.getByRole('grid', { name: CHANNELS });
    const titles = await grid.getByRole('columnheader').allInnerTexts();
    const at = titles.findIndex((each) => each.replace('*', '').trim() === title);
    if (at <= 0) throw new Error(`no column ${title} among ${titles.join()}`);
    const line = grid.locator('tr', { hasText: row }).first();
    await line
      .locator('td')
      .nth(at - 1)
      .click();
  }

  /** What is said of the active cell: column and row, value, state, findings. */
  async label(): Promise<string> {
    return (await this.page.locator('.focused .cell-field').getAttribute('aria-label')) ?? '';
  }

  /** The column and row of the active cell. */
  async at(): Promise<string> {
    return (await this.label()).split(', ')[0] ?? '';
  }

  async sums(): Promise<string> {
    return this.page.locator('.sums').innerText();
  }

  /** Waits until the document says something. */
  async row(pattern: RegExp): Promise<void> {
    await until(
      String(pattern),
      () => this.text,
      (text) => pattern.test(text),
    );
  }

  private async take(message: unknown): Promise<void> {
    const said = readFromPage(message);
    if (said === undefined) throw new Error(`the page said what it may not: ${JSON.stringify(message)}`);
    for (const answer of this.answer(said)) await this.say(answer);
  }

  private async say(message: ToPage): Promise<void> {
    if (this.held === undefined) await this.page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
    else this.held.push(message);
  }

  /** From now on the editor is slow: it says nothing until it is released. */
  hold(): void {
    this.held ??= [];
  }

  /** The editor says what it was kept from. */
  async release(): Promise<void> {
    const held = this.held ?? [];
    this.held = undefined;
    for (const message of held) await this.say(message);
  }

  /** Another changes the text, as a program does that writes the file, or the text's own editor beside the sheet. */
  async changeText(make: (text: string) => string): Promise<void> {
    this.put(make(this.text));
    await this.say(this.shown());
  }

  /** Shows the document once more. */
  async show(): Promise<void> {
    await this.say(this.shown());
  }

  /** Asks the page to enter what is typed, as before saving. */
  async enter(): Promise<void> {
    const said = this.asked.length;
    await this.say({ kind: 'enter', asked: said });
    await until(
      'all is entered',
      () => this.asked.some((each) => each.kind === 'entered' && each.asked === said),
      (isEntered) => isEntered,
    );
  }

  private answer(said: FromPage): ToPage[] {
    const { sheets, calculation } = this.snapshot;
    switch (said.kind) {
      case 'ready':
        return [this.shown()];
      case 'edit':
        return this.change(said.version, () => sheets.change(this.path, this.text, said.edit));
      case 'paste':
        return this.change(said.version, () => sheets.paste(this.path, this.text, said, said));
      case 'fix':
        return this.change(said.version, () => ({
          edits: this.snapshot.checking.of(this.path)[said.finding]?.fixes[said.fix]?.edits ?? [],
        }));
      case 'history':
        return this.step(said.step);
      case 'offers': {
        const position = sheets.positionOf(this.path, this.text, cellOf(said));
        const request = { reader: this.reader, today: TODAY, me: '林小满' };
        const all =
          position === undefined ? [] : this.snapshot.completion.at(this.path, this.text, { ...request, position });
        return [{ kind: 'offers', asked: said.asked, offers: sheetOffers(all) }];
      }
      case 'month': {
        const month = sheets.month(this.path, { text: said.text, today: TODAY }, this.reader);
        return [{ kind: 'month', asked: said.asked, month }];
      }
      case 'fieldOffers': {
        const place = sheets.fieldPlaceOf(this.path, this.text, said.field);
        const request = { reader: this.reader, today: TODAY, me: '林小满' };
        const all =
          place === undefined
            ? []
            : this.snapshot.completion.at(this.path, place.text, { ...request, position: place.position });
        return [{ kind: 'offers', asked: said.asked, offers: sheetOffers(all) }];
      }
      case 'find':
        return [{ kind: 'found', asked: said.asked, places: sheets.find(this.path, said.text, this.reader) }];
      case 'why': {
        const position = sheets.positionOf(this.path, this.text, cellOf(said));
        const place = position && calculation.explain(this.path, position, this.reader);
        const lines = place === undefined ? [] : calculation.lines(place, this.reader).slice(1);
        return [{ kind: 'why', asked: said.asked, lines: lines.map(({ text }) => text) }];
      }
      default:
        this.asked.push(said);
        return [];
    }
  }

  private change(version: number, make: () => { readonly edits: readonly TextEdit[] }): ToPage[] {
    if (version !== this.version) return [{ kind: 'stale' }, this.shown()];
    const { edits } = make();
    if (edits.length > 0) {
      this.done.push(this.text);
      this.undone.length = 0;
      this.put(applyEdits(this.text, edits));
    }
    return [{ kind: 'done', version: this.version }, this.shown()];
  }

  private step(step: 'undo' | 'redo'): ToPage[] {
    const [from, to] = step === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const text = from.pop();
    if (text === undefined) return [{ kind: 'done', version: this.version }, this.shown()];
    to.push(this.text);
    this.put(text);
    return [{ kind: 'done', version: this.version }, this.shown()];
  }

  private put(text: string): void {
    this.file.text = text;
    this.version++;
    this.snapshot = this.snapshot.update([{ path: this.path, text }]).snapshot;
  }

  private shown(): ToPage {
    const sheet = this.snapshot.sheets.of(this.path, this.reader);
    if (sheet === undefined) throw new Error('there is no sheet');
    return { kind: 'sheet', version: this.version, sheet, canWrite: this.canWrite };
  }
}

/**
 * Gives each test of a suite a desk of its own, in one browser: with a document of the sample workspace, or with a
 * text. What the page looked like at the end is kept as a picture, and the policy must not have forbidden anything.
 */
export function deskForEach(path: string, give: (desk: SheetDesk) => void, text?: string): void {
  const samples = draftSamples();
  const file = { path, text: text ?? samples.texts.get(path) ?? '' };
  const { snapshot } = samples.snapshot.update([file]);
  let browser: Browser;
  let desk: SheetDesk;
  before(async () => {
    browser = await launchBrowser(await ensureBrowser());
    mkdirSync(screenshots, { recursive: true });
  });
  after(() => browser.close());
  beforeEach(async () => {
    desk = await SheetDesk.open(browser, snapshot, file);
    give(desk);
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-').slice(0, 40) ?? '';
    await desk.page.screenshot({ path: join(screenshots, `sheet-grid-${name}.png`) });
    assert.deepEqual(await desk.page.evaluate('window.violations'), [], 'the policy forbids nothing that is done');
    await desk.close();
  });
}

function cellOf({ block, row, column }: CellOf): SheetPlace {
  return { kind: 'cell', block, row, column };
}
