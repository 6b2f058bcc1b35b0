// The way from what was read to a knowledge base: the bundled pack, read once for all workspaces, and what a workspace
// adds to it.
import { loadKnowledge } from '../knowledge/load';
import type { Loaded } from '../knowledge/load';
import type { Parsed } from '../knowledge/model';
import type { Pack } from '../knowledge/pack';
import type { WorkspaceFiles } from './workspaceFiles';

/** What a workspace goes by; the bundled pack alone where there is no workspace. */
export function loadWorkspace(
  bundled: Parsed<Pack | undefined>,
  { settings, packs }: Pick<WorkspaceFiles, 'settings' | 'packs'> = { settings: undefined, packs: [] },
): Loaded {
  return loadKnowledge(bundled, settings, packs);
}
