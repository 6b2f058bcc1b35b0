// Trying a command in a face of a document: what is done, and what is waited for.
import assert from 'node:assert/strict';
import { widthOf } from '../../../src/features/tables/tableFormat';
import { faceIs } from './openFace';
import type { Face } from './openFace';
import { sheetFrame } from './sheetFrame';
import { until } from './waiting';
import type { Workbench } from './workbench';

/** A document in a face, with a command that is to be tried. */
export interface Trial {
  readonly workbench: Workbench;
  readonly face: Face;
  /** Runs the command from the palette. */
  readonly run: () => Promise<void>;
  /** The text of the document in its file. */
  readonly text: () => string;
}

/** Tries a command and waits for what it is for. */
export type Outcome = (trial: Trial) => Promise<void>;

/** A command, and what it is in each face. */
export interface Row {
  readonly command: string;
  /** As the palette has it. */
  readonly title: string;
  /** What is tried in a face, or why the palette does not offer the command in it. */
  readonly cells: Readonly<Record<Face, Outcome | string>>;
}

/** The same in every face. */
export const everywhere = (cell: Outcome | string): Row['cells'] => ({ text: cell, rich: cell, sheet: cell });

/** The command asks something, and is left. */
export const asks =
  (question: string): Outcome =>
  async ({ workbench, run }) => {
    await run();
    await workbench.box.asks(question);
    await workbench.box.leave();
  };

/** Waits for a notification, and clears it away. */
export async function notified(workbench: Workbench, words: string): Promise<void> {
  const isTold = (texts: string[]): boolean => texts.some((text) => text.includes(words));
  const texts = await workbench.notifications(isTold);
  assert.ok(isTold(texts), texts.join('\n'));
  await workbench.command('Notifications: Clear All Notifications');
  await workbench.page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'detached' });
}

/** The command changes the document, which is then saved. */
export const writes =
  (isDone: (text: string) => boolean): Outcome =>
  async ({ workbench, run, text }) => {
    assert.ok(!isDone(text()), 'nothing is left to be done');
    await run();
    await saved(workbench, text, isDone);
  };

/** Saves the document until its file is as it should be. */
export async function saved(
  workbench: Workbench,
  text: () => string,
  isDone: (text: string) => boolean,
): Promise<void> {
  await until(
    'the document as it should be',
    async () => {
      await workbench.save();
      return text();
    },
    isDone,
  );
}

/** The command leads to another face. */
export const leadsTo =
  (face: Face): Outcome =>
  async ({ workbench, run }) => {
    await run();
    await faceIs(workbench, face);
  };

/** Goes to a place of the document: the cursor behind a text, or the cell that holds it. */
export async function goTo({ workbench, face, text }: Trial, row: string, value: string): Promise<void> {
  if (face === 'sheet') {
    const frame = await sheetFrame(workbench);
    await frame.locator('table[role=grid] tr', { hasText: row }).locator('td', { hasText: value }).first().click();
    return;
  }
  const lines = text().split('\n');
  const line = lines.findIndex((each) => each.includes(row) && each.includes(value));
  const before = (lines[line] ?? '').slice(0, (lines[line] ?? '').indexOf(value));
  await workbench.goToLine(line + 1, widthOf(before) + 1);
}

/** At the budget that does not fit the total. */
export const atBudget =
  (outcome: Outcome): Outcome =>
  async (trial) => {
    await goTo(trial, '内容营销', '7,000');
    await outcome(trial);
  };

/** A command of the search box, by its key. */
export const inSearch =
  (key: string, outcome: Outcome): Outcome =>
  async (trial) => {
    const { box } = trial.workbench;
    await box.commandTyping('查条款', '查条款', '3.2.2');
    await until(
      'clause 3.2.2 is marked in the list',
      () => box.rows(),
      (rows) => rows.some(({ label, isActive }) => isActive && label.includes('3.2.2')),
    );
    await trial.workbench.press(key);
    await outcome(trial);
  };
