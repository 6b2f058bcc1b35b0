// Owns the plan of the 618 campaign, whose budget stands in June's promotion plan.
import type { Filling } from '../../support/fill';
import type { Written } from '../draft';

const SALE = '6月16日 ~ 6月18日';

/** The campaign's name, and its row in the month's promotion plan. */
export const CAMPAIGN = {
  name: '618',
  budgetRow: {
    campaign: '618',
    dates: SALE,
    budget: '72,000',
    promotion: '58,000',
    note: '预热与成交期，含在各渠道预算内',
  },
} as const;

const FILLING: Filling = {
  period: '2026-06',
  qualifier: CAMPAIGN.name,
  answers: {
    author: '陈屿',
    shop: '木禾家居旗舰店',
    campaign: CAMPAIGN.name,
    level: 'S级',
    host: '平台活动',
    slogan: '换新家，轻松住',
    enrol: '2026-05-22',
    warmUp: '6月1日 ~ 6月15日',
    sale: SALE,
    encore: '6月19日 ~ 6月20日',
    priceProtection: '2026-07-03',
    salesTarget: '280,000',
    budget: CAMPAIGN.budgetRow.budget,
    promotionBudget: CAMPAIGN.budgetRow.promotion,
    marginFloor: '22%',
    commander: '周岚',
  },
  sections: {
    purpose:
      '618 是上半年最大的一次成交。上半月蓄加购，三天集中成交：床头柜与四件套组合拉客单，边桌只做引流。去年靠满减堆单，连带率 1.2；今年用组合页，目标 1.3。',
    goals: {
      rows: [
        { metric: '活动销售额', last: '218,000', target: '280,000', growth: '28.44%', owner: '周岚' },
        { metric: '活动访客数', last: '32,500', target: '38,000', growth: '16.92%', owner: '林小满' },
        { metric: '支付转化率', last: '3.30%', target: '3.50%', growth: '6.06%', owner: '陈屿' },
        { metric: '新客数', last: '860', target: '1,050', growth: '22.09%', owner: '林小满' },
        { metric: '推广ROI', last: '3.80', target: '4.00', growth: '5.26%', owner: '林小满' },
        { metric: '三分钟响应率', last: '96.80%', target: '98.00%', growth: '1.24%', owner: '何蓓' },
      ],
    },
    products: {
      rows: [
        {
          itemId: '680215734901',
          name: '折叠边桌',
          part: '引流',
          price: '129',
          salePrice: '112',
          finalPrice: '105',
          discount: '81.40%',
          margin: '23.80%',
          units: '900',
          sales: '94,500',
        },
        {
          itemId: '671930482265',
          name: '实木床头柜',
          part: '爆款',
          price: '169',
          salePrice: '152',
          finalPrice: '145',
          discount: '85.80%',
          margin: '35.90%',
          units: '800',
          sales: '116,000',
        },
        {
          itemId: '689047216638',
          name: '水洗棉四件套',
          part: '利润',
          price: '239',
          salePrice: '215',
          finalPrice: '205',
          discount: '85.77%',
          margin: '44.00%',
          units: '360',
          sales: '73,800',
        },
      ],
      total: { units: '2,060', sales: '284,300' },
    },
    offers: {
      rows: [
        {
          offer: '满 300 减 40',
          threshold: '300',
          off: '40',
          rate: '86.67%',
          stacks: '可叠加',
          dates: SALE,
          note: '全店，置物架除外',
        },
        {
          offer: '会员 10 元券',
          threshold: '99',
          off: '10',
          rate: '89.90%',
          stacks: '不可叠加',
          dates: '6月1日 ~ 6月18日',
          note: '只限组合页',
        },
      ],
    },
    stock: {
      rows: [
        {
          itemId: '680215734901',
          name: '折叠边桌',
          units: '1,200',
          onHand: '1,720',
          inTransit: '1,600',
          gap: '-2,120',
          arrival: '2026-06-03',
          owner: '陈屿',
        },
        {
          itemId: '671930482265',
          name: '实木床头柜',
          units: '1,100',
          onHand: '1,180',
          inTransit: '1,000',
          gap: '-1,080',
          arrival: '2026-06-05',
          owner: '陈屿',
        },
        {
          itemId: '689047216638',
          name: '水洗棉四件套',
          units: '900',
          onHand: '760',
          inTransit: '0',
          gap: '140',
          arrival: '2026-06-13',
          owner: '陈屿',
        },
      ],
    },
    costs: {
      rows: [
        { item: '推广', amount: '58,000' },
        { item: '赠品', amount: '9,000', note: '收纳袋 1,500 个' },
        { item: '内容与素材', amount: '5,000', note: '主会场页与短视频四条' },
      ],
      total: { amount: '72,000' },
    },
    promotion: {
      rows: [
        {
          phase: '预热',
          channel: '人群推广',
          dates: '6月1日 ~ 6月15日',
          budget: '16,000',
          sales: '44,800',
          roi: '2.80',
          action: '近 30 天收藏加购人群蓄水',
        },
        {
          phase: '预热',
          channel: '全站推广',
          dates: '6月8日 ~ 6月15日',
          budget: '10,000',
          sales: '36,000',
          roi: '3.60',
          action: '组合页测图',
        },
        {
          phase: '活动',
          channel: '关键词推广',
          dates: SALE,
          budget: '20,000',
          sales: '90,000',
          roi: '4.50',
          action: '主推词抢首屏，按小时调价',
        },
        {
          phase: '活动',
          channel: '人群推广',
          dates: SALE,
          budget: '12,000',
          sales: '62,400',
          roi: '5.20',
          action: '近 7 天加购未购收割',
        },
      ],
      total: { budget: '58,000', sales: '233,200' },
    },
    creatives: {
      rows: [
        { creative: '618 主会场页', owner: '陈屿', due: '2026-06-08', review: '周岚' },
        { creative: '商品主图六张', owner: '陈屿', due: '2026-06-10', review: '林小满' },
        { creative: '组合短视频四条', owner: '林小满', due: '2026-06-12', review: '陈屿' },
      ],
    },
    shifts: {
      rows: [
        { date: '2026-06-16', shift: '晚班 18:00–24:00', staff: '3', lead: '何蓓', script: '价保、预包装、改地址' },
        { date: '2026-06-17', shift: '晚班 18:00–24:00', staff: '2', lead: '孙一鸣' },
        { date: '2026-06-18', shift: '晚班 18:00–24:00', staff: '3', lead: '何蓓', script: '催付、发货时间、价保' },
      ],
    },
    timeline: {
      rows: [
        { task: '报名与选品定价', due: '2026-05-22', offset: '-25', owner: '陈屿' },
        { task: '备货到仓', due: '2026-06-13', offset: '-3', owner: '陈屿' },
        { task: '客服培训与话术确认', due: '2026-06-09', offset: '-7', owner: '何蓓' },
        {
          task: '页面、优惠、素材上线检查',
          due: '2026-06-14',
          offset: '-2',
          owner: '陈屿',
          acceptance: '六种优惠组合实付一致',
        },
        { task: '活动结束，价格与页面恢复', due: '2026-06-19', offset: '3', owner: '陈屿' },
        { task: '活动复盘', due: '2026-06-28', offset: '12', owner: '陈屿' },
      ],
    },
    emergencies: {
      rows: [
        {
          scenario: '超卖',
          trigger: '可售库存低于 50 件',
          action: '立即下架对应 SKU，改预售并联系买家',
          owner: '陈屿',
        },
        {
          scenario: '价格或优惠设错',
          trigger: '实付低于券后价 10% 以上',
          action: '暂停优惠，截图留证，半小时内上报',
          owner: '陈屿',
          riskId: 'R26-06',
        },
        {
          scenario: '四件套面料断供',
          trigger: '在库与在途低于 30 天销量',
          action: '按专项方案停投并改预售',
          owner: '陈屿',
          riskId: 'R26-03',
        },
        { scenario: '咨询高峰', trigger: '排队超过 15 人', action: '主管顶班，启用快捷回复', owner: '何蓓' },
        {
          scenario: '系统故障',
          trigger: '后台十分钟打不开',
          action: '电话联系平台小二，群内每半小时通报',
          owner: '顾青',
        },
      ],
    },
  },
};

/** The plan of the 618 campaign. */
export function campaignPlans(): Written[] {
  return [{ type: 'campaign-plan', filling: FILLING }];
}
