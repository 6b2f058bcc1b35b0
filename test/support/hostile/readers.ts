// All that reads what people or programs have written, by name.
import { PACK_READERS, TEXT_READERS, VALUE_READERS } from './textReaders';
import type { HostileReader } from './textReaders';
import { CHECKS, FEATURE_READERS, IMPORT_READERS, SEARCH_READERS } from './workspaceReaders';

/** Every reader. None may throw, hang, or take time by the square of its text. */
export const HOSTILE_READERS: Readonly<Record<string, HostileReader>> = {
  ...VALUE_READERS,
  ...TEXT_READERS,
  ...PACK_READERS,
  ...CHECKS,
  ...FEATURE_READERS,
  ...SEARCH_READERS,
  ...IMPORT_READERS,
};
