// KPIs by what people enter: spot checks of products and of chats, and the suppliers' survey. Drawn entries are written
// into documents, and what KPIs come to is compared with a plain calculation of the same entries.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyWorkspace, withFiles } from '../../../../src/documents/workspace';
import type { WorkspaceFile } from '../../../../src/documents/workspace';
import { createKpis } from '../../../../src/features/kpi/kpi';
import type { PartScore } from '../../../../src/kpi/measure';
import { draws } from '../../../support/draws';
import { MemoryDisk } from '../../../support/memoryDisk';
import { SIMPLIFIED } from '../../../support/reader';
import { sampleKnowledge, sampleSettings } from '../../../support/samples';

const MONTH = '2026-06';
const AGENT = '孙一鸣'; // the only one of the people who has the post
const OTHERS = ['丁可', '吴桐'];

interface Item {
  readonly isWrong: boolean;
  readonly isOfPrice: boolean;
}

interface Chat {
  readonly agent: string;
  readonly isSolved: boolean;
  readonly score: number;
}

interface Complaint {
  readonly isSolved: boolean;
}

type Cells = readonly string[];

const table = (titles: Cells, rows: readonly Cells[]): string =>
  [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A document with these lines in its head. */
function form(type: string, period: string, body: string, head: readonly string[] = []): WorkspaceFile {
  const id = [type, period, ...head.slice(0, 1)].join('-').replace(/[^\w-]+/g, '-');
  const front = [`type: ${type}`, `contract: ${type}@1`, `id: ${id}`, `period: ${period}`, ...head];
  const text = ['---', ...front, 'status: submitted', '---', '', body, ''].join('\n');
  return { path: `documents/${period}/${id}.md`, text };
}

function products(items: readonly Item[]): WorkspaceFile {
  const rows = items.map(({ isWrong, isOfPrice }, at) => [
    `P${String(at)}`,
    isWrong ? '有误' : '正确',
    isWrong ? (isOfPrice ? '价格优惠' : '标题') : '',
  ]);
  const body = `## 抽查明细\n\n${table(['商品ID', '抽查结果', '错误类型'], rows)}`;
  return form('product-spot-check', MONTH, body);
}

function chats(all: readonly Chat[]): WorkspaceFile {
  const rows = all.map(({ agent, isSolved, score }, at) => [
    `C${String(at)}`,
    agent,
    isSolved ? '已解决' : '未解决',
    '否',
    String(score),
  ]);
  const titles = ['抽查编号', '客服', '解决情况', '48小时内再次咨询', '质检得分'];
  return form('chat-spot-check', MONTH, `## 抽查明细\n\n${table(titles, rows)}`);
}

function survey(period: string, scores: readonly number[]): WorkspaceFile {
  const rows = scores.map((score, at) => [`供应商${String(at)}`, String(score)]);
  return form('supplier-survey', period, `## 问卷结果\n\n${table(['供应商', '得分'], rows)}`);
}

function complaints(all: readonly Complaint[]): WorkspaceFile[] {
  return all.map(({ isSolved }, at) => {
    const state = isSolved ? '已解决' : '处理中';
    const said = [`caseNo: TS${String(at)}`, `handler: ${AGENT}`, 'receivedOn: 2026-06-02', `caseStatus: ${state}`];
    return form('complaint-record', MONTH, '', said);
  });
}

async function measured(files: readonly WorkspaceFile[], kpi: string, month = MONTH) {
  const workspace = withFiles(emptyWorkspace(sampleKnowledge, sampleSettings), files);
  const kpis = createKpis({ checked: { workspace } });
  const moment = new Date('2026-07-20T04:00:00Z');
  const found = await kpis.measure(new MemoryDisk().host('/w'), { kpi, month, moment });
  assert.ok('cards' in found);
  const [card] = found.cards;
  const scored = card?.kpis.find((each) => each.kpi.id === kpi);
  assert.ok(card && scored, kpi);
  const explained = kpis.explain(card, scored.kpi, found.data, SIMPLIFIED).map(({ text }) => text);
  return { scored, explained };
}

async function part(files: readonly WorkspaceFile[], kpi: string, id = 'whole', month = MONTH): Promise<PartScore> {
  const { scored } = await measured(files, kpi, month);
  const found = scored.result.parts.find((each) => each.part.id === id);
  assert.ok(found, `${kpi} ${id}`);
  return found;
}

const within = (score: number): number => Math.min(100, Math.max(0, score));
const same = (actual: number | undefined, expected: number | undefined): void => {
  const text = (value: number | undefined): string => value?.toFixed(8) ?? 'none';
  assert.equal(text(actual), text(expected));
};
const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;

/** Accuracy of product information: by the case below 100 products, else 5 points for each half point below 99 %. */
function informationScore(items: readonly Item[]): number | undefined {
  const wrong = items.filter(({ isWrong }) => isWrong);
  if (items.length === 0) return undefined;
  if (items.length < 100) return within(100 - 10 * (wrong.length + wrong.filter(({ isOfPrice }) => isOfPrice).length));
  // In whole numbers: half points below 99 % are 2 × (100 × wrong − all) ÷ all.
  return within(100 - 5 * Math.max(0, Math.floor((2 * (100 * wrong.length - items.length)) / items.length)));
}

/** Problems solved: those of the spot check, else complaints; by the case below 30, else a line from 85 to 95 %. */
function solvedScore(all: readonly { readonly isSolved: boolean }[]): number | undefined {
  const unsolved = all.filter(({ isSolved }) => !isSolved).length;
  if (all.length === 0) return undefined;
  if (all.length < 30) return within(100 - 5 * unsolved);
  return within((((all.length - unsolved) / all.length - 0.85) / 0.1) * 100);
}

/** The mean of the agents' means, of those with ten chats at least. */
function chatsScore(all: readonly Chat[]): number | undefined {
  const means = [AGENT, ...OTHERS].flatMap((agent) => {
    const own = all.filter((chat) => chat.agent === agent);
    return own.length < 10 ? [] : (meanOf(own.map(({ score }) => score)) ?? []);
  });
  return meanOf(means);
}

const anItem = fc
  .record({ at: fc.integer({ min: 0, max: 40 }), isOfPrice: fc.boolean() })
  .map(({ at, isOfPrice }): Item => ({ isWrong: at === 0, isOfPrice }));
const aChat = fc.record({
  agent: fc.constantFrom(AGENT, AGENT, ...OTHERS),
  isSolved: fc.integer({ min: 0, max: 9 }).map((at) => at > 0),
  score: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
});
const aComplaint = fc.record({ isSolved: fc.boolean() });

describe('KPIs by what people enter', function () {
  this.timeout(60_000);

  it('take the accuracy of product information from its spot check', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anItem, { maxLength: 260, size: 'max' }), async (items) => {
        const { score, actual, lack } = await part([products(items)], 'product-accuracy', 'information');
        same(score, informationScore(items));
        const wrong = items.filter(({ isWrong }) => isWrong).length;
        same(actual, items.length === 0 ? undefined : 1 - wrong / items.length);
        assert.equal(lack, items.length === 0 ? 'entry' : undefined);
      }),
      draws(20),
    );
  });

  it('take what an agent solved from the spot check of his chats, else from his complaints', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aChat, { maxLength: 120, size: 'max' }),
        fc.array(aComplaint, { maxLength: 4 }),
        async (all, cases) => {
          const { score } = await part([chats(all), ...complaints(cases)], 'problem-resolution');
          const own = all.filter(({ agent }) => agent === AGENT);
          same(score, solvedScore(own.length > 0 ? own : cases));
        },
      ),
      draws(20),
    );
  });

  it('take the scores of chats by agent, of those with enough', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aChat, { maxLength: 60, size: 'max' }), async (all) => {
        const { score, lack } = await part([chats(all)], 'training-effect', 'chats');
        same(score, chatsScore(all));
        assert.equal(lack, chatsScore(all) === undefined ? 'entry' : undefined);
      }),
      draws(20),
    );
  });

  it('take the suppliers’ survey of the quarter for each of its months, from three suppliers on', async () => {
    const scores = fc.array(
      fc.integer({ min: 5, max: 25 }).map((sum) => sum * 4),
      { maxLength: 7 },
    );
    await fc.assert(
      fc.asyncProperty(scores, fc.constantFrom('2026-03', '2026-04', '2026-05', '2026-06'), async (all, month) => {
        const found = await part([survey('2026-Q2', all)], 'supplier-satisfaction', 'whole', month);
        const isOther = month === '2026-03';
        same(found.score, isOther || all.length < 3 ? undefined : meanOf(all));
        assert.equal(found.lack, isOther ? 'entry' : all.length < 3 ? 'few' : undefined);
      }),
      draws(20),
    );
  });

  it('come to what is calculated by hand', async () => {
    const items = (all: number, wrong: number, ofPrice = 0): Item[] =>
      Array.from({ length: all }, (_, at) => ({ isWrong: at < wrong, isOfPrice: at < ofPrice }));
    const own = (all: number, unsolved: number): Chat[] =>
      Array.from({ length: all }, (_, at) => ({ agent: AGENT, isSolved: at >= unsolved, score: 80 + (at % 2) * 20 }));
    const information = async (...given: Parameters<typeof items>) =>
      (await part([products(items(...given))], 'product-accuracy', 'information')).score;
    assert.deepEqual(
      [await information(20, 1), await information(50, 1, 1), await information(100, 1), await information(200, 3)],
      [90, 80, 100, 95],
    );
    const solved = async (...given: Parameters<typeof own>) =>
      (await part([chats(own(...given))], 'problem-resolution')).score?.toFixed(2);
    assert.deepEqual([await solved(29, 2), await solved(30, 2), await solved(40, 0)], ['90.00', '83.33', '100.00']);
    assert.equal((await part([chats(own(10, 0))], 'training-effect', 'chats')).score, 90);
    assert.equal((await part([survey('2026-Q2', [92, 96, 88, 88])], 'supplier-satisfaction')).score, 91);
  });

  it('count no draft, and a second contact as unsolved', async () => {
    const { path, text } = products([{ isWrong: false, isOfPrice: false }]);
    const begun = { path, text: text.replace('status: submitted', 'status: draft') };
    const draft = await part([begun], 'product-accuracy', 'information');
    assert.deepEqual([draft.score, draft.lack], [undefined, 'entry']);
    const again = chats([{ agent: AGENT, isSolved: true, score: 90 }]);
    const { score } = await part([{ ...again, text: again.text.replace('| 否 |', '| 是 |') }], 'problem-resolution');
    assert.equal(score, 95);
  });

  it('are explained down to the rows, and say in words what is missing', async () => {
    const items = Array.from({ length: 15 }, (_, at) => ({ isWrong: at === 14, isOfPrice: at === 14 }));
    const files = [products(items), survey('2026-Q2', [92, 96])];
    const told = async (id: string): Promise<string> => (await measured(files, id)).explained.join('\n');
    const explained = await told('product-accuracy');
    const [first, last] = [0, 14].map((at) => `P${String(at)}：documents/2026-06/product-spot-check-2026-06.md:`);
    assert.ok(explained.includes(`抽查的商品数 15（文档 1 份）\n${first ?? ''}13\n`), explained);
    assert.ok(explained.includes('\n另有 3 处\n有误的商品数 1（文档 1 份）'), explained);
    assert.ok(explained.includes(`其中价格优惠有误的 1（文档 1 份）\n${last ?? ''}27\n`), explained);
    assert.equal(explained.split('缺少：库存准确率。').length - 1, 2, 'once in the score, once in how it comes about');
    assert.match(await told('supplier-satisfaction'), /不足 3，数量太少，不计分。/);
    assert.match(await told('problem-resolution'), /没有记录：聊天记录抽查表（每人每月至少 30 段）。/);
  });
});
