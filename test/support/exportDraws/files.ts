// Drawn rows as files of the kinds that back offices and spreadsheets save, under the endings that they give them.
import type { ByteSource } from '../../../src/exports/reading/source';
import { toGbk, toUtf16 } from '../encodings';
import { sourceOf } from '../exports';
import { makeWorkbook } from '../workbook';
import { chance, oneOf } from '../random';
import type { Random } from '../random';
import { digitsOf } from './spelling';
import type { DrawnCell } from './spelling';

type Rows = readonly (readonly DrawnCell[])[];

/** The rows as a file of some kind. */
export function drawFile(random: Random, name: string, rows: Rows): ByteSource {
  const piece = oneOf(random, [61, 777, 100_000, 100_000]);
  const [ending, bytes] = oneOf(random, [textFile, textFile, pageFile, workbookFile])(random, rows);
  return sourceOf(`${name}.${ending}`, bytes, piece);
}

function textOf(cell: DrawnCell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  return 'day' in cell ? cell.day : `${percentOf(cell.percent)}%`;
}

function percentOf(fraction: string): string {
  const [head = '', tail = ''] = fraction.split('.');
  return digitsOf({ units: Number(head + tail), decimals: tail.length }, 2);
}

type NamedBytes = readonly [ending: string, bytes: Uint8Array];

function textFile(random: Random, rows: Rows): NamedBytes {
  const separator = oneOf(random, [',', ',', '\t', ';']);
  const end = oneOf(random, ['\r\n', '\n', '\r']);
  const cellOf = (cell: DrawnCell): string => {
    const text = textOf(cell);
    const needsQuotes = text.includes(separator) || /^"|[\r\n]/.test(text) || chance(random, 20);
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(cellOf).join(separator)).join(end) + (chance(random, 80) ? end : '');
  const bytes = oneOf(random, [
    () => new TextEncoder().encode(text),
    () => new TextEncoder().encode(`\uFEFF${text}`),
    () => toGbk(gbk(text)),
    () => toUtf16(`\uFEFF${text}`, oneOf(random, ['le', 'be'])),
  ])();
  return [oneOf(random, ['csv', 'csv', 'txt', 'xls']), bytes];
}

/** A text without the signs that GBK has not. */
function gbk(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('〜', '～').replaceAll('¥', '￥');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function pageFile(random: Random, rows: Rows): NamedBytes {
  const isGbk = chance(random, 50);
  const cellOf = (cell: DrawnCell): string => {
    const text = escaped(textOf(cell)).replaceAll('\u00a0', '&nbsp;').replaceAll('\n', '<br>');
    return `<td${chance(random, 10) ? ' style="mso-number-format:\'\\@\'"' : ''}>${text}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n');
  const head = `<head><meta charset="${isGbk ? 'gb2312' : 'utf-8'}"></head>`;
  const page = `<html>${head}<body><table border=1>${body}</table></body></html>`;
  return ['xls', isGbk ? toGbk(gbk(page)) : new TextEncoder().encode(page)];
}

const MS_PER_DAY = 86_400_000;

function workbookFile(random: Random, rows: Rows): NamedBytes {
  const texts: string[] = [];
  const from1904 = chance(random, 20);
  const serialOf = (day: string): number =>
    (Date.parse(day) - Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30)) / MS_PER_DAY;
  const cellOf = (cell: DrawnCell, place: string): string => {
    if (cell === '') return chance(random, 50) ? '' : `<c r="${place}" s="0"/>`;
    if (typeof cell === 'object') {
      if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`;
      if ('percent' in cell) return `<c r="${place}" s="1"><v>${cell.percent}</v></c>`;
      return `<c r="${place}" s="2"><v>${String(serialOf(cell.day))}</v></c>`;
    }
    const text = `<t xml:space="preserve">${escaped(cell)}</t>`;
    if (chance(random, 30)) return `<c r="${place}" t="inlineStr"><is>${text}</is></c>`;
    texts.push(text);
    return `<c r="${place}" t="s"><v>${String(texts.length - 1)}</v></c>`;
  };
  const body = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellOf(cell, `${letters(column)}${String(at + 1)}`)).join('');
    return cells === '' ? '' : `<row r="${String(at + 1)}"${chance(random, 5) ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  const parts = {
    texts: texts.map((each) => `<si>${each}</si>`).join(''),
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs>',
    head: from1904 ? 'date1904="1"' : '',
  };
  return ['xlsx', makeWorkbook(body.join(''), parts)];
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
