// A workbook: .xlsx by our own reader on the checked ZIP, .xls (BIFF8) by a library that is loaded for it.
import { message } from '../../base/message';
import { isRefusal, refusalMessage } from '../../base/zip/refusal';
import { openZip } from '../../base/zip/zip';
import type { Zip } from '../../base/zip/zip';
import { CellRow } from './cell';
import type { Cell, Table, TableRow } from './cell';
import { MOST_COLUMNS, WORKBOOK_LIMITS } from './limits';
import { cellOf } from './numberFormat';
import { once } from './once';
import { sheetRows } from './sheetRows';
import type { CellContext } from './sheetRows';
import { UnreadableFile } from './unreadable';
import { numberFormats, relationsIn, sharedTexts, workbookHead } from './workbookParts';
import type { Relation } from './workbookParts';

/** The sheets that are shown, in their order. Throws {@link UnreadableFile}. */
export async function workbookTables(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly Table[]> {
  const zip = openZip(bytes, WORKBOOK_LIMITS);
  if (isRefusal(zip)) throw new UnreadableFile(refusalMessage(file, zip));
  const main = (await relationsOf(file, zip, '')).find(({ type }) => type === 'officeDocument');
  const head = main === undefined ? undefined : await part(file, zip, main.path);
  if (main === undefined || head === undefined) throw new UnreadableFile(message('data.no-workbook', { file }));
  const relations = await relationsOf(file, zip, main.path);
  const beside = async (type: string): Promise<Uint8Array> => {
    const path = relations.find((each) => each.type === type)?.path;
    return (path === undefined ? undefined : await part(file, zip, path)) ?? new Uint8Array();
  };
  const { sheets, from1904 } = workbookHead(head);
  const context: CellContext = {
    file,
    from1904,
    texts: sharedTexts(await beside('sharedStrings')),
    formats: numberFormats(await beside('styles')),
  };
  return sheets.flatMap(({ title, relation, isHidden }) => {
    const path = relations.find(({ id, type }) => id === relation && type === 'worksheet')?.path;
    if (isHidden || path === undefined) return [];
    return [{ title, rows: () => rowsOf(file, zip, { path, context }) }];
  });
}

async function* rowsOf(
  file: string,
  zip: Zip,
  { path, context }: { readonly path: string; readonly context: CellContext },
): AsyncIterable<readonly TableRow[]> {
  const bytes = await part(file, zip, path);
  if (bytes === undefined) throw new UnreadableFile(message('data.no-workbook', { file }));
  yield* sheetRows(bytes, context);
}

async function part(file: string, zip: Zip, path: string): Promise<Uint8Array | undefined> {
  const read = await zip.read(path);
  if (isRefusal(read)) throw new UnreadableFile(refusalMessage(file, read));
  return read;
}

/** The relations of a part; of the whole, where the path is empty. */
async function relationsOf(file: string, zip: Zip, path: string): Promise<readonly Relation[]> {
  const cut = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  const bytes = await part(file, zip, `${folder}_rels/${name}.rels`);
  return bytes === undefined ? [] : relationsIn(bytes, folder);
}

/** The sheets of a workbook of before 2007; of days only that they are no plain numbers is known. */
export async function legacyTables(file: string, bytes: Uint8Array): Promise<readonly Table[]> {
  const { readXls } = await import('hucre/xlsx');
  const { sheets } = await readXls(bytes).catch(() => {
    throw new UnreadableFile(message('data.xls-broken', { file }));
  });
  return sheets.map(({ name, rows }) => ({
    title: name,
    // Rows that are not there are holes.
    rows: () => once(rows.flatMap((row, index) => new CellRow(index + 1, row.slice(0, MOST_COLUMNS).map(legacyCell)))),
  }));
}

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1899, 11, 30);
const TIMES_END = Date.UTC(1900, 2, 1); // what is before is a duration

function legacyCell(value: string | number | boolean | Date | null): Cell {
  if (value === null) return '';
  if (value instanceof Date) {
    const serial = (value.getTime() - FIRST) / MS_PER_DAY;
    return value.getTime() < TIMES_END ? cellOf(serial - 1, 'duration', false) : cellOf(serial, 'moment', false);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? cellOf(value, 'plain', false) : value;
}
