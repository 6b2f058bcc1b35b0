// Sheets as plain values, with nothing in them but what a test puts there.
import type { Sheet, SheetBlock, TableBlock } from '../../../src/features/sheet/model';

/** A sheet of some blocks. */
export function plainSheet(blocks: readonly SheetBlock[]): Sheet {
  return {
    path: 'a.md',
    title: '',
    period: '',
    status: { words: '' },
    canSubmit: false,
    left: { open: 0, following: 0, errors: 0, isReady: true, words: '' },
    head: { fields: [] },
    blocks,
    findings: [],
    absent: [],
  };
}

/** A table of rows, each as its words. */
export function tableOf(rows: readonly string[], titles: readonly string[] = ['名', '数']): TableBlock {
  return {
    kind: 'table',
    line: 0,
    end: 1,
    columns: titles.map((title) => ({ title, kind: 'text', required: false, isNumber: false, isComputed: false })),
    rows: rows.map((row) => ({ kind: 'data', cells: row.split(' ').map((text) => ({ text, state: 'entered' })) })),
  };
}

/** The texts of the last table of a sheet. */
export function textsOf({ blocks }: Sheet): string[][] {
  const table = blocks.findLast((block) => block.kind === 'table');
  return table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}
