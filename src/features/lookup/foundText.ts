// Owns how the text of a clause that was found is shown: the part around what answers the query, and that marked.
import type { Stretch } from '../../search/ranking/highlights';

const LEAD = 12; // characters before the first match that still leave it in sight

/** A text with each stretch between two marks. */
export function markStretches(
  text: string,
  stretches: readonly Stretch[],
  [open, close]: readonly [string, string],
): string {
  let result = '';
  let done = 0;
  for (const [from, to] of stretches) {
    result += text.slice(done, from) + open + text.slice(from, to) + close;
    done = to;
  }
  return result + text.slice(done);
}

/**
 * The text from shortly before its first match, so that in a single line the match is in sight. The stretches move with
 * it.
 */
export function excerptOf(text: string, stretches: readonly Stretch[]): { text: string; stretches: Stretch[] } {
  const first = stretches[0]?.[0] ?? 0;
  if (first <= 2 * LEAD) return { text, stretches: [...stretches] };
  // From the beginning of the part of the sentence where that is near, else from within it.
  const comma = text.slice(first - 2 * LEAD, first).search(/[，。；：、][^，。；：、]*$/);
  const from = comma < 0 ? first - LEAD : first - 2 * LEAD + comma + 1;
  return {
    text: `…${text.slice(from)}`,
    stretches: stretches.map(([start, end]) => [start - from + 1, end - from + 1]),
  };
}
