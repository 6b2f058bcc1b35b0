// What takes the rows of a table, and what it knows of the table.
import type { Observation } from '../../observations/observation';
import type { TableRow } from '../reading/cell';
import type { Gathering } from './gathering';

/** What is known of a table beside its rows. */
export interface TableContext {
  readonly file: string;
  /** The beginning of the file's digest, once all rows were gone through. */
  readonly source: () => string;
  /** The period of rows that do not say theirs. */
  readonly period: string | undefined;
  /** The days after a click in which a sale counts; empty where nobody said. */
  readonly window: string;
}

/** What takes rows, one after another, and then gives what they come to. */
export interface RowTaker {
  readonly take: (row: TableRow) => boolean;
  readonly gathering: Gathering;
  readonly end: () => Iterable<Observation>;
}
