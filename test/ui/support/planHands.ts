// The plan of July as it is written by keyboard alone, in any face, with what is done counted.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../build/shared/paths.mjs';
import { eventually, until } from './waiting';
import type { Workbench } from './workbench';

const PLAN = 'documents/2026-07/monthly-promotion-plan.md';
/** The key that leads to what is open next. */
export const NEXT = 'Alt+n';

/** What is written into the plan, by section and column; of a column from top to bottom. */
export const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  推广总预算: ['150000'],
  推广目标成交金额: ['540000'],
  全店销售目标: ['1200000'],
  上月复盘: ['6 月推广花费 183,900 元，推广成交 679,880 元，ROI 3.70，高于目标 3.61。本月沿用加购人群分层。'],
  '本月目标/上月实际': ['96500'],
  '本月目标/本月目标': ['98000'],
  人群与商品策略: ['7 月以老客与加购人群为主，四件套主推夏凉款，边桌继续引流。'],
  '渠道与预算/预算': ['55000', '36000', '36000', '6000', '17000'],
  '渠道与预算/预计成交金额': ['198000', '118800', '144000', '12000', '67200'],
  '投放节奏/重点动作': ['换季上新，边桌引流', '加购人群分层出价', '会员日预热', '会员日成交', '控量收尾'],
  '投放节奏/预算': ['24000', '36000', '36000', '32000', '22000'],
  '活动预算/活动总预算': ['0'],
  '活动预算/其中推广费用': ['0'],
  '活动预算/其中本月': ['0'],
  '创意与素材/数量': ['4', '3'],
  '创意与素材/截止日期': ['2026-07-05', '2026-07-08'],
  '创意与素材/责任人': ['陈屿', '林小满'],
  监控与调价规则: ['每天 10 点看前一日数据；关键词连续两天 ROI 低于 2.50 降价 10%，低于 2.00 停投。'],
  资源需求: ['7 月 5 日前需要设计完成夏凉主图。'],
};

/** The sales of the channel that stay below break-even, and the reason for it in the last column of its row. */
export const BELOW = { sales: '12000', reason: '成交回收慢，为会员日的组合场景做铺垫' };

/** What was done: values typed, keys that ended them, and all else. */
export interface Counted {
  readonly values: number;
  readonly ends: number;
  readonly other: number;
}

/** All that is done to the page goes through here, and is counted by the rules of test/ui/steps/spreadsheet.md. */
export class Hands {
  private count: Counted = { values: 0, ends: 0, other: 0 };

  constructor(private readonly workbench: Workbench) {}

  get counted(): Counted {
    return this.count;
  }

  /** Types one value, and the key that ends it. */
  async value(text: string, end: string): Promise<void> {
    const { values, ends, other } = this.count;
    this.count = { values: values + 1, ends: ends + 1, other };
    await this.workbench.page.keyboard.type(text);
    await this.settled(text);
    await this.workbench.page.keyboard.press(end);
  }

  async press(key: string): Promise<void> {
    this.count = { ...this.count, other: this.count.other + 1 };
    await this.workbench.page.keyboard.press(key);
  }

  // The box at the top lists what was typed only after a moment; a person looks at it before pressing Enter.
  private async settled(text: string): Promise<void> {
    const { box } = this.workbench;
    if ((await box.value()) === undefined) return;
    await box.rows((rows) => rows[0]?.isActive === true && rows[0].label.includes(text));
  }
}

/** The totals of the list of steps in a spreadsheet. */
export function spreadsheet(): Counted {
  const text = readFileSync(path.join(root, 'test/ui/steps/spreadsheet.md'), 'utf8');
  const [, values, ends, other] = /^\| \*\*All\*\* +\| +(\d+) \| +(\d+) \| +(\d+) \|$/m.exec(text) ?? [];
  return { values: Number(values), ends: Number(ends), other: Number(other) };
}

/** Makes the plan of July by the form of a new document, which then is open. */
export async function draftPlan({ box, folder }: Workbench, hands: Hands): Promise<void> {
  await hands.press('F1');
  await until(
    'the palette',
    () => box.value(),
    (value) => value === '>',
  );
  await hands.value('新建文档', 'Enter');
  await box.asks('新建文档');
  await hands.value('月度推广计划', 'Enter');
  const isMade = (): boolean => readdirSync(folder, { recursive: true, encoding: 'utf8' }).includes(PLAN);
  for (let asked = ''; !isMade();) {
    const before = asked;
    asked = await eventually(
      () => box.asked(),
      (now) => (now !== before && now !== '') || isMade(),
    );
    if (!isMade()) await hands.press('Enter');
  }
  await box.closed();
}
