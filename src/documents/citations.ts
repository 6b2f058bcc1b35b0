// Finding the clauses that a document cites: in its text and its front matter's values, not in code.
import { withoutCodeSpans } from '../base/markdown/codeSpans';
import type { Outline } from '../base/markdown/markdown';
import { citationsOn } from '../citations/citationReading';
import type { Citation, CitationContext } from '../citations/citation';

/**
 * The citations of a document, in its order, until they have more parts than `most`. `bodyLine` is the first line after
 * the front matter.
 */
export function readCitations(
  { lines, codeLines }: Pick<Outline, 'lines' | 'codeLines'>,
  bodyLine: number,
  context: CitationContext,
  most = Infinity,
): Citation[] {
  const citations: Citation[] = [];
  let left = most;
  for (const [line, source] of lines.entries()) {
    if (codeLines.has(line)) continue;
    const text = line < bodyLine ? valueOnly(source) : withoutCodeSpans(source);
    for (const citation of citationsOn(text, line, context, left)) {
      citations.push(citation);
      left -= citation.parts.length;
    }
    if (left < 0) break;
  }
  return citations;
}

// The key is blanked, so that all else stays at its place.
function valueOnly(source: string): string {
  if (source.trimStart().startsWith('#')) return '';
  const [key = ''] = /^[^:'"]*:\s/.exec(source) ?? [];
  return key === '' ? source : ' '.repeat(key.length) + source.slice(key.length);
}
