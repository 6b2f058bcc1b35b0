// What may be inserted while a document is being typed.
import { checkDocument } from '../../checking/runner';
import { readIn, withFile } from '../../documents/workspace';
import { isInPack, isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import type { Completion, TypingRequest } from './completion';
import { completionsAt } from './completions';

/** What is asked of completion. */
export interface Proposing {
  /** What may be inserted at a place of a text, the likeliest first; nothing in prose, at once. */
  readonly at: (path: string, text: string, request: TypingRequest) => readonly Completion[];
}

/** Completion in the documents of an open workspace. */
export function createProposing(open: OpenWorkspace): Proposing {
  const { workspace, strict } = open.checked;
  return {
    at: (path, text, request) => {
      if (isInPack(open, path) || isUnread(open, path)) return [];
      const typed = {
        workspace,
        text,
        read: (each: string) => readIn(workspace, { path, text: each }),
        check: (each: string) => checkDocument({ workspace: withFile(workspace, path, each), path, strict }),
      };
      return completionsAt(typed, request);
    },
  };
}
