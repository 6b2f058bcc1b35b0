// Takes pictures of first steps, from an empty folder by forms and buttons alone: the department is set up, a plan
// drafted, a clause found, the plan checked, a regulation imported and cited. To be looked at. A name is `steps`,
// language, theme or `restricted`, number and step; arguments are what the first three of these are to hold.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { languages } from '../../../build/server/languages.mjs';
import type { Language } from '../../../build/server/languages.mjs';
import { faceIs } from '../support/openFace';
import { sheetFrame } from '../support/sheetFrame';
import { openWorkbench } from '../support/workbench';
import type { Workbench } from '../support/workbench';
import { isAsked, PICTURES, saying, setTheme, titleOf } from './looks';

/** The classes of the whole window by its theme. */
const CLASSES = { light: 'vs', dark: 'vs-dark', hc: 'hc-black' } as const;

/** In what a step is seen: a theme, or in the first of them the folder without trust. */
type Look = keyof typeof CLASSES | 'restricted';
const SHOWN: readonly Look[] = ['light', 'dark', 'hc'];
const RESTRICTED: readonly Look[] = ['restricted'];
const SETTLE = 400; // ms in which colours and lists come to rest, for the eye alone

/** A regulation of somebody's own, as it would be pasted into a file. */
const RULES = {
  'zh-cn':
    '店铺客服值班管理办法\n\n第一条 客服值班分早班和晚班。\n\n第二条 值班期间回复顾客不超过三十秒。\n\n第三条 交接班时填写交接记录。\n',
  'zh-tw':
    '店鋪客服值班管理辦法\n\n第一條 客服值班分早班和晚班。\n\n第二條 值班期間回覆顧客不超過三十秒。\n\n第三條 交接班時填寫交接記錄。\n',
} as const;

/** One walk through the first steps. */
interface Walk {
  readonly workbench: Workbench;
  readonly language: Language;
  /** Takes the picture of a step, in each theme that is shown. */
  readonly look: (step: string) => Promise<void>;
  readonly isRestricted: boolean;
  /** The file of the regulation to import. */
  readonly rules: string;
}

const wanted = process.argv.slice(2);

void main();

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const language of languages)
    for (const looks of [SHOWN, RESTRICTED]) {
      const asked = looks.filter((look) => isAsked(`steps-${language}-${look}`, wanted));
      if (asked.length === 0) continue;
      await walk(language, asked).catch((error: unknown) => {
        console.error(`steps ${language} ${asked.join(' ')}: ${String(error)}`);
        process.exitCode = 1;
      });
    }
}

async function walk(language: Language, looks: readonly Look[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ops-regulation-'));
  const beside = mkdtempSync(join(tmpdir(), 'ops-regulation-'));
  const rules = join(beside, 'rules-on-duty.txt');
  writeFileSync(rules, RULES[language === 'zh-tw' ? 'zh-tw' : 'zh-cn']);
  const isRestricted = looks.includes('restricted');
  const workbench = await openWorkbench(language, { workspace: folder, restricted: isRestricted });
  const { page } = workbench;
  let number = 0;
  const look = async (step: string): Promise<void> => {
    number++;
    for (const each of looks) {
      if (each !== 'restricted') {
        setTheme(workbench, each);
        await page.locator(`.monaco-workbench.${CLASSES[each]}`).waitFor();
      }
      await setTimeout(SETTLE);
      const name = `steps-${language}-${each}-${String(number).padStart(2, '0')}-${step}.png`;
      await page.screenshot({ path: join(PICTURES, name) });
    }
  };
  try {
    for (const step of STEPS) await step({ workbench, language, look, isRestricted, rules });
  } catch (error) {
    await page.screenshot({ path: join(PICTURES, `failed-steps-${language}.png`) });
    throw error;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true });
    rmSync(beside, { recursive: true });
  }
}

const STEPS = [begin, setUp, draft, find, check, bringIn, trust, cite] as const;

async function begin({ workbench, language, look }: Walk): Promise<void> {
  await workbench.openContainer(titleOf(language, 'view.container'), true);
  await button(workbench, 'setUp').waitFor();
  await look('empty');
}

/** A button of the view of documents while it has nothing to show. */
function button({ page }: Workbench, which: 'newDocument' | 'setUp'): Locator {
  return page.locator('.sidebar .welcome-view-content .monaco-button').nth(which === 'setUp' ? 1 : 0);
}

async function setUp({ workbench, language, look }: Walk): Promise<void> {
  const { box, page } = workbench;
  await button(workbench, 'setUp').click();
  await box.asks(saying(language, 'department.people-example'));
  await look('people');
  await box.answer(saying(language, 'department.people-example'), '周岚、林小满');
  for (const [name, post] of [
    ['周岚', 0],
    ['林小满', 2],
  ] as const) {
    await page.locator('.quick-input-title', { hasText: name }).waitFor();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.nth(post).click();
    await look(`posts-${String(post)}`);
    await workbench.press('Enter');
  }
  await box.asks(saying(language, 'department.folders-title'));
  await look('folders');
  await workbench.press('Enter');
  await box.asks(saying(language, 'department.me-hint'));
  await look('who-i-am');
  await box.choose(({ label }) => label === '林小满');
  await workbench.notifications((texts) => texts.some((text) => text.includes('ops-regulation.yaml')));
  await look('department');
  await page.keyboard.press('Escape');
  await workbench.command('Notifications: Clear All Notifications');
}

async function draft({ workbench, language, look }: Walk): Promise<void> {
  const { box } = workbench;
  await button(workbench, 'newDocument').click();
  await box.asks(saying(language, 'form.title'));
  await box.rows((rows) => rows.length > 3);
  await look('types');
  await box.fill('yuedutuiguangjihua');
  await box.rows(([first]) => first?.isActive === true);
  await look('types-typed');
  await workbench.press('Enter');
  for (let step = 1, total = 1; step <= total; step++) {
    await box.asks(`(${String(step)}/`);
    total = Number(/\(\d+\/(\d+)\)/.exec(await box.asked())?.[1]);
    if (step <= 2) await look(`question-${String(step)}`);
    await workbench.press('Enter');
  }
  await box.closed();
  await faceIs(workbench, 'sheet');
  await sheetFrame(workbench);
  await look('plan');
  await workbench.command('Notifications: Clear All Notifications');
}

async function find({ workbench, language, look }: Walk): Promise<void> {
  const { box } = workbench;
  await workbench.command(titleOf(language, 'command.search'));
  await box.fill('tuiguangjihua');
  await box.rows((rows) => rows.length > 2);
  await look('search');
  await workbench.press('Enter');
  await box.closed();
  await workbench.page.locator('.tab', { hasText: /\.md/ }).first().waitFor();
  await look('clause');
  await workbench.command('View: Close Editor');
}

async function check({ workbench, language, look }: Walk): Promise<void> {
  await workbench.command(titleOf(language, 'command.check'));
  await workbench.notifications();
  await look('check');
  await workbench.problems();
  await look('problems');
  await workbench.command('View: Toggle Panel Visibility');
  await workbench.command('Notifications: Clear All Notifications');
}

async function bringIn({ workbench, language, look, rules }: Walk): Promise<void> {
  const { box, page } = workbench;
  await workbench.command(titleOf(language, 'command.importRegulation'));
  await box.asks(saying(language, 'import.choose'));
  await box.fill(rules);
  await look('import-file');
  await workbench.press('Enter');
  await box.asks(saying(language, 'import.folder-title'));
  await look('import-preview');
  await workbench.press('Enter');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  await look('import-asked');
  await dialog.locator('.monaco-button', { hasText: saying(language, 'import.write-and-add') }).click();
  await workbench.notifications((texts) => texts.some((text) => text.includes('§17')));
  await look('imported');
  await workbench.command('Notifications: Clear All Notifications');
}

/** What was imported is used once the folder is trusted. */
async function trust({ workbench, look, isRestricted }: Walk): Promise<void> {
  if (!isRestricted) return;
  await workbench.problems();
  await look('not-in-use');
  await workbench.command('View: Toggle Panel Visibility');
  await workbench.command('Workspaces: Manage Workspace Trust');
  const button = workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ });
  await button.first().click();
  await workbench.page.locator('.workspace-trust-editor', { hasText: 'You trust this folder' }).waitFor();
  await look('trusted');
  await workbench.command('View: Close Editor');
}

async function cite({ workbench, language, look }: Walk): Promise<void> {
  const { page } = workbench;
  await page
    .locator('.tab', { hasText: /promotion|推广|推廣/ })
    .first()
    .click();
  await workbench.command(titleOf(language, 'command.openText'));
  await faceIs(workbench, 'text');
  await workbench.press('Control+End');
  await page.keyboard.type('\n');
  await workbench.command(titleOf(language, 'command.search'));
  await workbench.box.fill('zhiban');
  await workbench.box.rows(([first]) => first !== undefined && /值班/.test(first.detail + first.label));
  await look('cite-found');
  await workbench.press('Alt+Enter');
  await workbench.box.closed();
  await workbench.shows('§1');
  await workbench.save();
  await look('cited');
}
