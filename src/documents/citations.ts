// Finding the clauses that a document cites: in its text and its front matter's values, not in code.
import { withoutCodeSpans } from '../base/markdown/codeSpans';
import type { Outline } from '../base/markdown/markdown';
import { citationsOn } from '../citations/citationReading';
import type { Citation, CitationContext } from '../citations/citation';

/** Every citation of a document, in its order. `bodyLine` is the first line after the front matter. */
export function readCitations({ lines, codeLines }: Outline, bodyLine: number, context: CitationContext): Citation[] {
  return lines.flatMap((source, line) =>
    codeLines.has(line)
      ? []
      : citationsOn(line < bodyLine ? valueOnly(source) : withoutCodeSpans(source), line, context),
  );
}

// The key is blanked, so that all else stays at its place.
function valueOnly(source: string): string {
  if (source.trimStart().startsWith('#')) return '';
  const [key = ''] = /^[^:'"]*:\s/.exec(source) ?? [];
  return key === '' ? source : ' '.repeat(key.length) + source.slice(key.length);
}
