// Outlines, folding, and the names that a workspace's entries and documents are found by.
import type { Reader } from '../../base/message';
import { knownTexts } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import { foldsOf, outlineOf } from './namedText';
import type { NamedText } from './namedText';
import type { OutlineSymbol } from './outlineSymbol';
import type { Fold } from './regulationOutline';
import { workspaceSymbols } from './workspaceSymbols';
import type { SymbolQuery, WorkspaceSymbol } from './workspaceSymbols';

/** What is asked of symbols. */
export interface Symbols {
  /** Globs of the files that have an outline of ours. */
  readonly outlined: () => readonly string[];
  /** The outline of a regulation file or a document. */
  readonly outline: (text: NamedText, reader: Reader) => readonly OutlineSymbol[];
  /** What of a regulation file can be folded. */
  readonly folds: (text: NamedText) => readonly Fold[];
  /** Clauses, posts, indicators, document types and documents that answer what is typed. */
  readonly find: (query: SymbolQuery) => readonly WorkspaceSymbol[];
}

/** The symbols of an open workspace. */
export function createSymbols(open: OpenWorkspace): Symbols {
  const { workspace } = open.checked;
  const known = knownTexts(open);
  return {
    outlined: () => {
      const regulations = Array.from(open.folderOf.values(), (folder) => `${folder}/regulation/**/*.md`);
      return [...workspace.settings.documents, ...regulations];
    },
    outline: (text, reader) => outlineOf(known, text, reader),
    folds: (text) => foldsOf(known, text),
    find: (query) => workspaceSymbols(workspace, query),
  };
}
