// Opening a document in one of its faces, as a person does.
import { parse } from 'node:path';
import type { Frame } from 'playwright-core';
import { until } from './waiting';
import type { Workbench } from './workbench';

/** The faces of a document: its text, VS Code's own rich editor of Markdown, the sheet. */
export type Face = 'text' | 'rich' | 'sheet';

/** All of them. */
export const FACES: readonly Face[] = ['text', 'rich', 'sheet'];

/** What the faces are called where one chooses an editor. */
const NAMES: Readonly<Record<Face, string>> = { text: 'Text Editor', rich: 'Markdown Editor', sheet: '表格视图' };

/** Opens a document of the workspace in a face, all other editors closed. */
export async function openFace(workbench: Workbench, path: string, face: Face): Promise<void> {
  const { box, page } = workbench;
  const { base: name, dir } = parse(path);
  await workbench.command('View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
  await box.open('Control+P', '');
  await box.fill(path);
  await box.choose(({ label, description }) => label === name && description.includes(dir));
  // A file that was open lately opens in the face in which it was.
  const shown = await until(
    'the document',
    () => shownFace(workbench),
    (now) => now !== undefined,
  );
  if (shown === face) return;
  await workbench.command('View: Reopen Editor With...');
  await box.choose(({ label }) => label === NAMES[face]);
  await faceIs(workbench, face);
}

/** Waits until the active editor shows a document in a face. */
export async function faceIs(workbench: Workbench, face: Face): Promise<void> {
  await until(
    `the face ${face}`,
    () => shownFace(workbench),
    (shown) => shown === face,
  );
}

/** What the page of a face has, and no other. */
const PAGES: readonly (readonly [Face, string])[] = [
  ['sheet', 'main.sheet .status'],
  ['rich', 'html:has(meta[name=vscode-markdown-editor-script-nonce]) #editor:not(:empty)'],
];

/** The face that is shown: a page that is in a frame, or text. */
async function shownFace({ page }: Workbench): Promise<Face | undefined> {
  for (const frame of page.frames()) {
    if (!(await isSeen(frame))) continue;
    for (const [face, selector] of PAGES) {
      const shown = frame.locator(selector).filter({ visible: true });
      if ((await shown.count().catch(() => 0)) > 0) return face; // frames come and go
    }
  }
  // A page that is not loaded yet is no text, though one was shown a moment ago.
  if ((await page.locator('iframe.webview').filter({ visible: true }).count()) > 0) return undefined;
  const text = page.locator('.editor-group-container.active .monaco-editor .view-lines').filter({ visible: true });
  return (await text.count()) > 0 ? 'text' : undefined;
}

/** Whether the page shows a frame: that of an editor that was closed stays for a moment. */
async function isSeen(frame: Frame): Promise<boolean> {
  const parent = frame.parentFrame();
  if (parent === null) return true;
  const element = await frame.frameElement().catch(() => undefined);
  return element !== undefined && (await element.isVisible().catch(() => false)) && isSeen(parent);
}
