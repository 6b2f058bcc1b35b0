// The files of the sheet's page, as a browser asks for them: the page's own bundle under the policy of the editor, in
// the colours of its light theme.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from '../../../build/shared/paths.mjs';
import { dayIn } from '../../../src/base/dates/date';
import type { Reader } from '../../../src/base/message';
import { pageWords } from '../../../src/features/service';

const POLICY = "default-src 'none'; style-src 'self' 'nonce-page'; script-src 'nonce-page'";

/** The day on the desk. */
export const TODAY = dayIn('Asia/Shanghai', new Date('2026-06-03T04:00:00Z'));

/** What the browser gets for a path. */
export function pageFile(path: string, reader: Reader): { readonly contentType: string; readonly body: string } {
  const read = (file: string): string => readFileSync(join(dist, 'webview', file), 'utf8');
  if (path === '/sheet.css') return { contentType: 'text/css', body: read('sheet.css') };
  if (path === '/theme.css')
    return { contentType: 'text/css', body: readFileSync(join(root, 'test/ui/support/theme.css'), 'utf8') };
  if (path === '/sheet.js') return { contentType: 'text/javascript', body: read('sheet.js') };
  const words = JSON.stringify(pageWords(reader, TODAY)).replaceAll('<', '\\u003c');
  const body = `<!DOCTYPE html><html lang="${reader.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="sheet.css"><title>Ops Regulation</title></head>
<body class="vscode-light"><script type="application/json" id="words">${words}</script>
<script nonce="page" src="sheet.js"></script></body></html>`;
  return { contentType: 'text/html; charset=utf-8', body };
}
