// Opening what a workspace is read against on the command line: all that a command needs which looks at no document.
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadFile } from '../base/content';
import { message } from '../base/message';
import { parseBundledPack, readBundledPack } from '../files/bundledPack';
import type { BundledPack } from '../files/bundledPack';
import type { Host } from '../files/host';
import { loadWorkspace } from '../files/loading';
import { readBase, readPack } from '../files/workspaceFiles';
import type { WorkspaceBase } from '../files/workspaceFiles';
import type { Loaded } from '../knowledge/load';
import { UsageError } from './arguments';
import type { Console } from './console';
import { diskHost } from './host';
import { meetUnfinished } from './unfinished';
import type { UnfinishedPolicy } from './unfinished';

/** A workspace of which no document is read. */
export interface OpenedKnowledge {
  readonly root: string;
  readonly host: Host;
  /** Its settings and own packs as they were read. */
  readonly base: WorkspaceBase;
  readonly loaded: Loaded;
}

/** Reads the bundled pack, the workspace's own packs and settings. */
export async function openKnowledge(output: Console, unfinished: UnfinishedPolicy = 'warn'): Promise<OpenedKnowledge> {
  const root = await rootOf(output.workspace);
  const host = diskHost(root);
  await meetUnfinished(output, host, unfinished);
  const base = await readBase({ host }, {});
  return { root, host, base, loaded: loadWorkspace(await bundledPack(), base) };
}

/** The host of a workspace that is not read. */
export async function hostOf(folder: string): Promise<Host> {
  return diskHost(await rootOf(folder));
}

async function rootOf(folder: string): Promise<string> {
  const root = await realpath(folder);
  if (!(await stat(root)).isDirectory()) throw new UsageError(message('cli.not-folder', { path: folder }));
  return root;
}

/** The pack that comes with the program: beside the bundle, or beside the sources the folder that it is made from. */
async function bundledPack(): Promise<BundledPack> {
  const whole = await readBundledPack(diskHost(__dirname));
  if (whole !== undefined) return whole;
  const source = { host: diskHost(path.join(__dirname, '../../knowledge')) };
  const files: ReadFile[] = await readPack(source, '').catch(() => []);
  if (files.length === 0) throw new UsageError(message('cli.pack-missing'));
  return parseBundledPack(files.filter((file) => file.text !== undefined));
}
