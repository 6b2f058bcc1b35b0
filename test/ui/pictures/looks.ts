// What pictures are taken of an open editor with: its themes, the titles of its commands, and files of its folder.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../../build/server/languages.mjs';
import { root, state } from '../../../build/shared/paths.mjs';
import type { Workbench } from '../support/workbench';

/** Where pictures are kept, which git ignores. */
export const PICTURES = join(state, 'pictures');

/** The editor's own themes, by the ids that its pinned version has: those that a new installation starts with. */
export const THEMES = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  hc: 'Default High Contrast',
  hclight: 'Default High Contrast Light',
} as const;

/** A theme by its short name. */
export type Theme = keyof typeof THEMES;

/** Gives the window a theme, by the settings of its folder; it is shown some time later. */
export function setTheme(workbench: Workbench, theme: Theme): void {
  write(workbench, '.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': THEMES[theme] }));
}

/** The title of one of our commands or views, by its name in package.nls.json. */
export function titleOf(language: Language, name: string): string {
  return textsOf(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`)[name] ?? '';
}

/** What the product says, by its id, with nothing put in. */
export function saying(language: Language, id: string): string {
  return textsOf(join('l10n', `${language}.json`))[id] ?? '';
}

function textsOf(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
}

/** Writes a file of the folder that is open. */
export function write({ folder }: Workbench, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Whether a picture is among those that are asked for: its name has all of the words given, in this order each. */
export function isAsked(name: string, wanted: readonly string[]): boolean {
  return wanted.every((each) => name.split('-').join(' ').includes(each.split('-').join(' ')));
}
