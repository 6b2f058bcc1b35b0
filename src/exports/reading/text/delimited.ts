// Separated values, read as the bytes that they are, in pieces of any size: quotes, line breaks in quotes, CR, LF and
// CRLF. Signs are told from bytes of other characters in UTF-8, and in GB18030 too, whose later bytes are never below
// that of 0. A cell is decoded when it is asked for, and what is only a number never is.
import { message } from '../../../base/message';
import { NO_DIGITS, PLAIN_DIGITS } from '../cell';
import type { TableRow } from '../cell';
import { LONGEST_CELL, LONGEST_ROW, MOST_COLUMNS } from '../limits';
import { UnreadableFile } from '../unreadable';
import { CellTexts } from './cellTexts';

const [QUOTE, LF, CR, POINT, ZERO] = [34, 10, 13, 46, 48];
/** What a byte outside quotes means: it belongs to the cell, ends it, or is in no text. */
const [ENDS, OUTSIDE] = [1, 2];
const SPARE = 65_536; // bytes of room for what is left of a piece

/** How a text is to be read. */
export interface DelimitedFormat {
  /** One character of a byte. */
  readonly separator: string;
  readonly encoding: 'utf-8' | 'gb18030';
}

/** Whether the separator can be told from the bytes of other characters. */
export function isTold({ separator, encoding }: DelimitedFormat): boolean {
  const code = separator.charCodeAt(0);
  return encoding === 'utf-8' ? code < 0x80 : code < 0x30 || (code > 0x39 && code < 0x40);
}

/** Takes bytes piece by piece and gives the rows that are complete; it is itself each of them, one after another. */
export class DelimitedReader implements TableRow {
  number = 0;
  width = 0;
  isUnended = false;
  /** What is read, up to its length; what is left of it begins at the rest. */
  private bytes = new Uint8Array();
  private length = 0;
  private rest = 0;
  /** Where the cells of the row begin and end, what digits they have, and whether one has quotes to be taken out. */
  private readonly starts = new Int32Array(MOST_COLUMNS);
  private readonly ends = new Int32Array(MOST_COLUMNS);
  private readonly numbers = new Float64Array(MOST_COLUMNS);
  private readonly fractions = new Int8Array(MOST_COLUMNS);
  private readonly quoted = new Uint8Array(MOST_COLUMNS);
  private readonly meanings = new Uint8Array(256);
  private readonly separator: number;
  private readonly texts: CellTexts;
  /** Of quotes: whether their end is still to come; where those of the last cell ended, and if there were others. */
  private isOpen = false;
  private closed = -1;
  private isDoubled = false;
  /** Where the point of the last digits is; -1 for none. */
  private point = -1;

  constructor(
    { separator, encoding }: DelimitedFormat,
    private readonly file: string,
  ) {
    this.separator = separator.charCodeAt(0);
    for (const byte of [this.separator, LF, CR]) this.meanings[byte] = ENDS;
    this.meanings[0] = OUTSIDE;
    this.texts = new CellTexts(encoding, file);
  }

  /** The rows that a piece completes. Throws {@link UnreadableFile} where one cannot be a row of a table. */
  *write(piece: Uint8Array, isLast = false): Generator<TableRow> {
    this.take(piece);
    let from = 0;
    while (from < this.length) {
      const next = this.row(from, isLast);
      if (next < 0) break;
      this.number++;
      if (next - from > LONGEST_CELL) this.assertCells();
      yield this;
      from = next;
    }
    this.rest = Math.min(from, this.length);
    if (this.length - this.rest > LONGEST_ROW) throw this.tooLong(this.isOpen);
  }

  /** The last row, where no line break follows it. */
  end(): Generator<TableRow> {
    return this.write(new Uint8Array(), true);
  }

  cell(at: number): string {
    if (at >= this.width) return '';
    const text = this.texts.of(this.bytes, this.starts[at] ?? 0, this.ends[at] ?? 0);
    return this.quoted[at] === 1 ? unquoted(text) : text;
  }

  sign(at: number): number {
    const start = this.starts[at] ?? 0;
    return at < this.width && start < (this.ends[at] ?? 0) ? (this.bytes[start] ?? 0) : 0;
  }

  decimals(at: number): number {
    return at < this.width ? (this.fractions[at] ?? NO_DIGITS) : NO_DIGITS;
  }

  units(at: number): number {
    return this.numbers[at] ?? 0;
  }

  /** Puts a piece behind what is left of the one before, in the same place, so that nothing is thrown away. */
  private take(piece: Uint8Array): void {
    const left = this.length - this.rest;
    const length = left + piece.length;
    const before = this.bytes;
    if (length > before.length) this.bytes = new Uint8Array(length + SPARE);
    this.bytes.set(before.subarray(this.rest, this.length));
    this.bytes.set(piece, left);
    [this.rest, this.length] = [0, length];
  }

  /** Finds the cells of the row that begins at a byte. Gives where the next begins; -1 where there is more to come. */
  private row(from: number, isLast: boolean): number {
    const { bytes, length, separator } = this;
    this.isOpen = false;
    let at = from;
    for (let width = 0; ; at++, width++) {
      if (width >= MOST_COLUMNS) throw this.tooWide();
      at = at < length && bytes[at] === QUOTE ? this.quotedCell(at, width, isLast) : this.plainCell(at, width);
      if (at < 0 || (at === length && !isLast)) return -1;
      this.isUnended = at >= length;
      const byte = at < length ? bytes[at] : LF;
      if (byte === separator) continue;
      this.width = width + 1;
      if (byte === LF) return at + 1;
      if (at + 1 === length && !isLast) return -1;
      return at + 1 < length && bytes[at + 1] === LF ? at + 2 : at + 1;
    }
  }

  /** Reads a cell without quotes, together with the number that it may be. Gives where it ends. */
  private plainCell(start: number, width: number): number {
    const behind = this.digits(start, width);
    const end = this.endOf(behind);
    this.starts[width] = start;
    this.ends[width] = end;
    this.quoted[width] = 0;
    this.fractions[width] = end === behind ? fractionOf(start, this.point, end) : NO_DIGITS;
    return end;
  }

  /** Reads the digits that begin at a byte, as the number of a cell. Gives where they end. */
  private digits(start: number, width: number): number {
    const { bytes, length } = this;
    let at = start;
    let units = 0;
    let point = -1;
    for (; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= ZERO && byte < ZERO + 10) units = units * 10 + (byte - ZERO);
      else if (byte === POINT && point < 0) point = at;
      else break;
    }
    this.numbers[width] = units;
    this.point = point;
    return at;
  }

  /** Where the cell ends that goes on at a byte; the end of all bytes where it goes on behind them. */
  private endOf(from: number): number {
    const { bytes, length, meanings } = this;
    let at = from;
    let meaning = 0;
    while (at < length && (meaning = meanings[bytes[at] ?? 0] ?? 0) === 0) at++;
    if (meaning === OUTSIDE) throw new UnreadableFile(message('data.encoding', { file: this.file }));
    return at;
  }

  /** Reads a cell in quotes. Gives where it ends; -1 where there is more to come. */
  private quotedCell(open: number, width: number, isLast: boolean): number {
    const behind = this.behindQuotes(open, isLast);
    if (behind < 0) return -1;
    const end = this.endOf(behind);
    // What is behind the quotes belongs to the cell, and is taken up with the quotes in it when it is asked for.
    const isPlain = end === this.closed && !this.isDoubled;
    this.starts[width] = isPlain ? open + 1 : open;
    this.ends[width] = isPlain ? end - 1 : end;
    this.quoted[width] = isPlain ? 0 : 1;
    const isNumber = isPlain && this.digits(open + 1, width) === end - 1;
    this.fractions[width] = isNumber ? fractionOf(open + 1, this.point, end - 1) : NO_DIGITS;
    return end;
  }

  /** Where the quotes that open at a byte are over; -1 where that is not known yet. */
  private behindQuotes(open: number, isLast: boolean): number {
    const { bytes, length } = this;
    this.isDoubled = false;
    for (let at = open + 1; ; at += 2) {
      at = bytes.indexOf(QUOTE, at);
      if (at >= length) at = -1; // of an earlier piece
      if (at < 0 && isLast) throw this.tooLong(true);
      this.isOpen = at < 0;
      if (at < 0 || (at + 1 === length && !isLast)) return -1;
      this.closed = at + 1;
      if (at + 1 >= length || bytes[at + 1] !== QUOTE) return at + 1;
      this.isDoubled = true;
    }
  }

  private assertCells(): void {
    for (let at = 0; at < this.width; at++)
      if ((this.ends[at] ?? 0) - (this.starts[at] ?? 0) > LONGEST_CELL) throw this.tooLong(false);
  }

  private tooLong(isOpen: boolean): UnreadableFile {
    const row = isOpen ? this.number + 1 : this.number;
    return new UnreadableFile(message(isOpen ? 'data.quote-open' : 'data.cell-too-long', { file: this.file, row }));
  }

  private tooWide(): UnreadableFile {
    return new UnreadableFile(message('data.too-many-columns', { file: this.file, limit: MOST_COLUMNS }));
  }
}

/** How many digits stand behind the point of digits between two bytes. */
function fractionOf(start: number, point: number, end: number): number {
  const whole = (point < 0 ? end : point) - start;
  const fraction = point < 0 ? 0 : end - point - 1;
  const isPlain = whole > 0 && whole <= PLAIN_DIGITS.whole && fraction <= PLAIN_DIGITS.decimals;
  if (!isPlain || (point >= 0 && fraction === 0) || whole + fraction > PLAIN_DIGITS.all) return NO_DIGITS;
  return fraction;
}

/** A cell that begins with a quote, without that and its end; what is behind the end belongs to it. */
function unquoted(text: string): string {
  const [, inside = '', behind = ''] = /^"((?:[^"]|"")*)"?(.*)$/s.exec(text) ?? [];
  return inside.replaceAll('""', '"') + behind;
}
