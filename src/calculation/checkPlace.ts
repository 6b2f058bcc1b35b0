// Where a check reports what does not hold.
import { TEXT_START } from '../base/range';
import type { Range } from '../base/range';
import { sectionOf } from '../documents/document';
import type { Document, DocumentRow } from '../documents/document';
import type { Value } from '../documents/value';
import type { Check, Column, Field } from '../knowledge/contracts/contract';

/** Where a check reports: a field's value, a cell, or the nearest place that exists. */
export interface CheckedPlace {
  readonly range: Range;
  readonly spec?: Field | Column;
  readonly text?: string;
  readonly value?: Value;
}

/** The place at which a check of a document, or of one of its rows, reports. */
export function checkPlace(document: Document, check: Check, row: DocumentRow | undefined): CheckedPlace {
  const cell = row?.cells.get(check.at);
  if (cell) return { range: cell.range, spec: cell.column, text: cell.text, value: cell.value };
  const field = document.fields.get(check.at.replace(/^fields\./, ''));
  if (field) return { range: field.entry.valueRange, spec: field.field, text: field.text, value: field.value };
  const section = sectionOf(document, check.each ?? check.at);
  const first = row?.source.cells[0]?.range;
  return { range: first ?? section?.heading.range ?? document.typeEntry?.valueRange ?? TEXT_START };
}
