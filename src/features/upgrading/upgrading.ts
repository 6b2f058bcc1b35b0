// Drafts that were made by a superseded version of their type, brought to the newest.
import { readDocument } from '../../documents/workspace';
import { contractName } from '../../knowledge/contracts/versions';
import type { OpenWorkspace } from '../openWorkspace';
import { newestOf, newestText } from './newestText';

/** A draft as the newest version of its type has it. */
export interface Upgrade {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The versions, as documents name them: `monthly-plan@1`. */
  readonly from: string;
  readonly to: string;
}

/** What is asked of upgrading. */
export interface Upgrading {
  /** Whether a document is a draft of a superseded version. */
  readonly isDue: (path: string) => boolean;
  /** The draft by the newest version; undefined where it has that already, or is no draft. */
  readonly upgrade: (path: string) => Upgrade | undefined;
}

/** Upgrading in an open workspace. */
export function createUpgrading({ checked: { workspace } }: OpenWorkspace): Upgrading {
  return {
    isDue: (path) => {
      const document = readDocument(workspace, path);
      return document !== undefined && newestOf(workspace, document) !== undefined;
    },
    upgrade: (path) => {
      const document = readDocument(workspace, path);
      const newest = document && newestOf(workspace, document);
      const after = document && newestText(workspace, document);
      if (document?.type === undefined || newest === undefined || after === undefined) return undefined;
      return { path, before: document.text, after, from: contractName(document.type), to: contractName(newest) };
    },
  };
}
