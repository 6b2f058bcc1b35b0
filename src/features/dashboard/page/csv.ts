// The tables of a dashboard as one file for a spreadsheet, one below the other as on the page: whoever opens it sees
// all of the month at once, and copies from it what is needed.
import type { Reader } from '../../../base/message';
import { quoted } from '../../../observations/csv';
import type { Dashboard } from '../model/dashboard';
import { barsTable, funnelTable, risksTable } from './charts';
import { kpisTable, nameOf, trendTable } from './roles';
import { saying } from './setting';
import type { Say } from './setting';
import type { Table, TableCell } from './table';

const MARK = '\ufeff'; // without it a spreadsheet in Chinese takes the text for GBK
const NUMBER = /^[+-]?¥?\d[\d,]*(?:\.\d+)?%?$/;
const MAY_BE_RUN = /^[\t\r\n ]*[=+\-@＝＋－＠]/;

/** All tables that say something, as CSV. */
export function dashboardCsv(dashboard: Dashboard, reader: Reader): string {
  const say = saying(reader);
  const blocks = tablesOf(dashboard, say).filter(({ rows }) => rows.length > 0);
  const head = line([say('dashboard.title', { month: dashboard.month })]);
  return `${MARK}${[head, ...blocks.map(blockOf)].join('\r\n')}`;
}

function tablesOf({ month, roles, channels, funnels, risks }: Dashboard, say: Say): Table[] {
  const ofRoles = roles.flatMap((card) => [
    kpisTable(card, say),
    ...card.kpis.flatMap(({ name, trend }) => {
      if (trend === undefined) return [];
      const table = trendTable(name, trend, say);
      return [{ ...table, caption: `${table.caption} · ${nameOf(card)}` }];
    }),
  ]);
  return [
    ...ofRoles,
    ...channels.map((each) => barsTable(each, say)),
    ...funnels.map((each) => funnelTable(each, say)),
    risksTable(risks, month, say),
  ];
}

function blockOf({ caption, columns, rows }: Table): string {
  const lines = rows.map(({ head, cells }) => [head, ...cells].map(textOf));
  return [[caption], columns.map(({ title }) => title), ...lines].map(line).join('');
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
