// What of a document its writer types: open places whose value nothing gives, even once all others are filled, and in a
// finished one what was neither there from the start nor follows from anything.
import { labelKey } from '../../../src/base/script';
import { addressesOf, valueAt } from '../../../src/calculation/address';
import type { ValueAt } from '../../../src/calculation/address';
import { ownerGives } from '../../../src/calculation/owner';
import { planOf } from '../../../src/calculation/plan';
import { valuesOf, withSettings } from '../../../src/calculation/values';
import type { Setting, Values } from '../../../src/calculation/values';
import type { Document, DocumentRow, DocumentSection } from '../../../src/documents/document';
import type { Workspace } from '../../../src/documents/workspace';
import type { Begun } from './begun';

/** What is open for a person in a new document. */
export interface Open {
  /** Fields of the head. */
  readonly head: number;
  /** Marks in the text between tables. */
  readonly text: number;
  /** Cells that wait for a value. */
  readonly cells: number;
  /** Cells and fields that may stay empty. */
  readonly optional: number;
}

/** Counts what is open, without what follows from the rest once that is filled. */
export function openIn({ document, workspace }: Begun): Open {
  const values = valuesOf(workspace, planOf(workspace.knowledge));
  const open = placesOf(document).filter(({ value }) => value.kind === 'placeholder' || value.kind === 'missing');
  const filled = withSettings(
    values,
    open.flatMap((place) => filling(workspace, document, place)),
  );
  const typed = open.filter((place) => !isDerived(filled, place));
  const waiting = typed.filter(({ value }) => value.kind === 'placeholder');
  return {
    head: waiting.filter(isInHead).length,
    text: marksInText(document),
    cells: waiting.filter((place) => !isInHead(place)).length,
    optional: typed.length - waiting.length,
  };
}

/** How many places of a finished document its writer filled: what it began with and what it computes left aside. */
export function typedIn(finished: Begun, begun: Document): number {
  const values = valuesOf(finished.workspace, planOf(finished.workspace.knowledge));
  const started = new Set(placesOf(begun).map(saidKey));
  const said = placesOf(finished.document).filter(({ value, text }) => value.kind !== 'missing' && text !== '');
  return said.filter((place) => !started.has(saidKey(place)) && !isDerived(values, place)).length;
}

function placesOf(document: Document): ValueAt[] {
  return addressesOf(document).flatMap((address) => valueAt(document, address) ?? []);
}

function isInHead({ address }: ValueAt): boolean {
  return address.at === undefined;
}

// The owner of a place may give nothing for what stands in for real figures, so a formula counts by being there.
function isDerived(values: Values, { address, spec }: ValueAt): boolean {
  const hasFormula = address.spot.isTotal || ('formula' in spec && spec.formula !== undefined);
  return hasFormula || ownerGives(values, address) !== undefined;
}

function marksInText({ outline, placeholders, sections }: Document): number {
  const tables = sections.flatMap(({ table }) => (table === undefined ? [] : [table.source]));
  const first = sections[0]?.heading.line ?? outline.lines.length;
  return placeholders.filter(({ start: { line } }) => {
    return line >= first && !tables.some(({ header, endLine }) => line >= header.line && line < endLine);
  }).length;
}

// Something of the right kind for a place that waits, so that what follows from it can be told.
function filling({ settings }: Workspace, { period }: Document, { address, spec, row }: ValueAt): Setting[] {
  const day = period?.from ?? '2026-07-01';
  const texts: Readonly<Record<string, string>> = {
    text: `甲${String(address.at?.[1] ?? '')}`,
    person: settings.people[0]?.name ?? '',
    date: day,
    dateRange: `${day} ~ ${period?.to ?? day}`,
    enum: spec.options[0]?.value ?? '',
    percent: '1%',
  };
  const numbers = ['integer', 'number', 'money', 'ratio'].includes(spec.kind)
    ? String(1 + (row?.source.line ?? 0))
    : '';
  const text = texts[spec.kind] ?? numbers;
  return text === '' ? [] : [{ address, text }];
}

function saidKey({ address, text, section, row }: ValueAt): string {
  return [address.spot.section, address.spot.id, rowKey(section, row), labelKey(text)].join('\n');
}

// A row is known by what tells rows of its table apart, else by its first cell.
function rowKey(section: DocumentSection | undefined, row: DocumentRow | undefined): string {
  const table = section?.section.table;
  const unique = table?.columns.find((column) => column.unique)?.id;
  const key =
    unique === undefined ? (table?.keys[0] ?? table?.columns.slice(0, 1).map(({ id }) => id) ?? []) : [unique];
  return key.map((id) => labelKey(row?.cells.get(id)?.text ?? '')).join('|');
}
