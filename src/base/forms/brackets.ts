// What stands in brackets behind a text, and what stands before them.

/** A text with what stands in brackets at its end, the outermost last pair only. */
export interface Bracketed {
  readonly outer: string;
  readonly inner: string;
}

const CLOSING: Readonly<Record<string, string>> = {
  ')': '(（',
  '）': '(（',
  ']': '[［',
  '］': '[［',
  '】': '【',
  '〕': '〔',
};

/**
 * Cuts the last brackets off a text that ends with them; undefined where it does not, or nothing stands before them.
 */
export function bracketedAtEnd(text: string): Bracketed | undefined {
  const trimmed = text.trimEnd();
  const openings = CLOSING[trimmed.at(-1) ?? ''];
  if (openings === undefined) return undefined;
  const closings = Object.keys(CLOSING).filter((each) => CLOSING[each] === openings);
  let depth = 0;
  for (let at = trimmed.length - 1; at >= 0; at--) {
    const sign = trimmed.charAt(at);
    if (closings.includes(sign)) depth++;
    else if (openings.includes(sign) && --depth === 0) return cut(trimmed, at);
  }
  return undefined;
}

function cut(text: string, at: number): Bracketed | undefined {
  const outer = text.slice(0, at).trimEnd();
  return outer === '' ? undefined : { outer, inner: text.slice(at + 1, -1).trim() };
}
