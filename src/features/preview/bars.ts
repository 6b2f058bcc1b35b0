// Owns the bars of tables: how far what was reached goes towards what was aimed at, told by length, by colour and in
// words.
import { message, render } from '../../base/message';
import type { DocumentRow, DocumentSection, DocumentTable } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { TableContract } from '../../knowledge/contracts/contract';
import { element, ours } from './html';
import type { Html } from './html';
import type { Shown } from './shown';

/** Which columns a table compares, by the contract. */
type Comparison = NonNullable<TableContract['reached']>;

/** The bars of a document's tables by the line of their row, 0-based, and the place of their cell in it. */
export type Bars = ReadonlyMap<number, { readonly cell: number; readonly bar: Html }>;

/** How much more than the target a bar can show, as a share of the target. */
const LONGEST = 1.25;

/** All bars of a document. A row without either number has none, nor one whose target is not above zero. */
export function barsOf(shown: Shown): Bars {
  return new Map(shown.document.sections.flatMap((section) => sectionBars(shown, section)));
}

function sectionBars(shown: Shown, { section, table }: DocumentSection): [number, { cell: number; bar: Html }][] {
  const comparison = section.table?.reached;
  if (table === undefined || comparison === undefined) return [];
  const cell = table.columns.findIndex((column) => column?.id === comparison.actual);
  return rowsOf(table).flatMap((row) => {
    const bar = barOf(shown, row, comparison);
    return bar === undefined ? [] : [[row.source.line, { cell, bar }]];
  });
}

function rowsOf({ rows, totals }: DocumentTable): readonly DocumentRow[] {
  return [...rows, ...totals];
}

function barOf({ reader }: Shown, row: DocumentRow, { actual, target, lowerIf }: Comparison): Html | undefined {
  const valueOf = (column: string): Value | undefined => row.cells.get(column)?.value;
  const [reached, aim] = [valueOf(actual), valueOf(target)];
  if (reached?.kind !== 'number' || aim?.kind !== 'number' || aim.value <= 0) return undefined;
  const direction = lowerIf && valueOf(lowerIf.column);
  const isLower = direction?.kind === 'text' && direction.text === lowerIf?.is;
  const isMet = isLower ? reached.value <= aim.value : reached.value >= aim.value;
  const share = reached.value / aim.value;
  const words = render(
    message(`preview.bar.${isLower ? 'lower' : 'higher'}-${isMet ? 'met' : 'missed'}`, {
      target: row.cells.get(target)?.text ?? '',
      share: `${(share * 100).toFixed(1)}%`,
    }),
    reader,
  );
  return drawn({ share, words, state: isMet ? 'met' : 'missed' });
}

// The track is as long as the longest bar; the mark across it is the target.
function drawn({ share, words, state }: { share: number; words: string; state: string }): Html {
  const width = Math.min(Math.max(share, 0), LONGEST) * 100;
  const rect = (name: string, length: number): Html =>
    element('rect', { class: ours(name), y: '2', width: length.toFixed(1), height: '4' });
  return element(
    'svg',
    {
      class: ours('bar', state),
      viewBox: `0 0 ${String(LONGEST * 100)} 8`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': words,
    },
    element('title', {}, words),
    rect('bar-track', LONGEST * 100),
    rect('bar-fill', width),
    element('rect', { class: ours('bar-mark'), x: '99', width: '2', height: '8' }),
  );
}
