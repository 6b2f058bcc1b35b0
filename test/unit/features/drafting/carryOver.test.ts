import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import { render, renderArgument } from '../../../../src/base/message';
import { applyEdits } from '../../../../src/base/range';
import { simplify } from '../../../../src/base/script';
import { planOf } from '../../../../src/calculation/graph/plan';
import { parseDocument } from '../../../../src/documents/parse';
import { draftDocument } from '../../../../src/documents/templates/template';
import { emptyWorkspace, readDocument, withFiles, withoutFile } from '../../../../src/documents/workspace';
import { carryOvers, namedCarryOver } from '../../../../src/features/drafting/carryOver';
import type { CarryOver } from '../../../../src/features/drafting/carryOver';
import { carriedTitle, toldCarryOver } from '../../../../src/features/drafting/carryWords';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { sampleKnowledge, sampleWorkspace } from '../../../support/samples';
import { readPackFiles, TEST_PACK } from '../../../support/pack';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parsePack } from '../../../../src/knowledge/pack';

const CONTRACT = (cadence: string, head = ''): string => `---
type: pace
title: 節奏
en: Pace
author: writer
cadence: ${cadence}
basis: ["§1.1.1"]
fields: [{ id: who, title: 何人, kind: text, required: false }]
${head}
sections:
  - id: products
    title: 商品
    en: Products
    aliases: [貨品]
    table:
      columns:
        - { id: itemId, title: 商品編號, en: Item, kind: text, unique: true }
        - { id: name, title: 名稱, en: Name, kind: text }
        - { id: stock, title: 庫存, en: Stock, kind: integer }
        - { id: due, title: 到貨, en: Due, kind: date }
        - { id: state, title: 狀態, kind: enum, options: [{ value: 已完成 }, { value: 進行中 }] }
        - { id: voucher, title: 憑證, kind: text, unique: true, required: false }
        - { id: worth, title: 金額, kind: number, formula: stock * 2, required: false }
        - { id: owner, title: 負責人, en: Owner, kind: person, or: role, required: false }
      total: [stock]
  - id: weekly
    title: 各週
    table:
      columns:
        - { id: week, title: 週次, kind: text, unique: true }
        - { id: dates, title: 日期, kind: dateRange, within: period }
        - { id: lead, title: 負責人, kind: person, or: role }
      rows: [{ week: 第一週 }, { week: 第二週 }, { week: 第三週 }, { week: 第四週 }]
      tiles: { column: dates, over: period }
  - id: measures
    title: 指標
    table:
      columns:
        - { id: metric, title: 指標, kind: text, unique: true }
        - { id: last, title: 上月, kind: number, required: false }
        - { id: now, title: 本月, kind: number }
        - { id: note, title: 說明, kind: text, required: false }
  - id: actions
    title: 待辦
    table:
      minRows: 0
      columns: [{ id: action, title: 事項, kind: text, unique: true }, { id: owner, title: 負責人, kind: text }]
  - id: followed
    title: 跟進
    table:
      minRows: 0
      columns: [{ id: action, title: 事項, kind: text, unique: true }, { id: owner, title: 負責人, kind: text }]
links:
  - { id: last, from: { type: pace, period: previous, section: measures, key: metric }, values: { last: now },
      to: { section: measures, key: metric }, carry: cells, message: { zh: 不同, en: Not so } }
  - { id: open, from: { type: pace, period: previous, section: actions, key: action }, values: { owner: owner },
      to: { section: followed, key: action }, carry: rows, message: { zh: 不同, en: Not so } }
---
# {{title}}
`;

const PRODUCTS = (title: string, rows: string): string =>
  [
    `## ${title}\n\n| 商品編號 | 名稱 | 庫存 | 到貨 | 狀態 | 憑證 | 金額 | 負責人 |`,
    '|---|---|---|---|---|---|---|---|',
    `${rows}| 合計 | | 7 | | | | | |\n`,
  ].join('\n');
const OLD = [
  '| A1 | 邊桌 | 3 | 2026-06-05 | 已完成 | V1 | 6 | 林小滿 |\n',
  '| A2 | 6月新品 | 4 | 2026-07-02 | 進行中 | V2 | 8 | 陳嶼 |\n',
].join('');
const REST = `## 各週\n\n| 週次 | 日期 | 負責人 |\n|---|---|---|\n| 第一週 | 6月1日 ~ 6月7日 | 林小滿 |\n| 第二週 | 6月8日 ~ 6月30日 | 陳嶼 |\n
## 指標\n\n| 指標 | 上月 | 本月 | 說明 |\n|---|---|---|---|\n| 訪客 | 1 | 2 | 漲了 |\n
## 待辦\n\n| 事項 | 負責人 |\n|---|---|\n| 收尾 | 陳嶼 |\n`;
const head = (period: string, more = ''): string =>
  `---\ntype: pace\nperiod: ${period}\nauthor: 林小滿\n${more}---\n\n`;
const june = head('2026-06') + PRODUCTS('貨品', OLD) + REST;
const [blank, OPEN_CELL] = ['【待填】', /(?<=\|.*)【待填[^】]*】/g] as const;
const EMPTY_ROW = `| ${blank} | ${blank} | ${blank} | ${blank} | ${blank} | | | |\n`;
const july = (rows = EMPTY_ROW, status = 'draft', more = ''): string =>
  [
    `${head('2026-07', `status: ${status}\n${more}`)}${PRODUCTS('商品', rows)}`,
    `## 各週\n\n| 週次 | 日期 | 負責人 |\n|---|---|---|\n| 第一週 | ${blank} | ${blank} |\n`,
    `## 指標\n\n| 指標 | 上月 | 本月 | 說明 |\n|---|---|---|---|\n| ${blank} | | ${blank} | |\n`,
    `## 待辦\n\n| 事項 | 負責人 |\n|---|---|\n| ${blank} | ${blank} |\n`,
  ].join('\n');

interface Case {
  readonly draft?: string;
  readonly earlier?: readonly string[];
  readonly numbers?: boolean;
  readonly contract?: string;
}

function offered({ draft = july(), earlier = [june], numbers = false, contract = CONTRACT('monthly') }: Case): {
  readonly all: CarryOver[];
  readonly after: (title: string) => string[];
} {
  const files = readPackFiles(TEST_PACK).map((file) =>
    file.path === 'words.yaml' ? { ...file, text: `${file.text}\nyes: [已完成]\n` } : file,
  );
  const { value: pack } = parsePack([...files, { path: 'documents/pace.md', text: contract }]);
  assert.ok(pack);
  const knowledge = combinePacks([pack]).value;
  const documents = [...earlier, draft].map((text, index) => ({ path: `documents/${String(index)}.md`, text }));
  const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), documents);
  const document = parseDocument(knowledge, documents.at(-1)?.path ?? '', draft);
  const all = carryOvers({ workspace, plan: planOf(knowledge), numbers }, document);
  const after = (title: string): string[] => {
    const text = applyEdits(draft, namedCarryOver(all, title)?.edits ?? []);
    const [, section = ''] = text.split(`## ${title}\n\n`);
    return (section.split('\n\n')[0] ?? '')
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
  };
  return { all, after };
}

const titles = (all: readonly CarryOver[]): string[] => all.map(({ section }) => section.section.id);

describe('taking over rows of the last document', () => {
  it('brings what rows are about and who answers for them, moves days, and leaves the rest open', () => {
    const { all, after } = offered({});
    assert.deepEqual(titles(all), ['products', 'weekly', 'measures']);
    assert.deepEqual(after('商品'), [
      '| A1 | 邊桌 | 【待填：庫存】 | 2026-07-05 | 【待填：狀態】 |  |  | 林小滿 |',
      '| A2 | 【待填：名稱】 | 【待填：庫存】 | 【待填：到貨】 | 【待填：狀態】 |  |  | 陳嶼 |',
      '| 合計 | | 7 | | | | | |',
    ]);
  });

  it('gives weeks their new days, and of measured rows brings what they are about alone', () => {
    const { after } = offered({});
    assert.deepEqual(after('各週'), [
      '| 第一週 | 7月1日 ~ 7月5日 | 林小滿 |',
      '| 第二週 | 7月6日 ~ 7月12日 | 陳嶼 |',
      '| 第三週 | 7月13日 ~ 7月19日 | 【待填：負責人】 |',
      '| 第四週 | 7月20日 ~ 7月26日 | 【待填：負責人】 |',
      '| 第五週 | 7月27日 ~ 7月31日 | 【待填：負責人】 |',
    ]);
    assert.deepEqual(after('指標'), ['| 訪客 |  | 【待填：本月】 |  |']);
  });

  it('keeps what was begun, by what tells rows apart', () => {
    const begun = `| a2 | 床頭櫃 | ${blank} | ${blank} | ${blank} | | | |\n| A3 | 新 | 5 | | | | | |\n`;
    assert.deepEqual(
      offered({ draft: july(begun) })
        .after('商品')
        .slice(0, 3),
      [
        '| A1 | 邊桌 | 【待填：庫存】 | 2026-07-05 | 【待填：狀態】 |  |  | 林小滿 |',
        `| a2 | 床頭櫃 | ${blank} | ${blank} | ${blank} |  |  | 陳嶼 |`,
        '| A3 | 新 | 5 |  |  |  |  |  |',
      ],
    );
  });

  it('knows a channel, a metric and a post again by any of its names', () => {
    const own = (name: string, at: string): string => {
      const [type, period] = [sampleKnowledge.documentType(name), readPeriod(at)];
      assert.ok(type && period);
      return draftDocument({ type, period, id: 'x', answers: {}, script: 'traditional' }).text;
    };
    const renamed = (name: string, title: string, from: string, to: string): string[] => {
      const [before, after] = name === 'annual-training-plan' ? ['2026', '2027'] : ['2026-06', '2026-07'];
      const last = own(name, before).replace(`| ${from} |`, `| ${to} |`).replace(OPEN_CELL, '3');
      assert.ok(last.includes(`| ${to} |`));
      const begun = own(name, after).replace(new RegExp(`(?<=\\| ${from} \\|.*)【待填[^】]*】`), '5');
      const files = [last, begun].map((text, index) => ({ path: `documents/${String(index)}.md`, text }));
      const workspace = withFiles(emptyWorkspace(sampleKnowledge, DEFAULT_SETTINGS), files);
      const document = parseDocument(sampleKnowledge, 'documents/1.md', begun);
      const all = carryOvers({ workspace, plan: planOf(sampleKnowledge), numbers: true }, document);
      const text = applyEdits(document.text, namedCarryOver(all, title)?.edits ?? []);
      return text.split('\n').filter((line) => line.startsWith(`| ${from} |`) || line.startsWith(`| ${to} |`));
    };
    assert.match(
      renamed('monthly-promotion-plan', '渠道與預算', '貨品全站推廣', '全站推廣').join('\n\n'),
      /^\| 貨品全站推廣 \|/,
    );
    assert.match(renamed('monthly-promotion-plan', '本月目標', '支付金額', 'GMV').join('\n\n'), /^\| 支付金額 \|/);
    assert.match(renamed('annual-training-plan', '培訓需求', '運營主管', '店長').join('\n\n'), /^\| 運營主管 \|/);
  });

  it('numbers rows in the new period where all numbers say theirs, and then knows them again', () => {
    const row = (id: string): string => `| ${id} | 邊桌 | 3 | 2026-06-05 | 已完成 | | 6 | 林小滿 |\n`;
    const ids = (numbers: readonly string[], draft = july()): string[] => {
      const last = head('2026-06') + PRODUCTS('貨品', numbers.map(row).join('')) + REST;
      return offered({ earlier: [last], draft })
        .after('商品')
        .flatMap((line) => /^\| (\S+) \| (?:邊桌|床頭櫃)/.exec(line)?.[1] ?? []);
    };
    assert.deepEqual(ids(['M06-1', 'M06-2']), ['M07-1', 'M07-2']);
    assert.deepEqual(ids(['2026-06-09', '2026-06-10']), ['2026-07-09', '2026-07-10']);
    for (const known of [
      ['680215730606', '26060601'],
      ['M06-1', 'A2'],
      ['06', '6'],
    ])
      assert.deepEqual(ids(known), known);
    const begun = `| M07-2 | 床頭櫃 | ${blank} | ${blank} | ${blank} | | | |\n`;
    assert.deepEqual(ids(['M06-1', 'M06-2'], july(begun)), ['M07-1', 'M07-2']);
  });

  it('brings what has to be in another document only while it is the same one', () => {
    const taken = (at: string): string[] => {
      const [type, period] = [sampleKnowledge.documentType('monthly-plan'), readPeriod(at)];
      assert.ok(type && period);
      const { path, text } = draftDocument({ type, period, id: 'x', answers: {}, script: 'simplified' });
      const workspace = withFiles(withoutFile(sampleWorkspace, path), [{ path, text }]);
      const document = readDocument(workspace, path);
      assert.ok(document);
      const all = carryOvers({ workspace, plan: planOf(sampleKnowledge), numbers: false }, document);
      return namedCarryOver(all, '重點工作與分工')?.taken.map((column) => column.id) ?? [];
    };
    assert.deepEqual(taken('2026-06'), ['taskId', 'item', 'quarterId', 'owner', 'due', 'acceptance']);
    assert.deepEqual(taken('2026-07'), ['taskId', 'item', 'owner', 'due', 'acceptance']);
  });

  it('brings numbers only where they are wanted, as they were meant, and never what is computed', () => {
    const odd = june.replace('| A1 | 邊桌 | 3 |', '| A1 | 邊桌 | 三千 |').replace('V1 | 6 |', 'V1 | 六 |');
    const [row = ''] = offered({ earlier: [odd], numbers: true }).after('商品');
    assert.match(row, /^\| A1 \| 邊桌 \| 3000 \| 2026-07-05 \|.*\|  \|  \| 林小滿 \|$/);
  });

  it('takes the nearest document that has the table, and none of a later or the same period', () => {
    const may = head('2026-05') + PRODUCTS('商品', '| B1 | 櫃 | 3 | 2026-05-05 | 已完成 | V1 | 6 | 林小滿 |\n') + REST;
    assert.match(offered({ earlier: [june, may] }).after('商品')[0] ?? '', /A1/);
    assert.match(offered({ earlier: [head('2026-06') + REST, may] }).after('商品')[0] ?? '', /B1/);
    assert.deepEqual(
      offered({ earlier: [june.replace('2026-06', '2026-07'), june.replace('2026-06', '2026-08')] }).all,
      [],
    );
  });

  it('stays with the person that documents are told apart by, and else with the author of events', () => {
    const per = CONTRACT('monthly', 'per: [who]');
    const mine = july(EMPTY_ROW, 'draft', 'who: 甲\n');
    assert.deepEqual(offered({ contract: per, draft: mine }).all, []);
    const same = june.replace('author', 'who: 甲\nauthor');
    assert.equal(offered({ contract: per, draft: mine, earlier: [same] }).all.length, 3);
    const other = june.replace('A1', 'C1').replace('author: 林小滿', 'author: 陳嶼');
    const events = offered({ contract: CONTRACT('event'), earlier: [june, other] });
    assert.match(events.after('商品')[0] ?? '', /A1/);
    assert.ok(events.all.every(({ isProposed }) => !isProposed));
  });

  it('is for drafts, and not for what judges people', () => {
    assert.deepEqual(offered({ draft: july(EMPTY_ROW, 'submitted') }).all, []);
    assert.deepEqual(offered({ contract: CONTRACT('monthly', 'assesses: true') }).all, []);
  });

  it('is written in the script of the draft', () => {
    const simplified = simplify(july());
    const { after } = offered({ draft: simplified });
    assert.match(after('商品')[0] ?? '', /^\| A1 \| 边桌 \|.*林小满 \|$/);
    assert.match(after('各周')[1] ?? '', /^\| 第二周 \|.*陈屿 \|$/);
  });

  it('leaves alone a table that cannot be read, or whose totals are not at its end', () => {
    assert.ok(!titles(offered({ draft: july(`${EMPTY_ROW}| 多 |\n`) }).all).includes('products'));
    assert.ok(!titles(offered({ draft: july(`| 合計 | | | | | | | |\n${EMPTY_ROW}`) }).all).includes('products'));
  });

  it('is told in words: what comes, from when, what stays open', () => {
    const [first] = offered({}).all;
    assert.ok(first);
    assert.equal(
      render(toldCarryOver(first), SIMPLIFIED),
      '2026-06 的 2 行：A1、A2。带入：商品编号、名称、到货、负责人。留待填写：名称、库存、到货、状态。',
    );
    assert.match(render(toldCarryOver(first), TRADITIONAL), /^2026-06 的 2 列：A1、A2。帶入：/);
    assert.match(
      render(toldCarryOver(first), ENGLISH),
      /^2 rows of 2026-06: A1、A2. Taken over: Item, Name, Due, Owner/,
    );
    assert.equal(renderArgument(carriedTitle(first), ENGLISH), 'Products');
    assert.equal(namedCarryOver([first], '二、货品'), first);
    assert.equal(namedCarryOver([first], '別的'), undefined);
  });
});
