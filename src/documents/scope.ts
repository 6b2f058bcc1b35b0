// What a document's formulas and checks see: its fields, its period, a row or all tables. Each is made when first asked
// for, and once.
import { withoutComments } from '../base/markdown/markdown';
import { holdsPlaceholder } from '../base/placeholder';
import type { CelValue, Scope } from '../formulas/expression';
import { Quantity } from '../formulas/quantity';
import type { Section } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { Document, DocumentBody, DocumentRow, RowScopes, RowValues, Scopes } from './document';
import { celValue, spanValue } from './value';

type Values = RowValues;

const EMPTY_ROW: Pick<DocumentRow, 'cells'> = { cells: new Map() };

/**
 * The scopes of a document; one of unknown type has nothing in them but its period. Those of rows are taken over from a
 * document read `before`, with the head where that is the same.
 */
export function createScopes(document: DocumentBody, before?: Document): Scopes {
  const values: RowScopes['values'] = before?.scopes.rows.values ?? new WeakMap();
  const scopes: RowScopes['scopes'] = before?.fields === document.fields ? before.scopes.rows.scopes : new WeakMap();
  let head: Scope | undefined;
  let whole: Scope | undefined;
  const valuesOf = (section: Section, row: DocumentRow): Values => kept(values, row, () => rowValues(section, row));
  const headScope = (): Scope => (head ??= fieldScope(document));
  const wholeScope = (): Scope => (whole ??= { ...sectionValues(document, valuesOf), ...headScope() });
  const looksAround = ({ id }: Section): boolean => document.type?.compiled.looksAround(id) === true;
  const wide: RowScopes['scopes'] = new WeakMap(); // with what stands around a row, which a change elsewhere changes
  const rowScope = (section: Section, row: DocumentRow): Scope => ({ ...valuesOf(section, row), ...headScope() });
  return {
    head: headScope,
    row: (section, row) =>
      looksAround(section)
        ? kept(wide, row, () => ({ ...wholeScope(), ...rowScope(section, row) }))
        : kept(scopes, row, () => rowScope(section, row)),
    totals: (section, totals) => {
      const own = { ...rowValues(section, EMPTY_ROW), ...totals, ...headScope() };
      return looksAround(section) ? { ...wholeScope(), ...own } : own;
    },
    rows: { values, scopes },
    whole: wholeScope,
  };
}

function kept<K extends object, V>(all: WeakMap<K, V>, key: K, make: () => V): V {
  const found = all.get(key);
  if (found !== undefined) return found;
  const made = make();
  all.set(key, made);
  return made;
}

function rowValues({ table }: Section, row: Pick<DocumentRow, 'cells'>): Values {
  const values: Record<string, CelValue> = {};
  for (const column of table?.columns ?? []) values[column.id] = celValue(column, row.cells.get(column.id)?.value);
  return values;
}

function fieldScope({ type, fields, period }: DocumentBody): Scope {
  const values: Record<string, CelValue> = {};
  for (const field of type?.fields ?? []) values[field.id] = celValue(field, fields.get(field.id)?.value);
  return { fields: values, period: spanValue(period), limits: limitValues(type) };
}

function limitValues(type: DocumentType | undefined): Values {
  return Object.fromEntries(Object.entries(type?.limits ?? {}).map(([name, limit]) => [name, new Quantity(limit)]));
}

// Characters of a section that checks see, so that no regular expression runs over a whole book.
const LONGEST_TEXT = 20_000;

// Of a section that is still to be filled in nothing is said but that.
function textOf({ sections, outline }: DocumentBody, id: string): string {
  const bodies = sections
    .filter((each) => each.section.id === id)
    .map(({ heading, endLine }) =>
      outline.lines
        .slice(heading.line + 1, endLine)
        .map(withoutComments)
        .join('\n'),
    );
  const text = bodies.join('\n').trim().slice(0, LONGEST_TEXT).trim();
  return holdsPlaceholder(text) ? '' : text;
}

/** Each table section's rows and each other section's text, by the section's id. */
function sectionValues(
  document: DocumentBody,
  valuesOf: (section: Section, row: DocumentRow) => Values,
): Record<string, Scope[string]> {
  const values: Record<string, Scope[string]> = {};
  for (const section of document.type?.sections ?? []) {
    const here = document.sections.filter((each) => each.section.id === section.id);
    values[section.id] =
      section.table === undefined
        ? textOf(document, section.id)
        : here.flatMap(({ table }) => table?.rows.map((row) => valuesOf(section, row)) ?? []);
  }
  return values;
}
