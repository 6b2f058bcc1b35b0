import assert from 'node:assert/strict';
import { bannerOf } from '../../../../src/features/presentation/banner';
import { presented, READERS, sample, textAt, TRADITIONAL_PLAN } from '../../../support/presented';
import { TRADITIONAL } from '../../../support/reader';

const PLAN = sample('monthly-promotion-plan');
const banners = (text: string) => READERS.map((reader) => bannerOf(presented(text, reader)));

describe('the presented banner', () => {
  it('says what the document is and where it stands, to each reader', () => {
    for (const text of [PLAN, TRADITIONAL_PLAN.replace('draft', 'submitted')]) {
      assert.deepEqual(
        banners(text).map(({ title, period, status }) => [title, period, status.id, status.words]),
        [
          ['Monthly promotion plan', '2026-05', 'submitted', 'Submitted'],
          ['月度推广计划', '2026-05', 'submitted', '已提交'],
          ['月度推廣計劃', '2026-05', 'submitted', '已提交'],
        ],
      );
    }
  });

  it('names who answers for it, the author as written and at the place', () => {
    assert.deepEqual(
      banners(TRADITIONAL_PLAN).map(({ people }) => people.map(({ part, name, words }) => [part, name, words])),
      [
        [
          ['author', '林小滿', 'Author: 林小滿'],
          ['approver', 'Operations manager', 'Approver: Operations manager'],
        ],
        [
          ['author', '林小滿', '撰写：林小滿'],
          ['approver', '运营经理', '审批：运营经理'],
        ],
        [
          ['author', '林小滿', '撰寫：林小滿'],
          ['approver', '運營經理', '審批：運營經理'],
        ],
      ],
    );
    for (const text of [PLAN, TRADITIONAL_PLAN]) {
      const [author, approver] = bannerOf(presented(text)).people;
      assert.equal(author?.range && textAt(text, author.range), author?.name);
      assert.equal(approver?.range, undefined);
    }
  });

  it('gives the head’s values in the contract’s order, each at its place', () => {
    const text = PLAN.replace(/^budget: .*\n/m, '').replace(/^salesBasis: .*$/m, 'salesBasis:\nbudget: 120,000');
    const { fields } = bannerOf(presented(text, TRADITIONAL));
    assert.deepEqual(
      fields.map(({ id, title }) => [id, title]),
      [
        ['shop', '店鋪'],
        ['budget', '推廣總預算'],
        ['salesTarget', '推廣目標成交金額'],
        ['shopSales', '全店銷售目標'],
        ['grossMargin', '綜合毛利率'],
        ['feeRate', '平台扣點'],
        ['refundRate', '預計退款率'],
      ],
    );
    for (const field of fields) assert.equal(textAt(text, field.range), field.text);
  });

  it('judges a draft by what keeps it from being handed in, all else by its errors', () => {
    const wrong = PLAN.replace('| 2.94% |', '| 3.94% |');
    const verdicts = [PLAN, wrong].flatMap((text) =>
      [text, text.replace('status: submitted', 'status: draft')].map((each) =>
        banners(each).map(({ verdict: { tone, obstacles, words } }) => [tone, obstacles, words].join(' ')),
      ),
    );
    assert.deepEqual(verdicts, [
      ['good 0 No errors', 'good 0 没有错误', 'good 0 沒有錯誤'],
      ['good 0 Can be submitted', 'good 0 可以提交', 'good 0 可以提交'],
      ['bad 1 1 error', 'bad 1 1 处错误', 'bad 1 1 處錯誤'],
      [
        'bad 1 1 to mend before it can be submitted',
        'bad 1 还有 1 处要改，改好才能提交',
        'bad 1 還有 1 處要改，改好才能提交',
      ],
    ]);
  });

  it('tells a status that nobody knows as it is written, and leaves out what is not given', () => {
    const { status, people, period, fields } = bannerOf(
      presented('---\ntype: monthly-promotion-plan\nstatus: 待办\n---\n'),
    );
    assert.deepEqual(status, { words: '待办' });
    assert.deepEqual([people.map(({ part }) => part), period, fields], [['approver'], undefined, []]);
  });
});
