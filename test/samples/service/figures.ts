// Owns the figures of the service team: what each agent did in a month, the complaints by category, and the indicators
// that follow.
import { amount, percent } from '../model/figures';
import { total } from '../model/reached';

/** What an agent did in a month; times in seconds. */
interface Agent {
  readonly agent: string;
  readonly received: number;
  readonly firstReply: number;
  readonly averageReply: number;
  readonly enquirers: number;
  readonly payers: number;
  readonly satisfaction: string;
}

/** A month of the service team. */
export interface ServiceMonth {
  readonly period: string;
  readonly asked: number;
  readonly received: number;
  readonly promptly: string;
  readonly replied: string;
  readonly firstReply: number;
  readonly averageReply: number;
  readonly satisfied: string;
  readonly team: readonly Agent[];
  readonly complaints: readonly (readonly [category: string, cases: number, solved: number])[];
  /** By indicator; those without one have no goal. */
  readonly goals: Readonly<Record<string, string>>;
}

type AgentRow = readonly [
  agent: string,
  received: number,
  firstReply: number,
  averageReply: number,
  enquirers: number,
  payers: number,
  satisfaction: string,
];

function team(rows: readonly AgentRow[]): Agent[] {
  return rows.map(([agent, received, firstReply, averageReply, enquirers, payers, satisfaction]) => ({
    agent,
    received,
    firstReply,
    averageReply,
    enquirers,
    payers,
    satisfaction,
  }));
}

function goals([promptly, first, average, conversion, satisfied, complaints]: readonly [
  string,
  string,
  string,
  string,
  string,
  string,
]): ServiceMonth['goals'] {
  return {
    '3分钟人工响应率': promptly,
    '客服首次响应时长（秒）': first,
    '客服平均响应时长（秒）': average,
    客服回复率: '99.00%',
    询单转化率: conversion,
    客户满意率: satisfied,
    投诉件数: complaints,
    客户投诉解决率: '98.00%',
  };
}

/** The month before the quarter, by indicator. */
export const MARCH_SERVICE: Readonly<Record<string, string>> = {
  咨询人数: '6,480',
  接待人数: '6,420',
  '3分钟人工响应率': '94.60%',
  '客服首次响应时长（秒）': '41',
  '客服平均响应时长（秒）': '38',
  客服回复率: '98.70%',
  询单转化率: '49.50%',
  客户满意率: '95.20%',
  投诉件数: '238',
  客户投诉解决率: '97.06%',
};

export const SERVICE_MONTHS: readonly ServiceMonth[] = [
  {
    period: '2026-04',
    asked: 6_860,
    received: 6_800,
    promptly: '95.90%',
    replied: '99.00%',
    firstReply: 29,
    averageReply: 36,
    satisfied: '95.40%',
    goals: goals(['95.00%', '30', '35', '50.00%', '95.50%', '240']),
    team: team([
      ['孙一鸣', 3_140, 26, 33, 1_420, 738, '95.10%'],
      ['何蓓', 1_520, 24, 31, 690, 362, '96.80%'],
      ['丁可', 2_180, 37, 44, 970, 458, '94.90%'],
    ]),
    complaints: [
      ['运输破损', 78, 75],
      ['退换退款', 62, 60],
      ['物流时效', 38, 38],
      ['商品质量', 31, 30],
      ['描述不符', 21, 21],
      ['错发漏发', 12, 12],
      ['价格争议', 8, 8],
    ],
  },
  {
    period: '2026-05',
    asked: 7_940,
    received: 7_890,
    promptly: '97.40%',
    replied: '99.20%',
    firstReply: 22,
    averageReply: 32,
    satisfied: '95.70%',
    goals: goals(['97.00%', '25', '32', '52.00%', '95.80%', '250']),
    team: team([
      ['孙一鸣', 3_310, 20, 30, 1_500, 806, '95.60%'],
      ['何蓓', 1_240, 18, 28, 560, 303, '97.00%'],
      ['丁可', 2_190, 26, 36, 980, 492, '95.10%'],
      ['吴桐', 1_190, 25, 35, 530, 259, '95.60%'],
    ]),
    complaints: [
      ['运输破损', 104, 102],
      ['退换退款', 58, 57],
      ['物流时效', 41, 41],
      ['商品质量', 29, 28],
      ['描述不符', 17, 17],
      ['价格争议', 16, 16],
      ['错发漏发', 13, 12],
    ],
  },
  {
    period: '2026-06',
    asked: 9_260,
    received: 9_210,
    promptly: '97.90%',
    replied: '99.40%',
    firstReply: 18,
    averageReply: 29,
    satisfied: '96.10%',
    goals: goals(['97.50%', '20', '30', '53.00%', '96.00%', '310']),
    team: team([
      ['孙一鸣', 3_560, 17, 28, 1_610, 886, '96.20%'],
      ['何蓓', 1_380, 15, 26, 620, 342, '97.20%'],
      ['丁可', 2_420, 20, 31, 1_090, 561, '95.60%'],
      ['吴桐', 1_910, 19, 31, 850, 434, '95.70%'],
    ]),
    complaints: [
      ['退换退款', 88, 85],
      ['物流时效', 64, 64],
      ['运输破损', 58, 57],
      ['商品质量', 30, 29],
      ['价格争议', 25, 25],
      ['描述不符', 18, 18],
      ['错发漏发', 17, 16],
    ],
  },
];

/** A month's indicators, as they are written. */
export function serviceIndicators({
  asked,
  received,
  promptly,
  replied,
  firstReply,
  averageReply,
  satisfied,
  team: agents,
  complaints,
}: ServiceMonth): Readonly<Record<string, string>> {
  const [cases, solved] = [total(complaints.map(([, all]) => all)), total(complaints.map(([, , done]) => done))];
  return {
    咨询人数: amount(asked),
    接待人数: amount(received),
    '3分钟人工响应率': promptly,
    '客服首次响应时长（秒）': String(firstReply),
    '客服平均响应时长（秒）': String(averageReply),
    客服回复率: replied,
    询单转化率: percent(total(agents.map((each) => each.payers)) / total(agents.map((each) => each.enquirers))),
    客户满意率: satisfied,
    投诉件数: amount(cases),
    客户投诉解决率: percent(solved / cases),
  };
}
