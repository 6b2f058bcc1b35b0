// Where the values of a document come from: which of its places follow from others of the document, and which are
// brought by a link from another document, or from imported data.
import { computedOf } from '../../calculation/computed';
import { keepsEntered } from '../../calculation/formulaAt';
import { HEAD, placesFromData } from '../../calculation/imported/documentData';
import { factOf } from '../../calculation/linking/endRows';
import type { LinkedRows } from '../../calculation/linking/linkedRows';
import type { Values } from '../../calculation/values';
import { followsFromOthers, isGivenByCheck } from '../../calculation/waiting';
import type { Document, DocumentCell } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { ValueState } from './model';

/** What is told of the values of a document. */
export interface States {
  /** Of a cell of the contract, in a row of data or of totals. */
  readonly ofCell: (section: string, line: number, cell: DocumentCell) => ValueState;
  /** Of a field of the head, with what stands there; undefined where the file does not have it. */
  readonly ofField: (id: string, isOpen: boolean) => ValueState;
  /** Whether the cells of a column follow from others. */
  readonly isComputed: (section: string, column: string) => boolean;
}

/** Where the values of a document come from. */
export function statesOf(values: Values, document: Document): States {
  const { type } = document;
  const computed = new Set(computedOf(document).computed.flatMap((each) => (keepsEntered(each) ? [] : [each.cell])));
  const carried = carriedPlaces(values.linked(document.path));
  const given = placesFromData(values.workspace, document);
  const isComputed = (section: string, column: string): boolean =>
    type?.compiled.formulas.has(`${section}.${column}`) === true || isGivenByCheck(type, { section, id: column });
  return {
    isComputed,
    ofCell: (section, line, cell) => {
      if (computed.has(cell)) return 'computed';
      const isCarried = [carried, given].some((places) => places.get(line)?.has(cell.column.id) === true);
      if (isCarried && stands(cell.value)) return 'carried';
      if (cell.value.kind === 'placeholder') return followsFromOthers(document, cell) ? 'computed' : 'open';
      return 'entered';
    },
    ofField: (id, isOpen) => {
      const isCarried = [carried, given].some((places) => places.get(HEAD)?.has(id) === true);
      if (isCarried && !isOpen) return 'carried';
      if (isGivenByCheck(type, { id })) return 'computed';
      return isOpen ? 'open' : 'entered';
    },
  };
}

// What a link would bring and that does not stand there yet is for a person to fill in.
function stands({ kind }: Value): boolean {
  return kind !== 'missing' && kind !== 'placeholder';
}

/** The columns by line, and the fields of the head, to which links bring a value that their source has. */
function carriedPlaces(all: readonly LinkedRows[]): ReadonlyMap<number, ReadonlySet<string>> {
  const places = new Map<number, Set<string>>();
  for (const { link, own, latest } of all) {
    const { section } = link.to;
    const columns = link.link.agree ? Object.entries(link.link.values) : [];
    for (const row of columns.length === 0 ? [] : own) {
      const line = section === undefined ? HEAD : row.line;
      const source = row.key === undefined ? undefined : latest.get(row.key);
      for (const [column, theirs] of source === undefined ? [] : columns)
        if (factOf(source as NonNullable<typeof source>, theirs) !== undefined)
          places.set(line, (places.get(line) ?? new Set()).add(column));
    }
  }
  return places;
}
