// The page of the sheet, which is in a frame of a frame.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually, until } from './waiting';
import type { Workbench } from './workbench';

/** The frame of the sheet that is open, once something is on its page. */
export async function sheetFrame({ page }: Pick<Workbench, 'page'>, shows = '.status'): Promise<Frame> {
  const found = await eventually(
    async () => {
      for (const frame of page.frames())
        if ((await frame.locator(`main.sheet ${shows}`).filter({ visible: true }).count()) > 0) return frame;
      return undefined;
    },
    (frame) => frame !== undefined,
  );
  assert.ok(found);
  return found;
}

/** The frames of so many sheets that are seen, from left to right. */
export async function sheetFrames({ page }: Pick<Workbench, 'page'>, count: number): Promise<Frame[]> {
  return until(
    `${String(count)} sheets`,
    async () => {
      const seen: { readonly frame: Frame; readonly left: number }[] = [];
      for (const frame of page.frames()) {
        const box = await frame
          .locator('main.sheet table[role=grid]')
          .first()
          .boundingBox({ timeout: 500 })
          .catch(() => null);
        if (box !== null) seen.push({ frame, left: box.x });
      }
      return seen.sort((a, b) => a.left - b.left).map(({ frame }) => frame);
    },
    (frames) => frames.length === count,
  );
}
