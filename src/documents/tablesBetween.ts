// Which tables of a text stand between two of its lines.
import type { Table } from '../base/markdown/markdown';

/**
 * The tables that begin below a line and before another. They stand in the order of the text, and there may be as many
 * sections.
 */
export function tablesBetween(tables: readonly Table[], from: number, end: number): readonly Table[] {
  return tables.slice(firstAfter(tables, from), firstAfter(tables, end - 1));
}

function firstAfter(tables: readonly Table[], line: number): number {
  let [low, high] = [0, tables.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tables[middle]?.header.line ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
