// `npm start`: builds the extension and opens it on a copy of the sample workspace, in the VS Code of this machine or
// else in the browser.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../shared/failure.mjs';
import { packageExtension } from '../bundle/package.mjs';
import { root, state } from '../shared/paths.mjs';
import { findProgram, run } from '../shared/processes.mjs';
import { ensureServer } from '../server/install.mjs';
import { installExtension, startServer } from '../server/server.mjs';
import { startMessages } from './messages.mjs';
import { readStartOptions, usage } from './options.mjs';
import { timed } from './timed.mjs';
import { copyWorkspace, sample, trial } from '../shared/workspace.mjs';

/** @typedef {import('./options.mjs').StartOptions} StartOptions */

await runScript(async () => {
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  const vsix = await timed('Building and packing the extension', packageExtension);
  const folder = copyWorkspace(sample, 'sample-workspace', { keep: !options.fresh });
  const code = options.browser ? undefined : findProgram(['code']);
  if (code !== undefined && (await openDesktop(code, folder, options))) {
    console.log(startMessages[options.language].desktop(folder));
    return 0;
  }
  return serve(vsix, folder, options);
});

/**
 * @param {string} code
 * @param {string} folder
 * @param {StartOptions} options
 * @returns {Promise<boolean>} whether it opened
 */
async function openDesktop(code, folder, options) {
  const locale = options.languageAsked ? ['--locale', options.language] : [];
  const env = { ...process.env, ...trial };
  if ((await run(code, [`--extensionDevelopmentPath=${root}`, ...locale, folder], { env })) === 0) return true;
  console.log('VS Code did not open; the browser takes its place.');
  return false;
}

/**
 * Serves the editor until a signal ends it.
 *
 * @param {string} vsix
 * @param {string} folder
 * @param {StartOptions} options
 */
async function serve(vsix, folder, options) {
  const place = {
    program: await ensureServer(),
    data: join(state, 'start-data'),
    extensions: join(state, 'start-extensions'),
  };
  rmSync(place.extensions, { recursive: true, force: true });
  await timed('Putting it into the editor', () => installExtension(place, vsix));
  const env = { ...process.env, ...trial };
  const server = await timed('Starting the editor', () =>
    startServer({ ...place, language: options.language, port: options.port, env }),
  );
  const address = server.address(folder);
  const messages = startMessages[options.language];
  console.log(`\n${messages.browser(address, folder)}`);
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) void run('xdg-open', [address], { stdio: 'ignore' });
  /** @type {Promise<number>} */
  const signal = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.once(name, () => {
        resolve(0);
      });
  });
  const code = await Promise.race([signal, server.ended]);
  await server.stop();
  console.log(code === 0 ? messages.stopped : 'The editor server ended by itself.');
  return code;
}
