// The code spans of a line of Markdown.

/**
 * A line with its code spans blanked, from a run of backticks to the next of the same length, so that all else stays at
 * its place.
 */
export function withoutCodeSpans(line: string): string {
  if (!line.includes('`')) return line;
  const runs = Array.from(line.matchAll(/`+/g), ({ index, 0: { length } }) => ({ index, length }));
  const next = new Map<number, number>(); // by length the nearest run to the right
  const closing = runs
    .toReversed()
    .map(({ length }, at) => {
      const found = next.get(length);
      next.set(length, runs.length - 1 - at);
      return found;
    })
    .reverse();
  let result = '';
  let done = 0;
  for (let at = 0; at < runs.length; at++) {
    const [open, close] = [runs[at], runs[closing[at] ?? -1]];
    if (open === undefined || close === undefined) continue;
    const end = close.index + close.length;
    result += line.slice(done, open.index) + ' '.repeat(end - open.index);
    done = end;
    at = closing[at] ?? at;
  }
  return result + line.slice(done);
}
