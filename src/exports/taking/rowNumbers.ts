// The numbers of the rows that come to one observation, as text: `12`, `3-9,14`. Of many spans only the first and the
// last number are kept.

const MOST_SPANS = 6;

/** Numbers that come in their order. */
export class RowNumbers {
  private spans: [number, number][] = [];
  private isCut = false;

  add(row: number): void {
    const last = this.spans.at(-1);
    if (last !== undefined && (this.isCut || row <= last[1] + 1)) last[1] = row;
    else this.spans.push([row, row]);
    const [first] = this.spans;
    if (this.spans.length <= MOST_SPANS || first === undefined) return;
    this.spans = [[first[0], row]];
    this.isCut = true;
  }

  toString(): string {
    return this.spans
      .map(([from, to]) => (from === to ? String(from) : `${String(from)}${this.isCut ? '…' : '-'}${String(to)}`))
      .join(',');
  }
}
