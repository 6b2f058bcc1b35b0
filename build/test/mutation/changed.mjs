// Asks git which files a change touches.

import { execFileSync } from 'node:child_process';
import { Failure } from '../../shared/failure.mjs';
import { root } from '../../shared/paths.mjs';

/**
 * @param {string} base a commit
 * @returns {string[]} the files that differ from it, new ones included, below the root
 */
export function changedFiles(base) {
  return [
    ...git(['diff', '--name-only', '--relative', base, '--']),
    ...git(['ls-files', '--others', '--exclude-standard']),
  ];
}

/** @returns {string[]} all files that are of the repository or would be */
export function repositoryFiles() {
  return git(['ls-files', '--cached', '--others', '--exclude-standard']);
}

/** @param {string[]} args */
function git(args) {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
      .split('\n')
      .filter(Boolean);
  } catch (error) {
    const { stderr } = /** @type {{ stderr?: unknown }} */ (error);
    throw new Failure(`git ${args.join(' ')}: ${String(stderr ?? error).trim()}`);
  }
}
