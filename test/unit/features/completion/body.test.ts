import assert from 'node:assert/strict';
import { nextId } from '../../../../src/features/completion/nextId';
import { choice, literal, tabstop, withTabstops } from '../../../../src/features/completion/snippet';
import { readPeriod } from '../../../../src/base/dates/period';
import { ENGLISH, TRADITIONAL } from '../../../support/reader';
import { accept, edited, labels, plainText, type } from '../../../support/typing';

const RISKS = 'documents/2026-05/risk-register.md';
const WEEK = 'documents/2026-W21/weekly-meeting.md';
const LAST_RISK = /(\| R26-05 .*\n)/;

describe('a snippet', () => {
  it('keeps what would mean something in it as text', () => {
    assert.equal(literal('a$b}c\\d'), 'a\\$b\\}c\\\\d');
    assert.equal(tabstop(2, '{x}'), '${2:{x\\}}');
    assert.equal(choice(1, ['a,b', 'c|d']), '${1|a\\,b,c\\|d|}');
    assert.equal(withTabstops('x 【待填】 $ 【待填：y】'), 'x ${1:【待填】} \\$ ${2:【待填：y】}');
    assert.equal(plainText(`${literal('a$')}${tabstop(1, 'b}')}${choice(2, ['c,', 'd'])}${tabstop(3)}$0`), 'a$b}c,');
  });
});

describe('the next number of a row', () => {
  const month = (text: string): ReturnType<typeof readPeriod> => readPeriod(text);
  it('follows the highest that was given, here or earlier', () => {
    assert.equal(
      nextId(
        { ids: ['R26-01', 'R26-09'], period: month('2026-05') },
        { ids: ['R26-10', 'X26-30'], period: month('2026-04') },
      ),
      'R26-11',
    );
    assert.equal(nextId({ ids: ['T09'], period: undefined }, { ids: [], period: undefined }), 'T10');
  });

  it('starts again where the number says its period', () => {
    const next = (id: string, from: string, to: string): string | undefined =>
      nextId({ ids: [], period: readPeriod(to) }, { ids: [id], period: readPeriod(from) });
    assert.deepEqual(
      [
        next('W20-5', '2026-W20', '2026-W21'),
        next('A05-12', '2026-05', '2026-06'),
        next('S26Q2-1', '2026-Q2', '2026-Q3'),
        next('Y26-3', '2026', '2027'),
        next('2026-05-3', '2026-05', '2026-06'),
      ],
      ['W21-1', 'A06-01', 'S26Q3-1', 'Y27-1', '2026-06-1'],
    );
    assert.equal(next('R26-05', '2026-05', '2026-06'), 'R26-06');
    assert.equal(next('R26-05', '2026-12', '2027-01'), 'R27-01');
  });

  it('is none where the rows have no numbers', () => {
    assert.equal(nextId({ ids: [], period: undefined }, { ids: [], period: undefined }), undefined);
    assert.equal(nextId({ ids: ['淘宝直播'], period: undefined }, { ids: [], period: undefined }), undefined);
    assert.equal(
      nextId({ ids: ['x99999999999999999999'], period: undefined }, { ids: [], period: undefined }),
      undefined,
    );
  });
});

describe('completion of sections', () => {
  const CHANGES = /## 四、本月变化[^]*$/;
  it('offers those that are missing, as a new document has them, numbered as the others are', () => {
    const typed = type(edited(RISKS, CHANGES, '## ⌷\n'), { file: RISKS });
    assert.deepEqual(labels(typed), ['本月变化']);
    assert.match(
      accept(typed, '本月变化'),
      /\n\n## 四、本月变化\n\n【待填：新增、升级、降级、关闭了哪些风险，为什么】\n$/,
    );
    const numberless = type(edited(RISKS, CHANGES, '#⌷\n').replace(/^(#+ )[一二三]、/gm, '$1'), { file: RISKS });
    assert.match(accept(numberless, '本月变化'), /\n## 本月变化\n/);
  });

  it('puts first what belongs at the place, and says what must be there', () => {
    const typed = type('---\ntype: risk-register\nperiod: 2026-05\n---\n\n## 一、风险概况\n\n⌷\n\n## 二、风险清单\n', {
      reader: TRADITIONAL,
    });
    assert.deepEqual(
      typed.offered.filter(({ kind }) => kind === 'section').map(({ label, detail }) => `${label} ${detail}`),
      ['风险识别 必填', '本月变化 必填'],
    );
    assert.match(typed.offered[0]?.documentation ?? '', /表格的欄位：風險類別、本月情況、依據\n\n依據：§7\.1/);
  });

  it('starts a table with what earlier documents hand on', () => {
    const typed = type(edited(WEEK, /## 一、上周决议跟踪[^]*?(?=## 二)/, '## ⌷\n\n'), { file: WEEK });
    assert.match(
      accept(typed, '上周决议跟踪'),
      /\| 编号 \| 事项 .*\n.*\n\| W20-1 \|.*\n.*\n.*\n\| W19-3 \| 置物架短视频三条 \| 林小满 \| 2026-05-08 \|/,
    );
  });

  it('keeps blank lines around it', () => {
    const typed = type('---\ntype: risk-register\nperiod: 2026-05\n---\n文字\n#⌷\n下文\n');
    assert.match(accept(typed, '风险概况'), /文字\n\n## 一、风险概况\n\n【待填.*】\n\n下文/);
  });

  it('says of sections that stand for one another which they are', () => {
    const typed = type('---\ntype: one-on-one\nperiod: 2026-05\n---\n# x\n#⌷\n', { reader: ENGLISH });
    assert.ok(typed.offered.length > 2);
    const details = new Set(
      type('---\ntype: listing-review\nperiod: 2026-05\n---\n#⌷\n').offered.map(({ detail }) => detail.split('：')[0]),
    );
    assert.ok(details.has('必填'));
  });
});

describe('completion of rows', () => {
  it('offers a row with the next number, a stop in every cell, choices for options, computed cells left open', () => {
    for (const typedSoFar of ['|⌷', '| ⌷', '⌷', '| ⌷ |']) {
      const typed = type(edited(RISKS, LAST_RISK, `$1${typedSoFar}\n`), { file: RISKS });
      const row = typed.offered.find(({ kind }) => kind === 'row');
      assert.equal(row?.label, 'R26-06', typedSoFar);
      assert.match(
        row.insertText,
        new RegExp(
          [
            String.raw`^\| R26-06 \| \$\{1:【待填：风险描述】\} \| \$\{2\|【待填：风险类别】,平台规则,.*\|\} \| `,
            String.raw`\$\{3:【待填：可能性】\} \| `,
            String.raw`\$\{4:【待填：影响程度】\} \| 【待填】 \| \$\{5\|【待填：风险等级】,高,中,低\|\}`,
          ].join(''),
        ),
      );
      assert.match(
        accept(typed, 'R26-06'),
        /^\| R26-06 \| (?:【待填[^】]*】 \| ){8} \| 【待填：责任人】 \|  \| 【待填：状态】 \|  \| 【待填：最近复核】 \|  \|  \|$/m,
      );
    }
  });

  it('offers the rows of the last document that go on here, whole', () => {
    const typed = type(edited(RISKS, /\| R26-01 .*\n/, '|⌷\n'), { file: RISKS });
    assert.deepEqual(labels(typed).slice(0, 2), ['R26-01', 'R26-06']);
    assert.match(
      accept(typed, 'R26-01'),
      /^\| R26-01 \| 平台收紧会场门槛.*\| 平台规则 \| 3 \| 4 \| 12 \| 高 \|.*\| 2026-04 \| 1 \|$/m,
    );
    const week = type(edited(WEEK, /\| W19-3 .*\n/, '|⌷\n'), { file: WEEK });
    assert.deepEqual(
      week.offered.filter(({ kind }) => kind === 'row').map(({ label }) => label),
      ['W19-3', '新的一行'],
    );
  });

  it('offers the indicators of the post that are not there yet', () => {
    const text = [
      '---',
      'type: kpi-assessment',
      'period: 2026-05',
      'post: 推广专员',
      '---',
      '',
      '## 指标考核',
      '',
      '| 指标 | 方向 | 权重 | 目标 | 实际 |',
      '| --- | --- | --- | --- | --- |',
      '| 推广ROI | 越高越好 | 40 | 3 | 3 |',
      '|⌷',
      '',
    ].join('\n');
    const rows = type(text).offered.filter(({ kind }) => kind === 'row');
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['店铺流量增长', '推广策略执行效果', '新的一行'],
    );
    assert.match(accept(type(text), '店铺流量增长'), /^\| 店铺流量增长 \| 越高越好 \| 30 \| 5% \| 【待填：实际】 \|$/m);
  });

  it('offers the usual rows, and the table where there is none', () => {
    const typed = type(edited(RISKS, /\| 客户服务 \| 520.*\n/, '|⌷\n'), { file: RISKS });
    assert.equal(labels(typed)[0], '客户服务');
    const without = type(edited(RISKS, /\| 风险类别 \| 本月情况[^]*?(?=\n## 三)/, '|⌷\n'), { file: RISKS });
    assert.match(
      accept(without, '风险识别'),
      /\| 风险类别 \| 本月情况 \| 依据 \|\n\| --- \| --- \| --- \|\n\| 平台规则 \| 【待填：本月情况】 \|  \|/,
    );
  });

  it('offers no row where none can follow', () => {
    assert.deepEqual(labels(type(edited(RISKS, '本月登记 5 项', '|⌷\n本月登记 5 项'), { file: RISKS })), []);
    assert.deepEqual(labels(type(edited(RISKS, LAST_RISK, '$1⌷\n'), { file: RISKS, trigger: ' ' })), []);
  });
});

describe('completion of comments and placeholders', () => {
  const FAULTY = '| 供应链 | 4 | 4 | 15 |';
  it('offers to silence what is found in what follows, with what it says', () => {
    for (const typedSoFar of ['<⌷', '<!-- ⌷', '⌷']) {
      const text = edited(RISKS, '| 供应链 | 4 | 4 | 16 |', FAULTY).replace(/<!-- 风险值.*-->\n/, `${typedSoFar}\n`);
      const typed = type(text, { file: RISKS });
      const found = typed.offered.find(({ label }) => label === '下一行不检查“计算值不符”');
      assert.match(found?.detail ?? '', /应为 16/, typedSoFar);
      assert.match(
        accept(typed, '下一行不检查“计算值不符”'),
        /^<!-- ops-regulation-disable-next-line formula-mismatch -- 理由 -->$/m,
      );
    }
  });

  it('offers a placeholder at its bracket, also in prose', () => {
    for (const [before, after] of [
      ['本月【⌷', '本月【待填：要填的内容】'],
      ['本月【⌷】', '本月【待填：要填的内容】'],
      ['本月【待⌷，下月', '本月【待填：要填的内容】，下月'],
    ] as const) {
      const typed = type(`---\ntype: risk-register\n---\n\n${before}\n`);
      assert.equal(accept(typed, '【待填：…】').split('\n')[4], after);
    }
  });

  it('offers nothing in prose, for any text', () => {
    for (const line of ['本月⌷', '本月 ⌷', '- ⌷', '> ⌷', 'a: ⌷', '1. ⌷', 'x < ⌷', '#标签⌷', '第 # ⌷']) {
      for (const trigger of [undefined, ' ', ':', '#'])
        assert.deepEqual(
          labels(type(`---\ntype: risk-register\n---\n\n${line}\n`, trigger === undefined ? {} : { trigger })),
          [],
          line,
        );
    }
  });
});
