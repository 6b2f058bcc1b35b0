// A session: the folders that are open, and the features of the editor over them.
import * as vscode from 'vscode';
import type { BundledPack } from '../files/bundledPack';
import type { Feature, FeatureContext } from './feature';
import { Funnel } from './funnel';
import { nextTask } from './nextTask';
import { editorHost } from './workspace/host';
import type { Workspaces } from './workspace/workspaces';

/**
 * All features, by concern. Each is loaded in a turn of its own: together they would hold the editor's host for longer
 * than others should wait.
 */
const featuresOf = async (host: FeatureContext) => {
  const checking = (await inTurn(() => import('./checking/feature'))).checking(host);
  const figures = (await inTurn(() => import('./figures/feature'))).figures(host);
  const trees = (await inTurn(() => import('./trees/feature'))).trees(host, checking.problems, figures);
  return { checking, figures, trees, ...(await othersOf(host)) };
};

const othersOf = async (host: FeatureContext) => ({
  lookup: (await inTurn(() => import('./lookup/feature'))).lookup(host),
  calculation: (await inTurn(() => import('./calculation/feature'))).calculation(host),
  boards: (await inTurn(() => import('./dashboard/feature'))).boards(host),
  preview: (await inTurn(() => import('./preview/feature'))).previewing(host),
  drafting: (await inTurn(() => import('./drafting/feature'))).drafting(host),
  departments: (await inTurn(() => import('./department/feature'))).departments(host),
  typeMaking: (await inTurn(() => import('./typeMaking/feature'))).typeMaking(host),
  tables: (await inTurn(() => import('./tables/feature'))).tables(host),
  sheets: (await inTurn(() => import('./sheet/feature'))).sheets(host),
  completion: (await inTurn(() => import('./completion/feature'))).completion(host),
  references: (await inTurn(() => import('./references/feature'))).references(host),
  symbols: (await inTurn(() => import('./symbols/feature'))).symbols(host),
  rename: (await inTurn(() => import('./rename/feature'))).renaming(host),
  importing: (await inTurn(() => import('./importing/feature'))).importing(host),
});

async function inTurn<T>(load: () => Promise<T>): Promise<T> {
  await nextTask();
  return load();
}

/** What a session holds, for the commands and for tests. */
export interface Session {
  readonly workspaces: Workspaces;
  readonly features: Awaited<ReturnType<typeof featuresOf>>;
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
  const features = await featuresOf(host);
  context.subscriptions.push(
    log,
    workspaces,
    followed,
    (await inTurn(() => import('./workspace/activeDocument'))).followActiveDocument(workspaces, funnel),
    (await inTurn(() => import('./workspace/oneTab'))).keepOneTab(host.faces, funnel),
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
  const { beginTrial } = await inTurn(() => import('./workspace/trial'));
  void funnel.run({ what: 'task.show' }, async () => {
    await ready;
    await beginTrial(context);
  });
  return { workspaces, features, ready, ...commandsOf(features, { funnel, ready }) };
}

async function openContext(context: vscode.ExtensionContext, funnel: Funnel): Promise<FeatureContext> {
  const { parseBundledPack, readBundledPack } = await inTurn(() => import('../files/bundledPack'));
  const read = async (): Promise<BundledPack> => {
    const pack = await readBundledPack(editorHost(vscode.Uri.joinPath(context.extensionUri, 'dist')));
    if (pack === undefined) throw vscode.FileSystemError.FileNotFound();
    return pack;
  };
  const bundled = (await funnel.run({ what: 'task.load' }, read)) ?? parseBundledPack([]);
  const { Workspaces } = await inTurn(() => import('./workspace/workspaces'));
  const { FollowedFiles } = await inTurn(() => import('./rename/followedFiles'));
  const { indexStorage } = await inTurn(() => import('./lookup/indexStorage'));
  const { checkStorage } = await inTurn(() => import('./workspace/checkStorage'));
  const { Faces } = await inTurn(() => import('./workspace/faces'));
  await nextTask();
  const workspaces = new Workspaces({ bundled, funnel, keeperOf: checkStorage(context) });
  return {
    workspaces,
    faces: new Faces(workspaces),
    funnel,
    keeper: indexStorage(context),
    state: context.workspaceState,
    followed: new FollowedFiles(funnel),
    extension: context.extensionUri,
    bundledFiles: () => bundled.files,
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
