// The places of a sheet in the order of the page, those that are still open, and what is left to be done, by section.
import type { Sheet, SheetBlock, SheetField, SheetPlace } from '../../../features/sheet/model';
import { findingsOf } from '../around/numbered';

/** Whether a person is still to fill a field in. */
export function isWanted({ state, required, text, isKept }: SheetField): boolean {
  return isKept !== true && (state === 'open' || (required && text === '' && state === 'entered'));
}

/** The places that a person is still to fill in. */
export function openPlaces({ head, blocks }: Sheet): SheetPlace[] {
  const fields = head.fields.filter(isWanted).map(({ id }): SheetPlace => ({ kind: 'field', id }));
  return [...fields, ...blocks.flatMap(openIn)];
}

function openIn(block: SheetBlock, at: number): SheetPlace[] {
  if (block.kind === 'text') return block.open > 0 ? [{ kind: 'block', block: at }] : [];
  if (block.kind !== 'table') return [];
  return block.rows.flatMap(({ kind, cells }, row) =>
    kind === 'ragged'
      ? []
      : cells.flatMap(({ state }, column) =>
          state === 'open' ? [{ kind: 'cell' as const, block: at, row, column }] : [],
        ),
  );
}

/** The next of some places after one, going round; undefined where there is none. */
export function nextAfter(
  sheet: Sheet,
  places: readonly SheetPlace[],
  from: SheetPlace | undefined,
): SheetPlace | undefined {
  if (from === undefined) return places[0];
  const start = orderOf(sheet, from);
  return places.find((place) => compared(orderOf(sheet, place), start) > 0) ?? places[0];
}

type Order = readonly [block: number, row: number, column: number];

function orderOf({ head }: Sheet, place: SheetPlace): Order {
  switch (place.kind) {
    case 'field':
      return [-1, head.fields.findIndex(({ id }) => id === place.id), 0];
    case 'block':
      return [place.block, 0, 0];
    case 'cell':
      return [place.block, place.row, place.column];
  }
}

function compared(a: Order, b: Order): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** What is left in a section. */
export interface LeftGroup {
  /** The heading of the section; undefined of the head. */
  readonly title: string | undefined;
  readonly items: readonly LeftItem[];
}

/** Something that is left: a finding, or how many places are open. */
export interface LeftItem {
  readonly place: SheetPlace;
  readonly severity: string;
  readonly words?: string;
  readonly open?: number;
}

/** What is left to be done, section by section. */
export function leftIn(sheet: Sheet): LeftGroup[] {
  const groups: { title: string | undefined; items: LeftItem[] }[] = [{ title: undefined, items: headItems(sheet) }];
  sheet.blocks.forEach((block, at) => {
    if (block.kind === 'heading') groups.push({ title: block.text, items: [] });
    groups.at(-1)?.items.push(...blockItems(sheet, block, at));
  });
  return groups.filter(({ items }) => items.length > 0);
}

function headItems(sheet: Sheet): LeftItem[] {
  const { fields, findings } = sheet.head;
  const open = fields.filter((field) => isWanted(field) && field.state === 'open'); // of another a finding tells
  const shown = fields.find(({ isKept }) => isKept !== true)?.id ?? '';
  const at = ({ id, isKept }: SheetField): SheetPlace => ({ kind: 'field', id: isKept === true ? shown : id });
  return [
    ...items(sheet, { kind: 'field', id: shown }, findings),
    ...fields.flatMap((field) => items(sheet, at(field), field.findings)),
    ...counted(open[0] && at(open[0]), open.length),
  ];
}

function blockItems(sheet: Sheet, block: SheetBlock, at: number): LeftItem[] {
  const open = openIn(block, at);
  const cells =
    block.kind === 'table'
      ? block.rows.flatMap(({ cells: all }, row) =>
          all.flatMap(({ findings }, column) => items(sheet, { kind: 'cell', block: at, row, column }, findings)),
        )
      : [];
  return [...items(sheet, { kind: 'block', block: at }, block.findings), ...cells, ...counted(open[0], open.length)];
}

function items(sheet: Sheet, place: SheetPlace, numbers: readonly number[] | undefined): LeftItem[] {
  return findingsOf(sheet, numbers).map(({ finding: { severity, words } }) => ({ place, severity, words }));
}

function counted(place: SheetPlace | undefined, open: number): LeftItem[] {
  return place === undefined ? [] : [{ place, severity: 'open', open }];
}
