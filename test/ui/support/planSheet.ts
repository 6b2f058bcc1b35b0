// The June plan as a draft in the sheet of a real editor, and what a suite of its file does with both.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { sheetFrame } from './sheetFrame';
import { until } from './waiting';
import { openWorkbench, pictureFailures } from './workbench';
import type { Workbench } from './workbench';

/** The document, by its path in the workspace. */
export const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
/** A row that it does not have. */
export const ROW = '| 直播间 |  | 1,000 |  |  |  |  |  |  |  |  |  |  |  |  | 陈屿 |  |';
/** What one of its cells says, and what stands in the row of 内容营销. */
export const NOTE = '618 预热与成交期加投';
export const REASON = '成交回收慢';

/** The plan in the sheet. */
export class PlanSheet {
  original = '';
  private opened: Workbench | undefined;
  private shown: Frame | undefined;

  get workbench(): Workbench {
    assert.ok(this.opened);
    return this.opened;
  }

  /** The page that was opened last. */
  get frame(): Frame {
    assert.ok(this.shown);
    return this.shown;
  }

  set frame(frame: Frame) {
    this.shown = frame;
  }

  get text(): string {
    return readFileSync(this.file(), 'utf8');
  }

  /** Opens an editor for a suite, and gives each of its tests the plan as it was, and no editor open. */
  forSuite(): void {
    before(async () => {
      this.opened = await openWorkbench('zh-cn');
      this.original = this.text.replace('status: submitted', 'status: draft');
      this.write(this.original);
    });
    afterEach(async () => {
      await this.closeAll();
      this.write(this.original);
    });
    after(async () => {
      await this.opened?.close();
    });
    pictureFailures(() => this.opened);
  }

  file(name = PLAN): string {
    return path.join(this.workbench.folder, name);
  }

  write(text: string, name = PLAN): void {
    mkdirSync(path.dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), text);
  }

  /** Waits until the file says something. */
  async saved(what: string, isSaved: (text: string) => boolean): Promise<void> {
    await until(what, () => this.text, isSaved);
  }

  async open(): Promise<void> {
    await this.workbench.openFile(PLAN);
    await this.workbench.command('用表格填写');
    this.frame = await sheetFrame(this.workbench, 'table[role=grid]');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.workbench.press(key);
  }

  async type(words: string): Promise<void> {
    await this.workbench.page.keyboard.type(words);
  }

  /** The first cell that says something. */
  cell(words: string, of = this.frame): Locator {
    return of.locator('table[role=grid] td', { hasText: words }).first();
  }

  /** What is said of the active cell. */
  async label(of = this.frame): Promise<string> {
    return (await of.locator('.focused .cell-field').getAttribute('aria-label')) ?? '';
  }

  /** What is being typed in a cell. */
  async typed(of = this.frame): Promise<string> {
    return of.locator('.cell-field.editing').inputValue();
  }

  /** Waits until the active editor has something to be saved, or nothing. */
  async dirty(isDirty: boolean): Promise<void> {
    await this.workbench.page
      .locator(isDirty ? '.tab.active.dirty' : '.tab.active:not(.dirty)')
      .first()
      .waitFor();
  }

  private async closeAll(): Promise<void> {
    const { page } = this.workbench;
    await this.workbench.command('View: Close All Editors');
    const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    await until(
      'no editor is open',
      async () => {
        if (await discard.isVisible()) await discard.click();
        return page.locator('.tab').count();
      },
      (tabs) => tabs === 0,
    );
  }
}
