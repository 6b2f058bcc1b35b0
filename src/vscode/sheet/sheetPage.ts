// The HTML of the sheet's page: it loads the page's own script and styles and nothing else. No script stands in it, no
// network is reached, and nothing in a document is ever run.
import * as vscode from 'vscode';
import { pageWords } from '../../features/service';
import { currentReader } from '../reading';

/** The page, for a webview of the extension. The day is that of the workspace's time zone. */
export function sheetPage(webview: vscode.Webview, extension: vscode.Uri, today: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const words = JSON.stringify(pageWords(currentReader(), today)).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address('sheet.css')}">
<title>Ops Regulation</title>
</head>
<body>
<script type="application/json" id="words">${words}</script>
<script nonce="${nonce}" src="${address('sheet.js')}"></script>
</body>
</html>`;
}
