// Text with separated values, read in pieces of any size: quotes, line breaks in quotes, CR, LF and CRLF.
import { message } from '../../base/message';
import { LONGEST_CELL, MOST_COLUMNS } from './limits';
import { UnreadableFile } from './unreadable';

const [QUOTE, LF, CR] = [34, 10, 13];

/** Takes text piece by piece, gives the rows that are complete, and keeps no more than one. */
export class DelimitedReader {
  private row: string[] = [];
  private cell = '';
  /** In a quoted cell; behind a quote that may end it; behind a CR that may have an LF. */
  private state: 'plain' | 'quoted' | 'quote' | 'return' = 'plain';
  private quotedFrom = 0;
  private count = 0;
  private readonly separator: number;

  constructor(
    separator: string,
    private readonly file: string,
  ) {
    this.separator = separator.charCodeAt(0);
  }

  /** The rows that a piece completes. Throws {@link UnreadableFile} where one cannot be a row of a table. */
  *write(text: string): Generator<string[]> {
    let at = 0;
    if (this.state === 'return' && text !== '') {
      if (text.charCodeAt(0) === LF) at = 1;
      this.state = 'plain';
    }
    while (at < text.length) {
      if (this.state === 'quoted' || this.state === 'quote') at = this.inQuotes(text, at);
      else if (this.cell === '' && text.charCodeAt(at) === QUOTE) at = this.open(at);
      else {
        const end = this.endOf(text, at);
        this.add(text.slice(at, end));
        if (end === text.length) return;
        this.endCell();
        at = end + 1;
        const sign = text.charCodeAt(end);
        if (sign === this.separator) continue;
        if (sign === CR && at === text.length) this.state = 'return';
        else if (sign === CR && text.charCodeAt(at) === LF) at++;
        yield this.endRow();
      }
    }
  }

  /** The last row, where no line break follows it. */
  *end(): Generator<string[]> {
    if (this.state === 'quoted') throw this.unclosed();
    if (this.cell === '' && this.row.length === 0 && this.state !== 'quote') return;
    this.endCell();
    yield this.endRow();
  }

  private open(at: number): number {
    this.state = 'quoted';
    this.quotedFrom = this.count + 1;
    return at + 1;
  }

  private inQuotes(text: string, at: number): number {
    if (this.state === 'quote') {
      const isDoubled = text.charCodeAt(at) === QUOTE;
      if (isDoubled) this.add('"');
      this.state = isDoubled ? 'quoted' : 'plain';
      return isDoubled ? at + 1 : at;
    }
    const quote = text.indexOf('"', at);
    this.add(text.slice(at, quote < 0 ? undefined : quote));
    if (quote < 0) return text.length;
    this.state = 'quote';
    return quote + 1;
  }

  private endOf(text: string, at: number): number {
    let end = at;
    for (; end < text.length; end++) {
      const sign = text.charCodeAt(end);
      if (sign === this.separator || sign === LF || sign === CR) break;
    }
    return end;
  }

  private add(text: string): void {
    this.cell = this.cell === '' ? text : this.cell + text;
    if (this.cell.length <= LONGEST_CELL) return;
    if (this.state !== 'plain') throw this.unclosed();
    throw new UnreadableFile(message('data.cell-too-long', { file: this.file, row: this.count + 1 }));
  }

  private endCell(): void {
    this.row.push(this.cell);
    this.cell = '';
    if (this.row.length > MOST_COLUMNS)
      throw new UnreadableFile(message('data.too-many-columns', { file: this.file, limit: MOST_COLUMNS }));
  }

  private endRow(): string[] {
    const { row } = this;
    this.row = [];
    if (this.state === 'quote') this.state = 'plain';
    this.count++;
    return row;
  }

  private unclosed(): UnreadableFile {
    return new UnreadableFile(message('data.quote-open', { file: this.file, row: this.quotedFrom }));
  }
}
