// The page of the sheet, which is in a frame of a frame.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from './waiting';
import type { Workbench } from './workbench';

/** The frame of the sheet that is open, once something is on its page. */
export async function sheetFrame({ page }: Workbench, shows = '.status'): Promise<Frame> {
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
