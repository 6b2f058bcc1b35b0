// What the exports of the back office look like to people who export them: titles, with those that they had or have
// elsewhere, what stands in a column, which columns others give. Nothing here is taken from the pack.

/** What a column counts in. */
export type DrawnUnit = 'people' | 'count' | 'money' | 'seconds' | 'hours' | 'percent' | 'score';

/** A column of figures; only `count` and `money` of parts add up. */
export interface DrawnMeasure {
  /** The first is what it is kept under. */
  readonly titles: readonly string[];
  readonly unit: DrawnUnit;
}

/** A column that two others give. */
export interface DrawnRatio {
  readonly titles: readonly string[];
  readonly of: readonly [above: string, below: string];
  /** How it is shown. */
  readonly as: 'percent' | 'fraction' | 'amount';
  readonly digits: number;
  readonly times?: number;
  readonly cut?: boolean;
}

/** An export. */
export interface DrawnKind {
  readonly id: string;
  readonly period: readonly string[];
  readonly spans: 'days' | 'any' | 'file';
  readonly keys: readonly { readonly titles: readonly string[]; readonly kind: 'id' | 'name' | 'person' }[];
  readonly measures: readonly DrawnMeasure[];
  /** How many of them must be there: the first ones. */
  readonly needed: number;
  readonly ratios: readonly DrawnRatio[];
  readonly adds?: boolean;
  readonly window?: boolean;
  readonly tails: readonly string[];
  /** A column that must be there and is not kept. */
  readonly must?: string;
  /** What is known and not kept, and what nobody knows. */
  readonly others: readonly string[];
  readonly unknown: readonly string[];
}

const people = (...titles: string[]): DrawnMeasure => ({ titles, unit: 'people' });
const count = (...titles: string[]): DrawnMeasure => ({ titles, unit: 'count' });
const money = (...titles: string[]): DrawnMeasure => ({ titles, unit: 'money' });
const percent = (...titles: string[]): DrawnMeasure => ({ titles, unit: 'percent' });

type RatioFormat = Pick<DrawnRatio, 'as' | 'digits'>;
const SYCM: RatioFormat = { as: 'percent', digits: 2 };
const FRACTION: RatioFormat = { as: 'fraction', digits: 5 };
const AMOUNT: RatioFormat = { as: 'amount', digits: 2 };

const shop: DrawnKind = {
  id: 'shop-report',
  period: ['统计日期', '日期'],
  spans: 'any',
  keys: [],
  measures: [
    people('访客数'),
    money('支付金额', '支付金额(元)'),
    people('支付买家数'),
    count('浏览量', 'PV'),
    count('支付子订单数'),
    people('下单买家数'),
    people('加购人数', '商品加购人数'),
    people('商品收藏人数'),
    money('成功退款金额', '成功退款金额（元）'),
    { titles: ['人均停留时长(秒)', '人均停留时长（秒)', '人均停留时长'], unit: 'seconds' },
    percent('跳失率'),
  ],
  needed: 3,
  ratios: [
    { titles: ['支付转化率'], of: ['支付买家数', '访客数'], ...SYCM },
    { titles: ['客单价', '客单价(元)'], of: ['支付金额', '支付买家数'], ...AMOUNT },
    { titles: ['下单转化率'], of: ['下单买家数', '访客数'], ...SYCM },
    { titles: ['加购转化率'], of: ['加购人数', '访客数'], ...SYCM },
    { titles: ['收藏转化率'], of: ['商品收藏人数', '访客数'], ...SYCM },
    { titles: ['访客平均价值', 'UV价值'], of: ['支付金额', '访客数'], ...AMOUNT },
    { titles: ['人均浏览量'], of: ['浏览量', '访客数'], ...AMOUNT },
  ],
  tails: ['合计', '总计', '平均值'],
  others: ['店铺收藏人数', '描述相符评分', '服务态度评分', '物流服务评分', '售中申请退款金额'],
  unknown: ['PC端访客数', '无线端支付金额', '手淘访客数', '天猫App支付买家数'],
};

const items: DrawnKind = {
  id: 'item-ranking',
  period: ['统计日期'],
  spans: 'any',
  keys: [{ titles: ['商品ID', '商品id'], kind: 'id' }],
  measures: [
    people('商品访客数'),
    money('支付金额'),
    count('商品浏览量'),
    { titles: ['平均停留时长', '平均停留时长（秒)'], unit: 'seconds' },
    people('下单买家数'),
    people('支付买家数'),
    money('成功退款金额'),
    people('搜索引导访客数'),
    people('搜索引导支付买家数'),
    percent('商品详情页跳出率'),
  ],
  needed: 2,
  ratios: [
    { titles: ['下单转化率'], of: ['下单买家数', '商品访客数'], ...SYCM },
    { titles: ['商品支付转化率', '支付转化率'], of: ['支付买家数', '商品访客数'], ...SYCM },
    { titles: ['访客平均价值'], of: ['支付金额', '商品访客数'], ...AMOUNT },
    { titles: ['搜索引导支付转化率'], of: ['搜索引导支付买家数', '搜索引导访客数'], ...SYCM },
  ],
  tails: ['合计'],
  others: [
    '商品名称',
    '主商品ID',
    '商品类型',
    '货号',
    '商品状态',
    '商品标签',
    '竞争力评分',
    '年累计支付金额',
    '月累计支付件数',
  ],
  unknown: ['新的一列'],
};

const promoted: Pick<DrawnKind, 'measures' | 'ratios' | 'others' | 'unknown'> = {
  measures: [
    money('花费', '消耗', '花费(元)'),
    count('点击量'),
    count('展现量'),
    money('总成交金额'),
    count('总成交笔数'),
    count('总购物车数'),
    count('收藏宝贝数', '宝贝收藏数'),
    count('总收藏加购数'),
    count('引导访问量'),
    people('引导访问人数'),
    people('引导访问潜客数'),
    count('入会量'),
    people('成交人数'),
    people('成交新客数'),
  ],
  ratios: [
    { titles: ['点击率'], of: ['点击量', '展现量'], ...FRACTION },
    { titles: ['平均点击花费'], of: ['花费', '点击量'], ...AMOUNT },
    { titles: ['千次展现花费'], of: ['花费', '展现量'], ...AMOUNT, times: 1000 },
    { titles: ['点击转化率'], of: ['总成交笔数', '点击量'], ...FRACTION },
    { titles: ['投入产出比'], of: ['总成交金额', '花费'], ...AMOUNT },
    { titles: ['总成交成本'], of: ['花费', '总成交笔数'], ...AMOUNT },
    { titles: ['加购率'], of: ['总购物车数', '点击量'], ...FRACTION },
    { titles: ['加购成本'], of: ['花费', '总购物车数'], ...AMOUNT },
    { titles: ['收藏加购成本', '总收藏加购成本'], of: ['花费', '总收藏加购数'], ...AMOUNT },
    { titles: ['宝贝收藏率'], of: ['收藏宝贝数', '点击量'], ...FRACTION },
    { titles: ['引导访问率'], of: ['引导访问量', '展现量'], ...FRACTION },
    { titles: ['引导访问潜客占比', '潜客占比'], of: ['引导访问潜客数', '引导访问人数'], ...FRACTION },
    { titles: ['入会率'], of: ['入会量', '点击量'], ...FRACTION },
    { titles: ['成交新客占比'], of: ['成交新客数', '成交人数'], ...FRACTION },
    { titles: ['人均成交金额'], of: ['总成交金额', '成交人数'], ...AMOUNT },
    { titles: ['人均成交笔数'], of: ['总成交笔数', '成交人数'], as: 'amount', digits: 0, cut: true },
  ],
  others: [
    '场景ID',
    '原二级场景ID',
    '原二级场景名字',
    '直接成交笔数',
    '间接成交笔数',
    '含预售投产比',
    '平均访问页面数',
    '旺旺咨询量',
  ],
  unknown: ['平台助推总成交', '宝贝优惠券撬动金额', '电商成交金额', '闪购成交笔数'],
};

const SCENE = { titles: ['场景名字', '场景名称', '场景'], kind: 'name' } as const;

const plans: DrawnKind = {
  ...promoted,
  id: 'promotion-plans',
  period: ['日期', '统计日期'],
  spans: 'days',
  keys: [SCENE, { titles: ['计划名字', '计划名称'], kind: 'name' }],
  needed: 2,
  adds: true,
  window: true,
  tails: ['合计', '总计'],
  others: [...promoted.others, '计划ID', '单元ID', '单元名字'],
};

const promotedItems: DrawnKind = {
  ...promoted,
  id: 'promotion-items',
  must: '主体ID',
  period: ['日期'],
  spans: 'days',
  keys: [SCENE],
  needed: 2,
  adds: true,
  window: true,
  tails: ['合计'],
  others: [...promoted.others, '主体类型', '主体名称', '计划名字'],
};

const service: DrawnKind = {
  id: 'service-performance',
  period: [],
  spans: 'file',
  keys: [{ titles: ['旺旺昵称', '客服昵称', '旺旺'], kind: 'person' }],
  measures: [
    people('接待人数'),
    people('咨询人数'),
    people('未回复人数'),
    { titles: ['首次响应时长(秒)', '首次响应时长（秒)', '首次响应时长'], unit: 'seconds' },
    { titles: ['平均响应时长(秒)', '平均响应时长（秒）'], unit: 'seconds' },
    percent('3分钟人工响应率', '旺旺3分钟人工响应率'),
    percent('旺旺回复率'),
    people('询单人数'),
    people('询单最终付款人数'),
    percent('客户满意率', '客户满意度'),
  ],
  needed: 1,
  ratios: [{ titles: ['询单最终付款转化率'], of: ['询单最终付款人数', '询单人数'], ...SYCM }],
  tails: ['汇总值', '平均值', '全店平均值', '同行同层优秀', '同行同层均值'],
  others: ['分组'],
  unknown: ['日均接待量'],
};

const experience: DrawnKind = {
  id: 'experience-score',
  period: ['日期', '统计日期'],
  spans: 'days',
  keys: [],
  measures: [
    { titles: ['真实体验分', '综合体验分'], unit: 'score' },
    percent('商品好评率'),
    percent('商品负反馈率'),
    percent('旺旺满意度'),
    percent('平台求助率'),
    { titles: ['退款处理时长(小时)', '退款处理时长（小时)', '退款处理时长'], unit: 'hours' },
  ],
  needed: 2,
  ratios: [],
  tails: [],
  others: ['宝贝质量', '物流速度'],
  unknown: ['超过同行'],
};

const affiliate: DrawnKind = {
  id: 'taobao-affiliate',
  period: ['日期', '结算日期'],
  spans: 'days',
  keys: [],
  measures: [money('佣金', '结算佣金'), money('付款金额', '结算金额'), money('服务费'), count('付款笔数')],
  needed: 1,
  ratios: [],
  adds: true,
  tails: ['合计', '小计'],
  others: [],
  unknown: ['推广者'],
};

/** E1 to E5 and E7; refunds, which are counted and not kept, are drawn apart. */
export const KINDS: readonly DrawnKind[] = [shop, items, plans, promotedItems, service, experience, affiliate];
