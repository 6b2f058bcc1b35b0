// What a feature of the editor is: it takes what all features stand on, and gives its commands and what it registered.
import type { Memento, Uri } from 'vscode';
import type { IndexKeeper } from '../features/lookup/indexKeeping';
import type { PackFile } from '../knowledge/model';
import type { Command } from './command';
import type { Funnel } from './funnel';
import type { FollowedFiles } from './rename/followedFiles';
import type { Faces } from './workspace/faces';
import type { Workspaces } from './workspace/workspaces';

/** What all features stand on. */
export interface FeatureContext {
  readonly workspaces: Workspaces;
  /** Where documents are opened. */
  readonly faces: Faces;
  /** Where errors end. */
  readonly funnel: Funnel;
  /** Where the clause index is kept. */
  readonly keeper: IndexKeeper;
  /** What is kept of the workspace between sessions. */
  readonly state: Memento;
  /** Files that are being changed together: nobody else changes them meanwhile. */
  readonly followed: FollowedFiles;
  /** Where the extension is. */
  readonly extension: Uri;
  /** The files of the pack that comes with the extension. */
  readonly bundledFiles: () => readonly PackFile[];
}

/** A feature, registered with the editor. */
export interface Feature {
  /** Its commands, by their id. */
  readonly commands?: Readonly<Record<string, Command>>;
  /** What ends with the extension. */
  readonly disposables?: readonly { readonly dispose: () => unknown }[];
  /** Shows all anew, since the reader may have changed. */
  readonly refresh?: () => unknown;
}
