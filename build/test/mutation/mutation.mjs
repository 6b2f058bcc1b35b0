// `npm run test:mutation`: changes the sources place by place, one file at a time, and counts the changes that the
// file's specs notice. What was measured is kept, so that a run of hours can be ended and taken up again.

import { setPriority } from 'node:os';
import { runScript } from '../../shared/failure.mjs';
import { changedFiles } from './changed.mjs';
import { explanations } from './explained.mjs';
import { readMutationOptions, usage } from './options.mjs';
import { fileLines, folderTable } from './report.mjs';
import { digestOf, readMeasured, writeMeasured } from './results.mjs';
import { scoreOf, staleOf } from './score.mjs';
import { inOrder, specsOf } from './specs.mjs';
import { makeTree, measure } from './stryker.mjs';

/** Under everything else that runs: a whole run takes hours. */
const NICE = 19;
/** Changes of a hundred that tests must notice. */
const BAR = 85;

await runScript(async () => {
  const options = readMutationOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  setPriority(NICE);
  const tree = await makeTree();
  const files = chosen(tree, options);
  /** @type {import('./report.mjs').Measured[]} */
  const measured = [];
  for (const file of files) {
    const known = await resultOf(tree, file, options);
    if (known === undefined) continue;
    const score = scoreOf(known.mutants, explanations[file] ?? []);
    const stale = staleOf(known.mutants, explanations[file] ?? []);
    measured.push({ file, score });
    console.log(fileLines(file, score, { seconds: known.seconds, stale }));
  }
  const table = folderTable(files, measured, BAR);
  console.log(table.text);
  return table.below ? 1 : 0;
});

/**
 * @param {string} tree
 * @param {import('./options.mjs').MutationOptions} options
 * @returns {string[]} the sources to measure, in order
 */
function chosen(tree, { paths, base }) {
  const all = inOrder(tree).filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path)));
  if (base === undefined) return all;
  const changed = new Set(changedFiles(base));
  return all.filter((file) => changed.has(file) || specsOf(file, tree).specs.some((spec) => changed.has(spec)));
}

/**
 * @param {string} tree
 * @param {string} file
 * @param {import('./options.mjs').MutationOptions} options
 * @returns {Promise<import('./results.mjs').FileResult | undefined>} nothing where it is not known, nor can be
 */
async function resultOf(tree, file, { known }) {
  const specs = specsOf(file, tree);
  const digest = digestOf(tree, [file, ...specs.specs, ...specs.fixtures]);
  const kept = readMeasured(file, digest);
  if (kept !== undefined || known) return kept;
  if (specs.specs.length === 0) {
    console.log(`  ?    ${file}: no spec tests it`);
    return undefined;
  }
  const result = await measure(tree, file, specs);
  if (result !== undefined) writeMeasured(file, digest, result);
  return result;
}
