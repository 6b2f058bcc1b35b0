// The sheet: documents as a form and grids, and going from text to sheet and back.
import * as vscode from 'vscode';
import type { Feature, FeatureContext } from '../feature';
import { SheetEditor } from './sheetEditor';
import { sheetPage } from './sheetPage';

/** The id of the editor. */
const SHEET = 'opsRegulation.sheet';

/** Registers the sheet. */
export function sheets({ workspaces, funnel, extension }: FeatureContext): Feature {
  const provider: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: (document, panel) => {
      const { webview } = panel;
      webview.options = {
        enableScripts: true,
        localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')],
      };
      const today = workspaces.of(document.uri)?.current.drafting.today(new Date()) ?? '';
      const editor = new SheetEditor(workspaces, document, panel, funnel);
      funnel.on(panel.onDidDispose, { what: 'task.sheet' }, () => {
        editor.dispose();
      });
      webview.html = sheetPage(webview, extension, today);
    },
  };
  return {
    disposables: [
      vscode.window.registerCustomEditorProvider(SHEET, provider, {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { retainContextWhenHidden: true },
      }),
    ],
    commands: {
      'opsRegulation.openSheet': { what: 'task.sheet', run: (uri) => openAs(uri, SHEET) },
      'opsRegulation.openText': { what: 'task.sheet', run: (uri) => openAs(uri, 'default') },
    },
  };
}

/** Opens the document that is named, or that of the active tab, in one of its faces. */
async function openAs(named: unknown, face: string): Promise<void> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shown = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  const uri = named instanceof vscode.Uri ? named : shown;
  if (uri !== undefined) await vscode.commands.executeCommand('vscode.openWith', uri, face);
}
