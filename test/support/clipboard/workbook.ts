// A workbook of one sheet as flat OpenDocument, which LibreOffice Calc opens: what its clipboard gives of each is
// recorded.

/** A cell: a text, or a number with how it is shown. */
export type BookCell =
  | string
  | { readonly text: string; readonly columns?: number; readonly rows?: number }
  | { readonly value: number; readonly as: 'number' | 'money' | 'percent' }
  | { readonly day: string };

/** A sheet: its rows; `hidden` are columns and rows that it does not show. */
export interface BookSheet {
  readonly rows: readonly (readonly BookCell[])[];
  readonly hidden?: { readonly columns?: readonly number[]; readonly rows?: readonly number[] };
}

/** The file of a workbook. */
export function flatWorkbook({ rows, hidden = {} }: BookSheet): string {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => `<table:table-column${shown(hidden.columns, at)}/>`);
  const lines = rows.map(
    (row, at) =>
      `<table:table-row${shown(hidden.rows, at)}>${row.map((cell) => cellXml(cell)).join('')}</table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>${STYLES}</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="表1">
${columns.join('')}
${lines.join('\n')}
</table:table></office:spreadsheet></office:body>
</office:document>
`;
}

const NAMES = ['office', 'table', 'text', 'style', 'number']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`)
  .join(' ');

const GROUPED = number('number:grouping="true"');
const FORMS: Readonly<Record<string, readonly [kind: string, parts: string]>> = {
  number: ['number', GROUPED],
  money: ['number', `${words('¥')}${GROUPED}`],
  percent: ['percentage', `${number('')}${words('%')}`],
  date: ['date', ['<number:year number:style="long"/>', '<number:month/>', '<number:day/>'].join(words('/'))],
};

const STYLES = Object.entries(FORMS)
  .map(([name, [kind, parts]]) => {
    const form = `<number:${kind}-style style:name="as-${name}">${parts}</number:${kind}-style>`;
    return `${form}<style:style style:name="${name}" style:family="table-cell" style:data-style-name="as-${name}"/>`;
  })
  .join('');

function number(more: string): string {
  return `<number:number number:decimal-places="2" number:min-integer-digits="1" ${more}/>`;
}

function words(text: string): string {
  return `<number:text>${text}</number:text>`;
}

function shown(hidden: readonly number[] | undefined, at: number): string {
  return hidden?.includes(at) === true ? ' table:visibility="collapse"' : '';
}

function cellXml(cell: BookCell): string {
  if (typeof cell === 'string') return cell === '' ? '<table:table-cell/>' : textXml(cell, '');
  if ('day' in cell)
    return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell.day}"/>`;
  if ('value' in cell) {
    const type = cell.as === 'percent' ? 'percentage' : 'float';
    const value = `office:value-type="${type}" office:value="${String(cell.value)}"`;
    return `<table:table-cell table:style-name="${cell.as}" ${value}/>`;
  }
  const { text, columns = 1, rows = 1 } = cell;
  const spans = ` table:number-columns-spanned="${String(columns)}" table:number-rows-spanned="${String(rows)}"`;
  return textXml(text, spans) + '<table:covered-table-cell/>'.repeat(columns - 1);
}

function textXml(text: string, attributes: string): string {
  const paragraphs = text.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`);
  return `<table:table-cell office:value-type="string"${attributes}>${paragraphs.join('')}</table:table-cell>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/ {2}/g, ' <text:s/>');
}
