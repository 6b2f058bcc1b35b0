// A regulation of one's own for tests of renumbering: the chapters of the bundled one under another name.
import type { PackFolder } from '../../src/knowledge/load';
import type { Regulation } from './citing';
import { BUNDLED_PACK, readPackFiles } from './pack';

/** How it is named. */
export const HOUSE: Regulation = { id: 'house', title: '門店管理辦法' };

/** It, in a folder of a workspace. */
export function housePack(): PackFolder {
  const named = `id: ${HOUSE.id}\ngrammar: 1\ntitle: ${HOUSE.title}\n`;
  const header = `${named}script: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n`;
  const chapters = readPackFiles(BUNDLED_PACK).filter(({ path }) => path.startsWith('regulation/'));
  return { folder: 'packs/house', files: [{ path: 'pack.yaml', text: header }, ...chapters] };
}
