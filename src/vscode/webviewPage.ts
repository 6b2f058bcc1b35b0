// The HTML of a page that the editor shows: it loads the page's own script and styles and nothing else. No script
// stands in it, no network is reached, and nothing in a document is ever run.
import * as vscode from 'vscode';

/** What a webview of such a page may do: run the page's script, and load what is bundled for pages. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')] };
}

/** A page of ours, in a webview. */
export interface WebviewPage {
  /** The name of its script and its styles among those that are bundled. */
  readonly name: string;
  /** What the page itself says, as it reads it. */
  readonly words: unknown;
  /** A style that stands before its own. */
  readonly style?: string;
  /** Whether it draws pictures that it has made itself. */
  readonly draws?: boolean;
}

/** The page, for a webview of the extension. */
export function webviewPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, words, style, draws = false }: WebviewPage,
): string {
  const address = (ending: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview', `${name}.${ending}`)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    ...(draws ? ['img-src blob:'] : []),
  ].join('; ');
  const before = style === undefined ? '' : `<style nonce="${nonce}">${style}</style>\n`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${before}<link rel="stylesheet" href="${address('css')}">
<title>Ops Regulation</title>
</head>
<body>
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}" src="${address('js')}"></script>
</body>
</html>`;
}
