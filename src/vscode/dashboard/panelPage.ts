// The HTML of a dashboard's panel: it loads the page's own script and styles and nothing else. What is shown in it is
// sent later, and no script of that is ever run.
import * as vscode from 'vscode';
import type { DashboardWords } from '../../features/dashboard/panelMessages';
import { say } from '../reading';

/** The page, for a webview of the extension, in the style that the page has as a file. */
export function panelPage(webview: vscode.Webview, extension: vscode.Uri, style: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    'img-src blob:', // a picture that is drawn
  ].join('; ');
  const words = JSON.stringify(wordsOf()).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}</style>
<link rel="stylesheet" href="${address('dashboard.css')}">
<title>Ops Regulation</title>
</head>
<body>
<script type="application/json" id="words">${words}</script>
<script nonce="${nonce}" src="${address('dashboard.js')}"></script>
</body>
</html>`;
}

function wordsOf(): DashboardWords {
  return {
    waiting: say('dashboard.waiting'),
    tools: say('dashboard.tools'),
    page: say('dashboard.save-page'),
    tables: say('dashboard.save-tables'),
    pictures: say('dashboard.save-pictures'),
    picture: say('dashboard.save-picture', { title: '{title}', format: '{format}' }),
  };
}
