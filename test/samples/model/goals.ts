// Owns what the department planned and reached in each month of the quarter, beside the figures of days.

/** A promotion channel: what was planned for it and what it did. */
export interface Channel {
  readonly channel: string;
  readonly budget: number;
  readonly planned: number;
  readonly spend: number;
  readonly sales: number;
  readonly note?: string;
}

/** A month: its goals, and what is not told by the figures of days. */
export interface Month {
  readonly period: string;
  readonly sales: number;
  readonly spend: number;
  readonly visitors: number;
  readonly roi: string;
  readonly refundRate: string;
  readonly satisfaction: string;
  readonly satisfied: string;
  /** Last year's sales and visitors. */
  readonly lastYear: readonly [sales: string, visitors: string];
  /** The workdays after it on which figures were taken and people assessed. */
  readonly takenOn: string;
  readonly assessedOn: string;
  readonly channels: readonly Channel[];
  readonly weeks: readonly (readonly [dates: string, focus: string, weight: number])[];
  /** Parts of the sales by product, planned and reached. */
  readonly products: readonly (readonly [planned: number, reached: number])[];
}

const [SEARCH, AUDIENCE, WHOLE, CONTENT, AFFILIATE] = [
  '关键词推广',
  '人群推广',
  '全站推广',
  '内容营销',
  '淘宝客',
] as const;

const APRIL: Month = {
  period: '2026-04',
  sales: 990_000,
  spend: 110_000,
  visitors: 196_000,
  roi: '3.50',
  refundRate: '8.00%',
  satisfaction: '95.50%',
  satisfied: '95.40%',
  lastYear: ['741,000', '158,000'],
  takenOn: '2026-05-07',
  assessedOn: '2026-05-08',
  channels: [
    { channel: SEARCH, budget: 44_000, planned: 154_000, spend: 43_600, sales: 153_500 },
    {
      channel: AUDIENCE,
      budget: 30_000,
      planned: 96_000,
      spend: 30_400,
      sales: 79_040,
      note: '同行上新，点击单价高出计划两成',
    },
    { channel: WHOLE, budget: 20_000, planned: 78_000, spend: 19_200, sales: 77_900 },
    { channel: CONTENT, budget: 5_000, planned: 10_000, spend: 4_600, sales: 8_900 },
    { channel: AFFILIATE, budget: 11_000, planned: 47_000, spend: 10_200, sales: 47_860 },
  ],
  weeks: [
    ['4月1日 ~ 4月5日', '清明假期承接，床头柜换代款上线', 15],
    ['4月6日 ~ 4月12日', '换代款首周，四件套春季花型', 21],
    ['4月13日 ~ 4月19日', '人群推广控价', 22],
    ['4月20日 ~ 4月26日', '劳动节备货与蓄水', 22],
    ['4月27日 ~ 4月30日', '劳动节活动价生效', 20],
  ],
  products: [
    [0.33, 0.338],
    [0.25, 0.258],
    [0.18, 0.179],
    [0.03, 0.029],
  ],
};

const MAY: Month = {
  period: '2026-05',
  sales: 1_090_000,
  spend: 120_000,
  visitors: 212_000,
  roi: '3.50',
  refundRate: '8.00%',
  satisfaction: '95.80%',
  satisfied: '95.70%',
  lastYear: ['802,000', '168,000'],
  takenOn: '2026-06-02',
  assessedOn: '2026-06-03',
  channels: [
    { channel: SEARCH, budget: 48_000, planned: 168_000, spend: 47_600, sales: 171_360 },
    { channel: AUDIENCE, budget: 30_000, planned: 90_000, spend: 29_200, sales: 86_140, note: '520 期间点击单价偏高' },
    { channel: WHOLE, budget: 24_000, planned: 96_000, spend: 24_100, sales: 97_200 },
    { channel: CONTENT, budget: 6_000, planned: 12_000, spend: 5_700, sales: 10_900 },
    { channel: AFFILIATE, budget: 12_000, planned: 54_000, spend: 11_800, sales: 51_200 },
  ],
  weeks: [
    ['5月1日 ~ 5月3日', '劳动节促销，边桌抢首屏', 15],
    ['5月4日 ~ 5月10日', '节后控价，置物架测款', 21],
    ['5月11日 ~ 5月17日', '520 蓄水，组合页上线', 20],
    ['5月18日 ~ 5月24日', '520 成交，四件套与床头柜组合', 25],
    ['5月25日 ~ 5月31日', '618 预热，收藏加购', 19],
  ],
  products: [
    [0.31, 0.302],
    [0.25, 0.248],
    [0.19, 0.206],
    [0.05, 0.054],
  ],
};

const JUNE: Month = {
  period: '2026-06',
  sales: 1_250_000,
  spend: 186_000,
  visitors: 232_000,
  roi: '3.60',
  refundRate: '8.00%',
  satisfaction: '96.00%',
  satisfied: '96.10%',
  lastYear: ['968,000', '186,000'],
  takenOn: '2026-07-02',
  assessedOn: '2026-07-03',
  channels: [
    { channel: SEARCH, budget: 70_000, planned: 252_000, spend: 69_300, sales: 256_400 },
    { channel: AUDIENCE, budget: 46_000, planned: 147_200, spend: 45_200, sales: 149_200 },
    { channel: WHOLE, budget: 42_000, planned: 163_800, spend: 41_900, sales: 167_600 },
    { channel: CONTENT, budget: 8_000, planned: 16_000, spend: 7_700, sales: 15_600 },
    { channel: AFFILIATE, budget: 20_000, planned: 92_000, spend: 19_800, sales: 91_080 },
  ],
  weeks: [
    ['6月1日 ~ 6月7日', '618 预热，加购人群蓄水', 20],
    ['6月8日 ~ 6月14日', '分层投放，优惠实测', 22],
    ['6月15日 ~ 6月21日', '618 成交', 40],
    ['6月22日 ~ 6月30日', '退换承接，余货处理', 18],
  ],
  products: [
    [0.3, 0.297],
    [0.25, 0.262],
    [0.2, 0.198],
    [0.06, 0.061],
  ],
};

export const MONTHS: readonly Month[] = [APRIL, MAY, JUNE];

/** The month before the quarter, as last month's reports gave it. */
export const MARCH: Readonly<Record<string, string>> = {
  访客数: '189,000',
  浏览量: '548,100',
  跳失率: '74.20%',
  '平均停留时长（秒）': '16.6',
  支付金额: '930,200',
  支付买家数: '4,498',
  支付转化率: '2.38%',
  客单价: '206.80',
  访客平均价值: '4.92',
  成功退款金额: '75,350',
  退款率: '8.10%',
  推广花费: '101,000',
  推广成交金额: '340,400',
  推广ROI: '3.37',
  客户满意度: '95.20%',
};
