// Says what was measured, in lines for a terminal.

import { brief, percentOf } from './score.mjs';
import { folderOf } from './specs.mjs';

/**
 * @typedef {object} Measured
 * @property {string} file
 * @property {import('./score.mjs').Score} score
 */

/**
 * @param {string} file
 * @param {import('./score.mjs').Score} score
 * @param {{ seconds: number, stale: readonly string[] }} more
 * @returns {string} a line for the file, one for each survivor, and one for each explanation that explains none
 */
export function fileLines(file, score, { seconds, stale }) {
  const survived = score.survivors.length;
  const percent = percentOf({ noticed: score.noticed, survived }).toFixed(0);
  const head = `${percent.padStart(3)} %  ${file}  ${counts([{ file, score }])}  ${seconds.toFixed(0)} s`;
  return [
    head,
    ...score.survivors.map(({ line, change, fate }) => `       ${String(line)}  ${brief(change)}${noTest(fate)}`),
    ...stale.map((change) => `       explained, but does not survive: ${change}`),
  ].join('\n');
}

/** @param {import('./score.mjs').Mutant['fate']} fate */
function noTest(fate) {
  return fate === 'uncovered' ? '  (no test comes here)' : '';
}

/**
 * @param {readonly string[]} files all that were asked for
 * @param {readonly Measured[]} measured
 * @param {number} bar per cent that a folder must reach
 * @returns {{ text: string, below: boolean }} a line a folder; whether one of them is below the bar
 */
export function folderTable(files, measured, bar) {
  const names = [...new Set(files.map(folderOf))];
  const rows = names.map((name) => row(name, files, measured));
  return {
    text: [...rows, { name: 'all', ...sum(files.length, measured) }].map(line).join('\n'),
    below: rows.some(({ percent, count }) => count > 0 && percent < bar),
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {readonly Measured[]} measured
 */
function row(name, files, measured) {
  const own = measured.filter(({ file }) => folderOf(file) === name);
  return { name, ...sum(files.filter((file) => folderOf(file) === name).length, own) };
}

/**
 * @param {number} files
 * @param {readonly Measured[]} measured
 */
function sum(files, measured) {
  const noticed = total(measured, ({ noticed: some }) => some);
  const survived = total(measured, ({ survivors }) => survivors.length);
  return { files, count: measured.length, text: counts(measured), percent: percentOf({ noticed, survived }) };
}

/** @param {{ name: string, files: number, count: number, text: string, percent: number }} row */
function line({ name, files, count, text, percent }) {
  const part = count === files ? `${String(files)} files` : `${String(count)} of ${String(files)} files measured`;
  const score = count === 0 ? '   –' : `${percent.toFixed(1).padStart(5)} %`;
  return `${score}  ${name}: ${part}${count === 0 ? '' : `, ${text}`}`;
}

/** @param {readonly Measured[]} measured */
function counts(measured) {
  const noticed = total(measured, (score) => score.noticed);
  const survived = total(measured, ({ survivors }) => survivors.length);
  const explained = total(measured, (score) => score.explained);
  const all = `${String(noticed)} noticed, ${String(survived)} survived`;
  return explained === 0 ? all : `${all}, ${String(explained)} explained`;
}

/**
 * @param {readonly Measured[]} measured
 * @param {(score: import('./score.mjs').Score) => number} value
 */
function total(measured, value) {
  return measured.reduce((added, { score }) => added + value(score), 0);
}
