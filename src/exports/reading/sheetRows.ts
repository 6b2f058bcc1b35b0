// The rows of one sheet of a workbook (.xlsx), in pieces: cells that are not there are empty, rows that are not there
// are left out.
import { message } from '../../base/message';
import { CellRow } from './cell';
import type { Cell, TableRow } from './cell';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './limits';
import { cellOf } from './numberFormat';
import type { NumberFormat } from './numberFormat';
import { UnreadableFile } from './unreadable';
import { xmlReader } from './workbookParts';
import type { XmlListener } from './workbookParts';

/** What the cells of all sheets go by. */
export interface CellContext {
  readonly file: string;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

const SLICE = 262_144; // bytes

/** Reads a sheet's part. Throws {@link UnreadableFile} where a row or cell lies beyond all bounds. */
export function* sheetRows(part: Uint8Array, context: CellContext): Generator<readonly TableRow[]> {
  const walk = new SheetWalk(context);
  const reader = xmlReader(walk.listener);
  const decoder = new TextDecoder();
  for (let at = 0; at < part.length; at += SLICE) {
    reader.write(decoder.decode(part.subarray(at, at + SLICE), { stream: true }));
    yield walk.take();
  }
  reader.end();
  yield walk.take();
}

class SheetWalk {
  private rows: TableRow[] = [];
  private number = 0;
  private cells: Cell[] = [];
  private column = 0;
  private type = '';
  private style = 0;
  private text = '';
  private isText = false;
  private aloud = 0;

  constructor(private readonly context: CellContext) {}

  readonly listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'row') this.openRow(attributes.r);
      else if (name === 'c') this.openCell(attributes);
      else if (name === 'rPh') this.aloud++;
      this.isText = (name === 'v' || name === 't') && this.aloud === 0;
    },
    text: (piece) => {
      if (!this.isText) return;
      this.text += piece;
      if (this.text.length > LONGEST_CELL)
        throw new UnreadableFile(message('data.cell-too-long', { file: this.context.file, row: this.number }));
    },
    close: (name) => {
      if (name === 'v' || name === 't') this.isText = false;
      else if (name === 'rPh') this.aloud--;
      else if (name === 'c') this.closeCell();
      else if (name === 'row' && this.cells.length > 0) this.rows.push(new CellRow(this.number, this.cells));
    },
  };

  /** The rows that were completed since. */
  take(): readonly TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private openRow(number: string | undefined): void {
    const next = number === undefined ? this.number + 1 : Number(number);
    // Rows come in their order; one that does not is counted on.
    this.number = next > this.number ? next : this.number + 1;
    if (this.number > MOST_ROWS)
      throw new UnreadableFile(message('data.too-many-rows', { file: this.context.file, limit: MOST_ROWS }));
    this.cells = [];
    this.column = 0;
  }

  private openCell({ r: place, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    const column = place === undefined ? this.column : columnOf(place);
    if (column < 0 || column >= MOST_COLUMNS)
      throw new UnreadableFile(message('data.too-many-columns', { file: this.context.file, limit: MOST_COLUMNS }));
    this.column = column;
    this.type = type;
    this.style = Number(style);
    this.text = '';
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell !== '') {
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = cell;
    }
    this.column++;
  }

  private cell(): Cell {
    const { text, type } = this;
    if (type === 's') return this.context.texts[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    const value = type === 'n' && text.trim() !== '' ? Number(text) : NaN;
    if (Number.isNaN(value)) return type === 'd' ? text.replace('T', ' ') : text;
    return cellOf(value, this.context.formats[this.style] ?? 'plain', this.context.from1904);
  }
}

/** The column of a place such as `AB12`, from 0 on; -1 for what is none. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{0,4}/i.exec(place)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
