// What the page is laid out by.
import type { Sheet, SheetBlock } from '../../features/sheet/model';

/** The heading over a block. */
export function titleOver(blocks: readonly SheetBlock[], at: number): string {
  const heading = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}

/** What the page is laid out by: which blocks there are, and what those say that are no grids. */
export function shapeOf({ blocks }: Sheet): string {
  return JSON.stringify(blocks.map((block) => (block.kind === 'table' ? block.section : [block.kind, block.text])));
}
