// Where the scripts find and put things. Owns no other knowledge than that.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the scripts install, copy and write down; ignored by git. */
export const state = join(root, '.vscode-test');

/** The built extension, command line and test bundles. */
export const dist = join(root, 'dist');

/** One JSON file a suite: see test/results/result.mjs. */
export const results = join(state, 'results');

/** Pictures of the editor under test; ignored by git. */
export const screenshots = join(root, 'test', 'ui', 'screenshots');
