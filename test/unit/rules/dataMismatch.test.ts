import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import { check } from '../../support/check';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

const DATA: WorkspaceFile = {
  path: 'data/shop-report/2026-07.csv',
  text: [
    '期间,访客数,支付金额,支付买家数,人均停留时长(秒),成功退款金额,来源,行',
    '2026-07-02,1000,10000.00,100,15,100.00,aaaa,2',
    '2026-07-03,1100,11000.50,110,16,110.00,aaaa,3',
    '',
  ].join('\n'),
};

interface Report {
  readonly rows: readonly string[];
  readonly period?: string;
  readonly status?: string;
  readonly basis?: string;
}

function report({ rows, period = '2026-07-03', status = 'draft', basis = 'GMV' }: Report): string {
  return `---
type: daily-data-report
period: ${period}
status: ${status}
salesBasis: ${basis}
---

## 二、核心指標

| 指標 | 當日 | 前一日 |
| --- | ---: | ---: |
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}

function found(of: Report, others: readonly WorkspaceFile[] = [DATA], strict = false): Finding[] {
  return check(knowledge, report(of), { others, strict }).filter(({ rule }) => rule === 'data-mismatch');
}

const said = (findings: readonly Finding[]): unknown[] => findings.map(({ actual, expected }) => [actual, expected]);

describe('figures that differ from imported data', () => {
  it('are found with what data say, as finely as both are shown', () => {
    const rows = [
      '支付金額 | 1.1萬 | 9,999.99',
      '訪客數 | 1,101 | 1000',
      '平均停留時長 | 16.00 | 15.4',
      '成功退款金額 | 110 | 100.0',
    ];
    assert.deepEqual(said(found({ rows })), [
      ['9,999.99', '10,000.00'],
      ['1,101', '1,100'],
    ]);
    assert.deepEqual(found({ rows: ['支付金額 | 11,001 | 10000', '訪客數 | — |  '] }), []);
  });

  it('are what the head means', () => {
    const rows = ['支付金額 | 11,000.50 | '];
    assert.deepEqual(said(found({ rows, basis: 'GSV' })), [['11,000.50', '10,890.50']]);
  });

  it('may be written in drafts, and are told in what was handed in', () => {
    const rows = ['訪客數 | 1,101 | '];
    const [draft] = found({ rows });
    const [submitted] = found({ rows, status: 'submitted' });
    assert.deepEqual([draft?.severity, submitted?.severity], ['warning', 'error']);
    assert.deepEqual(
      draft?.fixes.map(({ applicability, edits }) => [applicability, edits[0]?.newText]),
      [['ask', '1,100']],
    );
  });

  it('are not those of ratios of rows, nor of what another document gives', () => {
    assert.deepEqual(found({ rows: ['訪客數 | 1,100 | ', '支付買家數 | 110 | ', '支付轉化率 | 12.00% | '] }), []);
    assert.deepEqual(said(found({ rows: ['支付轉化率 | 12.00% | '] })), [['12.00%', '10.00%']]);
    const before = { path: 'documents/before.md', text: report({ rows: ['訪客數 | 1,001 | '], period: '2026-07-02' }) };
    assert.deepEqual(found({ rows: ['訪客數 | 1,100 | 1,001'] }, [DATA, before]), []);
    assert.deepEqual(said(found({ rows: ['訪客數 | 1,100 | 1,001'] })), [['1,001', '1,000']]);
  });

  it('are scores of indicators where the system scored, and a total that nobody has changed', () => {
    const others = [
      {
        path: 'data/promotion-plans/2026-07.csv',
        text: `期间,场景名字,计划名字,归因周期,花费,总成交金额,引导访问量,来源,行
2026-06,关键词推广,甲,15,1000.00,3000.00,1000,aaaa,2
2026-07,关键词推广,甲,15,1000.00,2400.00,1050,aaaa,3
`,
      },
      {
        path: 'documents/plan.md',
        text: '---\ntype: monthly-promotion-plan\nperiod: 2026-07\nstatus: submitted\nbudget: 1,000\n---\n',
      },
    ];
    // 80 of 3.00, 100 of 5 %, and 100 for a budget that was used: 32, 30 and 30.
    const sheet = (method: string, score: string, total: string, more = ''): string => `---
type: kpi-assessment
period: 2026-07
status: draft
post: 推廣專員
total: ${total}
---

## 一、指標考核

| 指標 | 權重 | 目標 | 實際 | 計分方法 | 得分 | 加權得分 |
| --- | ---: | ---: | ---: | --- | ---: | ---: |
| 推廣費用投入產出比 | 40 | 3.00 | 2.40 | ${method} | ${score} | 32 |
| 店鋪流量增長 | 30 | 5% | 5% | ${method} | 100 | 30 |
| 推廣策略執行效果 | 30 | 90 | 90 | ${method} | 100 | 30 |
${more}`;
    const differing = (text: string): unknown[] =>
      said(check(knowledge, text, { others, strict: false }).filter(({ rule }) => rule === 'data-mismatch'));
    assert.deepEqual(differing(sheet('系統計分', '80', '92')), []);
    assert.deepEqual(differing(sheet('系統計分', '81', '93')), [
      ['93', '92'],
      ['81', '80'],
    ]);
    assert.deepEqual(differing(sheet('人工評定', '81', '93')), [['81', '80']]);
    assert.deepEqual(differing(sheet('評分法', '81', '93')), [], 'a formula gives it');
    const bonus = '\n## 二、加分與扣分\n\n| 事由 | 分值 | 證據 |\n| --- | ---: | --- |\n| 接手 | 2 | 記錄 |\n';
    assert.deepEqual(differing(sheet('系統計分', '80', '94', bonus)), []);
  });

  it('are none without data, and where data do not give them', () => {
    const rows = ['訪客數 | 7 | '];
    assert.deepEqual(found({ rows }, []), []);
    assert.deepEqual(found({ rows, period: '2026-07-04' }), []);
    assert.deepEqual(found({ rows: ['瀏覽量 | 7 | ', '好看 | 7 | '] }), []);
  });

  it('are not told by what was only nearly weighed', () => {
    // Of several days the time on a page is weighed by visitors, though it is an average of visits.
    const text = `${report({ rows: [] }).replace(/## 二[^]*/, '')}## 六、月度進度

| 指標 | 本月累計 |
| --- | ---: |
| 平均停留時長 | 99 |
| 支付金額 | 99 |
`;
    const whole = {
      ...DATA,
      text: DATA.text.replace('2026-07-02', '2026-07-01,900,9000.00,90,14,90.00,aaaa,1\n2026-07-02'),
    };
    const findings = check(knowledge, text, { others: [whole] });
    assert.deepEqual(said(findings.filter(({ rule }) => rule === 'data-mismatch')), [['99', '30001']]);
  });
});
