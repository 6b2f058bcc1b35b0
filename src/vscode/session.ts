// Owns the wiring of a session: it reads the knowledge base, opens the folders and registers what the editor offers.
import * as vscode from 'vscode';
import type { PackFile } from '../knowledge/model';
import { parsePack } from '../knowledge/pack';
import { followActiveDocument } from './workspace/activeDocument';
import { clauseCommands } from './lookup/clauseActions';
import { registerClauseAddresses } from './lookup/clauseAddress';
import type { Command } from './command';
import { registerCompletion } from './completion/completion';
import { exportPage } from './preview/exportPage';
import { readBundledPack } from '../files/bundledPack';
import { editorHost } from './workspace/host';
import { fillActive, registerFillOnSave } from './tables/fillOnSave';
import { alignActiveTables } from './tables/formatting';
import { FollowedFiles } from './rename/followedFiles';
import { Funnel } from './funnel';
import { openImport } from './import/importRegulation';
import type { RegulationImport } from './import/importRegulation';
import { indexStorage } from './lookup/indexStorage';
import { newDocument, selectNextPlaceholder } from './drafting/newDocument';
import { newType } from './typeMaking/newType';
import { pasteAsTable, registerPaste } from './tables/paste';
import { Preview } from './preview/preview';
import { Problems } from './checking/problems';
import { registerQuickFixes } from './checking/quickFixes';
import { registerReferences } from './references/register';
import { openPackGuide, RegulationText } from './workspace/regulationText';
import { registerRenumbering, renumberCommands } from './rename/renumber';
import { openSearchBox } from './lookup/searchBox';
import { StatusBar } from './checking/statusBar';
import { registerSymbols } from './symbols/symbols';
import { TreeViews } from './trees/treeViews';
import { Workspaces } from './workspace/workspaces';

/** What a session holds, for the commands and for tests. */
export interface Session {
  readonly workspaces: Workspaces;
  readonly problems: Problems;
  readonly status: StatusBar;
  readonly preview: Preview;
  /** The ids of the commands that there are. */
  readonly commands: readonly string[];
  /** Runs a command; what goes wrong is told and never rejects. */
  readonly run: (command: string, args: readonly unknown[]) => Promise<unknown>;
  /** Settles when all folders are read and checked. */
  readonly ready: Promise<unknown>;
}

/** Opens the session. Everything registered ends with the extension. */
export async function openSession(context: vscode.ExtensionContext): Promise<Session> {
  const log = vscode.window.createOutputChannel('Ops Regulation', { log: true });
  const funnel = new Funnel(log, (text, button) => vscode.window.showErrorMessage(text, button));
  const files = (await funnel.run({ what: 'task.load' }, () => bundledPack(context.extensionUri))) ?? [];
  const bundled = parsePack(files);
  const workspaces = new Workspaces({ bundled, funnel });
  const texts = new RegulationText(workspaces, files, funnel);
  const problems = new Problems(workspaces, workspaces.active.bundledFindings, funnel);
  const status = new StatusBar(workspaces, problems, funnel);
  const trees = new TreeViews(workspaces, funnel);
  const preview = new Preview(workspaces, funnel);
  const importing = openImport();
  const keeper = indexStorage(context);
  const followed = new FollowedFiles(funnel);
  const commands = commandsOf(workspaces, { importing, keeper, followed, funnel });
  const refresh = async (): Promise<void> => {
    for (const each of [problems, status, trees, texts, preview]) await each.refresh();
  };
  context.subscriptions.push(
    log,
    workspaces,
    texts,
    problems,
    status,
    trees,
    preview,
    importing,
    registerClauseAddresses(workspaces, funnel),
    registerQuickFixes(workspaces, problems, funnel),
    registerFillOnSave(workspaces, funnel, (document) => followed.owns(document)),
    registerPaste(workspaces, funnel),
    registerSymbols(workspaces, keeper, funnel),
    registerCompletion(workspaces, funnel),
    registerReferences({ workspaces, funnel, keeper }),
    followed,
    registerRenumbering(workspaces, followed, funnel),
    followActiveDocument(workspaces, funnel),
    funnel.on(workspaces.onDidLoad, { what: 'task.show' }, () => {
      texts.refresh();
    }),
    funnel.on(vscode.workspace.onDidChangeConfiguration, { what: 'task.show' }, async (event) => {
      if (event.affectsConfiguration('opsRegulation.script')) await refresh();
    }),
  );
  // Until all is read, an empty tree is one that is still being read.
  const ready = funnel
    .run({ what: 'task.read' }, () => workspaces.rescan())
    .then(() => vscode.commands.executeCommand('setContext', 'opsRegulation.ready', true));
  const run = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const command = commands.get(name);
    if (command?.afterReading) await ready;
    return command?.run(...args);
  };
  return {
    workspaces,
    problems,
    status,
    preview,
    ready,
    commands: [...commands.keys()],
    run: (name, args) => funnel.run({ what: commands.get(name)?.what ?? 'task.command' }, () => run(name, args)),
  };
}

async function bundledPack(extension: vscode.Uri): Promise<PackFile[]> {
  const files = await readBundledPack(editorHost(vscode.Uri.joinPath(extension, 'dist')));
  if (files === undefined) throw vscode.FileSystemError.FileNotFound();
  return files;
}

interface Helpers {
  readonly importing: RegulationImport;
  readonly keeper: ReturnType<typeof indexStorage>;
  readonly followed: FollowedFiles;
  readonly funnel: Funnel;
}

/** All commands, by their id. */
function commandsOf(
  workspaces: Workspaces,
  { importing, keeper, followed, funnel }: Helpers,
): ReadonlyMap<string, Command> {
  const search = (query = ''): Promise<void> => {
    const { knowledge, index } = workspaces.active.current;
    return openSearchBox({ knowledge, index: () => index(keeper), query }, funnel);
  };
  return new Map<string, Command>([
    ['opsRegulation.search', { what: 'task.search', run: () => search() }],
    ['opsRegulation.searchSelection', { what: 'task.search', run: () => search(selectedText()) }],
    [
      'opsRegulation.newDocument',
      {
        what: 'task.new',
        afterReading: true,
        run: async (folder) => {
          const state =
            (folder instanceof vscode.Uri ? workspaces.of(folder) : undefined) ?? (await workspaces.choose());
          if (state) await newDocument(state, funnel);
        },
      },
    ],
    ['opsRegulation.newType', { what: 'task.type', afterReading: true, run: () => newType(workspaces, funnel) }],
    [
      'opsRegulation.importRegulation',
      {
        what: 'task.import',
        run: async () => {
          const state = await workspaces.choose();
          if (state) await importing.run(state.folder);
        },
      },
    ],
    ['opsRegulation.packGuide', { what: 'task.open', run: () => openPackGuide(workspaces.active) }],
    [
      'opsRegulation.nextPlaceholder',
      {
        what: 'task.show',
        run: () => {
          selectNextPlaceholder();
        },
      },
    ],
    ['opsRegulation.alignTables', { what: 'task.align', run: () => alignActiveTables(workspaces) }],
    ['opsRegulation.fillComputed', { what: 'task.fill', afterReading: true, run: () => fillActive(workspaces) }],
    ['opsRegulation.pasteTable', { what: 'task.paste', afterReading: true, run: () => pasteAsTable(workspaces) }],
    ['opsRegulation.exportPage', { what: 'task.page', afterReading: true, run: () => exportPage(workspaces) }],
    [
      'opsRegulation.check',
      {
        what: 'task.read',
        run: async () => {
          await workspaces.rescan();
          await vscode.commands.executeCommand('workbench.actions.view.problems');
        },
      },
    ],
    ...clauseCommands(workspaces),
    ...renumberCommands(workspaces, followed),
  ]);
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection).slice(0, 100) ?? '';
}
