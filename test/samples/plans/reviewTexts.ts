// Owns what the monthly reviews say, and the measures that they decide and follow.

interface Campaign {
  readonly campaign: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
  readonly budget: string;
  readonly spend: string;
  readonly lesson: string;
}

interface ReviewText {
  readonly conclusion: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly products: readonly string[];
  readonly campaigns: readonly Campaign[];
  readonly service: string;
  readonly next: string;
}

function measure(
  actionId: string,
  [problem, cause, what, owner, due]: readonly [string, string, string, string, string],
  followed: string,
  effect: string,
): Readonly<Record<'actionId' | 'problem' | 'cause' | 'measure' | 'owner' | 'due' | 'followed' | 'effect', string>> {
  return { actionId, problem, cause, measure: what, owner, due: `2026-${due}`, followed, effect };
}

export const MEASURES = [
  measure(
    'R03-1',
    ['退款处理平均 29 小时', '财务每周放款两次', '每天 17 点清退款单', '何蓓', '04-15'],
    '04',
    '平均降到 25.2 小时，5 月设专岗再压',
  ),
  measure(
    'R04-1',
    ['退款率 8.06%，未达 8.00%', '床头柜角垫太薄', '床头柜换加厚角垫', '陈屿', '05-20'],
    '05',
    '5 月 18 日换完，床头柜破损率降到 0.4%',
  ),
  measure(
    'R04-2',
    ['推广 ROI 3.40，未达 3.50', '同行上新，人群推广点击单价高两成', '泛兴趣人群预算减半', '林小满', '05-08'],
    '05',
    '5 月 ROI 3.52，达到目标',
  ),
  measure(
    'R05-1',
    ['退款率 8.80%，未达 8.00%', '边桌外箱偏薄，中转破损', '换五层瓦楞外箱，旧箱返工', '陈屿', '06-12'],
    '06',
    '6 月 14 日换完，退款率降到 7.65%',
  ),
  measure(
    'R05-2',
    ['520 当晚客服排队 20 分钟', '晚班两人不够', '618 晚班三人，培训提前', '何蓓', '06-09'],
    '06',
    '618 三分钟响应率 98.1%',
  ),
  measure(
    'R06-1',
    [
      '边桌比正常备货多 600 件',
      '6 月 11 日追加的 1,550 件按去年增幅估得偏高',
      '会员日清 300 件，备货改按加购估',
      '陈屿',
      '07-20',
    ],
    '07',
    '',
  ),
  measure(
    'R06-2',
    ['大促后转化回落', '活动价撤下后页面没有承接', '组合页保留，换会员日价格', '陈屿', '07-08'],
    '07',
    '',
  ),
] as const;

export const REVIEWS: Readonly<Record<string, ReviewText>> = {
  '2026-04': {
    conclusion:
      '床头柜换代款站住了，这是最大的进步；人群推广 ROI 2.60 是最大的问题。差的 18,045 元主要差在月末：客户在等劳动节价格。',
    reasons: {
      店铺销售额: '月末客户等劳动节价格',
      支付转化率: '月末加购多、成交少，都在等活动价',
      访客数: '节前一周没有放开投放',
      推广ROI: '人群推广点击单价高两成',
      退款率: '床头柜破损件占三成',
    },
    products: [
      '场景图还没换，跳失偏高；5 月换首屏',
      '换代款首周转化 3.0%，5 月加投',
      '春季花型带动，维持',
      '4 月 15 日才上架，5 月测款',
    ],
    campaigns: [
      {
        campaign: '清明出游季',
        from: '2026-04-04',
        to: '2026-04-06',
        target: '90,000',
        budget: '9,000',
        spend: '8,700',
        lesson: '三天流量集中在晚间，值班两人够用；下次提前一周放券',
      },
    ],
    service:
      '首次响应由 41 秒缩短到 29 秒；投诉解决率 97.6%，两件破损未结。退款处理平均 25.2 小时，未到 24 小时（§7.1.1）。',
    next: '劳动节与 520 成交 1,090,000 元（周岚）；退款率压到 8.00%（陈屿）；人群推广 ROI 回到 2.90（林小满）。',
  },
  '2026-05': {
    conclusion:
      '520 组合页是最大的进步，四件套超目标 12.8%；退款率 8.80%，比目标高 0.80 个百分点，是最大的问题。6 月先把边桌破损压下去。',
    reasons: { 店铺销售额: '520 三天与组合页带来增长', 退款率: '边桌破损退款多，外箱 6 月中才能换完' },
    products: [
      '引流见效，破损影响评价；6 月换外箱',
      '组合页主力，6 月加备 1,000 件',
      '面料紧张，6 月看第二供应商',
      '测款达标，6 月转正常投放',
    ],
    campaigns: [
      {
        campaign: '520 礼遇季',
        from: '2026-05-18',
        to: '2026-05-20',
        target: '125,000',
        budget: '20,000',
        spend: '19,400',
        lesson: '组合满减拉高连带；第二天晚间排队，618 晚班再加一人',
      },
    ],
    service:
      '三分钟响应率 97.4%，满意度 95.7%；退款处理平均 23.5 小时，已过会场门槛（§7.1.1）。520 当晚排队最长 20 分钟。',
    next: '618 三天成交 280,000 元（周岚）；退款率降到 8.00% 以内（陈屿）；618 三分钟响应率 98%（何蓓）。',
  },
  '2026-06': {
    conclusion:
      '618 按方案完成，无超卖、无错价；加购人群分两层投放是最大的进步。问题在余货：边桌在库 2,050 件，比半个月的销量多 600 件。7 月先清余货，再稳转化。',
    reasons: { 店铺销售额: '618 成交集中，增长来自加购人群', 推广花费: '618 加投，在预算以内' },
    products: [
      '余货 600 件，转 7 月会员日',
      '618 主力，角垫无破损',
      '第二供应商 13 日到货，没有断货',
      '置物架随组合页带出，稳定',
    ],
    campaigns: [
      {
        campaign: '618',
        from: '2026-06-16',
        to: '2026-06-18',
        target: '280,000',
        budget: '72,000',
        spend: '70,600',
        lesson: '近 7 天加购人群投产最高，下次多给；边桌备货改按加购估',
      },
    ],
    service: '618 三分钟响应率 98.1%，满意度 96.1%；退换集中在 20 日至 24 日，退款平均 22.8 小时（§7.1.1）。',
    next: '会员日清边桌 300 件（陈屿）；7 月转化率不低于 2.30%（陈屿）；618 新客 30 天复购摸底（顾青）。',
  },
};
