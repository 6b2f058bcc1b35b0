// A table of the document on the page: its grid, and what is wrong with it as a whole.
import type { SheetBlock } from '../../../features/sheet/model';
import { findingList } from '../around/findings';
import { findingsOf } from '../around/numbered';
import { element } from '../elements';
import type { Grid } from '../grid/grid';
import type { Lines } from '../grid/moving/cursor';
import type { Track } from '../tracking/track';
import type { BlockView } from './view';

/** The view of a table, whose grid says its number in its edits. */
export function tableView(grid: Grid, isBehind: () => boolean): BlockView {
  const findings = element('div', { class: 'place-findings' });
  return {
    root: element('div', { class: 'table' }, findings, grid.root),
    show: (block, { sheet, at, fix, canWrite, track }) => {
      if (block.kind !== 'table') return;
      const was = grid.number;
      grid.number = at;
      const list = findingList(findingsOf(sheet, block.findings), fix);
      findings.replaceChildren(...(list === undefined ? [] : [list]));
      const label = titleOver(sheet.blocks, at);
      const lines = track && linesIn(track, was);
      grid.show(block, { label, findings: sheet.findings, canWrite, isBehind: isBehind(), lines });
    },
    typed: (block) => {
      const { typed, active } = grid;
      return typed === undefined ? undefined : { kind: 'cells', block, cells: [{ ...active, text: typed }] };
    },
    enter: () => {
      grid.enter();
    },
    resume: (text, cell) => {
      grid.resume(text, cell);
    },
    focus: () => {
      grid.goTo(grid.active);
    },
  };
}

function linesIn(track: Track, block: number): Lines {
  return {
    row: (row) => track.row(block, row),
    column: (column) => track.column(block, column),
  };
}

function titleOver(blocks: readonly SheetBlock[], at: number): string {
  const heading = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}
