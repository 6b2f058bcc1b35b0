// What inputs of KPIs are taken from, and what is taken: whose month it is, rows and fields, and the numbers there.
import type { Day } from '../../base/dates/date';
import type { Period } from '../../base/dates/period';
import type { Document, DocumentRow, DocumentSection } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import type { Figures } from '../../figures/figures';
import type { InputPlace } from '../../kpi/view';
import type { Person } from '../../knowledge/settings';

/** Whose month is looked at, and as of which day. */
export interface InputSetting {
  readonly workspace: Workspace;
  readonly month: Period;
  readonly person: Person | undefined;
  readonly today: Day;
  readonly figures: Figures;
  /** Reads a document; the same one as before where it was read. */
  readonly read: (path: string) => Document | undefined;
  /** A document that counts as it is, whether it was handed in or not. */
  readonly own?: Document;
}

/** What is taken, and where it stands. */
export interface Taken {
  readonly value: number | undefined;
  readonly places: readonly InputPlace[];
}

/** A row that is asked for, or with none the head of a document. */
export interface Match {
  readonly document: Document;
  readonly section?: DocumentSection;
  readonly row?: DocumentRow;
}

/** The number that a row or the head says. */
export function valueAt({ document, row }: Match, id: string): (InputPlace & { readonly value: number })[] {
  const spot = row === undefined ? document.fields.get(id) : row.cells.get(id);
  if (spot?.value.kind !== 'number') return [];
  const line = 'entry' in spot ? spot.entry.valueRange.start.line : spot.range.start.line;
  return [{ path: document.path, line, text: spot.text.trim(), value: spot.value.value }];
}
