// Takes pictures of the sheet, to be looked at with test/ui/steps/looks.md. Arguments are what a picture's name is to
// hold. A name is language, theme, width, plan and scene.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../build/server/languages.mjs';
import type { Language } from '../../../build/server/languages.mjs';
import { sheetFrame } from '../support/sheetFrame';
import { openWorkbench } from '../support/workbench';
import type { Workbench } from '../support/workbench';
import { plansToLookAt } from '../support/sheetPlans';
import { OPENED, PLAIN } from '../support/sheetScenes';
import type { Scene } from '../support/sheetScenes';
import { isAsked, PICTURES, setTheme, THEMES, titleOf, write } from './looks';
import type { Theme } from './looks';

/** The looks in which a language is shown: all themes once, all widths once, what opens in each theme. */
interface Look {
  readonly theme: Theme;
  readonly width: number;
  readonly half: readonly Scene[];
  readonly done: readonly Scene[];
}

const all = [...PLAIN, ...OPENED];
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  'zh-cn': [
    { theme: 'light', width: 1440, half: all, done: PLAIN },
    { theme: 'light', width: 1024, half: all, done: PLAIN },
    { theme: 'light', width: 800, half: all, done: PLAIN },
    { theme: 'light', width: 500, half: all, done: [] },
    { theme: 'dark', width: 1440, half: all, done: PLAIN },
    { theme: 'hc', width: 1440, half: all, done: PLAIN },
    { theme: 'hclight', width: 1024, half: all, done: PLAIN },
  ],
  'zh-tw': [
    { theme: 'dark', width: 1440, half: PLAIN, done: PLAIN },
    { theme: 'light', width: 1024, half: all, done: [] },
    { theme: 'hc', width: 800, half: PLAIN, done: [] },
  ],
  en: [
    { theme: 'light', width: 1440, half: all, done: PLAIN },
    { theme: 'hclight', width: 1024, half: PLAIN, done: [] },
    { theme: 'dark', width: 800, half: all, done: [] },
  ],
};

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => isAsked(name, wanted);

void main();

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const language of languages) if (namesOf(language).some(isWanted)) await picture(language);
}

function namesOf(language: Language): string[] {
  return LOOKS[language].flatMap((look) =>
    (['half', 'done'] as const).flatMap((plan) => look[plan].map(([scene]) => nameOf(language, look, plan, scene))),
  );
}

function nameOf(language: Language, { theme, width }: Look, plan: string, scene: string): string {
  return `${language} ${theme} ${String(width)} ${plan} ${scene}`.replaceAll(' ', '-');
}

async function picture(language: Language): Promise<void> {
  const workbench = await openWorkbench(language);
  try {
    const plans = plansToLookAt();
    for (const { path, text } of Object.values(plans)) write(workbench, path, text);
    await workbench.command('View: Close Primary Side Bar');
    for (const plan of ['half', 'done'] as const) {
      await workbench.command('View: Close All Editors');
      await openSheet(workbench, language, plans[plan].path);
      for (const look of LOOKS[language]) await pictureLook(workbench, language, look, plan);
    }
  } finally {
    await workbench.close();
  }
}

async function openSheet(workbench: Workbench, language: Language, path: string): Promise<void> {
  await workbench.openFile(path);
  await workbench.command(titleOf(language, 'command.openSheet'));
  await sheetFrame(workbench);
}

async function pictureLook(workbench: Workbench, language: Language, at: Look, plan: 'half' | 'done'): Promise<void> {
  const scenes = at[plan].filter(([scene]) => isWanted(nameOf(language, at, plan, scene)));
  if (scenes.length === 0) return;
  const { page } = workbench;
  setTheme(workbench, at.theme);
  await page.setViewportSize({ width: at.width, height: 900 });
  const frame = await sheetFrame(workbench);
  await frame.locator(`body[data-vscode-theme-id="${THEMES[at.theme]}"]`).waitFor();
  const look = async (scene: string): Promise<void> => {
    await page.screenshot({ path: join(PICTURES, `${nameOf(language, at, plan, scene)}.png`) });
  };
  for (const [scene, play] of scenes)
    await play({ page, frame, look }, scene).catch((error: unknown) => {
      console.error(`${nameOf(language, at, plan, scene)}: ${String(error)}`);
      process.exitCode = 1;
    });
}
