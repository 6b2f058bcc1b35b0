// Lines of front matter as people type them, made ones that YAML reads: a full-width colon behind a key, tabs for
// blanks. Places of what was read are then those of the lines as they stand.

/** Lines that YAML reads, and by how many characters each became longer, from where on. */
export interface RegularLines {
  readonly lines: readonly string[];
  readonly changed: ReadonlyMap<number, Change>;
}

interface Change {
  /** Characters taken off at the start. */
  readonly indent: number;
  /** The end of the key, behind which a blank was put in; undefined where there was none to put. */
  readonly colon: number | undefined;
}

const WIDE = /^(\p{L}[^:：\t'"#]{0,60}?)[ \t]*：(?=(.?))/u;
const TABBED = /^([ \t]*)(\p{L}[^:：\t'"#]{0,60}?)[ \t]*[:：]/u;
const MAY_BE_CHANGED = /[：\t]/;

/** The lines with their colons and blanks made those of YAML; lines that need no change are as they were. */
export function regularLines(source: readonly string[]): RegularLines {
  const changed = new Map<number, Change>();
  const lines = source.map((line, index) => {
    if (!MAY_BE_CHANGED.test(line)) return line;
    const indent = indentOf(line);
    const plain = line.slice(indent);
    const wide = WIDE.exec(plain);
    const blank = wide !== null && /[ \t]/.test(wide[2] ?? '') ? '' : ' ';
    const regular =
      wide === null ? plain : `${plain.slice(0, wide[0].length - 1)}:${blank}${plain.slice(wide[0].length)}`;
    if (indent > 0 || (wide !== null && blank !== ''))
      changed.set(index, { indent, colon: wide === null || blank === '' ? undefined : wide[0].length });
    return withoutTabs(regular);
  });
  return { lines, changed };
}

// Before a key of its own a tab is a slip; of what is indented below one nothing is known.
function indentOf(line: string): number {
  const [, blanks = ''] = TABBED.exec(line) ?? [];
  return blanks.includes('\t') ? blanks.length : 0;
}

function withoutTabs(line: string): string {
  const colon = line.indexOf(':');
  return colon < 0
    ? line
    : line.replace(/^([^'"]*?:)[ \t]+/, (found) => found.replaceAll('\t', ' ')).replace(/\t+$/, '');
}

/** The place on a line as it stands, of a place on the line that was read. */
export function placeBefore({ changed }: RegularLines, line: number, character: number): number {
  const change = changed.get(line);
  if (change === undefined) return character;
  const { indent, colon } = change;
  return indent + (colon !== undefined && character > colon ? character - 1 : character);
}
