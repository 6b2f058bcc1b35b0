// Tests of what is written unasked, on a small kind of document; test/contracts/bulkFixes.test.ts has whole ones.
import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../src/base/finding';
import { lineRange } from '../../../src/base/range';
import { checkWorkspace } from '../../../src/checking/checked';
import type { CheckedWorkspace } from '../../../src/checking/checked';
import { fixDocuments, isDoubted, settle } from '../../../src/checking/fixes';
import type { Proposal } from '../../../src/checking/written';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const PLAN = 'documents/plan.md';
const OTHER = 'documents/other.md';

function plan(rows: string, { status = 'draft', budget = '1000', period = '2026-05' } = {}): string {
  const head = `---\ntype: demo-plan\nid: plan-${period}\nperiod: ${period}\nstatus: ${status}\nbudget: ${budget}\n`;
  const table = `| 渠道 | 預算 | 成交 | ROI | 佔比 |\n|---|---:|---:|---:|---:|\n${rows}\n`;
  return `${head}author: 小王\nstart: ${period}-01\n---\n## 目標\n\n增長。\n\n## 渠道與預算\n\n${table}\n## 風險\n\n無。\n`;
}

const RIGHT =
  '| 直通車 | 400 | 1,200 | 3.00 | 40.00% |\n| 鑽展 | 600 | 1,500 | 2.50 | 60.00% |\n| 合計 | 1,000 | 2,700 | | |';
const changedRows = (from: string, to: string): string => {
  assert.ok(RIGHT.includes(from));
  return RIGHT.replace(from, to);
};

function checked(text: string, other?: string): CheckedWorkspace {
  const files = [{ path: PLAN, text }, ...(other === undefined ? [] : [{ path: OTHER, text: other }])];
  return checkWorkspace(knowledge, DEFAULT_SETTINGS, files);
}

const fixed = (text: string, rule?: string): string =>
  fixDocuments(checked(text), [PLAN], { rule }).checked.workspace.documents.get(PLAN)?.text ?? '';

describe('writing what follows from others', () => {
  it('fixes each value alone and all together, and says what was written', () => {
    const slips = [
      ['3.00', '3.10'],
      ['40.00%', '41.00%'],
      ['| 2,700 |', '| 2,800 |'],
      ['60.00%', '6.00%'],
    ] as const;
    for (const [right, wrong] of slips) {
      const { documents } = fixDocuments(checked(plan(changedRows(right, wrong))), [PLAN, OTHER]);
      assert.deepEqual(
        documents.map(({ path, before, after }) => [path, before, after]),
        [[PLAN, plan(changedRows(right, wrong)), plan(RIGHT)]],
      );
      const trimmed = (text: string): string => text.replaceAll(/[| ]/g, '');
      assert.deepEqual(
        documents[0]?.written.map(({ before, after }) => [before, after]),
        [[trimmed(wrong), trimmed(right)]],
      );
    }
    const all = slips.reduce((rows, [right, wrong]) => rows.replace(right, wrong), RIGHT);
    assert.equal(fixed(plan(all)), plan(RIGHT));
    assert.equal(fixDocuments(checked(plan(all)), [PLAN]).documents[0]?.written.length, slips.length);
  });

  it('is asked for one rule alone', () => {
    const wrong = plan(changedRows('3.00', '3.10').replace('| 2,700 |', '| 2,800 |'));
    assert.equal(fixed(wrong, 'formula-mismatch'), wrong.replace('3.10', '3.00'));
    assert.equal(fixed(wrong, 'total-mismatch'), wrong.replace('2,800', '2,700'));
    assert.equal(fixed(wrong, 'cell-missing'), wrong);
  });

  it('leaves alone what is right, what is submitted and what is not asked for', () => {
    const wrong = changedRows('3.00', '3.10');
    assert.deepEqual(fixDocuments(checked(plan(RIGHT)), [PLAN]).documents, []);
    assert.deepEqual(fixDocuments(checked(plan(wrong, { status: 'submitted' })), [PLAN]).documents, []);
    assert.deepEqual(fixDocuments(checked(plan(RIGHT), plan(wrong, { period: '2026-06' })), [PLAN]).documents, []);
    const both = fixDocuments(checked(plan(wrong), plan(wrong, { period: '2026-06' })), [PLAN, OTHER, 'none.md']);
    assert.deepEqual(
      both.documents.map(({ path }) => path),
      [PLAN, OTHER],
    );
  });

  it('writes nothing that follows from what has a finding itself', () => {
    for (const [right, wrong] of [
      ['| 400 |', '| 四百 |'],
      ['| 400 |', '| 4,00 |'],
    ] as const) {
      const rows = changedRows(right, wrong).replace('3.00', '3.10');
      assert.equal(fixed(plan(rows)), plan(rows), wrong);
    }
    const unlike = plan(RIGHT.replace('40.00%', '41.00%'), { budget: '2000' });
    assert.equal(fixed(unlike), unlike, 'a budget unlike its channels');
  });
});

describe('what a strategy proposes', () => {
  const LINE = plan(RIGHT)
    .split('\n')
    .findIndex((line) => line.includes('直通車'));
  const row = plan(RIGHT).split('\n')[LINE] ?? '';
  const at = (value: string, newText: string, isWanted = true): Proposal => {
    const from = row.indexOf(value);
    return { edit: { range: lineRange(LINE, from, from + value.length), newText }, isWanted };
  };
  const settled = (proposals: readonly Proposal[], isGain: (fewer: number) => boolean): string => {
    let round = 0;
    const state = settle({ checked: checked(plan(RIGHT)), written: [] }, PLAN, {
      proposals: () => (round++ === 0 ? proposals : []),
      isGain,
    });
    return state.checked.workspace.documents.get(PLAN)?.text?.split('\n')[LINE] ?? '';
  };
  const any = (fewer: number): boolean => fewer >= 0;

  it('is written where no finding is new', () => {
    assert.equal(settled([at('1,200', '1200')], any), row.replace('1,200', '1200'));
    assert.equal(settled([at('3.00', '3.10')], any), row);
    assert.equal(
      settled([at('1,200', '1200')], (fewer) => fewer > 0),
      row,
    );
  });

  it('is written in part where not all of it may be', () => {
    const proposals = [at('直通車', '直通车'), at('1,200', '1200'), at('3.00', '3.10'), at('40.00%', '40%')];
    const expected = row.replace('直通車', '直通车').replace('1,200', '1200').replace('40.00%', '40%');
    assert.equal(settled(proposals, any), expected);
    assert.equal(settled(proposals.toReversed(), any), expected);
  });

  it('is not written where it is not wanted, or another would write otherwise', () => {
    assert.equal(settled([at('1,200', '1200', false)], any), row);
    assert.equal(settled([at('1,200', '1200'), at('1,200', '1200.0', false)], any), row.replace('1,200', '1200'));
    assert.equal(settled([at('1,200', '1200'), at('1,200', '1300', false)], any), row);
    assert.equal(settled([at('直通車', '直通车'), at('直通車', '直通車車', false)], any), row);
    assert.equal(settled([at('1,200', '1200'), at('1,200', '1200')], any), row.replace('1,200', '1200'));
  });
});

describe('a place in doubt', () => {
  const finding = (range: Finding['range'], fixes: readonly Fix[] = []): Finding => ({
    rule: 'x',
    severity: 'error',
    message: { id: 'fix.write' },
    range,
    fixes,
  });
  const fix = (applicability: Fix['applicability'], inputs: Fix['inputs']): Fix => ({
    title: { id: 'fix.write' },
    edits: [],
    applicability,
    ...(inputs && { inputs }),
  });

  it('is one where a finding stands, or begins', () => {
    const place = lineRange(3, 4, 8);
    const doubted = (range: Finding['range']): boolean => isDoubted([finding(range)], place);
    assert.deepEqual([lineRange(3, 5, 6), lineRange(3, 0, 5), lineRange(3, 7, 9), lineRange(3, 4, 4)].map(doubted), [
      true,
      true,
      true,
      true,
    ]);
    assert.deepEqual([lineRange(3, 0, 4), lineRange(3, 8, 9), lineRange(2, 5, 6)].map(doubted), [false, false, false]);
    assert.ok(!isDoubted([], place));
  });

  it('is one of several that do not fit together, of which a person chooses', () => {
    const place = lineRange(3, 4, 8);
    const far = lineRange(9, 0, 1);
    const inputs = [{ range: lineRange(1, 0, 1) }, { range: place }];
    assert.ok(isDoubted([finding(far, [fix('safe', undefined), fix('ask', inputs)])], place));
    assert.ok(!isDoubted([finding(far, [fix('safe', inputs)])], place));
    assert.ok(!isDoubted([finding(far, [fix('ask', inputs.slice(0, 1))])], place));
    assert.ok(!isDoubted([finding(far, [fix('ask', undefined)])], place));
  });
});
