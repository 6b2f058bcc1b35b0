// Owns what was said in the quarter's weekly meetings, but for W19 and W20, whose minutes were written by hand.

/** A meeting: its days, the figures that were not drawn from days, and its texts. */
export interface Week {
  readonly period: string;
  readonly date: string;
  readonly next: string;
  readonly absence?: string;
  readonly figures: {
    readonly salesGoal: number;
    readonly visitorsGoal: number;
    readonly roi: readonly [target: string, actual: string];
    readonly solved: string;
    readonly prompt: string;
    readonly alerts: number;
  };
  /** By post, in the order of the reports; '' for none. */
  readonly notes: readonly string[];
  readonly issues: string;
  readonly priorities: string;
  readonly coordination?: string;
  readonly agenda: string;
}

export const WEEKS: readonly Week[] = [
  {
    period: '2026-W14',
    date: '2026-03-30',
    next: '2026-04-07',
    figures: {
      salesGoal: 200_000,
      visitorsGoal: 42_000,
      roi: ['3.40', '3.36'],
      solved: '97.10%',
      prompt: '95.80%',
      alerts: 0,
    },
    notes: ['月末两天活动间歇', '', '人群推广偏低', '一件安装纠纷未结', '', ''],
    issues:
      '床头柜换代款已到仓 900 件，旧款余 140 件。结论：新页清明前上线，旧款并入同一链接的旧规格，售完下架（§3.1.1）。\n\n清明三天客服只排了一人。结论：改为每天两人，节前核对自动回复（§3.3.1）。',
    priorities: '换代款页面上线（陈屿）；长尾词清单（林小满）；清明值班（何蓓）。',
    coordination: '请设计 4 月 3 日前交换代款首屏图（§6.2.2）。',
    agenda: '议题：换代款首周数据、退款超时。各岗准备 4 月目标分解。',
  },
  {
    period: '2026-W15',
    date: '2026-04-07',
    next: '2026-04-13',
    absence: '林小满（清明补休）',
    figures: {
      salesGoal: 204_000,
      visitorsGoal: 43_000,
      roi: ['3.40', '3.45'],
      solved: '98.20%',
      prompt: '94.60%',
      alerts: 0,
    },
    notes: ['清明三天好于去年', '', '', '', '节日晚班人手紧', ''],
    issues:
      '退款处理平均 27 小时，会场准入要看这一项。结论：超过 24 小时的单子每天 17 点由客服主管过一遍，财务当天放款（§3.3.3）。\n\n床头柜换代款前三天转化率 3.1%，样本还少。结论：满一周再决定是否加投（§3.4.3）。',
    priorities: '退款超时清零（何蓓）；换代款首周复盘（顾青）；四件套春季花型补拍（陈屿）。',
    coordination: '请财务每天 17 点前处理退款单（§6.2.2）。',
    agenda: '议题：换代款是否加投、劳动节报名。推广专员准备分渠道点击单价。',
  },
  {
    period: '2026-W16',
    date: '2026-04-13',
    next: '2026-04-20',
    figures: {
      salesGoal: 210_000,
      visitorsGoal: 44_000,
      roi: ['3.50', '3.38'],
      solved: '98.60%',
      prompt: '95.20%',
      alerts: 0,
    },
    notes: ['', '', '人群推广点击单价走高', '', '', ''],
    issues:
      '同行集中上新，人群推广点击单价比月初高两成，拉新 ROI 只有 2.60。结论：泛兴趣人群降价，预算移到关键词长尾词（§3.2.2）。\n\n床头柜破损件占退款三成，角垫太薄。结论：打样加厚角垫，跌落测试过了再换（§2.2.2.2）。',
    priorities: '人群推广控价（林小满）；加厚角垫打样（陈屿）；劳动节报名（陈屿）。',
    coordination: '请供应商 4 月 16 日前送加厚角垫样品（§6.2.2）。',
    agenda: '议题：劳动节备货与值班。仓库列席。',
  },
  {
    period: '2026-W17',
    date: '2026-04-20',
    next: '2026-04-27',
    figures: {
      salesGoal: 218_000,
      visitorsGoal: 45_000,
      roi: ['3.50', '3.33'],
      solved: '97.80%',
      prompt: '95.60%',
      alerts: 1,
    },
    notes: ['', '', '仍受点击单价影响', '一件等仓库核实', '', '4 月 15 日点击单价异常'],
    issues:
      '劳动节边桌主推，按去年同期放大一成半备货。结论：边桌 2,600 件、床头柜 1,850 件，4 月 25 日前到仓（§3.1.3）。\n\n长尾词清单按三档出价后，关键词推广花费平稳。结论：第三档词观察一周，无成交即停（§3.2.2）。',
    priorities: '劳动节备货（陈屿）；值班与话术（何蓓）；本月推广余额核对（林小满）。',
    coordination: '请仓库 4 月 24 日前腾出边桌待发区；请财务核对推广账户余额（§6.2.2）。',
    agenda: '议题：劳动节价格复核与分工。各岗报五天值班。',
  },
  {
    period: '2026-W18',
    date: '2026-04-27',
    next: '2026-05-06',
    figures: {
      salesGoal: 225_000,
      visitorsGoal: 46_000,
      roi: ['3.50', '3.41'],
      solved: '97.50%',
      prompt: '95.40%',
      alerts: 0,
    },
    notes: ['蓄水期，客户等活动价', '', '', '破损件一件未结', '', ''],
    issues:
      '劳动节活动价有两款与日常券叠加后低于毛利底线。结论：活动期停用日常券，价格由运营主管提报、推广专员复核（§3.1.2）。\n\n破损件怎么赔，客服各说各的。结论：话术先统一，标准请财务确认（§3.3.3）。',
    priorities: '劳动节三天边桌抢首屏（林小满）；活动价复核（陈屿）；节日值班（何蓓）。',
    agenda: '议题：劳动节复盘、520 提前量。数据分析员准备节日分日数据。',
  },
  {
    period: '2026-W21',
    date: '2026-05-18',
    next: '2026-05-25',
    figures: {
      salesGoal: 240_000,
      visitorsGoal: 46_000,
      roi: ['3.40', '3.47'],
      solved: '98.90%',
      prompt: '96.10%',
      alerts: 0,
    },
    notes: ['520 蓄水，加购走高', '', '', '', '晚班增至两人', ''],
    issues:
      '面料厂 5 月 18 日来函减产两成，四件套在库与在途可卖 38 天。结论：登记为高风险 R26-03，另写专项方案，第二供应商立即打样（§7.3.1）。\n\n520 三天谁看价格、谁看库存没有写明。结论：列出值守人，当天群内每两小时报一次（§3.1.2）。',
    priorities: '520 三天成交（陈屿）；组合页投放（林小满）；晚班两人到位（何蓓）。',
    coordination: '请产品开发三天内给出第二供应商的样品检测安排（§6.2.2）。',
    agenda: '议题：520 复盘、618 备货。陈屿准备活动数据。',
  },
  {
    period: '2026-W22',
    date: '2026-05-25',
    next: '2026-06-01',
    figures: {
      salesGoal: 280_000,
      visitorsGoal: 51_000,
      roi: ['3.60', '3.71'],
      solved: '98.40%',
      prompt: '93.90%',
      alerts: 0,
    },
    notes: ['520 三天好于计划', '', '组合页带动', '', '520 当晚排队', ''],
    issues:
      '520 第二天晚间客服排队 20 分钟。结论：618 期间晚班再加一人，培训提前到 6 月 3 日前完成（§3.3.1）。\n\n边桌破损退款偏多，原因是外箱偏薄。结论：换五层瓦楞外箱，6 月 12 日前切换完（§2.2.2.2）。',
    priorities: '520 复盘（陈屿）；618 备货确认（陈屿）；618 预热人群（林小满）。',
    coordination: '请仓库 5 月 29 日前确认 618 三款备货数量与到货日（§6.2.2）。',
    agenda: '议题：618 方案过会。各岗准备本岗 618 安排。',
  },
  {
    period: '2026-W23',
    date: '2026-06-01',
    next: '2026-06-08',
    figures: {
      salesGoal: 225_000,
      visitorsGoal: 45_500,
      roi: ['3.50', '3.52'],
      solved: '99.00%',
      prompt: '95.90%',
      alerts: 0,
    },
    notes: ['', '', '', '', '', ''],
    issues:
      '618 方案过会，费用与本月推广计划一致。结论：加购人群按近 7 天、近 30 天分两层投放，主会场页 6 月 8 日定稿（§3.2.1）。\n\n四件套第二供应商还有一款未合格。结论：6 月 3 日复检，不合格就只上一款（§7.3.1）。',
    priorities: '主会场页（陈屿）；加购人群分层（林小满）；客服培训收尾（何蓓）。',
    agenda: '议题：618 倒排检查。各岗对照方案报进度。',
  },
  {
    period: '2026-W24',
    date: '2026-06-08',
    next: '2026-06-15',
    figures: {
      salesGoal: 255_000,
      visitorsGoal: 51_000,
      roi: ['3.50', '3.55'],
      solved: '98.50%',
      prompt: '96.30%',
      alerts: 0,
    },
    notes: ['加购同比多两成', '', '', '', '', ''],
    issues:
      '四件套两款第二供应商样品均已合格，首批 400 套 6 月 13 日到仓。结论：R26-03 下调一级，专项方案按期复核（§7.3.1）。\n\n优惠叠加有六种组合，方案只算了三种。结论：14 日前全部下单实测（§3.1.2）。',
    priorities: '优惠实测（陈屿）；数据看板（顾青）；值守表（周岚）。',
    coordination: '请仓库 6 月 14 日前完成 618 预包装 1,000 件（§6.2.2）。',
    agenda: '议题：618 开卖前总检查。',
  },
  {
    period: '2026-W25',
    date: '2026-06-15',
    next: '2026-06-22',
    figures: {
      salesGoal: 275_000,
      visitorsGoal: 53_000,
      roi: ['3.50', '3.58'],
      solved: '98.80%',
      prompt: '96.70%',
      alerts: 0,
    },
    notes: ['', '', '', '', '', ''],
    issues:
      '618 开卖前总检查：价格、库存、页面、话术四项全部通过，一处赠品文案有绝对化用语，当场改掉（§7.1.2）。\n\n大促后退换集中，客服怕堆单。结论：19 日至 21 日加班安排先定好，退款不超过 24 小时（§3.3.3）。',
    priorities: '618 三天成交（周岚）；按小时调价（林小满）；咨询高峰顶班（何蓓）。',
    agenda: '议题：618 数据与余货。顾青准备分阶段数据。',
  },
  {
    period: '2026-W26',
    date: '2026-06-22',
    next: '2026-06-29',
    absence: '孙一鸣（大促调休）',
    figures: {
      salesGoal: 500_000,
      visitorsGoal: 76_000,
      roi: ['3.80', '3.92'],
      solved: '97.20%',
      prompt: '95.10%',
      alerts: 1,
    },
    notes: ['618 当天近三成', '', '', '退换两件未结', '', '618 当天访客高于均值，确认正常'],
    issues:
      '618 按方案完成，加购两层人群的投产差一倍。结论：复盘写明各层出价，下次直接沿用（§3.2.3）。\n\n边桌余货 600 件，仓库要腾位。结论：按商品列出去向，先走会员日再谈返厂（§3.1.3）。',
    priorities: '618 复盘（陈屿）；退换货清零（何蓓）；二季度考核数据（顾青）。',
    coordination: '请仓库 6 月 26 日前报大促余货数量（§6.2.2）。',
    agenda: '议题：二季度总结、三季度计划。各岗准备本季得失。',
  },
];
