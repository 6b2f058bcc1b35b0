// Bringing a regulation's text in as a pack: it needs no workspace, and the readers of HTML and Word only once used.
import type { Reader } from '../../base/message';
import type { Pause } from '../../base/slices';
import type { Imported, ImportOptions, ImportResult, SourceFile } from '../../import/importRegulation';
import { isAsWritten } from './asWritten';
import type { Host } from '../../files/host';
import { idSchema } from '../../knowledge/schemas/entry';
import type { PackFile } from '../../knowledge/model';
import { DEFAULT_SETTINGS } from '../../knowledge/settings';
import { withEntries, withoutEntry } from '../department/settingsText';

/** What is asked of importing. */
export interface Importing {
  /** The time zone by which an import without a workspace is dated. */
  readonly timeZone: string;
  /** True for what can be a pack's id. */
  readonly isPackId: (text: string) => boolean;
  /** A regulation's files as a pack, or why they are none. A pause that rejects ends it. */
  readonly read: (files: readonly SourceFile[], options: ImportOptions, pause: Pause) => Promise<ImportResult>;
  /** An import as it is shown before anything is written. */
  readonly preview: (imported: Imported, reader: Reader) => Promise<string>;
  /** The settings' text with a pack's folder named; undefined where the text cannot be edited. */
  readonly settingsWith: (settings: string | undefined, folder: string) => string | undefined;
  /** The settings' text without it; empty where nothing else was in it, undefined where it cannot be edited. */
  readonly settingsWithout: (settings: string, folder: string) => string | undefined;
  /** Whether a folder holds what an import wrote into it, and nothing else. */
  readonly isAsWritten: (host: Host, folder: string, files: readonly PackFile[]) => Promise<boolean>;
}

/** Importing, without a workspace. */
export function createImporting(): Importing {
  return {
    timeZone: DEFAULT_SETTINGS.timeZone,
    isPackId: (text) => idSchema.safeParse(text).success,
    read: async (files, options, pause) =>
      (await import('../../import/importRegulation')).importRegulation(files, options, pause),
    preview: async (imported, reader) => (await import('../../import/preview')).importPreview(imported, reader),
    settingsWith: (settings, folder) => withEntries(settings, 'packs', [folder]),
    settingsWithout: (settings, folder) => withoutEntry(settings, 'packs', folder),
    isAsWritten,
  };
}
