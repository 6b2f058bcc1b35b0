// How much a file with a table may hold. Beyond that it is refused, and said.
import { MAX_SOURCE_BYTES } from '../../base/content';
import type { ZipLimits } from '../../base/zip/directory';

/** Of a file that must be held whole: workbooks and pages. Texts are read in pieces, however large. */
export const MOST_WHOLE_BYTES = MAX_SOURCE_BYTES;

/** Rows of one table. */
export const MOST_ROWS = 10_000_000;

/** Cells of one row: the widest known export has about 400. */
export const MOST_COLUMNS = 2_000;

/** Characters of one cell; of a text, its bytes. */
export const LONGEST_CELL = 65_536;

/** Bytes of one row of a text, which is held whole. */
export const LONGEST_ROW = 1 << 20;

/** Cells of a page: one cell may reach over many rows and columns. */
export const MOST_PAGE_CELLS = 5_000_000;

/** What a workbook may unpack to: a report of 20,000 rows and 90 columns comes to 69 MB. */
export const WORKBOOK_LIMITS: ZipLimits = { entries: 2_000, entry: 256_000_000, total: 400_000_000, ratio: 200 };
