// The mark of what is still to be filled in: how it is written, and finding it. The same in both scripts.

/** A placeholder that names nothing. */
export const PLACEHOLDER = '【待填】';

/** What each placeholder begins with. */
export const OPENING = '【待填';
const CLOSING = '】';

/** A placeholder that names what is to be given. */
export function placeholderFor(label: string): string {
  return `${OPENING}：${label}${CLOSING}`;
}

/** A placeholder at its place in a text. */
export interface PlacedPlaceholder {
  readonly from: number;
  readonly to: number;
  /** What it says is to be given; undefined where it names nothing. */
  readonly label: string | undefined;
}

/**
 * Every placeholder of a text. Each is looked for behind the last, and none behind the last sign that could end one.
 */
export function placeholdersIn(text: string): PlacedPlaceholder[] {
  const found: PlacedPlaceholder[] = [];
  const lastClosing = text.lastIndexOf(CLOSING);
  for (let from = text.indexOf(OPENING); from >= 0 && from < lastClosing;) {
    const placed = placeholderAt(text, from);
    if (placed !== undefined) found.push(placed);
    from = text.indexOf(OPENING, placed?.to ?? from + OPENING.length);
  }
  return found;
}

function placeholderAt(text: string, from: number): PlacedPlaceholder | undefined {
  const behind = from + OPENING.length;
  if (text.startsWith(CLOSING, behind)) return { from, to: behind + CLOSING.length, label: undefined };
  if (!/[：:]/.test(text.charAt(behind))) return undefined;
  const closing = text.indexOf(CLOSING, behind);
  return { from, to: closing + CLOSING.length, label: text.slice(behind + 1, closing).trim() || undefined };
}

/** True for a text that is a placeholder and nothing else. */
export function isPlaceholder(text: string): boolean {
  return startsAsPlaceholder(text) && text.endsWith(CLOSING) && placeholderAt(text, 0)?.to === text.length;
}

/** True for a text that begins with a placeholder, be it ended or not. */
export function startsAsPlaceholder(text: string): boolean {
  return text.startsWith(OPENING);
}

/** True for a text from the start of one placeholder to the end of one. */
export function isBetweenPlaceholders(text: string): boolean {
  return startsAsPlaceholder(text) && text.endsWith(CLOSING);
}

/** True for a text that holds the start of a placeholder. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes(OPENING);
}
