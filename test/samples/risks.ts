// Owns the quarter's risk registers, and the plan for the one risk that was high.
import type { FilledRow, Filling } from '../support/fill';
import type { Written } from './draft';

/** A risk as one month's review left it; what is not said is as the month before. */
type State = readonly [
  likelihood: number,
  impact: number,
  strategy: string,
  response: string,
  due: string,
  status: string,
  evidence?: string,
];

interface Risk {
  readonly riskId: string;
  readonly risk: string;
  readonly kind: string;
  readonly trigger: string;
  readonly owner: string;
  readonly since: number;
  /** By month of the quarter, from the one that it was registered in. */
  readonly states: readonly State[];
}

const SUPPLY = {
  riskId: 'R26-03',
  risk: '面料厂减产 → 四件套断货 → 618 少卖约 20 万元',
  trigger: '在库与在途合计低于 30 天销量',
  owner: '陈屿',
} as const;

const RISKS: readonly Risk[] = [
  {
    riskId: 'R26-01',
    risk: '平台收紧会场门槛 → 退款处理超时被拒 → 618 会场流量减少',
    kind: '平台规则',
    trigger: '周均退款处理超过 26 小时',
    owner: '何蓓',
    since: 4,
    states: [
      [3, 4, '减轻', '超时单当日清零，5 月设退款专岗', '2026-05-20', '处理中'],
      [2, 4, '减轻', '退款专岗每天 17 点清单', '2026-06-05', '处理中'],
      [1, 4, '减轻', '退款专岗保留', '', '已关闭', '连续六周平均不超过 24 小时'],
    ],
  },
  {
    riskId: 'R26-02',
    risk: '同行低价 → 边桌点击与转化下滑 → 引流减少',
    kind: '市场竞争',
    trigger: '类目均价连续两周低于我们 15%',
    owner: '周岚',
    since: 3,
    states: [
      [3, 3, '减轻', '场景图与质保前移，不跟价', '2026-05-15', '监控中'],
      [3, 3, '减轻', '组合页承接，主款不跟价', '2026-06-10', '监控中'],
      [2, 3, '减轻', '618 后看同行是否回价', '2026-07-15', '监控中'],
    ],
  },
  {
    riskId: SUPPLY.riskId,
    risk: SUPPLY.risk,
    kind: '供应链',
    trigger: SUPPLY.trigger,
    owner: SUPPLY.owner,
    since: 5,
    states: [
      [4, 4, '减轻', '启用第二供应商，非主推花型停售', '2026-06-05', '处理中'],
      [2, 4, '减轻', '两家供应商并行，每周报在途', '2026-07-10', '监控中'],
    ],
  },
  {
    riskId: 'R26-04',
    risk: '晚班缺人 → 响应变慢 → 差评增多',
    kind: '人员',
    trigger: '晚间及时率低于 90%',
    owner: '何蓓',
    since: 5,
    states: [
      [2, 2, '接受', '主管高峰顶班', '', '监控中'],
      [1, 2, '接受', '晚班固定两人', '', '已关闭', '618 三天未排队超过五分钟'],
    ],
  },
  {
    riskId: 'R26-05',
    risk: '包装太薄 → 运输破损 → 退款增多',
    kind: '产品质量',
    trigger: '周破损率高于 1%',
    owner: '陈屿',
    since: 2,
    states: [
      [3, 3, '减轻', '床头柜换加厚角垫', '2026-05-20', '处理中'],
      [3, 3, '减轻', '边桌换五层瓦楞外箱', '2026-06-12', '处理中'],
      [1, 3, '减轻', '入库抽检外箱', '', '监控中'],
    ],
  },
  {
    riskId: 'R26-06',
    risk: '618 优惠叠加 → 实付低于成本 → 亏损与客诉',
    kind: '资金',
    trigger: '实付低于券后价 10% 以上',
    owner: '陈屿',
    since: 6,
    states: [[1, 4, '减轻', '六种组合下单实测，值守人盯价', '', '已关闭', '618 三天无错价，19 日全部恢复']],
  },
];

interface Review {
  readonly period: string;
  readonly day: string;
  readonly findings: readonly (readonly [kind: string, finding: string, source: string])[];
  readonly overview: string;
  readonly changes: string;
}

const REVIEWS: readonly Review[] = [
  {
    period: '2026-04',
    day: '2026-04-28',
    overview:
      '本月登记 3 项风险：高 1 项、中 2 项。最要紧的是会场准入（R26-01）：退款处理平均 25 小时，5 月中前必须压到 24 小时。',
    findings: [
      ['平台规则', '5 月 15 日起会场准入增加体验分门槛', '商家中心公告'],
      ['市场竞争', '两家同行 4 月中旬上新边桌', '竞品页面记录'],
      ['产品质量', '床头柜破损占退款三成', '售后登记'],
      ['供应链', '无变化', '供应商月报'],
      ['客户服务', '首次响应由 41 秒缩短到 29 秒', '客服绩效'],
    ],
    changes: 'R26-01 本月新增。R26-02 由观察转为监控：同行已上新。R26-05 继续：加厚角垫 5 月换。',
  },
  {
    period: '2026-05',
    day: '2026-05-27',
    overview:
      '本月登记 5 项风险：高 1 项、中 3 项、低 1 项。最要紧的是四件套面料断供（R26-03），618 前须有第二供应商兜底。',
    findings: [
      ['平台规则', '会场门槛已生效，退款处理 23.5 小时，已过线', '商家中心'],
      ['市场竞争', '两家竞品预告 618 边桌直降 40 元', '竞品页面记录'],
      ['产品质量', '床头柜换角垫后破损率 0.4%，边桌外箱仍薄', '售后登记'],
      ['供应链', '面料厂通知 5、6 月减产两成', '供应商来函'],
      ['客户服务', '520 当晚排队 20 分钟', '客服绩效'],
    ],
    changes:
      'R26-03 本月新增并定为高：面料厂正式通知减产，已写专项方案。R26-01 可能性下调一级：退款专岗已到位。R26-04 本月新增，接受。',
  },
  {
    period: '2026-06',
    day: '2026-06-29',
    overview: '本月复核 6 项风险：中 2 项、低 1 项仍在，另有 3 项关闭。四件套第二供应商已供货，R26-03 由高降为中。',
    findings: [
      ['平台规则', '无变化', '商家中心'],
      ['市场竞争', '边桌最低 59 元，618 后部分回价', '竞品页面记录'],
      ['产品质量', '外箱 6 月 14 日切换完，破损率 0.5%', '售后登记'],
      ['供应链', '第二供应商首批 400 套 13 日到仓', '采购单'],
      ['客户服务', '618 三天未排队超过五分钟', '客服绩效'],
      ['资金', '618 优惠叠加有六种组合', '优惠实测表'],
    ],
    changes:
      'R26-03 由高降为中：第二供应商已供货。R26-01、R26-04 关闭。R26-06 为 618 登记，活动结束后关闭。R26-05 降为低：外箱已切换。',
  },
];

/** The registers of the quarter, and the plan for the high risks. */
export function riskDocuments(): Written[] {
  const registers = REVIEWS.map((review) => ({ type: 'risk-register', filling: registerOf(review) }));
  return [
    ...registers,
    { type: 'risk-response-plan', filling: ADMISSION_PLAN },
    { type: 'risk-response-plan', filling: SUPPLY_PLAN },
  ];
}

function registerOf({ period, day, findings, overview, changes }: Review): Filling {
  const month = Number(period.slice(-2));
  return {
    period,
    answers: {
      author: '周岚',
      shop: '木禾家居旗舰店',
      reviewDate: day,
      participants: '周岚、陈屿、林小满、何蓓、顾青',
    },
    sections: {
      overview,
      changes,
      scan: { rows: findings.map(([kind, finding, source]) => ({ kind, finding, source })) },
      risks: { rows: RISKS.flatMap((risk) => rowOf(risk, month, day)) },
    },
  };
}

// A closed risk is in the register of the month that closed it, and no more.
function rowOf({ states, since, ...risk }: Risk, month: number, day: string): FilledRow[] {
  const state = states[month - Math.max(since, 4)];
  if (state === undefined) return [];
  const [likelihood, impact, strategy, response, due, status, evidence = ''] = state;
  const score = likelihood * impact;
  const open = month - since;
  return [
    {
      ...risk,
      likelihood: String(likelihood),
      impact: String(impact),
      score: String(score),
      level: score >= 12 ? '高' : score >= 6 ? '中' : '低',
      strategy,
      response,
      due,
      status,
      evidence,
      reviewed: day,
      ...(open > 0 ? { since: `2026-0${String(since)}`, months: String(open) } : {}),
    },
  ];
}

const ADMISSION_PLAN: Filling = {
  period: '2026-04',
  qualifier: 'R26-01-会场准入',
  answers: {
    author: '周岚',
    riskId: 'R26-01',
    risk: '平台收紧会场门槛 → 退款处理超时被拒 → 618 会场流量减少',
    level: '高',
    aim: '中',
    owner: '何蓓',
    deputy: '周岚',
    trigger: '周均退款处理超过 26 小时',
    start: '2026-04-28',
    reviewOn: '2026-05-25',
    budget: '0',
  },
  sections: {
    analysis:
      '平台 5 月 15 日起把退款处理时长计入会场准入，门槛 24 小时。店铺 4 月平均 25.2 小时：客服当天审完，财务放款隔天。过不了线，618 会场流量少三成。',
    prevention: {
      rows: [
        {
          actionId: '1',
          measure: '设退款专岗，每天 17 点清单',
          owner: '何蓓',
          due: '2026-05-06',
          acceptance: '专岗到位，清单归档',
          status: '进行中',
        },
        {
          actionId: '2',
          measure: '与财务约定当天放款',
          owner: '周岚',
          due: '2026-05-08',
          acceptance: '放款改为每天一次',
          status: '未开始',
        },
      ],
    },
    steps: {
      rows: [
        { step: '1', action: '超时单当天全部放款', owner: '何蓓', within: '当天 17 点前', note: '请财务值守' },
        { step: '2', action: '向平台申诉非我方原因的超时', owner: '陈屿', within: '48 小时内' },
        { step: '3', action: '会场未过时改投搜索与直播承接', owner: '林小满', within: '24 小时内' },
      ],
    },
    watch: {
      rows: [
        {
          metric: '周均退款处理小时数',
          current: '25.2',
          warning: '24',
          critical: '26',
          frequency: '每天',
          owner: '顾青',
        },
      ],
    },
    informing: { rows: [{ audience: '财务', moment: '预警当天', content: '请当天放款，报未放单数', owner: '何蓓' }] },
    ending: '连续四周平均不超过 24 小时即解除，由运营经理在例会宣布；5 月 25 日复核，结果写回风险登记表。',
  },
};

const SUPPLY_PLAN: Filling = {
  period: '2026-05',
  qualifier: 'R26-03-面料断供',
  answers: {
    author: '周岚',
    ...SUPPLY,
    level: '高',
    aim: '中',
    deputy: '周岚',
    start: '2026-05-20',
    reviewOn: '2026-06-08',
    budget: '18,000',
  },
  sections: {
    analysis:
      '面料厂 5 月 18 日来函，因设备检修 5、6 月减产两成。四件套在库与在途按 618 预期日销可卖 38 天。若 6 月上旬没有新料，预计断货 9 天，少卖约 20 万元，并拖累发货时效。',
    prevention: {
      rows: [
        {
          actionId: '1',
          measure: '第二供应商两款打样并确认品质',
          owner: '陈屿',
          due: '2026-05-28',
          acceptance: '色差与缩水率符合内控标准',
          status: '进行中',
        },
        {
          actionId: '2',
          measure: '非主推花型停止补货，面料集中给主推两款',
          owner: '陈屿',
          due: '2026-05-22',
          acceptance: '采购单已变更',
          status: '已完成',
        },
        {
          actionId: '3',
          measure: '准备预售文案与延期发货说明',
          owner: '何蓓',
          due: '2026-06-01',
          acceptance: '文案经运营经理确认',
          status: '未开始',
        },
      ],
    },
    steps: {
      rows: [
        { step: '1', action: '停投四件套推广，预算转到床头柜', owner: '林小满', within: '2 小时内' },
        {
          step: '2',
          action: '页面改为预售，写明发货日期',
          owner: '陈屿',
          within: '4 小时内',
          note: '发货日期须仓库确认',
        },
        {
          step: '3',
          action: '逐单联系未发货买家，可退可换',
          owner: '何蓓',
          within: '24 小时内',
          note: '每单补偿 20 元以内由客服主管决定',
        },
      ],
    },
    watch: {
      rows: [
        { metric: '四件套可售天数', current: '38', warning: '35', critical: '30', frequency: '每天', owner: '顾青' },
      ],
    },
    informing: {
      rows: [
        { audience: '仓库', moment: '触发当天', content: '优先发已付款订单，每日回报余量', owner: '陈屿' },
        { audience: '财务', moment: '第二供应商下单前', content: '开通账期与预付款', owner: '周岚' },
      ],
    },
    resources: '打样与加急运费约 18,000 元；6 月上旬客服临时增加一人。',
    ending: '可售天数连续两周高于 45 天即解除，由运营经理在例会宣布；6 月 8 日复核，结果写回风险登记表。',
  },
};
