// Wherever one goes in a table by keys, the active cell is seen: beside the first column, between the titles and the
// line at the bottom, in any width that people have.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draws, timeLimit } from '../support/draws';
import { deskForEach } from './support/sheetDesk';
import type { SheetDesk } from './support/sheetDesk';
import { eventually } from './support/waiting';

const SIZES = [
  { width: 1024, height: 700 },
  { width: 800, height: 600 },
  { width: 430, height: 640 },
] as const;

const KEYS = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Control+ArrowUp', 'Control+ArrowDown', 'Control+ArrowLeft'],
  ...['Control+ArrowRight', 'Home', 'End', 'Control+Home', 'Control+End', 'PageUp', 'PageDown', 'Tab', 'Shift+Tab'],
  ...['Enter', 'Shift+Enter', 'Control+PageDown', 'Control+PageUp', 'Shift+ArrowRight', 'Shift+ArrowDown'],
] as const;

/** What is wrong with where the cell is that one went to last: nothing where all of it is seen. */
const HIDDEN = `(() => {
  const box = (element) => element.getBoundingClientRect();
  const frame = document.querySelector('.grid-frame.focused');
  const grid = frame.querySelector('.grid');
  const cell = frame.querySelector('td.active');
  const [here, around, field] = [box(cell), box(grid), box(frame.querySelector('.cell-field'))];
  const titles = [...grid.querySelectorAll('thead th')];
  const left = Math.max(box(titles[0]).right, grid.matches('.frozen') && cell.cellIndex > 1 ? box(titles[1]).right : 0);
  const top = Math.max(box(document.querySelector('.bar')).bottom, box(titles[0]).bottom);
  const bottom = Math.min(box(document.querySelector('.foot')).top, around.bottom);
  const isWide = here.width > around.right - left;
  const at = document.elementFromPoint(Math.max(left, here.left) + 2, here.top + 8);
  return [
    ...(box(titles[0]).top < box(document.querySelector('.bar')).bottom - 1 ? ['the titles are hidden'] : []),
    ...(here.left < left - 1 ? ['hidden at the left'] : []),
    ...(!isWide && here.right > around.right + 1 ? ['hidden at the right'] : []),
    ...(here.top < top - 1 ? ['hidden at the top'] : []),
    ...(here.bottom > bottom + 1 ? ['hidden at the bottom'] : []),
    ...(Math.abs(field.left - here.left) + Math.abs(field.top - here.top) > 1 ? ['the field is elsewhere'] : []),
    ...(cell.contains(at) || frame.contains(at) ? [] : ['covered by ' + at?.className]),
  ].join();
})()`;

const isSeen = async (desk: SheetDesk): Promise<string> =>
  eventually(
    () => desk.page.evaluate<string>(HIDDEN),
    (hidden) => hidden === '',
    3000,
  );

for (const path of ['documents/2026-06/monthly-promotion-plan.md', 'documents/2026-06/complaint-ledger.md'])
  describe(`moving in the tables of ${path} by keys`, function () {
    this.timeout(timeLimit(120_000));
    let desk: SheetDesk;
    deskForEach(path, (opened) => {
      desk = opened;
    });

    for (const size of SIZES)
      it(`keeps the active cell in view in ${String(size.width)} × ${String(size.height)} pixels`, async () => {
        await desk.page.setViewportSize(size);
        await desk.page.locator('table[role=grid] td').first().click();
        const ways = fc.array(fc.constantFrom(...KEYS), { minLength: 25, maxLength: 25 });
        await fc.assert(
          fc.asyncProperty(ways, async (keys) => {
            for (const [at, key] of keys.entries()) {
              await desk.press(key);
              const isReached = key.startsWith('Shift+Arrow'); // there the end of the selection is what is seen
              if (!isReached) assert.equal(await isSeen(desk), '', keys.slice(0, at + 1).join(' '));
            }
          }),
          { ...draws(4), endOnFailure: true },
        );
      });
  });
