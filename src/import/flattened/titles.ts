// Telling the title of a clause from its text where nothing stands between them: by what titles end with, what
// sentences begin with, what is said again elsewhere, and what the clauses beside it are like.
import { simplify } from '../../base/script';
import { namedIn } from './enumerations';
import type { Enumerations } from './enumerations';

/** A clause of a text without line breaks. */
export interface Piece {
  /** What stands after its number. */
  readonly text: string;
  /** Whether that is known to be a title, by what comes after. */
  readonly isTitle: boolean;
}

const LONGEST = 16;
const FEW = 3;
const SURE = 5;
const LIKELY = 3;
const UNSURE = 2;
const POST =
  /(?:经理|主管|专员|总监|组长|店长|主任|助理|部长|班长|会计|出纳|文员|客服|美工|设计师|分析师|工程师|策划|编辑|仓管|采购|(?:管理|分析|运营|推广|理货|打包|统计|质检|保管|操作|收银|售货|检验|审核|安全|保洁|驾驶|文案|售后|售前)[员师])$/;
const TITLE_END =
  /(?:目的|范围|原则|依据|定义|职责|职能|权限|要求|流程|程序|步骤|标准|制度|办法|规定|规范|规则|细则|守则|纪律|方法|方式|方案|内容|对象|时间|周期|频率|期限|指标|考核|考评|评估|评价|评定|评审|审核|审批|检查|监督|管理|管控|控制|机制|体系|架构|机构|组织|结构|设置|编制|分工|配置|计划|规划|目标|任务|措施|应对|识别|处理|处置|处罚|惩罚|奖励|奖惩|激励|培训|学习|发展|晋升|薪酬|工资|福利|考勤|请假|加班|休假|值班|会议|例会|沟通|协作|协调|反馈|报告|报表|记录|档案|资料|文件|信息|数据|安全|保密|卫生|环境|设备|物料|库存|仓储|发货|收货|退货|退换货|售后|售前|客服|服务|投诉|订单|商品|产品|上架|下架|定价|价格|促销|活动|推广|营销|广告|预算|费用|报销|成本|结算|付款|资金|财务|合同|采购|供应商|招聘|录用|入职|离职|试用期|转正|交接|解释|修订|生效|实施|执行|附则|总则|说明|概述|定位|理念|形象|着装|礼仪|用语|责任|义务|权利|情形|事项|条件|范畴|适用|保障|支持|分析|总结|改进|优化|复盘|预警|风险|应急|预案|调整|变更|申请|登记|公示|公布|备案|验收|盘点|出库|入库|打包|拣货|质检|巡检|维护|保养|使用|领用|归还|报废|交付|归档|更新|提交|发布|公开|回访|跟进|咨询|接待|退款|赔付|投放|素材|选品|直播|排班|处分|例外|备注|补充|构成|组成|口径|来源|分类|分级|等级|类别|渠道|团队|人员|岗位|资质|授权|版权|选题|发布|作息|出勤|着装|用品|权益|去向|归口|台账|凭证|票据|单据)$/;
const OPENING =
  /^(?:为了?(?=[^期止准])|为[规加明提确保建完进促统适]|本(?:制度|办法|规定|规范|细则|条例|流程|手册|公司|部门?|守则|方案|标准|规则|章程|文件)|凡|所有|全体|任何|各(?:部门|岗位|级|店铺|组|小组|类|项)|每[月日周年季天个位])/;
const GOING_ON =
  /^(?:对|当|如|若|由|按|根据|依据|依照|经|应|须|需|不得|严禁|禁止|必须|公司|员工|部门|运营部|天猫|店铺|客服|负责|协助|全面|制定|制订|组织|每|各|上班|工作|实行|采用|采取|包括|分为|主要|是指|指)/;
const LONGEST_POST = 8;
const POST_NAME = /^[^，,。；;：:！!？?由和对与向及给的将把为在]*/;
const BEFORE_SIGN = /^[^，,。；;：:！!？?]*/;

/** What the text itself says of its titles. */
export interface TitleWords {
  /** The beginnings of clauses, by how many begin so. */
  readonly heads: ReadonlyMap<string, number>;
  readonly enumerations: Enumerations;
}

/** How long the titles are that the clauses of one list begin with; 0 where one has none, -1 where it cannot be told. */
export function titleLengths(pieces: readonly Piece[], over: string, { heads, enumerations }: TitleWords): number[] {
  const above = simplify(over);
  const texts = pieces.map(({ text }) => simplify(text));
  const posts = postsOf(texts) ?? namedIn(texts, enumerations);
  if (posts) return pieces.map(({ isTitle }, index) => (isTitle ? 0 : (posts[index] ?? 0)));
  const told = texts.map((text, index) => (pieces[index]?.isTitle === true ? undefined : bestOf(text, above, heads)));
  const titled = told.filter((each) => each === undefined || each.score >= SURE).length;
  const isTitled = titled * 2 >= pieces.length && titled > 0;
  return told.map((each, index) => {
    if (each === undefined) return 0;
    if (each.score >= (isTitled ? LIKELY : SURE)) return each.length;
    const isUnsure = (isTitled || each.score >= UNSURE) && /[。；].*[。；]/s.test(texts[index] ?? '');
    return isUnsure ? -1 : 0;
  });
}

/** The beginnings of clauses, by how many begin so. */
export function headsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const text of texts) {
    const head = BEFORE_SIGN.exec(simplify(text.slice(0, LONGEST)))?.[0] ?? '';
    for (let length = 2; length <= head.length; length++) {
      const key = head.slice(0, length);
      heads.set(key, (heads.get(key) ?? 0) + 1);
    }
  }
  return heads;
}

/** Where each clause begins with another post, these are the titles: a sentence would begin so only now and then. */
function postsOf(texts: readonly string[]): number[] | undefined {
  if (texts.length < 2) return undefined;
  const lengths = texts.map(postLength);
  const names = new Set(texts.map((text, index) => text.slice(0, lengths[index])));
  return lengths.every((length) => length > 0) && names.size === texts.length ? lengths : undefined;
}

function postLength(text: string): number {
  const head = POST_NAME.exec(text.slice(0, LONGEST_POST))?.[0] ?? '';
  const isPost = (length: number): boolean => length <= head.length && POST.test(head.slice(0, length));
  for (let length = 2; length <= head.length; length++)
    if (isPost(length)) return isPost(length + 2) ? length + 2 : isPost(length + 1) ? length + 1 : length;
  return 0;
}

interface Told {
  readonly length: number;
  readonly score: number;
}

function bestOf(text: string, above: string, heads: ReadonlyMap<string, number>): Told {
  const head = BEFORE_SIGN.exec(text.slice(0, LONGEST + 4))?.[0] ?? '';
  let best: Told = { length: 0, score: 0 };
  if (OPENING.test(head)) return best;
  for (let length = 2; length <= Math.min(LONGEST, head.length); length++) {
    if (head.length === length && text.length > length && text[length] !== ' ') break;
    const score = scoreAt(text, length, { above, heads });
    if (score > best.score || (score === best.score && best.length < FEW)) best = { length, score };
  }
  return best;
}

function scoreAt(
  text: string,
  length: number,
  { above, heads }: { above: string; heads: ReadonlyMap<string, number> },
): number {
  const [title, rest] = [text.slice(0, length), text.slice(length)];
  if (rest.trim() === '') return 0;
  if (rest.startsWith(' ')) return SURE + 1;
  const count = heads.get(title) ?? 0;
  const branches = count > 1 && (heads.get(text.slice(0, length + 1)) ?? 0) < count;
  return (
    (rest.startsWith(title) ? SURE : 0) +
    (TITLE_END.test(title) ? 2 : POST.test(title) ? 1 : 0) +
    (OPENING.test(rest) ? 3 : GOING_ON.test(rest) ? 1 : 0) +
    (branches ? 1 : 0) +
    (saysAgain(title, rest) ? 1 : 0) +
    (above.length > 2 && rest.startsWith(above) ? 3 : 0) +
    (length > 2 && above.includes(title) ? 1.5 : 0)
  );
}

/** Whether a sentence takes up, right at its beginning, two characters of the title. */
function saysAgain(title: string, rest: string): boolean {
  const start = rest.slice(0, 6);
  for (let at = 0; at + 2 <= title.length; at++) if (start.includes(title.slice(at, at + 2))) return true;
  return false;
}
