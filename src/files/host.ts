// The port to a file system: what is asked of one, and what only some can do. A host is one folder, and all paths are
// below it, with `/`; the empty path is the folder itself. What a host cannot promise, it does not have: whoever needs
// an ability asks for it, and says what is done without.

/** What is at a path itself: a link is a link, wherever it leads. */
export type Kind = 'file' | 'folder' | 'link' | 'other';

/** One name of a folder. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
}

/** What is known of a path without reading it. */
export interface Stat {
  readonly kind: Kind;
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in ms. */
  readonly changed: number;
  /** When anything of it last changed, its name and rights too; undefined where that is not told. Nobody can set it. */
  readonly touched?: number;
  /** True where somebody has taken from everybody, himself too, the right to write into it. */
  readonly isLocked: boolean;
}

/** A folder of a file system. What fails rejects with the system's own error. */
export interface Host extends Partial<Abilities> {
  /** False where nothing can be written at all, as in a published repository that a browser shows. */
  readonly isWritable: boolean;
  /** True where {@link rename} replaces at once: whoever reads meanwhile has the old file or the new one. */
  readonly isRenameAtomic: boolean;

  /** The names in a folder, in any order. */
  readonly list: (folder: string) => Promise<readonly Entry[]>;
  /** What is at a path; undefined where there is nothing. */
  readonly stat: (path: string) => Promise<Stat | undefined>;
  /** The bytes of a file; undefined where there is nothing. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;

  /** Makes a folder in one that is there; false where it is there already. */
  readonly makeFolder: (path: string) => Promise<boolean>;
  /** Writes a file in place, over what it held. A fault can leave half of it. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Gives a file another name, over the file that had it, also where another program looks into that for a moment. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file or folder a name that nothing has; false, and nothing done, where something has it. */
  readonly renameNew: (from: string, to: string) => Promise<boolean>;
  /** Removes a file, a link, or a folder with all in it; nothing at a path is no fault. */
  readonly remove: (path: string) => Promise<void>;

  /** The time by which {@link Stat.changed} is told, in ms. */
  readonly now: () => number;
  /** A new UUID. */
  readonly unique: () => string;
}

/** What not every file system can do. */
export interface Abilities {
  /** Some bytes of a file, from a place on; fewer where it ends. */
  readonly readPart: (path: string, from: number, length: number) => Promise<Uint8Array>;
  /** Writes a file that is not there, and fails where something is, even what another program made just now. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Writes at the end of a file, which is made where it is not there. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Settles when what was written into a file would outlast a loss of power. */
  readonly sync: (path: string) => Promise<void>;
  /** Where a path leads by all links on its way; undefined where that is nothing, or not below this folder. */
  readonly realPath: (path: string) => Promise<string | undefined>;
  /** Settles when the names in a folder would outlast a loss of power. */
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Whether the program that made a name by {@link Host.unique} still runs; undefined where that is not known. */
  readonly makerOf: (unique: string) => 'running' | 'ended' | undefined;
  /** Gives a file the permissions of another, and its owner, where that is allowed. */
  readonly copyMode: (from: string, to: string) => Promise<void>;
  /** Removes a folder, and fails where something is in it, even what another program put there just now. */
  readonly removeEmpty: (folder: string) => Promise<void>;
}
