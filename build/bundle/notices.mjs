// The notices of what others wrote and the bundles hold: for each package its name, version, licence and the licence's
// text as the package brings it. What is in the bundles, esbuild says.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../shared/failure.mjs';

/** The file's name, beside the bundles. */
export const noticesName = 'THIRD-PARTY-NOTICES.txt';

const RULE = '='.repeat(80);
const HEAD = 'Ops Regulation contains the following packages by others, each under the licence that follows its name.';

/**
 * The folders of the packages of which something is in a bundle, below the root, each once and in order.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function bundledPackages(metafiles) {
  const files = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(files.filter((folder) => folder !== undefined))].sort();
}

/**
 * The notices of some packages.
 *
 * @param {readonly string[]} folders
 * @param {string} root what the folders lie below
 * @returns {string}
 * @throws {Failure} where a package brings no text of its licence
 */
export function noticesOf(folders, root) {
  const notices = folders.map((folder) => noticeOf(join(root, folder)));
  return [HEAD, ...new Set(notices)].join(`\n\n${RULE}\n\n`) + '\n';
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = licenceTexts(folder);
  if (texts.length === 0)
    throw new Failure(
      `${name} ${version} (${license ?? 'no licence'}) is bundled, but has no text of its licence in ${folder}: ` +
        'its terms may ask for it, so it cannot be shipped like this.',
    );
  return [[`${name} ${version}`, `Licence: ${license}`, ...(homepage ? [homepage] : [])].join('\n'), ...texts].join(
    '\n\n',
  );
}

/**
 * The texts that a package brings: files named for it, also in a folder; else what its README says under that heading.
 *
 * @param {string} folder
 */
function licenceTexts(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:licenses?[\\/].*|[^\\/]*(?:licen[cs]es?|copying|notice)(?:[.-][^\\/]*)?)$/i.test(name),
  );
  const texts = names.sort().flatMap((name) => textOf(join(folder, name)));
  return texts.length > 0 ? texts : readmeLicence(folder);
}

/** @param {string} file */
function textOf(file) {
  try {
    return [readFileSync(file, 'utf8').replaceAll('\r', '').trim()].filter((text) => text !== '');
  } catch {
    return []; // a folder
  }
}

/** @param {string} folder */
function readmeLicence(folder) {
  const [readme = ''] = readdirSync(folder)
    .filter((name) => /^readme/i.test(name))
    .flatMap((name) => textOf(join(folder, name)));
  const [, text = ''] = /^#+\s*licen[cs]e\b.*\n([^]*)/im.exec(readme) ?? [];
  return /copyright/i.test(text) && /permission|redistribution/i.test(text) ? [text.trim()] : [];
}
