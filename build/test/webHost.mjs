// Stands before the server and makes the editor run the extension in a browser's worker, as editors without a server
// do: serves the repository under the page's own address, and names it to the page. All else goes through.

import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { root } from '../shared/paths.mjs';

const mount = '/__ext';
const settings = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

/**
 * @param {number} port where the server listens
 * @param {string} tests the bundle of tests for the worker, below the root
 * @returns {Promise<{ port: number, close: () => void }>} where the editor is to be opened instead
 */
export async function startWebHost(port, tests) {
  const host = createServer((asked, answer) => {
    const path = new URL(asked.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith(`${mount}/`)) {
      readFile(join(root, decodeURIComponent(path.slice(mount.length)))).then(
        (bytes) => answer.end(bytes),
        () => answer.writeHead(404).end(),
      );
      return;
    }
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    asked.pipe(
      request({ host: '127.0.0.1', port, path: asked.url, method: asked.method, headers }, (given) => {
        if (path === '/' && given.statusCode === 200)
          void sendPage(given, answer, { authority: asked.headers.host ?? '', tests });
        else given.pipe(answer.writeHead(given.statusCode ?? 502, given.headers));
      }).on('error', () => answer.destroy()),
    );
  });
  host.on('upgrade', (asked, socket, head) => {
    const server = connect(port, '127.0.0.1', () => {
      const lines = asked.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 0 ? [`${name}: ${all[at + 1] ?? ''}`] : [],
      );
      server.write([`${asked.method ?? 'GET'} ${asked.url ?? '/'} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      server.write(head);
      socket.pipe(server).pipe(socket);
    });
    server.on('error', () => socket.destroy());
    socket.on('error', () => server.destroy()).on('close', () => server.destroy());
  });
  await new Promise((resolve) =>
    host.listen(0, '127.0.0.1', () => {
      resolve(undefined);
    }),
  );
  const address = host.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => {
      host.close();
      host.closeAllConnections();
    },
  };
}

/**
 * Passes the workbench's page on with our extension among those that are developed.
 *
 * @param {import('node:http').IncomingMessage} given
 * @param {import('node:http').ServerResponse} answer
 * @param {{ authority: string, tests: string }} names
 */
async function sendPage(given, answer, { authority, tests }) {
  const html = (await given.setEncoding('utf8').toArray()).join('');
  const uri = (/** @type {string} */ path) => ({ scheme: 'http', authority, path });
  const page = html.replace(settings, (_whole, /** @type {string} */ start, /** @type {string} */ text) => {
    const configuration = JSON.parse(text.replaceAll('&quot;', '"'));
    const developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [uri(mount)],
      extensionTestsPath: uri(`${mount}/${tests}`),
      enableSmokeTestDriver: true,
    };
    return start + JSON.stringify({ ...configuration, developmentOptions }).replaceAll('"', '&quot;');
  });
  const headers = { ...given.headers };
  delete headers['content-length'];
  answer.writeHead(200, headers).end(page);
}
