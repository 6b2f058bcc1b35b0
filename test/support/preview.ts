// Previews for tests: a workspace of texts, rendered as the editor's preview renders them.
import { parseDocument } from 'htmlparser2';
import createMarkdownIt from 'markdown-it';
import type { MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { showHarmless } from '../../src/features/preview/harmless';
import { extendMarkdownIt } from '../../src/features/preview/plugin';
import type { PreviewHost } from '../../src/features/preview/plugin';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import type { Reader } from '../../src/base/message';
import { loadKnowledge } from '../../src/knowledge/load';
import { bundledPack } from './pack';
import { SIMPLIFIED } from './reader';

const bundled = bundledPack();

/** The path at which {@link preview} has its text. */
export const SHOWN = 'documents/2026-05/shown.md';

/**
 * Markdown-it with the settings of the editor's preview: HTML goes through, and what it may do is up to the page. Front
 * matter is not shown.
 */
export function plainMarkdownIt(): MarkdownIt {
  const md = createMarkdownIt({ html: true, linkify: true });
  md.block.ruler.before('fence', 'front_matter', (state, start, end) => {
    const lineAt = (line: number): string => state.getLines(line, line + 1, 0, false);
    const closing =
      start === 0 && lineAt(0) === '---'
        ? Array.from({ length: end - 1 }, (_, index) => index + 1).find((line) => lineAt(line) === '---')
        : undefined;
    if (closing === undefined) return false;
    state.line = closing + 1;
    return true;
  });
  return md;
}

/** The same with emphasis as we read it: all that we change of a text that is no document. */
export function cjkMarkdownIt(): MarkdownIt {
  return plainMarkdownIt().use(cjkFriendly);
}

/** The same with addresses as far as they are harmless: all that we change of a document itself. */
export function harmlessMarkdownIt(): MarkdownIt {
  const md = cjkMarkdownIt();
  showHarmless(md, () => true);
  return md;
}

/** A workspace in which a text is a document. */
export function workspaceWith(text: string, path = SHOWN): Snapshot {
  return openSnapshot(loadKnowledge(bundled, undefined, []), [{ path, text }]);
}

/** What answers the plug-in for a workspace. Errors in making additions are thrown. */
export function hostOf(snapshot: Snapshot, reader = SIMPLIFIED): PreviewHost {
  return {
    additions: ({ currentDocument }) =>
      snapshot.preview.additions(String(currentDocument), {
        reader,
        addressOf: ({ number }) => `vscode://clause/${number}`,
      }),
    report: (error) => {
      throw error;
    },
  };
}

/** How a text is shown as a document. */
export function preview(
  text: string,
  { reader = SIMPLIFIED, path = SHOWN }: { reader?: Reader; path?: string } = {},
): string {
  return extendMarkdownIt(plainMarkdownIt(), hostOf(workspaceWith(text, path), reader)).render(text, {
    currentDocument: path,
  });
}

const ADDED = /^ops-regulation-(banner|findings|more|clauses|bar)/;

/**
 * HTML as a browser understands it, less what the preview has added: lists of tags, attributes and texts that can be
 * compared.
 */
export function withoutAdditions(html: string): string {
  return written(parseDocument(html).children);
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

function written(nodes: readonly Node[]): string {
  return nodes
    .map(({ type, name, data, attribs = {}, children = [] }) => {
      const { class: names = '', ...others } = attribs;
      if (ADDED.test(names)) return '';
      if (names === 'ops-regulation-prose')
        return `<${name ?? ''} ${JSON.stringify(others)}>${written(children)}</${name ?? ''}>`;
      if (names === 'ops-regulation-citation') return written(children);
      return name === undefined
        ? `${type === 'text' ? '' : type}${data ?? ''}`
        : `<${name} ${JSON.stringify(attribs)}>${written(children)}</${name}>`;
    })
    .join('');
}
