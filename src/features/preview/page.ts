// A document as a page of its own, to be kept, sent or printed: what the editor's preview shows, in one file that loads
// nothing and in which nothing can run.
import createMarkdownIt from 'markdown-it';
import type { MarkdownIt, Token } from 'markdown-it';
import { additionsTo } from './additions';
import { isEmbeddedPicture } from './addresses';
import { htmlAsText, htmlBlockAsText, pictureAsText } from './harmless';
import { ownPage } from './ownPage';
import { extendMarkdownIt } from './plugin';
import type { PreviewedDocument } from './shown';

/** The page, as HTML, in a style. Errors in making additions are thrown. */
export function pageOf(shown: PreviewedDocument, style: string): string {
  const { document } = shown;
  const additions = additionsTo(shown);
  const md = extendMarkdownIt(pageMarkdownIt(), {
    additions: () => additions,
    report: (error) => {
      throw error;
    },
  });
  const { lines, headings } = document.outline;
  const body = lines.map((line, index) => (index < document.front.bodyLine ? '' : line)).join('\n');
  return ownPage({
    title: headings[0]?.text ?? document.path,
    language: document.script === 'simplified' ? 'zh-Hans' : 'zh-Hant',
    style,
    body: md.render(body, {}),
  });
}

/**
 * Markdown-it for a page: comments are left out, line breaks kept, and all other HTML of the document is shown as the
 * text that it is, as are pictures that the page would have to load.
 */
function pageMarkdownIt(): MarkdownIt {
  const md = createMarkdownIt({ html: true });
  md.renderer.rules['html_inline'] = (tokens, index) => htmlAsText(tokens[index]?.content ?? '');
  md.renderer.rules['html_block'] = (tokens, index) => htmlBlockAsText(tokens[index]?.content ?? '');
  const { image } = md.renderer.rules;
  md.renderer.rules['image'] = (tokens, index, ...rest) =>
    isEmbeddedPicture(String(tokens[index]?.attrGet('src')))
      ? (image?.(tokens, index, ...rest) ?? '')
      : pictureAsText(tokens[index]);
  md.core.ruler.push('cell_alignment', ({ tokens }) => {
    for (const token of tokens) alignByAttribute(token);
  });
  return md;
}

// The page allows no style but its sheet's.
function alignByAttribute(token: Token): void {
  const style = token.type === 'td_open' || token.type === 'th_open' ? token.attrGet('style') : null;
  const alignment = /^text-align:(left|center|right)$/.exec(String(style))?.[1];
  if (alignment !== undefined) token.attrs = [['align', alignment]];
}
