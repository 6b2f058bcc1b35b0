// Reads the part of the `code` command line that a test run uses. Knows nothing of servers.

import { parseArgs } from 'node:util';
import { knownLanguage } from '../../server/languages.mjs';

/**
 * @typedef {object} CodeArguments
 * @property {string} folder the workspace
 * @property {string} extension `--extensionDevelopmentPath`
 * @property {string} tests `--extensionTestsPath`, always with its `.js`
 * @property {string} userData `--user-data-dir`
 * @property {string | undefined} extensions `--extensions-dir`
 * @property {import('../../server/languages.mjs').Language} locale `--locale`; English where it is none of ours
 */

const text = /** @type {const} */ ({ type: 'string' });

/**
 * @param {string[]} args without the program's own name; switches that do not matter here are passed over
 * @returns {CodeArguments}
 * @throws {Error} naming what is missing
 */
export function readCodeArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: text,
      extensionTestsPath: text,
      'user-data-dir': text,
      'extensions-dir': text,
      locale: text,
    },
  });
  const tests = required(values, 'extensionTestsPath');
  return {
    folder: positionals[0] ?? missing('a folder'),
    extension: required(values, 'extensionDevelopmentPath'),
    tests: /\.c?js$/.test(tests) ? tests : `${tests}.js`,
    userData: required(values, 'user-data-dir'),
    extensions: string(values['extensions-dir']),
    locale: knownLanguage(string(values['locale'])) ?? 'en',
  };
}

/**
 * @param {Record<string, unknown>} values
 * @param {string} name
 */
function required(values, name) {
  return string(values[name]) ?? missing(`--${name}`);
}

/** @param {unknown} value */
function string(value) {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * @param {string} what
 * @returns {never}
 */
function missing(what) {
  throw new Error(`The command line lacks ${what}.`);
}
