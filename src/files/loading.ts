// The way from what was read to a knowledge base: the bundled pack, read once for all workspaces, and what a workspace
// adds to it.
import { loadKnowledge } from '../knowledge/load';
import type { Loaded } from '../knowledge/load';
import type { PackFile, Parsed } from '../knowledge/model';
import { parsePack } from '../knowledge/pack';
import type { Pack } from '../knowledge/pack';
import type { WorkspaceFiles } from './workspaceFiles';

/** The bundled pack as it was read, with what it has wrong. */
export type BundledPack = Parsed<Pack | undefined>;

/** Reads the files of the bundled pack. */
export function parseBundledPack(files: readonly PackFile[]): BundledPack {
  return parsePack(files);
}

/** What a workspace goes by; the bundled pack alone where there is no workspace. */
export function loadWorkspace(
  bundled: BundledPack,
  { settings, packs }: Pick<WorkspaceFiles, 'settings' | 'packs'> = { settings: undefined, packs: [] },
): Loaded {
  return loadKnowledge(bundled, settings, packs);
}
