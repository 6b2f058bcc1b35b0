// The quarter's complaint ledgers: those cases that have a record of their own, and between them the ordinary ones, as
// many of each category as the figures of the month say.
import * as z from 'zod';
import { addDays } from '../../../src/base/dates/date';
import { readPeriod } from '../../../src/base/dates/period';
import type { FilledRow } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { percent } from '../model/figures';
import { total } from '../model/reached';
import { readData, text } from '../readData';
import { withFigures, written } from '../written';
import { complaintRecords } from './complaints';
import { complaintsIn, SERVICE_MONTHS } from './figures';
import type { ServiceMonth } from './figures';

const ordinary = z.strictObject({ item: text, summary: text, channel: text, compensation: z.exactOptional(text) });
const TEXTS = readData('service/complaintTexts', z.record(text, z.array(ordinary).min(1)));
const RECORDED: Readonly<Record<string, string>> = {
  'TS0408-1': '床头柜右后角磕漆，角垫压扁',
  'TS0416-1': '退货签收三天没有退款，申请平台介入',
  'TS0428-1': '两张边桌桌面都裂，急用',
  'TS0504-1': '主图仍写活动价，付款时变贵',
  'TS0512-1': '外箱凹陷，桌腿有裂纹',
  'TS0521-1': '礼物发错规格，贺卡写错名字',
  'TS0617-1': '补买的一套颜色偏黄',
  'TS0619-1': '降价后申请价保被拒',
  'TS0628-1': '抽屉滑轨有金属摩擦声',
};
const OPEN = { category: '商品质量', period: '2026-04', day: '2026-04-24', note: '铰链已寄工厂检测，五月上旬答复' };

/** The ledger of every month. */
export function complaintLedgers(): SampleDocument[] {
  return written('service', 'complaint-ledger').map((each) => {
    const month = monthOf(each.filling.period);
    const { cases, solved } = complaintsIn(month);
    const rows = ledgerRows(month.period);
    const paid = total(rows.map(({ compensation = '0' }) => Number(compensation)));
    return withFigures(each, {
      answers: {
        received: String(cases),
        solved: String(solved),
        solvedRate: percent(solved / cases),
        compensated: String(paid),
      },
      rows: {
        cases: rows.map((row) => (RECORDED[row.caseNo ?? ''] === undefined ? row : ownPart(row))),
        byCategory: month.complaints.map(({ category }) => ({ category })),
      },
    });
  });
}

/** All cases of a month, by the day on which they came. */
export function ledgerRows(period: string): FilledRow[] {
  const month = monthOf(period);
  const recorded = complaintRecords()
    .filter(({ filling }) => filling.period === period)
    .map(({ filling: { answers } }) => recordedRow(answers));
  const counts = month.complaints.map(({ category, cases }) => ({
    category,
    cases: cases - recorded.filter((row) => row.category === category).length,
  }));
  const categories = interleaved(counts);
  const team = month.team.map(({ agent }) => agent).filter((agent) => agent !== '何蓓');
  const others = categories.map((category, index) =>
    ordinaryRow(category, {
      day: dayOf(period, index / categories.length),
      nth: categories.slice(0, index).filter((each) => each === category).length,
      handler: team[index % team.length] ?? '',
    }),
  );
  return numbered([...others, ...recorded].sort((a, b) => ((a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1)));
}

function monthOf(period: string): ServiceMonth {
  const month = SERVICE_MONTHS.find((each) => each.period === period);
  if (month === undefined) throw new Error(`no figures for ${period}`);
  return month;
}

// What the record says is carried from it.
function ownPart({ caseNo = '' }: FilledRow): FilledRow {
  return { caseNo, summary: RECORDED[caseNo] ?? '' };
}

function recordedRow(answers: Readonly<Record<string, string>>): FilledRow {
  const { caseNo = '', receivedOn = '', category = '', level = '', caseStatus = '', compensation = '' } = answers;
  return { caseNo, receivedOn, category, level, status: caseStatus, compensation };
}

/** Categories mixed as they come, those with many cases more often. */
function interleaved(counts: readonly { readonly category: string; readonly cases: number }[]): string[] {
  return counts
    .flatMap(({ category, cases }) =>
      Array.from({ length: cases }, (_, index) => ({ category, at: (index + 0.5) / cases })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ category }) => category);
}

function dayOf(period: string, part: number): string {
  const { from = '', to = '' } = readPeriod(period) ?? {};
  return addDays(from, Math.floor(part * (Number(to.slice(-2)) - 1)));
}

interface Case {
  readonly day: string;
  /** How many of its category came before it. */
  readonly nth: number;
  readonly handler: string;
}

function ordinaryRow(category: string, { day, nth, handler }: Case): FilledRow {
  const all = TEXTS[category] ?? [];
  const { item = '', summary = '', channel = '', compensation } = all[nth % all.length] ?? {};
  const base = { receivedOn: day, category, level: '一般', channel, item, summary, handler };
  return isOpen(category, day, nth)
    ? { ...base, receivedOn: OPEN.day, status: '处理中', note: OPEN.note }
    : {
        ...base,
        status: '已解决',
        closedOn: addDays(day, 1 + (nth % 4)),
        ...(compensation === undefined ? {} : { compensation }),
      };
}

// One case of April was still open when its month was summed up: the last of its category.
function isOpen(category: string, day: string, nth: number): boolean {
  return category === OPEN.category && day.startsWith(OPEN.period) && nth === 3;
}

/** Each with the number of its day, but for those that have one. */
function numbered(rows: readonly FilledRow[]): FilledRow[] {
  const taken = new Set(rows.map(({ caseNo }) => caseNo));
  return rows.map((row) => {
    if (row.caseNo !== undefined) return row;
    const day = `TS${(row.receivedOn ?? '').slice(5).replace('-', '')}`;
    const free = Array.from({ length: rows.length }, (_, index) => `${day}-${String(index + 1)}`);
    const caseNo = free.find((each) => !taken.has(each)) ?? '';
    taken.add(caseNo);
    return { caseNo, ...row };
  });
}
