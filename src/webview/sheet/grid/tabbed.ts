// A block of cells as the clipboard has it: tab-separated text with quotes, as Excel and WPS write it, and HTML, so
// that a spreadsheet keeps cells with line breaks whole.

/** Tab-separated text of a block of cells. */
export function tabbedText(grid: readonly (readonly string[])[]): string {
  return grid.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The same as a table of HTML. A spreadsheet reads cells as if they were typed: what is no number or day and could be
 * taken for one, such as 3-1, an item's id or a text that begins like a formula, is told to be a text.
 */
export function tableHtml(grid: readonly (readonly string[])[]): string {
  const rows = grid.map((row) => `<tr>${row.map((text) => `<td${formOf(text)}>${escaped(text)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

const NUMBER = /^(-?)[¥￥$]?(0|[1-9]\d{0,10}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,9}))?(%?)$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MAY_BE_TAKEN = /^[=+\-@]|\d|^(?:true|false)$/i;

// LibreOffice takes amounts, percentages and days of HTML for texts, unless it is told what they are worth; of what is
// a text, the first is what Excel and WPS read.
function formOf(text: string): string {
  const [, sign = '', whole, fraction = '', percent = ''] = NUMBER.exec(text) ?? [];
  if (whole !== undefined) {
    const value = Number(`${sign}${whole.replaceAll(',', '')}.${fraction}e${percent === '' ? '0' : '-2'}`);
    const shape = `${whole.includes(',') ? '#,##0' : '0'}${fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`}`;
    return worth(value, `${shape}${percent}`);
  }
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined)
    return worth((Date.UTC(year, month - 1, day) - FIRST_DAY) / 86_400_000, 'YYYY-MM-DD');
  return MAY_BE_TAKEN.test(text) ? ` style="mso-number-format:'\\@'" sdnum="1033;0;@"` : '';
}

/** The day from which spreadsheets count. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

function worth(value: number, shape: string): string {
  return ` sdval="${String(value)}" sdnum="1033;0;${shape}"`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
