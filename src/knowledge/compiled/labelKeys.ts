// What texts are called by, known before: nearly always each character alone says what becomes of it, so that these are
// written once, and of texts only those of which it is not so.
import { fold, labelKey } from '../../base/script';

/** The keys of texts as they are stored. */
export interface StoredKeys {
  /** Characters that become another one, and what each becomes. */
  readonly from: string;
  readonly to: string;
  /** The keys of all texts whose characters do not tell them. */
  readonly others: Readonly<Record<string, string>>;
}

const BLANK = 0x20;

/** The keys of some texts, as {@link labelKey} gives them. */
export function storeKeys(texts: Iterable<string>): StoredKeys {
  const all = [...new Set(texts)];
  const becomes = new Map<string, string>();
  for (const text of all) {
    const folded = fold(text);
    for (let at = 0; at < text.length; at++)
      if (!becomes.has(text.charAt(at))) becomes.set(text.charAt(at), folded.charAt(at));
  }
  const changed = [...becomes].filter(([from, to]) => from !== to).sort(([a], [b]) => (a < b ? -1 : 1));
  const stored = {
    from: changed.map(([from]) => from).join(''),
    to: changed.map(([, to]) => to).join(''),
  };
  const keyOf = keysFrom({ ...stored, others: {} });
  const others = all.filter((text) => keyOf(text) !== labelKey(text)).map((text) => [text, labelKey(text)] as const);
  return { ...stored, others: Object.fromEntries(others) };
}

/** Gives what {@link labelKey} does of these texts, sooner; of any other text it may give something else. */
export function keysFrom({ from, to, others }: StoredKeys): (text: string) => string {
  const units = new Uint16Array(0x10000);
  for (let at = 0; at < from.length; at++) units[from.charCodeAt(at)] = to.charCodeAt(at);
  const known = new Map(Object.entries(others));
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const key = keyBy(units, text);
    known.set(text, key);
    return key;
  };
}

function keyBy(units: Uint16Array, text: string): string {
  const key: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== BLANK) key.push((units[unit] ?? 0) || unit);
  }
  return String.fromCharCode(...key);
}
