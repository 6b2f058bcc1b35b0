// Owns who is assessed by what in the quarter, and what their superiors said.

/** An indicator as it is agreed with a person. */
export interface Indicator {
  readonly kpi: string;
  readonly weight: number;
  readonly method: '完成率法' | '线性计分法' | '阶梯扣分法' | '评分法';
  readonly target: string;
  readonly floor?: string;
  readonly step?: string;
  readonly source: string;
  /** By month; none where the figures of the shop tell it. */
  readonly actuals: readonly string[];
}

/** A person with a post. */
export interface Person {
  readonly name: string;
  readonly post: string;
  readonly superior: string;
  readonly indicators: readonly Indicator[];
}

type Way = readonly [weight: number, target: string, source: string];

function complete(kpi: string, [weight, target, source]: Way, actuals: readonly string[] = []): Indicator {
  return { kpi, weight, method: '完成率法', target, source, actuals };
}

function linear(kpi: string, [weight, target, source]: Way, floor: string, actuals: readonly string[] = []): Indicator {
  return { kpi, weight, method: '线性计分法', target, floor, source, actuals };
}

function stepwise(kpi: string, [weight, target, source]: Way, step: string, actuals: readonly string[]): Indicator {
  return { kpi, weight, method: '阶梯扣分法', target, step, source, actuals };
}

function rated(kpi: string, weight: number, source: string, actuals: readonly string[]): Indicator {
  return { kpi, weight, method: '评分法', target: '90', source, actuals };
}

export const PEOPLE: readonly Person[] = [
  {
    name: '周岚',
    post: '运营经理',
    superior: '沈清',
    indicators: [
      complete('店铺销售额', [40, '', '生意参谋']),
      linear('销售增长率', [20, '5%', '生意参谋'], '-5%'),
      linear('客户满意度', [20, '95%', '客服绩效'], '85%'),
      rated('团队管理', 20, '总经理评分', ['88', '92', '94']),
    ],
  },
  {
    name: '陈屿',
    post: '运营主管',
    superior: '周岚',
    indicators: [
      stepwise('商品管理准确性', [30, '99%', '商品抽查记录'], '0.5%', ['98.8%', '99.2%', '99.4%']),
      linear('店铺页面优化效果', [25, '3%', '生意参谋页面转化'], '1%', ['2.6%', '3.4%', '2.8%']),
      complete('促销活动效果', [30, '100%', '活动复盘'], ['103%', '108%', '103%']),
      rated('供应商合作满意度', 15, '供应商评分表', ['90', '91', '93']),
    ],
  },
  {
    name: '林小满',
    post: '推广专员',
    superior: '周岚',
    indicators: [
      complete('推广费用投入产出比', [40, '', '万相台账户报表']),
      linear('店铺流量增长', [30, '5%', '生意参谋流量看板'], '-5%'),
      rated('推广策略执行效果', 30, '运营经理评分', ['84', '92', '95']),
    ],
  },
  {
    name: '何蓓',
    post: '客服主管',
    superior: '周岚',
    indicators: [
      linear('客户投诉解决率', [40, '98%', '投诉处理记录'], '90%', ['97.6%', '98.2%', '98.0%']),
      linear('客户满意度提升', [30, '0.5%', '客服绩效'], '-0.5%', ['0.2%', '0.3%', '0.4%']),
      rated('客服团队培训效果', 30, '运营经理评分', ['88', '90', '94']),
    ],
  },
  {
    name: '孙一鸣',
    post: '客服专员',
    superior: '何蓓',
    indicators: [
      linear('客户回复及时率', [40, '95%', '客服绩效'], '90%', ['94.8%', '95.3%', '96.0%']),
      linear('客户问题解决率', [30, '95%', '客服绩效'], '85%', ['94.2%', '95.4%', '95.8%']),
      linear('客户满意度评价', [30, '95%', '客服绩效'], '85%', ['95.1%', '95.6%', '96.2%']),
    ],
  },
  {
    name: '顾青',
    post: '数据分析员',
    superior: '周岚',
    indicators: [
      stepwise('数据分析报告准确性', [40, '99%', '报告抽查记录'], '1%', ['99.2%', '98.6%', '99.5%']),
      stepwise('数据提供及时性', [30, '100%', '取数登记'], '1%', ['100%', '100%', '98.9%']),
      rated('数据分析对运营决策的支持效果', 30, '各岗评分', ['90', '91', '95']),
    ],
  },
];

export const COMMENTS: Readonly<Record<string, readonly string[]>> = {
  周岚: [
    '换代款与劳动节备货抓得紧；人群推广点击单价上涨发现早、动作慢了一周。下月把每周的调价权限写明。',
    '520 与四件套补上了缺口，退款专岗落地。不足：退款率目标没有守住，边桌外箱应当更早拍板。',
    '618 无超卖、无错价，值守分工清楚。下季要把备货按加购估算写成制度。',
  ],
  陈屿: [
    '换代款上线准时，首周转化达标。商品抽查有一处规格写错，页面场景图也晚了。5 月先换边桌首屏。',
    '组合页六款全部按期上线，活动达成 108%。外箱选型拖了两周，影响退款率。',
    '618 页面、价格一次通过。边桌备货偏多，下次按加购人数估。',
  ],
  林小满: [
    '长尾词分档做得细，但人群推广 ROI 只有 2.60，泛兴趣人群降价晚。5 月把结构先调过来。',
    '泛兴趣人群减半，ROI 回到目标以上；置物架测款没有拖。拉新素材更新偏慢，每两周换一批。',
    '加购人群分两层投放，成交期按小时调价，达到目标。请把出价表整理成标准做法。',
  ],
  何蓓: [
    '短语整理后首次响应明显变快。破损件赔付口径不一，先与财务定标准。',
    '赔付标准定了，退款专岗到位。520 当晚排队，618 要提前排人。',
    '618 三分钟响应率 98.1%，退换处理平稳。下季把新人带教排进培训计划。',
  ],
  孙一鸣: [
    '清明值班认真。晚间回复慢，主要是一人在线；解决率差一点，多用短语。',
    '及时率与解决率都过了线，520 当晚坚持到最后一单。安装类问题还要练。',
    '618 后退换集中，仍保持 96% 以上的及时率。可以开始带新人。',
  ],
  顾青: [
    '日报每天 10 点前发，4 月 15 日点击单价异常当天预警。建议报告少列数、多写判断。',
    '520 分日数据很有用。报告有一处退款口径写错，发出后更正，下月两人核对。',
    '618 小时看板各岗都在用。17 日数据晚了半小时，原因已查明。',
  ],
};
