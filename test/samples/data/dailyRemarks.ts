// Owns what the daily reports remark: what happened on special days, else what moved most against the seven days
// before, and what to do.
import { addDays } from '../../../src/base/dates/date';
import type { Day } from '../../../src/base/dates/date';
import { between, percent } from '../model/figures';
import type { Figures } from '../model/figures';

const SPECIAL: Readonly<Record<Day, string>> = {
  '2026-04-04': '清明假期首日，晚间流量集中。',
  '2026-04-15': '同行集中上新，关键词点击单价偏高。',
  '2026-04-27': '劳动节活动价当天全部生效。',
  '2026-05-01': '劳动节首日，边桌抢到首屏。',
  '2026-05-04': '边桌详情页的活动图未及时撤下，页面价与到手价不符，当天改正。',
  '2026-05-13': '置物架第三条短视频重拍后过审。',
  '2026-05-18': '520 活动开始，组合页承接。',
  '2026-05-20': '520 当天，四件套与床头柜组合卖得最好。',
  '2026-05-21': '520 结束，价格与页面已恢复。',
  '2026-06-01': '618 预热开始，加购人群开始蓄水。',
  '2026-06-16': '618 活动期开始。',
  '2026-06-18': '618 当天，零点与晚间八点两个高峰。',
  '2026-06-19': '618 结束，活动价已撤下。',
  '2026-06-22': '大促后首个工作日，咨询以退换货为主。',
};

/** A rate that a day is looked at by, and what is said where it rose and where it fell; the sayings take turns. */
interface Watched {
  readonly name: string;
  readonly of: (figures: Figures) => number;
  readonly rose: readonly string[];
  readonly fell: readonly string[];
}

const WATCHED: readonly Watched[] = [
  {
    name: '转化率',
    of: ({ buyers, visitors }) => buyers / visitors,
    rose: ['床头柜成交最好', '晚间催付见效', '老链接评价更新后承接稳了'],
    fell: ['边桌看的多买的少，看一眼首屏', '搜索进店的词偏泛，推广核对长尾词', '收藏后未付的偏多，明天补催付'],
  },
  {
    name: '加购率',
    of: ({ cart, visitors }) => cart / visitors,
    rose: ['四件套加购多，晚间可补一轮催付', '组合款被看中，留意库存', '加购人群可以多给预算'],
    fell: ['券快到期，换一张小额券', '推荐进来的人看得浅', '主图点得多、加得少，看规格图'],
  },
  {
    name: '跳失率',
    of: ({ bounced, visitors }) => bounced / visitors,
    rose: ['先查首屏与价格图', '推荐流量占多，属正常', '看边桌手机端打开速度'],
    fell: ['首屏停得住', '换词后进来的人更准', '老客回访多'],
  },
  {
    name: '收藏率',
    of: ({ favourites, visitors }) => favourites / visitors,
    rose: ['观望的多，活动前正常', '床头柜新图有人存', '可圈进人群做召回'],
    fell: ['新客少，属平日波动', '推荐位换了款', '视频进来的人不收藏'],
  },
  {
    name: '老买家占比',
    of: ({ oldBuyers, buyers }) => oldBuyers / buyers,
    rose: ['会员短信带回一批', '四件套复购为主', '老客买床头柜配对'],
    fell: ['新客成交为主', '拉新人群出单', '活动拉来的多是新客'],
  },
  {
    name: '件数比',
    of: ({ pieces, buyers }) => pieces / buyers,
    rose: ['组合与凑单多', '一人两件的边桌订单有几笔', '置物架顺手带走'],
    fell: ['单件为主', '满减门槛没够上', '大件单多'],
  },
];
const DAYS = 7;
const DAY = 24 * 3_600_000;

/** What is remarked of a day beyond its figures. */
export function remarkOn(days: ReadonlyMap<Day, Figures>, date: Day): string {
  const first = [...days.keys()][0] ?? date;
  const from = addDays(date, -DAYS);
  return (
    SPECIAL[date] ??
    observed(
      between(days, date, date),
      between(days, from < first ? first : from, addDays(date, -1)),
      Math.floor(Date.parse(date) / DAY),
    )
  );
}

/** The remark on a special day; undefined on an ordinary one. */
export function specialRemark(date: Day): string | undefined {
  return SPECIAL[date];
}

function observed(today: Figures, before: Figures, turn: number): string {
  const moves = WATCHED.map(({ name, of, rose, fell }) => ({ name, now: of(today), usual: of(before), rose, fell }));
  const [most] = moves.toSorted((a, b) => Math.abs(b.now / b.usual - 1) - Math.abs(a.now / a.usual - 1));
  if (most === undefined) return '';
  const up = most.now > most.usual;
  const said = (up ? most.rose : most.fell)[turn % 3] ?? '';
  const [now, usual] = [most.now, most.usual].map((value) => (value > 1 ? value.toFixed(2) : percent(value)));
  return `${most.name} ${now ?? ''}，近七日 ${usual ?? ''}，${said}。`;
}
