// The tables of a dashboard as one file for a spreadsheet, one below the other as on the page: whoever opens it sees
// all of the month at once, and copies from it what is needed.
import type { Reader } from '../../../base/message';
import { quoted } from '../../../observations/csv';
import type { Dashboard, RoleCard } from '../model/dashboard';
import { barsTable, funnelTable, risksTable } from './charts';
import { kpisTable, nameOf, trendTable } from './roles';
import { saying } from './setting';
import type { Say } from './setting';
import type { Table, TableCell } from './table';

const MARK = '\ufeff'; // without it a spreadsheet in Chinese takes the text for GBK
const NUMBER = /^[+-]?¥?\d[\d,]*(?:\.\d+)?%?$/;
const MAY_BE_RUN = /^[\t\r\n ]*[=+\-@＝＋－＠]/;

/** A table, and sentences on what is missing in it. */
interface Block {
  readonly table: Table;
  readonly lacks: readonly string[];
}

/** All tables as CSV, each with what is missing in it; those that say neither are left out. */
export function dashboardCsv(dashboard: Dashboard, reader: Reader): string {
  const say = saying(reader);
  const blocks = blocksOf(dashboard, say).filter(({ table, lacks }) => table.rows.length > 0 || lacks.length > 0);
  const head = line([say('dashboard.title', { month: dashboard.month })]);
  return `${MARK}${[head, ...blocks.map((block) => linesOf(block, say))].join('\r\n')}`;
}

function blocksOf({ month, roles, channels, funnels, risks }: Dashboard, say: Say): Block[] {
  return [
    ...roles.flatMap((card) => roleBlocks(card, say)),
    ...channels.map((each) => ({ table: barsTable(each, say), lacks: each.lacks })),
    ...funnels.map((each) => ({ table: funnelTable(each, say), lacks: each.lacks })),
    { table: risksTable(risks, month, say), lacks: risks.lacks },
  ];
}

function roleBlocks(card: RoleCard, say: Say): Block[] {
  const lacks = card.kpis.flatMap(({ name, lacks: texts }) =>
    texts.map((text) => say('dashboard.lack', { name, text })),
  );
  const trends = card.kpis.flatMap(({ name, trend }): Block[] => {
    if (trend === undefined) return [];
    const table = trendTable(name, trend, say);
    return [{ table: { ...table, caption: `${table.caption} · ${nameOf(card)}` }, lacks: [] }];
  });
  return [{ table: kpisTable(card, say), lacks: [...card.notes, ...lacks] }, ...trends];
}

function linesOf({ table: { caption, columns, rows }, lacks }: Block, say: Say): string {
  const isEmpty = rows.length === 0;
  const head = isEmpty ? [] : [columns.map(({ title }) => title)];
  const body = rows.map((row) => [row.head, ...row.cells].map(textOf));
  const word = lacks.length === 0 ? [] : [say(isEmpty ? 'dashboard.nothing' : 'dashboard.absent')];
  return [[caption], ...head, ...body, ...[...word, ...lacks].map((text) => [text])].map(line).join('');
}

function textOf(cell: TableCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(inert(cell))).join(',')}\r\n`;
}

// What documents say must not be run by the spreadsheet; numbers stay numbers.
function inert(cell: string): string {
  return MAY_BE_RUN.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
