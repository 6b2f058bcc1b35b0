// The sheet: documents as a form and grids, and going from text to sheet and back.
import * as vscode from 'vscode';
import { pageWords } from '../../features/service';
import type { Feature, FeatureContext } from '../feature';
import { currentReader } from '../reading';
import { pageOptions, webviewPage } from '../webviewPage';
import { uriOfTab } from '../workspace/activeUri';
import { SheetEditor } from './sheetEditor';

/** The sheet, with what shows a document in it: the editor may ask for it before there is a session. */
export interface Sheets extends Feature {
  readonly resolve: vscode.CustomTextEditorProvider['resolveCustomTextEditor'];
}

/** Registers the sheet. */
export function sheets(context: FeatureContext): Sheets {
  const { workspaces, funnel, extension, faces } = context;
  return {
    resolve: (document, panel) => {
      const { webview } = panel;
      webview.options = pageOptions(extension);
      const today = workspaces.of(document.uri)?.current.drafting.today(new Date()) ?? '';
      const editor = new SheetEditor(context, document, panel);
      funnel.on(panel.onDidDispose, { what: 'task.sheet' }, () => {
        editor.dispose();
      });
      webview.html = webviewPage(webview, extension, { name: 'sheet', words: pageWords(currentReader(), today) });
    },
    commands: {
      'opsRegulation.openSheet': {
        what: 'task.sheet',
        run: (named) => {
          const other = notActive(named);
          const at = vscode.window.activeTextEditor?.selection.active;
          return other === undefined ? faces.switchTo('sheet', at) : faces.show(other, { face: 'sheet' });
        },
      },
      'opsRegulation.openText': {
        what: 'task.sheet',
        run: (named) => {
          const other = notActive(named);
          const at = faces.active?.position;
          return other === undefined ? faces.switchTo('text', at) : faces.show(other, { face: 'text' });
        },
      },
      'opsRegulation.openAt': {
        what: 'task.open',
        run: async (address, line, character) => {
          if (typeof address !== 'string') return;
          const isPlace = typeof line === 'number' && typeof character === 'number';
          const at = isPlace ? new vscode.Range(line, character, line, character) : 'open';
          await faces.show(vscode.Uri.parse(address, true), { at });
        },
      },
    },
  };
}

/** The file that a command names, where that is not the one in the active tab, as it is for the buttons of editors. */
function notActive(named: unknown): vscode.Uri | undefined {
  const active = uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
  return named instanceof vscode.Uri && named.toString() !== active?.toString() ? named : undefined;
}
