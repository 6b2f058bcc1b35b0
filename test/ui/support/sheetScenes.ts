// What is done in a plan to see all that its sheet can show. A scene leaves the document and the page as it found them.
import type { Frame, Page } from 'playwright-core';

/** Where a scene is played. */
export interface Stage {
  readonly page: Page;
  readonly frame: Frame;
  /** Looks at the page, with what opened on it, if anything. */
  readonly look: (name: string, opened?: string) => Promise<void>;
}

/** A scene by its name. */
export type Scene = readonly [name: string, play: (stage: Stage, name: string) => Promise<void>];

/** Sections of the plan by what their titles say in either script. */
const [CHANNELS, CREATIVES] = [/[渠]道[与與][预預]算/, /[创創]意[与與]素材/];

const press = async ({ page }: Stage, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Looks at the page once something has opened on it. */
const opened = async ({ frame, look }: Stage, name: string, selector: string): Promise<void> => {
  await frame.locator(selector).filter({ visible: true }).first().waitFor();
  await look(name, selector);
};

/** Goes to a cell of a table by the numbers of its row and column. */
async function goTo({ frame }: Stage, section: RegExp, row: number, column: number): Promise<void> {
  const grid = frame.getByRole('grid', { name: section });
  await grid
    .locator(`tr[data-row="${String(row)}"] td`)
    .nth(column)
    .click();
  await frame.locator('.focused td.active').first().waitFor();
}

/** The scenes of any plan. */
export const PLAIN: readonly Scene[] = [
  [
    'top',
    async (stage, name) => {
      await stage.frame.evaluate('window.scrollTo(0, 0)');
      await stage.look(name);
    },
  ],
  [
    'block',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 0, 2);
      await press(stage, 'Shift+ArrowDown', 'Shift+ArrowRight');
      await stage.look(name);
    },
  ],
  [
    'elsewhere',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 0, 2);
      await stage.frame.locator('.prose .cm-content').first().focus();
      await stage.look(name);
    },
  ],
  [
    'end',
    async (stage, name) => {
      await stage.frame.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      await stage.look(name);
    },
  ],
];

/** What is typed and what opens, of a plan that is not done. */
export const OPENED: readonly Scene[] = [
  [
    'left',
    async (stage, name) => {
      await stage.frame.evaluate('window.scrollTo(0, 0)');
      await stage.frame.locator('.bar .toggle').click();
      await opened(stage, name, '.left-list');
      await press(stage, 'Escape');
    },
  ],
  [
    'field-list',
    async (stage, name) => {
      await stage.frame.locator('#field-author').focus();
      await press(stage, 'Alt+ArrowDown');
      await opened(stage, name, '.field .offers');
      await press(stage, 'Escape');
    },
  ],
  [
    'typing',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 3, 2);
      await stage.look(`${name}-before`);
      await stage.page.keyboard.type('6000');
      await stage.look(name);
      await press(stage, 'Escape');
      await stage.look(`${name}-after`);
    },
  ],
  [
    'list',
    async (stage, name) => {
      await goTo(stage, CREATIVES, 1, 3);
      await press(stage, 'Alt+ArrowDown');
      await opened(stage, name, '.offers');
      await press(stage, 'Escape');
    },
  ],
  [
    'calendar',
    async (stage, name) => {
      await goTo(stage, CREATIVES, 1, 2);
      await press(stage, 'Alt+ArrowDown');
      await opened(stage, name, '.day-picker');
      await press(stage, 'Escape');
    },
  ],
  [
    'menu',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 1, 5);
      await press(stage, 'Shift+F10');
      await opened(stage, name, '.menu');
      await press(stage, 'Escape');
    },
  ],
  [
    'fixes',
    async (stage, name) => {
      await stage.frame.locator('td.faulty').first().click();
      await press(stage, 'Alt+Enter');
      await opened(stage, name, '.menu');
      await press(stage, 'Escape');
    },
  ],
  [
    'hover',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 0, 2);
      await stage.frame.locator('td.computed').nth(3).hover();
      await opened(stage, name, '.hover-note');
      await stage.page.mouse.move(2, 2);
    },
  ],
  [
    'overwrite',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 0, 3);
      await stage.page.keyboard.type('9');
      await press(stage, 'Enter');
      await opened(stage, name, '.choice');
      await press(stage, 'Escape');
    },
  ],
  [
    'find',
    async (stage, name) => {
      await goTo(stage, CHANNELS, 0, 2);
      await press(stage, 'Control+f');
      await stage.page.keyboard.type('tuiguang');
      for (const place of ['1', '2']) {
        await press(stage, 'Enter');
        await stage.frame.locator('.find-box .count', { hasText: `${place} / ` }).waitFor();
      }
      await opened(stage, name, '.find-box');
      await press(stage, 'Escape');
    },
  ],
  [
    'prose',
    async (stage, name) => {
      await stage.frame.locator('.prose .cm-content').first().focus();
      await press(stage, 'Control+End');
      await stage.page.keyboard.type('§3.2', { delay: 30 });
      await opened(stage, name, '.prose-field .offers');
      await press(stage, 'Escape', 'Control+z');
      await stage.frame.locator('.prose .cm-content', { hasText: '§3.2' }).waitFor({ state: 'detached' });
    },
  ],
  [
    'figures',
    async (stage, name) => {
      await stage.frame.locator('.prose .cm-content').first().focus();
      await press(stage, 'Control+End', 'Alt+ArrowDown');
      await opened(stage, name, '.prose-field .offers');
      await press(stage, 'Escape');
    },
  ],
];
