// Making workbooks (.xlsx) of one sheet or two for tests, part by part, by nothing that the product reads them with.
import { makeZip } from './zip';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook: what is in them, without their outermost elements. */
export interface WorkbookParts {
  readonly texts?: string;
  readonly styles?: string;
  /** What the workbook says of itself, such as `date1904="1"`. */
  readonly head?: string;
  /** The rows of a sheet before it. */
  readonly before?: string;
}

/** A relation of a part to another. */
export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
}

/** A workbook whose sheet has such rows. */
export function makeWorkbook(
  rows: string,
  { texts = '', styles = '', head = '', before }: WorkbookParts = {},
): Uint8Array<ArrayBuffer> {
  const entries = {
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<x:workbook xmlns:r="r"><x:workbookPr ${head}/>` +
      `<x:sheets>${before === undefined ? '' : '<x:sheet name="前" r:id="b"/>'}` +
      '<x:sheet name="一" r:id="s"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': [
      '<Relationships>',
      relation('s', 'worksheet', '/xl/one.xml'),
      relation('b', 'worksheet', 'before.xml'),
      relation('t', 'sharedStrings', 'texts.xml'),
      relation('y', 'styles', 'styles.xml'),
      '</Relationships>',
    ].join(''),
    'xl/one.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/before.xml': `<worksheet><sheetData>${before ?? ''}</sheetData></worksheet>`,
    'xl/texts.xml': `<sst>${texts}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
  return makeZip(Object.entries(entries).map(([name, content]) => ({ name, content })));
}
