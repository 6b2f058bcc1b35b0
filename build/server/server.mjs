// Starts and stops the editor's server, on loopback and behind a token, and installs extensions into it. Which server
// that is: install.mjs. Who opens it: a browser of the tests or of a person.

import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { capture, spawnGuarded } from '../shared/processes.mjs';
import { registerLanguages } from './languages.mjs';

/** Milliseconds that a server may take until it listens. */
const startLimit = 60_000;

/** Settings that keep the editor from the network and from talking about itself. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'remote.restoreForwardedPorts': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').ServerProgram} program
 * @property {string} data the folder for its settings, state and log
 * @property {string | undefined} [extensions] the folder of its extensions, if not inside `data`
 * @property {import('./languages.mjs').Language} [language] English if not given
 * @property {number} [port] any free one if not given
 * @property {boolean} [restricted] folders are opened in Restricted Mode, until they are trusted
 * @property {boolean} [automation] offers `codeAutomationLog` and `codeAutomationExit` to the page; suppresses
 * notifications
 * @property {NodeJS.ProcessEnv} [env] the environment of the server and its extensions
 */

/**
 * @typedef {object} Server
 * @property {number} port where it listens
 * @property {(folder: string, payload?: [string, string][], port?: number) => string} address the page that shows a
 * folder or a workspace file, at another port where something stands before the server
 * @property {(path: string) => string} remote a file of the server, as the page names it
 * @property {() => Promise<void>} stop ends it with all that it started
 * @property {Promise<number>} ended its exit code, once it has ended
 */

/**
 * Starts a server and waits until it listens.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws {Failure} where it does not come up; the message ends with its last words
 */
export async function startServer(options) {
  writeSettings(options.data);
  registerLanguages(join(options.data, 'data'));
  const token = randomBytes(16).toString('hex');
  const child = spawnGuarded(options.program.node, serverArguments(options, token), {
    env: options.env ?? process.env,
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) =>
    child.on('close', (code) => {
      resolve(code ?? 1);
    }),
  );
  const port = await listening(child, ended, join(options.data, 'server.log'));
  return {
    port,
    address: (folder, payload = [], host = port) => address(host, token, folder, payload),
    remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    ended,
  };
}

/**
 * Installs a packaged extension, replacing the one of the same name.
 *
 * @param {Pick<ServerOptions, 'program' | 'data' | 'extensions'>} options
 * @param {string} vsix the package
 * @throws {Failure} where the server refuses it
 */
export async function installExtension(options, vsix) {
  const { code, text } = await capture(options.program.node, [
    options.program.main,
    ...commonArguments(options),
    '--install-extension',
    vsix,
    '--force',
  ]);
  if (code !== 0 || !text.includes('was successfully installed'))
    throw new Failure(`The extension could not be installed: ${text.trim()}`);
}

/** @param {Pick<ServerOptions, 'data' | 'extensions'>} options */
function commonArguments({ data, extensions }) {
  const folder = extensions ? [`--extensions-dir=${extensions}`] : [];
  return ['--accept-server-license-terms', `--server-data-dir=${data}`, ...folder];
}

/**
 * @param {ServerOptions} options
 * @param {string} token
 */
function serverArguments(options, token) {
  return [
    options.program.main,
    ...commonArguments(options),
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    `--connection-token=${token}`,
    `--locale=${options.language ?? 'en'}`,
    '--disable-telemetry',
    '--disable-experiments',
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...(options.automation ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** @param {string} data */
function writeSettings(data) {
  // Some settings are read from the one place only, some from the other.
  for (const scope of ['Machine', 'User']) {
    const file = join(data, 'data', scope, 'settings.json');
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(quiet, undefined, 2)}\n`);
  }
}

/**
 * Keeps what a server says in a file, and waits for the port that it names.
 *
 * @param {ReturnType<typeof spawnGuarded>} child
 * @param {Promise<number>} ended
 * @param {string} logFile
 * @returns {Promise<number>}
 */
async function listening(child, ended, logFile) {
  const log = createWriteStream(logFile);
  child.stderr.pipe(log, { end: false });
  child.stdout.pipe(log, { end: false });
  /** @type {Promise<number>} */
  const port = new Promise((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      const match = /Extension host agent listening on (\d+)/.exec((said += part));
      if (match?.[1]) resolve(Number(match[1]));
    });
  });
  const late = new Promise((resolve) => setTimeout(resolve, startLimit).unref());
  const result = await Promise.race([port, ended.then(() => undefined), late.then(() => undefined)]);
  if (result !== undefined) return result;
  child.stdin.end();
  await ended;
  throw new Failure(
    `The editor server did not start. ${readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n')}`,
  );
}

/**
 * @param {number} port
 * @param {string} token
 * @param {string} folder
 * @param {[string, string][]} payload what else the page is told, as pairs
 */
function address(port, token, folder, payload) {
  const query = new URLSearchParams({
    tkn: token,
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
  });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString().replaceAll('%2F', '/')}`;
}
