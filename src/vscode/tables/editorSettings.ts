// Fitting the editor to tables of Chinese text, for those who write in it: a command proposes what VS Code lets nobody
// set for some documents alone, and writes what is ticked into the settings of the folder, for its Markdown.
import * as vscode from 'vscode';
import type { MessageId } from '../../base/message';
import { currentReader, say } from '../reading';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** Fonts in which a Chinese character is as wide as two letters, of all systems; else columns do not stand straight. */
const FONTS = [
  'Sarasa Mono SC',
  'Sarasa Mono TC',
  'Noto Sans Mono CJK SC',
  'Noto Sans Mono CJK TC',
  'Source Han Mono SC',
  'NSimSun',
  'MingLiU',
];

interface Proposal extends vscode.QuickPickItem {
  readonly section: string;
  readonly key: string;
  readonly value: unknown;
  /** False for a setting that is for files of any language. */
  readonly isForMarkdown: boolean;
}

/** Proposes the settings, and writes those that are chosen. */
export async function proposeEditorSettings(workspaces: Workspaces): Promise<void> {
  const state = await workspaces.choose();
  if (state?.folder === undefined) {
    void vscode.window.showInformationMessage(say('form.no-folder'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(proposals(state), {
    canPickMany: true,
    title: say('editor-settings.title'),
    placeHolder: say('editor-settings.choose'),
  });
  if (chosen === undefined || chosen.length === 0) return;
  for (const each of chosen) await write(state.folder, each);
  vscode.window.setStatusBarMessage(say('editor-settings.written', { count: chosen.length }), 5000);
}

function proposals({ current }: WorkspaceState): Proposal[] {
  const item = (what: MessageId, setting: Omit<Proposal, 'label' | 'picked'>): Proposal => ({
    label: say(what),
    picked: true,
    ...setting,
  });
  const fonts = [...FONTS.map((font) => `'${font}'`), 'monospace'].join(', ');
  return [
    item('editor-settings.wrap', { section: 'editor', key: 'wordWrap', value: 'off', isForMarkdown: true }),
    item('editor-settings.font', { section: 'editor', key: 'fontFamily', value: fonts, isForMarkdown: true }),
    item('editor-settings.words', {
      section: 'editor',
      key: 'wordBasedSuggestions',
      value: 'off',
      isForMarkdown: true,
    }),
    item('editor-settings.tidy', { section: 'opsRegulation', key: 'tidyOnSave', value: true, isForMarkdown: false }),
    item('editor-settings.labels', {
      section: 'workbench',
      key: 'editor.customLabels.patterns',
      value: current.documents.tabLabels(currentReader()),
      isForMarkdown: false,
    }),
  ];
}

// What the folder has set for other files of the same setting stays.
async function write(folder: vscode.Uri, { section, key, value, isForMarkdown }: Proposal): Promise<void> {
  const scope = isForMarkdown ? { uri: folder, languageId: 'markdown' } : folder;
  const configuration = vscode.workspace.getConfiguration(section, scope);
  const present = configuration.inspect<unknown>(key)?.workspaceValue;
  const merged = isRecord(present) && isRecord(value) ? { ...present, ...value } : value;
  await configuration.update(key, merged, vscode.ConfigurationTarget.Workspace, isForMarkdown);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
