// What the parts of an expression come to in a document: the texts that stand there, and results written like them.
import { writeNumber } from '../../base/number';
import type { NumberStyle } from '../../base/number';
import { sectionsOf } from '../../documents/document';
import type { Document, DocumentRow } from '../../documents/document';
import { readValue, writeValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import type { Column, Field, Section } from '../../knowledge/contracts/contract';
import { partValue } from '../../formulas/expression';
import { DayValue, Quantity } from '../../formulas/quantity';
import { isNode, partsOf, textOf } from '../../formulas/tree';
import type { Node, Tree } from '../../formulas/tree';
import { comparedIn, namesOf, rowsIn } from './formulaWords';
import type { Loops } from './formulaWords';

/** Where an expression is looked at: in a document, of one row where it is of rows, with what its loops stand at. */
export interface Setting {
  readonly document: Document;
  readonly section?: Section | undefined;
  readonly row?: DocumentRow | undefined;
  /** The values that the expression can name. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** The rows that the variables of loops stand for. */
  readonly bound: ReadonlyMap<string, BoundRow>;
}

/** A row of a section. */
export interface BoundRow {
  readonly section: Section;
  readonly row: DocumentRow;
}

/** A place that an expression names. */
export interface NamedPlace {
  readonly spec: Field | Column;
  /** What stands there; none of a column of many rows. */
  readonly text?: string;
  readonly value?: Value;
}

/** The place that names lead to; undefined for what is none, such as a limit. */
export function placeNamed(
  { document, section, row, bound }: Setting,
  names: readonly string[],
): NamedPlace | undefined {
  const [first = '', second = ''] = names;
  if (first === 'fields') {
    const field = document.fields.get(second);
    const spec = field?.field ?? document.type?.fields.find(({ id }) => id === second);
    return spec && { spec, ...(field && { text: field.text, value: field.value }) };
  }
  if (section !== undefined) return cellNamed({ section, row }, first);
  const known = bound.get(first);
  const of = known?.section ?? document.type?.sections.find(({ id }) => id === first);
  return of && cellNamed({ section: of, row: known?.row }, second);
}

function cellNamed(
  { section, row }: { readonly section: Section; readonly row: DocumentRow | undefined },
  id: string,
): NamedPlace | undefined {
  const spec = section.table?.columns.find((column) => column.id === id);
  const cell = row?.cells.get(id);
  return spec && { spec, ...(cell && { text: cell.text, value: cell.value }) };
}

/** What a part of an expression comes to. */
export function valueIn({ document, scope }: Setting, tree: Tree): unknown {
  const functions = document.type?.compiled.functions();
  return functions && partValue(tree, scope, functions);
}

/** What a part comes to, as a text; undefined where that is nothing that can be shown. */
export function resultIn(setting: Setting, tree: Tree, like?: NumberStyle): string | undefined {
  const text = textIn(setting, tree);
  if (text !== undefined) return text;
  const value = valueIn(setting, tree);
  if (typeof value === 'string') return value;
  if (value instanceof DayValue) return value.day;
  const number = value instanceof Quantity ? value.value : typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' ? numberText(number, styleIn(setting, tree) ?? like) : undefined;
}

/** The text that stands where a part names a place. */
function textIn(setting: Setting, tree: Tree): string | undefined {
  const names = namesOf(tree);
  const place = names && placeNamed(setting, names);
  return names !== undefined && names.length <= 2 ? place?.text?.trim() : undefined;
}

const PLAIN: NumberStyle = { prefix: '', grouped: true, unit: '', digits: 0 };
const MOST_DECIMALS = 4;

/** A number in a style, with as many more decimals as it needs, up to four. */
export function numberText(number: number, style: NumberStyle = PLAIN): string {
  const scale = style.unit === '%' ? 2 : 0;
  const needed = Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => digits).find(
    (digits) => Number(number.toFixed(digits + scale)) === Number(number.toFixed(MOST_DECIMALS + scale)),
  );
  const digits = Math.max(style.digits, needed ?? MOST_DECIMALS);
  return writeNumber(number, { ...style, digits }) ?? String(number);
}

/** The style of the numbers that a part is made of: none where they are multiplied or divided. */
export function styleIn(setting: Setting, tree: Tree, loops: Loops = new Map()): NumberStyle | undefined {
  if (!isNode(tree)) return undefined;
  const names = namesOf(tree, loops);
  if (names !== undefined) return styleNamed(setting, names);
  if (['*', '/', 'value', '?:'].includes(tree.op)) return undefined;
  const within = withLoop(tree, loops);
  return partsOf(tree)
    .flatMap((each) => (Array.isArray(each) ? (each as readonly Tree[]) : [each]))
    .map((each) => styleIn(setting, each, within))
    .find((style) => style !== undefined);
}

function withLoop(tree: Node, loops: Loops): Loops {
  const [, of, rest] = tree.op === 'rcall' ? partsOf(tree) : [];
  const [item] = (rest ?? []) as readonly Tree[];
  const list = rowsIn(of);
  return list === undefined || !isNode(item) ? loops : new Map(loops).set(textOf(item.args), list);
}

function styleNamed(setting: Setting, names: readonly string[]): NumberStyle | undefined {
  const place = placeNamed(setting, names);
  if (place?.value?.kind === 'number') return place.value.style;
  const [section = '', id = ''] = names;
  const cells = sectionsOf(setting.document, section).flatMap(({ table }) => table?.rows ?? []);
  const found = cells.map((row) => row.cells.get(id)?.value).find((value) => value?.kind === 'number');
  return found?.kind === 'number' ? found.style : place && usualStyle(place.spec);
}

function usualStyle(spec: Field | Column): NumberStyle | undefined {
  const text = ['money', 'integer', 'percent', 'ratio'].includes(spec.kind) ? writeValue(spec, 1000) : undefined;
  const read = text === undefined ? undefined : readValue({ ...spec, max: undefined, min: undefined }, text);
  return read?.kind === 'number' ? read.style : undefined;
}

/** The two sides of a comparison as texts that are written alike. */
export function sidesIn(setting: Setting, tree: Tree): readonly [string, string] | undefined {
  const compared = comparedIn(tree);
  if (compared === undefined) return undefined;
  const styles = compared.sides.map((each) => styleIn(setting, each));
  const [left, right] = compared.sides.map((each) =>
    resultIn(
      setting,
      each,
      styles.find((style) => style !== undefined),
    ),
  );
  return left === undefined || right === undefined ? undefined : [left, right];
}
