// A workbook of today, .xlsx: the parts of a checked ZIP.
import { message } from '../../base/message';
import { isRefusal, refusalMessage } from '../../base/zip/refusal';
import { openZip } from '../../base/zip/zip';
import type { Zip } from '../../base/zip/zip';
import type { Table, TableRow } from './cell';
import { WORKBOOK_LIMITS } from './limits';
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
