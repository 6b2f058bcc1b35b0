// `npm run pictures`: packs the extension and takes pictures of its sheet in a real editor, to be looked at with the
// list of test/ui/steps/looks.md, and of somebody's first steps. Arguments are what a picture's name is to hold, as in
// `zh-cn 800` or `steps dark`; `--installed` takes them with the package that is installed already.

import { installPackaged } from './packaged.mjs';
import { runScript } from '../shared/failure.mjs';
import { root } from '../shared/paths.mjs';
import { run } from '../shared/processes.mjs';

const INSTALLED = '--installed';

await runScript(async () => {
  const wanted = process.argv.slice(2);
  if (!wanted.includes(INSTALLED)) await installPackaged();
  const names = wanted.filter((each) => each !== INSTALLED);
  for (const script of ['index', 'firstSteps']) {
    const code = await run(process.execPath, ['--import', 'tsx', `test/ui/pictures/${script}.ts`, ...names], {
      cwd: root,
    });
    if (code !== 0) return code;
  }
  return 0;
});
