// A block of cells as the clipboard has it: tab-separated text with quotes, as Excel and WPS write it, and HTML, so
// that a spreadsheet keeps cells with line breaks whole.

/** Tab-separated text of a block of cells. */
export function tabbedText(grid: readonly (readonly string[])[]): string {
  return grid.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same as a table of HTML. Numbers stay what they say: a spreadsheet reads them as if they were typed. */
export function tableHtml(grid: readonly (readonly string[])[]): string {
  const rows = grid.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
