// Runs a suite in an editor or browser, and files of it that failed once more in a fresh one, all of them where it left
// no result: a machine that is busy with other things can make a test fail that is right. What passes only then counts,
// and is told, so that somebody fixes it.

import { forgetResult, readResult, resultFile } from './result.mjs';
import { testFile } from './outcome.mjs';
import { writeResult } from './write.mjs';

/** @typedef {import('./result.mjs').Result} Result */

/**
 * @param {string} suite
 * @param {(files: string[]) => Promise<number>} runFiles runs these files, all where none is named, in an editor of
 * their own, and gives the exit code; the suite's result is then there
 * @returns {Promise<number>} the exit code; the result of both runs together is left behind
 */
export async function runSuite(suite, runFiles) {
  forgetResult(suite);
  const wanted = (process.env['OPS_REGULATION_TESTS'] ?? '').split(',').filter(Boolean);
  const code = await runFiles(wanted);
  const first = readResult(suite);
  const again = first === undefined ? wanted : failedFiles(first);
  if (first !== undefined && again.length === 0) return code;
  console.log(`\nOnce more, in a fresh editor: ${again.join(', ') || 'all, since none ran'}`);
  forgetResult(suite);
  const secondCode = await runFiles(again);
  const result = withSecondRun(first ?? [], readResult(suite) ?? []);
  writeResult(resultFile(suite), result);
  for (const { file, flaky } of result) if (flaky) console.log(`flaky: ${testFile(suite, file)}`);
  return result.some(({ failures }) => failures.length > 0) ? 1 : secondCode;
}

/**
 * @param {Result} result
 * @returns {string[]} the files to run once more
 */
export function failedFiles(result) {
  return result.filter(({ file, failures }) => file !== '' && failures.length > 0).map(({ file }) => file);
}

/**
 * @param {Result} first
 * @param {Result} second of those files that failed; it may lack some
 * @returns {Result} what counts
 */
export function withSecondRun(first, second) {
  const again = new Map(
    second.map((each) => [each.file, each.failures.length === 0 ? { ...each, flaky: true } : each]),
  );
  const others = first.filter(({ file }) => !again.has(file));
  return [...others, ...again.values()];
}
