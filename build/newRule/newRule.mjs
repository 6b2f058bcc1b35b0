// `npm run new:rule ID`: writes a rule to be filled in.

import { runScript } from '../shared/failure.mjs';
import { makeRule } from './makeRule.mjs';
import { root } from '../shared/paths.mjs';

await runScript(() => {
  const [id, ...more] = process.argv.slice(2);
  const paths = makeRule(root, more.length > 0 ? undefined : id);
  console.log(paths.map((path) => `  ${path}`).join('\n'));
  console.log('Fill in what says TODO: see CONTRIBUTING.md. Until then three tests name what is missing.');
  return Promise.resolve();
});
