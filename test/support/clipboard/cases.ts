// The blocks that are copied in LibreOffice Calc and recorded.
import type { BookSheet } from './workbook';

const money = (value: number): { readonly value: number; readonly as: 'money' } => ({ value, as: 'money' });
const percent = (value: number): { readonly value: number; readonly as: 'percent' } => ({ value, as: 'percent' });
const number = (value: number): { readonly value: number; readonly as: 'number' } => ({ value, as: 'number' });

/** Sheets by the names of their recordings. */
export const CASES: Readonly<Record<string, BookSheet>> = {
  plain: {
    rows: [
      ['关键词推广', number(12000), '老客'],
      ['人群推广', number(8500.5), '新客'],
    ],
  },
  header: {
    rows: [
      ['说明', '名称', '数额'],
      ['老客', '关键词推广', number(12000)],
      ['新客', '人群推广', number(8500.5)],
    ],
  },
  wider: {
    rows: [
      ['关键词推广', number(12000), '老客', '多的', ''],
      ['人群推广', number(8500), '新客', '', '另一个'],
    ],
  },
  narrower: { rows: [['关键词推广'], [''], ['人群推广']] },
  merged: {
    rows: [
      [{ text: '付费', rows: 2 }, '关键词推广', number(1)],
      ['', '人群推广', number(2)],
      [{ text: '两列', columns: 2 }, number(3)],
    ],
  },
  breaks: {
    rows: [
      ['第一行\n第二行', 'a  b <c> & "引号"', '一句很长的话'.repeat(30)],
      ['|', '\\', '-'],
    ],
  },
  formats: {
    rows: [
      [{ day: '2026-07-01' }, percent(0.1234), money(12000)],
      [{ day: '2026-12-31' }, percent(1), money(-0.5)],
    ],
  },
  hidden: {
    rows: [
      ['关键词推广', '看不见', number(1)],
      ['看不见', '看不见', number(9)],
      ['人群推广', '看不见', number(2)],
    ],
    hidden: { columns: [1], rows: [1] },
  },
  single: { rows: [[money(12000)]] },
};
