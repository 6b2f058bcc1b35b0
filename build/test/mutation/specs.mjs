// Which specs test a source: the one of the same name in test/unit, which mirrors src, and those of the table below.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { others, rulesOf } from './otherSpecs.mjs';

/**
 * @typedef {object} Specs
 * @property {string[]} specs
 * @property {string[]} fixtures that they read and this source alone is about
 * @property {Record<string, string>} env that they run in
 */

/** What is measured, in this order. */
const folders = [
  'src/base',
  'src/documents',
  'src/checking',
  'src/rules',
  'src/files',
  'src/cli/host.ts',
  'src/features/rename',
  'src/search/query',
  'src/search/ranking',
  'src/documents/templates',
];

const RULE_SPEC = 'test/unit/rules/fixtures.test.ts';
const FIXTURES = ['test/fixtures/rules', 'test/fixtures/findings'];

/** @param {string} file a source */
export function folderOf(file) {
  return folders.filter((folder) => file.startsWith(folder)).sort((a, b) => b.length - a.length)[0] ?? '';
}

/**
 * @param {string} tree
 * @returns {string[]} the sources that are measured: folder by folder, the small ones of each first
 */
export function inOrder(tree) {
  const files = readdirSync(join(tree, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && folderOf(file) !== '');
  const size = new Map(files.map((file) => [file, statSync(join(tree, file)).size]));
  const place = (/** @type {string} */ file) => folders.indexOf(folderOf(file));
  return files.sort((a, b) => place(a) - place(b) || (size.get(a) ?? 0) - (size.get(b) ?? 0));
}

/**
 * @param {string} file a source
 * @param {string} tree
 * @returns {Specs}
 */
export function specsOf(file, tree) {
  const rules = rulesOf[file] ?? /^src\/rules\/([a-z-]+)\.ts$/.exec(file)?.slice(1) ?? [];
  const fixtures = fixturesOf(rules, tree);
  const specs = [mirrored(file), ...(others[file] ?? [])].filter((spec) => existsSync(join(tree, spec)));
  if (fixtures.length === 0) return { specs, fixtures, env: {} };
  return { specs: [RULE_SPEC, ...specs], fixtures, env: { OPS_REGULATION_RULES: rules.join(' ') } };
}

/** @param {string} file a source; the specs of rules are named in camel case */
function mirrored(file) {
  const [, folder = '', name = ''] = /^src\/(.*\/)(.*)\.ts$/.exec(file) ?? [];
  const words = name.replaceAll(/-([a-z])/g, (_, letter) => String(letter).toUpperCase());
  return `test/unit/${folder}${words}.test.ts`;
}

/**
 * @param {readonly string[]} rules
 * @param {string} tree
 * @returns {string[]} the documents that are about them, and what is found in them
 */
function fixturesOf(rules, tree) {
  return FIXTURES.flatMap((folder) =>
    readdirSync(join(tree, folder))
      .filter((name) => rules.some((rule) => name.startsWith(`${rule}.`) || name.startsWith(`${rule}-`)))
      .map((name) => `${folder}/${name}`),
  );
}
