// The figures of a document's tables that can be put into a text: totals first, those of the text's own section before
// all others.
import type { Sheet, TableBlock } from '../../../features/sheet/model';
import type { SheetOffer } from '../../../features/sheet/protocol';

const MOST = 400;

/** What can be put into a text block, told by row and column. */
export function figuresFor({ blocks }: Sheet, at: number, yuan: string): SheetOffer[] {
  const own = blocks[at]?.section;
  const tables = blocks.filter((block) => block.kind === 'table');
  const isOwn = ({ section }: TableBlock): boolean => section !== undefined && section === own;
  return [...tables.filter(isOwn), ...tables.filter((table) => !isOwn(table))]
    .flatMap((table) => figuresIn(table, yuan))
    .slice(0, MOST);
}

function figuresIn({ columns, rows }: TableBlock, yuan: string): SheetOffer[] {
  const name = columns.findIndex(({ isNumber }) => !isNumber);
  const ordered = [...rows.filter(({ kind }) => kind === 'total'), ...rows.filter(({ kind }) => kind === 'data')];
  return ordered.flatMap(({ cells }) =>
    cells.flatMap(({ text }, column): SheetOffer[] => {
      const spec = columns[column];
      if (spec?.isNumber !== true || !/\d/.test(text)) return [];
      const value = spec.kind === 'money' && /[\d.]$/.test(text) ? `${text} ${yuan}` : text;
      const title = `${cells[name]?.text ?? ''} ${spec.title}`.trim();
      return [{ text: value, label: `${title} ${value}`, keys: [] }];
    }),
  );
}
