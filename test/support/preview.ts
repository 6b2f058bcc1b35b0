// Owns previews for tests: a workspace of texts, rendered as the editor's preview renders them.
import createMarkdownIt from 'markdown-it';
import type { MarkdownIt } from 'markdown-it';
import { extendMarkdownIt } from '../../src/features/preview/plugin';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import type { Reader } from '../../src/base/message';
import { loadKnowledge } from '../../src/knowledge/load';
import { parsePack } from '../../src/knowledge/pack';
import { BUNDLED_PACK, readPackFiles } from './pack';
import { SIMPLIFIED } from './reader';

const bundled = parsePack(readPackFiles(BUNDLED_PACK));

/** The path at which {@link preview} has its text. */
export const SHOWN = 'documents/2026-05/shown.md';

/** Markdown-it with the settings of the editor's preview: HTML goes through, and what it may do is up to the page. */
export function plainMarkdownIt(): MarkdownIt {
  return createMarkdownIt({ html: true, linkify: true });
}

/** A workspace in which a text is a document. */
export function workspaceOf(text: string, path = SHOWN): Snapshot {
  return openSnapshot(loadKnowledge(bundled, undefined, []), [{ path, text }]);
}

/** How a text is shown as a document. Errors in making additions are thrown. */
export function preview(text: string, { reader = SIMPLIFIED, path = SHOWN }: { reader?: Reader; path?: string } = {}): string {
  const snapshot = workspaceOf(text, path);
  const md = extendMarkdownIt(plainMarkdownIt(), {
    additions: ({ currentDocument }) => snapshot.preview(String(currentDocument), { reader, addressOf: ({ number }) => `vscode://clause/${number}` }),
    report: (error) => { throw error; },
  });
  return md.render(text, { currentDocument: path });
}
