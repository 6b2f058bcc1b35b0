// Reads the options of `npm start`. Starts nothing.

import { parseArgs } from 'node:util';
import { Failure } from '../shared/failure.mjs';
import { knownLanguage, languageOf, languages } from '../server/languages.mjs';

/**
 * @typedef {object} StartOptions
 * @property {import('../server/languages.mjs').Language} language of the extension's texts
 * @property {boolean} languageAsked whether the person asked for it
 * @property {number} port 0 for any free one
 * @property {boolean} fresh whether to begin with a new copy of the sample workspace
 * @property {boolean} browser whether to use the browser even where VS Code is installed
 */

/** What `--help` says. */
export const usage = `npm start -- [options]
  --lang zh-cn|zh-tw|en   the language of the extension (default: the system's, else zh-cn)
  --port N                the port of the editor in the browser (default: any free one)
  --fresh                 begin with a new copy of the sample workspace
  --browser               open the browser even where VS Code is installed`;

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions | 'help'}
 * @throws {Failure} saying which option is wrong
 */
export function readStartOptions(args, env) {
  const values = parse(args);
  if (values.help) return 'help';
  return {
    language: language(values.lang, env),
    languageAsked: values.lang !== undefined,
    port: port(values.port),
    fresh: values.fresh === true,
    browser: values.browser === true,
  };
}

/** @param {string[]} args */
function parse(args) {
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({ args, options: { lang: text, port: text, fresh: flag, browser: flag, help: flag } }).values;
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/**
 * @param {string | undefined} asked
 * @param {NodeJS.ProcessEnv} env
 */
function language(asked, env) {
  if (asked === undefined) return languageOf(env['LC_ALL'] || env['LANG']) ?? 'zh-cn';
  const known = knownLanguage(asked);
  if (known === undefined) throw new Failure(`--lang takes ${languages.join(', ')}; not ${asked}.`);
  return known;
}

/** @param {string | undefined} asked */
function port(asked) {
  const number = Number(asked ?? 0);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new Failure(`--port takes a number from 0 to 65535; not ${String(asked)}.`);
  return number;
}
