// Runs Stryker on one source of a copy of the repository. Stryker is installed beside the copy, for it is large and
// seldom wanted; all else the copy takes from our node_modules.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../shared/failure.mjs';
import { root, state } from '../../shared/paths.mjs';
import { captureGuarded, run } from '../../shared/processes.mjs';
import { repositoryFiles } from './changed.mjs';

/** Milliseconds beyond what the tests took unchanged, after which a change counts as noticed. */
const PATIENCE = 5000;

const TREE = 'tree-';
const REPORT = 'mutation.json';
const home = join(state, 'mutation');
const tools = join(home, 'tools');
const pinned = fileURLToPath(new URL('tools.json', import.meta.url));

/** @type {Record<string, import('./score.mjs').Mutant['fate']>} what Stryker calls them */
const FATES = { Killed: 'noticed', Timeout: 'noticed', Survived: 'survived', NoCoverage: 'uncovered' };

/**
 * Copies the repository as it stands, and removes the copy when this process ends.
 *
 * @returns {Promise<string>} its folder
 */
export async function makeTree() {
  await installTools();
  sweep();
  const tree = join(home, `${TREE}${String(process.pid)}`);
  process.on('exit', () => {
    rmSync(tree, { recursive: true, force: true });
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => process.exit());
  for (const file of repositoryFiles().filter((each) => existsSync(join(root, each)))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  return tree;
}

/** Removes the copies of processes that are gone: what Stryker put back when it was ended stays behind. */
function sweep() {
  for (const name of readdirSync(home).filter((each) => each.startsWith(TREE))) {
    const owner = Number(name.slice(TREE.length));
    if (owner === process.pid || !isRunning(owner)) rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

async function installTools() {
  const wanted = readFileSync(pinned, 'utf8');
  const installed = join(tools, 'installed.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'package.json'), wanted);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if ((await run(npm, args, { cwd: tools, shell: process.platform === 'win32' })) !== 0)
    throw new Failure('The tools of mutation testing could not be installed; they come from the npm registry.');
  writeFileSync(installed, wanted);
}

/**
 * @param {string} tree
 * @param {string} file the source
 * @param {import('./specs.mjs').Specs} specs
 * @returns {Promise<import('./results.mjs').FileResult | undefined>} nothing where that fails, which is then said
 */
export async function measure(tree, file, { specs, env }) {
  const began = performance.now();
  const report = join(tree, REPORT);
  rmSync(report, { force: true });
  writeFileSync(join(tree, 'stryker.conf.json'), JSON.stringify(configuration(tree, file, specs)));
  const program = join(tools, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const options = { cwd: tree, env: { ...process.env, ...env } };
  const { text } = await captureGuarded(process.execPath, [program, 'run', 'stryker.conf.json'], options);
  if (!existsSync(report)) {
    console.log(`  ?    ${file}: not measured\n${text.trim().replaceAll(/^/gm, '       ')}`);
    return undefined;
  }
  const mutants = mutantsOf(readFileSync(report, 'utf8'), file);
  return { mutants, seconds: (performance.now() - began) / 1000 };
}

/**
 * @param {string} tree
 * @param {string} file
 * @param {readonly string[]} specs
 */
function configuration(tree, file, specs) {
  return {
    testRunner: 'specs',
    plugins: [join(tree, 'build', 'test', 'mutation', 'runner.mjs')],
    specs,
    mutate: [file],
    coverageAnalysis: 'perTest',
    inPlace: true, // the tree is a copy already
    disableTypeChecks: false, // tsx checks none
    concurrency: 1,
    timeoutMS: PATIENCE,
    reporters: ['json'],
    jsonReporter: { fileName: join(tree, REPORT) },
    allowConsoleColors: false,
    warnings: { unknownOptions: false },
  };
}

/**
 * @param {string} report of Stryker, in the schema of mutation testing reports
 * @param {string} file
 * @returns {import('./score.mjs').Mutant[]} in the order of the source
 */
export function mutantsOf(report, file) {
  /** @type {{ files: Record<string, { source: string, mutants: StrykerMutant[] } | undefined> }} */
  const { files } = JSON.parse(report);
  const { source, mutants } = files[file] ?? { source: '', mutants: [] };
  const lines = source.split('\n');
  return mutants
    .toSorted(({ location: a }, { location: b }) => a.start.line - b.start.line || a.start.column - b.start.column)
    .map(({ location, replacement, status }) => ({
      line: location.start.line,
      source: (lines[location.start.line - 1] ?? '').trim(),
      change: `${flat(textAt(lines, location))} → ${flat(replacement)}`,
      fate: FATES[status] ?? 'invalid',
    }));
}

/**
 * @typedef {{ line: number, column: number }} Place from 1
 * @typedef {{ start: Place, end: Place }} Location
 * @typedef {{ location: Location, replacement: string, status: string }} StrykerMutant
 */

/**
 * @param {readonly string[]} lines
 * @param {Location} location
 */
function textAt(lines, { start, end }) {
  const some = lines.slice(start.line - 1, end.line);
  const last = some.length - 1;
  some[last] = some[last]?.slice(0, end.column - 1) ?? '';
  some[0] = some[0]?.slice(start.column - 1) ?? '';
  return some.join('\n');
}

/** @param {string} code */
function flat(code) {
  return code.replaceAll(/\s+/g, ' ').trim();
}
