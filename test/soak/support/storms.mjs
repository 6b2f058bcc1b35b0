// Changes the files of a workspace in storms, as people and their programs do, for so many seconds:
// `node storms.mjs FOLDER SECONDS SEED`. Prints as JSON how often each thing was done.

import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Dice, drawText } from './texts.mjs';

/** About so many files are there at a time. */
const FILES = 2000;

const [workspace = '', seconds = '', seed = ''] = process.argv.slice(2);
const root = join(workspace, 'documents', 'storms');
const settings = join(workspace, 'ops-regulation.yaml');
const dice = new Dice(Number(seed));
const plan = readFileSync(join(workspace, 'documents', '2026-05', 'monthly-promotion-plan.md'), 'utf8');
const plainSettings = readFileSync(settings, 'utf8');

/** @type {Record<string, number>} */
const done = {};
/** @type {Promise<void>[]} what goes on beside the storms */
const beside = [];

/**
 * @param {string} what
 * @param {number} [times]
 */
function count(what, times = 1) {
  done[what] = (done[what] ?? 0) + times;
}

/** @returns {string[]} all files, below the root */
function files() {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
}

/** @returns {string[]} all folders, below the root */
function folders() {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => join(each.parentPath, each.name));
}

/** @returns {string[]} some of all files that are not locked, each once, with their whole paths */
function some(/** @type {number} */ most) {
  const all = files();
  const drawn = new Set(Array.from({ length: Math.min(most, all.length) }, () => join(root, dice.pick(all))));
  return [...drawn].filter((path) => (statSync(path).mode & 0o200) !== 0);
}

function newFolder() {
  const above = dice.below(3) === 0 ? dice.pick([root, ...folders()]) : root;
  return join(above, dice.pick(['方案', '計劃', 'week', 'old.d']) + String(dice.below(1000)));
}

const text = () => drawText(dice, plan);

/** @param {string} path */
function write(path) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text());
}

/** Each is one storm. */
const storms = {
  make() {
    const folder = newFolder();
    const number = Math.min(400, FILES + 200 - files().length);
    for (let index = 0; index < number; index++) write(join(folder, `${dice.below(100_000)}.md`));
    count('made', Math.max(0, number));
  },
  edit() {
    const all = some(300);
    for (const path of all) writeFileSync(path, text());
    count('edited', all.length);
  },
  /** As editors save. */
  replace() {
    const all = some(200);
    for (const path of all) {
      writeFileSync(`${path}.tmp`, text());
      renameSync(`${path}.tmp`, path);
    }
    count('replaced', all.length);
  },
  move() {
    const all = some(150);
    const [first = root, ...rest] = folders();
    for (const path of all) renameSync(path, join(dice.pick([first, ...rest]), `${dice.below(100_000)}.md`));
    count('moved', all.length);
  },
  renameFolder() {
    const to = newFolder();
    const from = dice.pick([root, ...folders()]);
    if (from === root || existsSync(to) || to.startsWith(from)) return;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    count('folders renamed');
  },
  /** Out of sight and back: no event tells of the files in it. */
  async hideFolder() {
    const from = dice.pick([root, ...folders()]);
    const to = join(workspace, '.trash');
    if (from === root || existsSync(to)) return;
    renameSync(from, to);
    await pause(dice.below(1500));
    if (dice.below(2) === 0 || existsSync(from)) rmSync(to, { recursive: true });
    else renameSync(to, from);
    count('folders hidden');
  },
  remove() {
    const all = some(files().length > FILES ? 300 : 40);
    for (const path of all) rmSync(path);
    count('deleted', all.length);
  },
  removeFolder() {
    const all = folders();
    if (files().length < FILES / 2 || all.length === 0) return;
    rmSync(dice.pick(all), { recursive: true });
    count('folders deleted');
  },
  /** As version control does that goes to another branch. */
  checkout() {
    for (const [index, path] of some(600).entries()) {
      if (index % 3 === 0) rmSync(path);
      else if (index % 3 === 1) writeFileSync(path, text());
      else write(join(dirname(path), `branch-${dice.below(100_000)}.md`));
    }
    count('checkouts');
  },
  grow() {
    for (let index = 0; index < 10; index++) beside.push(growing(join(root, `growing-${dice.below(100)}.md`)));
    count('grown', 10);
  },
  lock() {
    for (const path of some(20)) beside.push(locked(path));
    count('locked', 20);
  },
  /** A folder in place of a file, and a file again. */
  async disguise() {
    const all = some(10);
    for (const path of all) {
      rmSync(path);
      mkdirSync(path);
    }
    await pause(dice.below(1000));
    for (const path of all) {
      rmSync(path, { recursive: true, force: true });
      write(path);
    }
    count('disguised', all.length);
  },
  rules() {
    const severity = dice.pick(['off', 'hint', 'error']);
    writeFileSync(settings, `${plainSettings}\nrules:\n  front-matter-missing: ${severity}\n`);
    count('settings written');
  },
};

/** Written bit by bit, and half a document for a while. */
async function growing(/** @type {string} */ path) {
  const whole = Buffer.from(text() + '增长。'.repeat(2000));
  const file = openSync(path, 'w');
  for (let from = 0; from < whole.length; from += 4000) {
    writeSync(file, whole.subarray(from, from + 4000));
    await pause(dice.below(200));
  }
  closeSync(file);
}

async function locked(/** @type {string} */ path) {
  chmodSync(path, 0o000);
  await pause(dice.below(3000));
  if (existsSync(path) && statSync(path).isFile()) chmodSync(path, 0o644);
}

mkdirSync(root, { recursive: true });
const names = /** @type {(keyof typeof storms)[]} */ (Object.keys(storms));
const end = Date.now() + Number(seconds) * 1000;
while (files().length < FILES) storms.make();
while (Date.now() < end) {
  await storms[dice.pick(names)]();
  if (files().length < FILES) storms.make();
  await pause(dice.pick([0, 20, 100, 400, 1500, 4000]));
}
await Promise.all(beside);
for (const name of files()) chmodSync(join(root, name), 0o644);
// The end is as bad as it gets: what is lost now is followed by nothing.
storms.checkout();
storms.renameFolder();
storms.move();
storms.removeFolder();
const last = some(800);
for (const path of last) rmSync(path);
count('deleted', last.length);
console.log(JSON.stringify({ ...done, 'files there': files().length }));
