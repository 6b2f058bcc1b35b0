// A table of the document on the page: its grid, and what is wrong with it as a whole.
import type { SheetBlock } from '../../../features/sheet/model';
import { findingList } from '../around/findings';
import { findingsOf } from '../around/numbered';
import { element } from '../elements';
import type { Grid } from '../grid/grid';
import type { BlockView } from './view';

/** The view of a table, whose grid says its number in its edits. */
export function tableView(grid: Grid, isBehind: () => boolean): BlockView {
  const findings = element('div', { class: 'place-findings' });
  return {
    root: element('div', { class: 'table' }, findings, grid.root),
    show: (block, { sheet, at, fix, canWrite }) => {
      if (block.kind !== 'table') return;
      grid.number = at;
      const list = findingList(findingsOf(sheet, block.findings), fix);
      findings.replaceChildren(...(list === undefined ? [] : [list]));
      const label = titleOver(sheet.blocks, at);
      grid.show(block, { label, findings: sheet.findings, canWrite, isBehind: isBehind() });
    },
    focus: () => {
      grid.goTo(grid.active);
    },
  };
}

function titleOver(blocks: readonly SheetBlock[], at: number): string {
  const heading = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}
