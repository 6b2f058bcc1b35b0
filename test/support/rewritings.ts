// The same document in the forms that people use: markup, units, days, choices, blanks and merged cells, numbers before
// headings, keys of the head. What it says stays the same, and so must what is found in it.
import type { Document, DocumentCell, DocumentRow } from '../../src/documents/document';
import type { Column } from '../../src/knowledge/contracts/contract';
import { weekday } from '../../src/base/dates/date';
import type { Day } from '../../src/base/dates/date';

type Form = (text: string) => string;

const MARKUP: readonly Form[] = [
  (text) => `**${text}**`,
  (text) => `\`${text}\``,
  (text) => `<b>${text}</b>`,
  (text) => `${text}&nbsp;`,
  (text) => `__${text}__`,
];
const HEADINGS: readonly Form[] = [
  (title) => `4、${title}`,
  (title) => `四. ${title}`,
  (title) => `四　${title}`,
  (title) => `第四部分 ${title}`,
  (title) => `第四章　${title}`,
  (title) => `④ ${title}`,
  (title) => `Ⅳ. ${title}`,
  (title) => `【${title}】`,
  (title) => `📊 ${title}`,
  (title) => `${title} ✅`,
  (title) => `**${title}**`,
  (title) => `${title}：`,
  (title) => `${title}（见附件）`,
  (title) => `(4) ${title}`,
];
const TITLES: readonly Form[] = [
  (title) => `**${title}**`,
  (title) => `${title}*`,
  (title) => `${title}<br>`,
  (title) => `💡${title}`,
  (title) => `${title}：`,
  (title) => `${title}（必填）`,
  (title) => ` ${title.split('').join(' ')} `,
];
const MONEY: readonly Form[] = [
  (text) => `¥${text}`,
  (text) => `RMB ${text}`,
  (text) => `${text} 元`,
  (text) => `${text}元整`,
  (text) => `${text}（元）`,
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];
const OPTIONS: readonly Form[] = [
  (text) => `🟡${text}`,
  (text) => `${text}。`,
  (text) => `${text}（见说明）`,
  (text) => `• ${text}`,
];
const NAMES: readonly Form[] = [
  (text) => `@${text}`,
  (text) => `👤 ${text}`,
  (text) => `1. ${text}`,
  (text) => `${text}：`,
];

const parts = (day: Day): [number, number, number] => day.split('-').map(Number) as [number, number, number];
const NAMES_OF_DAYS = '一二三四五六日';
const DAYS: readonly ((day: Day) => string)[] = [
  (day) => day.replaceAll('-', ''),
  (day) => day.replaceAll('-', '/'),
  (day) => day.replaceAll('-', '.'),
  (day) => `${String(parts(day)[0])}年${String(parts(day)[1])}月${String(parts(day)[2])}日`,
  (day) => `${day}（周${NAMES_OF_DAYS.charAt(weekday(day) - 1)}）`,
  (day) => `${day} 09:30`,
  (day) => `**${day}**`,
  (day) => `${day}（暂定）`,
];
const BETWEEN = ['~', '～', '至', '到', ' — ', '→', '－－'];

/** A rewriting of a document: its text in other forms. */
export function rewritten({ text, outline, sections, front }: Document, draw: () => number): string {
  const lines = [...outline.lines];
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;
  const maybe = (chance: number): boolean => draw() < chance;
  for (const { heading, section, table } of sections) {
    if (maybe(0.5)) {
      const said = section.repeatable ? undefined : heading.text.replace(/^[一二三四五六七八九十]+、/, '');
      if (said !== undefined) lines[heading.line] = `${'#'.repeat(heading.level)} ${pick(HEADINGS)(said)}`;
    }
    if (table === undefined) continue;
    const unit = unitFor(table.columns, table.rows, maybe);
    const header = table.source.header.cells.map((cell, at) =>
      at === unit ? `${cell.text}（万元）` : maybe(0.25) ? pick(TITLES)(cell.text) : cell.text,
    );
    lines[table.source.header.line] = row(header);
    for (const [index, each] of table.rows.entries()) {
      const above = table.rows[index - 1];
      const cells = each.source.cells.map((cell, at) => {
        const column = table.columns[at];
        const read = column && each.cells.get(column.id);
        if (column === undefined || read === undefined) return cell.text;
        if (at === unit) return inTenThousands(read);
        if (isSameAsAbove(column, read, above) && maybe(0.3)) return '同上';
        return maybe(0.3) ? form(column, read, pick) : cell.text;
      });
      lines[each.source.line] = row(cells);
    }
    for (const each of table.totals) {
      const cells = each.source.cells.map((cell, at) => {
        const column = table.columns[at];
        const read = column && each.cells.get(column.id);
        return at === unit && read !== undefined && cell.text !== '' ? inTenThousands(read) : cell.text;
      });
      cells[0] = pick(['**合计**', '合计：', '【合计】', '合 计', '總計', '📌合计']);
      lines[each.source.line] = row(cells);
    }
  }
  if (front.kind === 'present') {
    for (const { keyRange, key } of front.entries) {
      const line = keyRange.start.line;
      if (key !== 'id' && maybe(0.2))
        lines[line] = (lines[line] ?? '').replace(
          ': ',
          pick(['：', '：　', ':\t', ' : ']).trimEnd() === ':' ? ':\t' : '：',
        );
    }
  }
  return text.includes('\r\n') ? lines.join('\r\n') : lines.join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A column of whole amounts that can stand in 萬元. */
function unitFor(
  columns: readonly (Column | undefined)[],
  rows: readonly DocumentRow[],
  maybe: (chance: number) => boolean,
): number {
  return columns.findIndex(
    (column) =>
      column?.kind === 'money' &&
      rows.every((each) => {
        const value = each.cells.get(column.id)?.value;
        return value?.kind === 'number' && value.style.unit === '' && value.style.digits === 0;
      }) &&
      maybe(0.2),
  );
}

function inTenThousands({ value }: DocumentCell): string {
  return value.kind === 'number' ? (value.value / 10_000).toFixed(4) : '';
}

function isSameAsAbove({ id }: Column, { text }: DocumentCell, above: DocumentRow | undefined): boolean {
  return text !== '' && above?.cells.get(id)?.text === text && above.cells.get(id)?.value.kind !== 'missing';
}

function form(column: Column, { text, value }: DocumentCell, pick: <T>(items: readonly T[]) => T): string {
  switch (value.kind) {
    case 'missing':
      return column.required ? text : pick(['/', '-', '—', 'N/A', '无', '', '不适用', '暂无']);
    case 'number':
      return formOfNumber(column, text, pick);
    case 'date':
      return pick(DAYS)(value.day);
    case 'dateRange':
      return spanInDays(value)
        ? `${pick(DAYS)(value.from)}${pick(BETWEEN)}${pick(DAYS)(value.to)}`.replace(/\*\*|（暂定）| 09:30/g, '')
        : text;
    case 'text':
      return formOfText(column, text, pick);
    default:
      return text;
  }
}

// Of a span with hours these are part of what it means.
function spanInDays(value: Extract<DocumentCell['value'], { kind: 'dateRange' }>): boolean {
  return value.from !== value.to && value.fromTime === undefined && value.toTime === undefined;
}

function formOfNumber({ kind }: Column, text: string, pick: <T>(items: readonly T[]) => T): string {
  if (kind === 'money' && /^[\d,.]+$/.test(text)) return pick([...MONEY, ...MARKUP])(text);
  if (kind === 'percent' && text.startsWith('-'))
    return pick([(each: string) => `(${each.slice(1)})`, ...MARKUP])(text);
  return pick(MARKUP)(text);
}

function formOfText({ kind }: Column, text: string, pick: <T>(items: readonly T[]) => T): string {
  if (text === '' || /[*_`<[\]&|]/.test(text)) return text;
  if (kind === 'enum') return pick([...OPTIONS, ...MARKUP])(text);
  if (kind === 'person' || kind === 'kpi' || kind === 'role') return pick([...NAMES, ...MARKUP])(text);
  return kind === 'text' ? pick(MARKUP)(text) : text;
}
