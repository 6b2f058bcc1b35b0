import assert from 'node:assert/strict';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';
import { ENGLISH } from '../../../support/reader';
import { accept, edited, labels, type } from '../../../support/typing';

const RISKS = 'documents/2026-05/risk-register.md';
const offer = (marked: string, label: string): { detail: string; documentation: string; filterText: string } => {
  const found = type(marked).offered.find((each) => each.label === label);
  assert.ok(found);
  return found;
};

describe('completion of keys', () => {
  it('offers what the head lacks, what it must have first, with what it means', () => {
    const typed = type('---\ntype: risk-register\nperiod: 2026-05\n⌷\n---\n');
    assert.deepEqual(labels(typed), ['author', 'status', 'shop', 'reviewDate', 'contract', 'id', 'participants']);
    const date = offer('---\ntype: risk-register\n⌷\n---\n', 'reviewDate');
    assert.equal(date.detail, '复核日期 · 必填 · 日期');
    assert.match(date.documentation, /本月逐项复核风险的日期\n\n依据：§7\.2\.1/);
    assert.match(accept(typed, 'shop'), /^period: 2026-05\nshop: \n---$/m);
  });

  it('finds a key by its Chinese name and pinyin, and does not repeat one that stands there by it', () => {
    assert.match(
      offer('---\ntype: risk-register\n⌷\n---\n', 'reviewDate').filterText,
      /复核日期 fuheriqi fhrq 複核日期/,
    );
    assert.ok(!labels(type('---\ntype: risk-register\n复核日期: 2026-05-27\n⌷\n---\n')).includes('reviewDate'));
  });

  it('changes a key that is typed already and leaves its value', () => {
    assert.match(accept(type('---\ntype: risk-register\nsh⌷: 木禾\n---\n'), 'shop'), /^shop: 木禾$/m);
  });

  it('offers keys by their names where the head has names, and knows each by all that it is called', () => {
    const typed = type('---\n类型: 风险登记表\n月份: 2026-05\n⌷\n---\n');
    assert.deepEqual(labels(typed), ['撰写人', '状态', '店铺', '复核日期', '合约版本', '编号', '参与人']);
    assert.match(accept(typed, '店铺'), /^月份: 2026-05\n店铺: \n---$/m);
    const date = offer('---\n类型: 风险登记表\n⌷\n---\n', '复核日期');
    assert.equal(date.detail, '必填 · 日期');
    assert.match(date.filterText, /reviewDate 复核日期/i);
    assert.deepEqual(labels(type('---\n⌷\n---\n')).slice(0, 2).sort(), ['期间', '类型'].sort());
  });

  it('works while the head has no end, and where another line is no YAML', () => {
    assert.ok(labels(type('---\ntype: risk-register\n⌷')).includes('shop'));
    assert.ok(labels(type('---\ntype: risk-register\nsh⌷\n\n# 标题\n')).includes('shop'));
    assert.ok(labels(type('---\r\ntype: risk-register\r\nperiod: [2026\r\n⌷\r\n---\r\n')).includes('shop'));
  });

  it('offers nothing after a value, in a list, or in a comment', () => {
    for (const line of ['- ⌷', '  ⌷x', '# ⌷', 'sh: x #⌷'])
      assert.deepEqual(labels(type(`---\ntype: risk-register\n${line}\n---\n`)), [], line);
  });
});

describe('completion of values in the head', () => {
  it('offers every type by name, pinyin and other names', () => {
    const typed = type('---\ntype: ⌷\n---\n');
    assert.equal(typed.offered.length, 30);
    assert.match(accept(typed, 'risk-register'), /^type: risk-register$/m);
    assert.match(offer('---\ntype: ⌷\n---\n', 'risk-register').filterText, /风险登记表 fengxiandengjibiao fxdjb/);
  });

  it('offers types and states by their names below keys that are names', () => {
    const typed = type('---\n类型: ⌷\n---\n风险\n');
    assert.match(accept(typed, '风险登记表'), /^类型: 风险登记表$/m);
    assert.match(
      offer('---\n类型: ⌷\n---\n风险\n', '风险登记表').filterText,
      /风险登记表 fengxiandengjibiao fxdjb.*risk-register/s,
    );
    const states = type('---\n类型: 风险登记表\n状态: ⌷\n---\n');
    assert.deepEqual(labels(states), ['草稿', '已提交', '已批准', '已退回', '已撤回', '已归档']);
    assert.deepEqual(labels(type('---\ntype: risk-register\n作者: ⌷\n---\n')).length > 0, true);
  });

  it('offers the periods of the type’s cadence, the likeliest first', () => {
    assert.deepEqual(labels(type('---\ntype: weekly-meeting\nperiod: ⌷\n---\n')), ['2026-W21', '2026-W22', '2026-W20']);
    assert.deepEqual(labels(type('---\ntype: daily-data-report\nperiod: ⌷\n---\n')).toSorted(), [
      '2026-05-19',
      '2026-05-20',
      '2026-05-21',
    ]);
    assert.deepEqual(labels(type('---\nperiod: ⌷\n---\n')), []);
  });

  it('offers as author who writes such documents, and the post where people are not listed', () => {
    assert.deepEqual(labels(type(edited(RISKS, 'author: 周岚', 'author:⌷'), { file: RISKS })), ['周岚']);
    const talk = 'documents/2026-05/one-on-one-周岚.md';
    assert.deepEqual(
      labels(type(edited(talk, 'author: 沈清', 'author:⌷'), { file: talk })),
      ['沈清'],
      'about the manager, who stands above',
    );
    const without = openSnapshot(loadKnowledge(bundledPack(), undefined, []), []);
    assert.deepEqual(labels(type('---\ntype: risk-register\nauthor: ⌷\n---\n# 风险\n', { snapshot: without })), [
      '运营经理',
    ]);
  });

  it('puts a blank after a colon that has none, and quotes what plain would mean something else', () => {
    assert.match(accept(type('---\ntype: risk-register\nauthor:⌷\n---\n风险登记\n'), '周岚'), /^author: 周岚$/m);
  });

  it('offers the days of the period that fit: workdays first, from today on, with weekday and holiday', () => {
    const typed = type(edited(RISKS, 'reviewDate: 2026-05-27', 'reviewDate: ⌷'), { file: RISKS });
    assert.equal(typed.offered.length, 31);
    assert.deepEqual(
      typed.offered.slice(0, 2).map(({ label, detail }) => `${label} ${detail}`),
      ['2026-05-20 今天，周三', '2026-05-21 周四'],
    );
    assert.equal(typed.offered.find(({ label }) => label === '2026-05-09')?.detail, '周六，劳动节调休上班');
    assert.equal(typed.offered.at(-1)?.detail, '周五，劳动节放假');
  });

  it('offers every status, and what earlier documents say in a text', () => {
    assert.deepEqual(
      type('---\ntype: risk-register\nstatus: ⌷\n---\n', { reader: ENGLISH })
        .offered.map(({ label, detail }) => `${label} ${detail}`)
        .slice(0, 2),
      ['draft Draft', 'submitted Submitted'],
    );
    assert.deepEqual(labels(type('---\ntype: risk-register\nshop: ⌷\n---\n')), ['木禾家居旗舰店']);
  });

  it('replaces a value that stands there, whole, wherever in it the caret is', () => {
    for (const value of ['⌷【待填：状态】', '【待填：⌷状态】', '【待填：状态】⌷', 'dra⌷ft', 'draft⌷ # 还在写']) {
      assert.match(
        accept(type(`---\ntype: risk-register\nstatus: ${value}\n---\n`), 'submitted'),
        /^status: submitted(?: # 还在写)?$/m,
        value,
      );
    }
    assert.match(offer('---\nstatus: 【待填：状态】⌷\n---\n', 'draft').filterText, /^【待填：状态】 draft/);
  });
});
