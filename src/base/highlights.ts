// A text in which some places are highlighted: those marked, or only the part around the first of them.

/** A highlighted place of a text: from, and up to but without, in UTF-16 units. */
export type Highlight = readonly [from: number, to: number];

const LEAD = 12; // characters before the first match that still leave it in sight

/** A text with each highlight between two marks. */
export function markHighlights(
  text: string,
  highlights: readonly Highlight[],
  [open, close]: readonly [string, string],
): string {
  let result = '';
  let done = 0;
  for (const [from, to] of highlights) {
    result += text.slice(done, from) + open + text.slice(from, to) + close;
    done = to;
  }
  return result + text.slice(done);
}

/**
 * The text from shortly before its first match, so that in a single line the match is in sight. The highlights move
 * with it.
 */
export function excerptOf(
  text: string,
  highlights: readonly Highlight[],
): { readonly text: string; readonly highlights: readonly Highlight[] } {
  const first = highlights[0]?.[0] ?? 0;
  if (first <= 2 * LEAD) return { text, highlights };
  // From the beginning of the part of the sentence where that is near, else from within it.
  const comma = text.slice(first - 2 * LEAD, first).search(/[，。；：、][^，。；：、]*$/);
  const from = comma < 0 ? first - LEAD : first - 2 * LEAD + comma + 1;
  return {
    text: `…${text.slice(from)}`,
    highlights: highlights.map(([start, end]) => [start - from + 1, end - from + 1]),
  };
}
