// The numbers of the rows that come to one observation, as text: `12`, `3-9,14`. Of many spans only the first and the
// last number are kept.

const MOST_SPANS = 6;

/** Numbers that come in their order. */
export class RowNumbers {
  private spans: [number, number][] = [];
  private isCut = false;

  /** The first of them; 0 for none. */
  get first(): number {
    return this.spans[0]?.[0] ?? 0;
  }

  add(row: number): void {
    this.extend(row, row);
  }

  /** Takes the numbers of others, which come behind these. */
  include(others: RowNumbers): void {
    for (const [from, to] of others.spans) this.extend(from, to);
    this.isCut ||= others.isCut;
  }

  private extend(from: number, to: number): void {
    const last = this.spans[this.spans.length - 1];
    if (last !== undefined && (this.isCut || from <= last[1] + 1)) last[1] = Math.max(last[1], to);
    else this.spans.push([from, to]);
    if (this.spans.length <= MOST_SPANS) return;
    this.spans = [[this.first, to]];
    this.isCut = true;
  }

  toString(): string {
    return this.spans
      .map(([from, to]) => (from === to ? String(from) : `${String(from)}${this.isCut ? '…' : '-'}${String(to)}`))
      .join(',');
  }
}
