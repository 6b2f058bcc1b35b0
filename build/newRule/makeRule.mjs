// Makes a rule: writes its files, to be filled in where they say TODO, and enters it where rules are listed.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { docOf, fixtureOf, languages, nameOf, sourceOf, textOf } from './templates.mjs';

/** A thing and what is wrong with it; no digits, which the comments of fixtures do not know. */
const kebabCase = /^[a-z]+(-[a-z]+)+$/;

const usage = 'npm run new:rule ID, where ID is in kebab-case, a thing and what is wrong with it: row-duplicate.';
const registry = 'src/checking/registry.ts';
const cleanFixture = 'test/fixtures/rules/clean.md';

/**
 * Makes a rule. All or nothing: what is there already is found before anything is written.
 *
 * @param {string} folder the repository
 * @param {string | undefined} id
 * @returns {string[]} the paths that were written or changed
 * @throws {Failure} where the id is none, or taken
 */
export function makeRule(folder, id) {
  if (id === undefined || !kebabCase.test(id)) throw new Failure(usage);
  /** @param {string} path */
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  const made = new Map([
    [`src/rules/${id}.ts`, sourceOf(id)],
    [`knowledge/rules/${id}.md`, docOf(id)],
    [`test/fixtures/rules/${id}.md`, fixtureOf(id, read(cleanFixture))],
  ]);
  const bundles = languages.map((language) => ({ path: `l10n/${language}.json`, language }));
  const taken = [
    ...[...made.keys()].filter((path) => existsSync(join(folder, path))),
    ...[registry].filter((path) => read(path).includes(`rules/${id}'`)),
    ...bundles.map(({ path }) => path).filter((path) => read(path).includes(`"${id}":`)),
  ];
  if (taken.length > 0) throw new Failure(`There is a ${id} already: ${taken.join(', ')}.`);
  const changed = new Map([[registry, withRule(read(registry), id)]]);
  for (const { path, language } of bundles) changed.set(path, withText(read(path), id, textOf(language)));
  for (const [path, text] of made) writeFileSync(join(folder, path), text, { flag: 'wx' });
  for (const [path, text] of changed) writeFileSync(join(folder, path), text);
  return [...made.keys(), ...changed.keys()];
}

/**
 * The registry with one rule more, in the order of the ids.
 *
 * @param {string} text
 * @param {string} id
 */
function withRule(text, id) {
  const lines = text.matchAll(/^import \{ \w+ \} from '\.\.\/rules\/([\w-]+)';$/gm);
  const known = Array.from(lines, ([, each = '']) => each);
  const ids = [...known, id].sort();
  const imports = ids.map((each) => `import { ${nameOf(each)} } from '../rules/${each}';\n`).join('');
  const entries = ids.map((each) => `  ${nameOf(each)},\n`).join('');
  return text
    .replace(/(?:^import \{ \w+ \} from '\.\.\/rules\/[\w-]+';\n)+/m, imports)
    .replace(/(?<= = \[\n)[^\]]*(?=\];)/, entries);
}

/**
 * The texts of a language with one more, before the first that comes after it.
 *
 * @param {string} json
 * @param {string} id
 * @param {string} text
 */
function withText(json, id, text) {
  const entries = Object.entries(/** @type {Record<string, string>} */ (JSON.parse(json)));
  const next = entries.findIndex(([each]) => each > id);
  entries.splice(next < 0 ? entries.length : next, 0, [id, text]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
