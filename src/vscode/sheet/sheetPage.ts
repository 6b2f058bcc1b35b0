// The HTML of the sheet's page: it loads the page's own script and styles and nothing else. No script stands in it, no
// network is reached, and nothing in a document is ever run.
import * as vscode from 'vscode';
import { say } from '../reading';

/** The page, for a webview of the extension. The day is that of the workspace's time zone. */
export function sheetPage(webview: vscode.Webview, extension: vscode.Uri, today: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address('sheet.css')}">
<title>Ops Regulation</title>
</head>
<body>
<script type="application/json" id="words">${JSON.stringify(words(today)).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}" src="${address('sheet.js')}"></script>
</body>
</html>`;
}

function words(today: string): Record<string, string> {
  return {
    nextOpen: say('sheet.next-open'),
    prose: say('sheet.prose'),
    left: say('sheet.left'),
    submit: say('sheet.submit'),
    head: say('sheet.head'),
    openCount: say('sheet.open-count', { count: '{count}' }),
    absent: say('sheet.absent'),
    earlier: say('sheet.earlier'),
    takeEarlier: say('sheet.take-earlier'),
    choices: say('sheet.choices'),
    system: say('sheet.system'),
    yuan: say('sheet.yuan'),
    count: say('sheet.count'),
    sum: say('sheet.sum'),
    average: say('sheet.average'),
    open: say('sheet.state.open'),
    computed: say('sheet.state.computed'),
    carried: say('sheet.state.carried'),
    faulty: say('sheet.state.faulty'),
    required: say('sheet.required'),
    today,
  };
}
