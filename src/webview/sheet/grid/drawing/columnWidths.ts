// How wide the columns of a grid are: as their texts need when they are first shown, wider where a number would be cut
// off, and as the reader made them, which is kept.
import type { SheetColumn, SheetRow, TableBlock } from '../../../../features/sheet/model';

/** The width of the column of row numbers, in pixels. */
export const NUMBERS = 40;

const LEAST = 56; // pixels
const MOST = 280; // of a column whose width nobody has set
const WIDEST = 800;
const PADDING = 20; // of a cell, with its border
const MARK = 14; // beside a title, for what is required
const MEASURED = 4; // of the longest texts of a column

/** Measures a text as the grid shows it, in pixels. */
export type Measure = (text: string) => number;

/** The widths of the columns of a grid. */
export class ColumnWidths {
  private widths: number[] = [];
  private columns: readonly SheetColumn[] = [];
  /** The rows that the widths have room for. */
  private rows: ReadonlySet<SheetRow> = new Set();

  /** @param set the widths that the reader has set, by the names of columns */
  constructor(
    private readonly measure: Measure,
    private readonly set: Map<string, number>,
  ) {}

  get all(): readonly number[] {
    return this.widths;
  }

  /** Takes a table. No column becomes narrower by what stands in it, so that nothing jumps while one types. */
  take({ columns, rows }: TableBlock): void {
    const isSame =
      columns.length === this.columns.length && columns.every((each, at) => nameOf(each) === this.name(at));
    const before = isSame ? this.widths : [];
    const fresh = isSame ? rows.filter((row) => !this.rows.has(row)) : rows;
    this.columns = columns;
    this.rows = new Set(rows);
    this.widths = columns.map((column, at) => {
      const texts = fresh.map(({ cells }) => cells[at]?.text ?? '');
      const set = this.set.get(nameOf(column));
      if (set !== undefined) return set;
      return Math.max(before[at] ?? 0, this.fitting(column, texts));
    });
  }

  /** Makes a column wider or narrower, for good. */
  resize(at: number, width: number): void {
    const kept = Math.round(Math.max(LEAST / 2, Math.min(WIDEST, width)));
    this.widths[at] = kept;
    this.set.set(this.name(at), kept);
  }

  /** Makes a column as wide as its texts need. */
  fit(at: number, { columns, rows }: TableBlock): void {
    const column = columns[at];
    if (column === undefined) return;
    const texts = rows.map(({ cells }) => cells[at]?.text ?? '');
    this.resize(at, this.fitting(column, texts, WIDEST));
  }

  private fitting({ title, required, isNumber }: SheetColumn, texts: readonly string[], most = MOST): number {
    const lines = texts.flatMap((text) => text.split('\n'));
    const longest = lines.toSorted((a, b) => roughly(b) - roughly(a)).slice(0, MEASURED);
    const needed = Math.max(0, ...longest.map(this.measure)) + PADDING;
    const titled = this.measure(title) + PADDING + (required ? MARK : 0);
    // A long title takes two lines before it makes a column of short values wide.
    const least = Math.max(
      LEAST,
      titled <= needed ? needed : Math.min(titled, Math.max(needed, titled / 2 + MARK, 96)),
    );
    return Math.ceil(Math.min(isNumber ? WIDEST : most, least));
  }

  private name(at: number): string {
    const column = this.columns[at];
    return column === undefined ? '' : nameOf(column);
  }
}

function nameOf({ id, title }: SheetColumn): string {
  return id ?? title;
}

/** How long a text is, a Chinese character as two letters. */
function roughly(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x2e80) length++;
  return length;
}

/** Measures texts in the font of an element. */
export function measureIn(shown: () => Element): Measure {
  let context: CanvasRenderingContext2D | null = null;
  return (text) => {
    if (context === null) {
      context = document.createElement('canvas').getContext('2d');
      const { fontSize, fontFamily } = getComputedStyle(shown());
      if (context !== null) context.font = `600 ${fontSize} ${fontFamily}`; // as of totals, the widest
    }
    return context?.measureText(text).width ?? 0;
  };
}
