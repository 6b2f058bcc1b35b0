// Makes the server speak a language other than English: a server takes a locale only where a language pack is
// registered, and Microsoft's packs come from a marketplace alone. The packs registered here are empty, so the editor's
// own texts stay English, but extensions see the language.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The languages of the extension. */
export const languages = /** @type {const} */ (['en', 'zh-cn', 'zh-tw']);

/** @typedef {typeof languages[number]} Language */

/**
 * Registers the language packs in a server's data folder; the server must not be running yet.
 *
 * @param {string} dataFolder the folder `data` inside the server's data folder
 */
export function registerLanguages(dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  const texts = join(dataFolder, 'languagepack.i18n.json');
  writeFileSync(texts, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
  const packs = languages.filter((language) => language !== 'en').map((language) => [language, pack(language, texts)]);
  writeFileSync(join(dataFolder, 'languagepacks.json'), JSON.stringify(Object.fromEntries(packs)));
}

/**
 * The language that a system's locale asks for.
 *
 * @param {string | undefined} locale as in `LANG`, e.g. `zh_TW.UTF-8`
 * @returns {Language | undefined} nothing where the locale says nothing, as `C` and `POSIX` do
 */
export function languageOf(locale) {
  const [, name, region] = /^([a-z]{2,3})(?:[_-]([A-Za-z]+))?/.exec(locale ?? '') ?? [];
  if (name === undefined) return undefined;
  if (name !== 'zh') return 'en';
  return /^(TW|HK|MO|Hant)$/i.test(region ?? '') ? 'zh-tw' : 'zh-cn';
}

/**
 * @param {string | undefined} name in any case
 * @returns {Language | undefined} nothing where it is none of the extension's
 */
export function knownLanguage(name) {
  return languages.find((language) => language === name?.toLowerCase());
}

/**
 * @param {string} language
 * @param {string} texts the file of translations
 */
function pack(language, texts) {
  const extensions = [{ extensionIdentifier: { id: `empty.${language}` }, version: '1.0.0' }];
  return { hash: `empty-${language}`, label: language, extensions, translations: { vscode: texts } };
}
