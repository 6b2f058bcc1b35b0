// A session: the folders that are open, and the features of the editor over them.
import * as vscode from 'vscode';
import type { PackFile } from '../knowledge/model';
import { readBundledPack } from '../files/bundledPack';
import { parseBundledPack } from '../files/loading';
import { checking } from './checking/feature';
import { completion } from './completion/feature';
import { drafting } from './drafting/feature';
import type { Feature, FeatureContext } from './feature';
import { Funnel } from './funnel';
import { importing } from './importing/feature';
import { indexStorage } from './lookup/indexStorage';
import { lookup } from './lookup/feature';
import { previewing } from './preview/feature';
import { references } from './references/feature';
import { FollowedFiles } from './rename/followedFiles';
import { renaming } from './rename/feature';
import { symbols } from './symbols/feature';
import { tables } from './tables/feature';
import { trees } from './trees/feature';
import { typeMaking } from './typeMaking/feature';
import { followActiveDocument } from './workspace/activeDocument';
import { checkStorage } from './workspace/checkStorage';
import { editorHost } from './workspace/host';
import { Workspaces } from './workspace/workspaces';

/** All features, by concern. */
const featuresOf = (host: FeatureContext) => ({
  lookup: lookup(host),
  checking: checking(host),
  trees: trees(host),
  preview: previewing(host),
  drafting: drafting(host),
  typeMaking: typeMaking(host),
  tables: tables(host),
  completion: completion(host),
  references: references(host),
  symbols: symbols(host),
  rename: renaming(host),
  importing: importing(host),
});

/** What a session holds, for the commands and for tests. */
export interface Session {
  readonly workspaces: Workspaces;
  readonly features: ReturnType<typeof featuresOf>;
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
  const host = await openContext(context, funnel);
  const { workspaces, followed } = host;
  const features = featuresOf(host);
  context.subscriptions.push(
    log,
    workspaces,
    followed,
    followActiveDocument(workspaces, funnel),
    ...Object.values<Feature>(features).flatMap(({ disposables = [] }) => disposables),
    funnel.on(vscode.workspace.onDidChangeConfiguration, { what: 'task.show' }, async (event) => {
      if (!event.affectsConfiguration('opsRegulation.script')) return;
      for (const { refresh } of Object.values<Feature>(features)) await refresh?.();
    }),
  );
  // Until all is read, an empty tree is one that is still being read.
  const ready = funnel
    .run({ what: 'task.read' }, () => workspaces.rescan())
    .then(() => vscode.commands.executeCommand('setContext', 'opsRegulation.ready', true));
  return { workspaces, features, ready, ...commandsOf(features, { funnel, ready }) };
}

async function openContext(context: vscode.ExtensionContext, funnel: Funnel): Promise<FeatureContext> {
  const bundledFiles = (await funnel.run({ what: 'task.load' }, () => bundledPack(context.extensionUri))) ?? [];
  return {
    workspaces: new Workspaces({
      bundled: parseBundledPack(bundledFiles),
      bundledFiles,
      funnel,
      keeperOf: checkStorage(context),
    }),
    funnel,
    keeper: indexStorage(context),
    followed: new FollowedFiles(funnel),
    bundledFiles,
  };
}

/** The commands of all features: which there are, and running one, which may wait until all is read. */
function commandsOf(
  features: Readonly<Record<string, Feature>>,
  { funnel, ready }: Pick<Session, 'ready'> & Pick<FeatureContext, 'funnel'>,
): Pick<Session, 'commands' | 'run'> {
  const commands = new Map(Object.values(features).flatMap((feature) => Object.entries(feature.commands ?? {})));
  const run = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const command = commands.get(name);
    if (command?.afterReading) await ready;
    return command?.run(...args);
  };
  return {
    commands: [...commands.keys()],
    run: (name, args) => funnel.run({ what: commands.get(name)?.what ?? 'task.command' }, () => run(name, args)),
  };
}

async function bundledPack(extension: vscode.Uri): Promise<PackFile[]> {
  const files = await readBundledPack(editorHost(vscode.Uri.joinPath(extension, 'dist')));
  if (files === undefined) throw vscode.FileSystemError.FileNotFound();
  return files;
}
