// Tests what expressions of a pack may say, and what is refused at its place when the pack loads: on the documents that
// a department has, through the packs that it writes.
import assert from 'node:assert/strict';
import { check, EACH, FILE, findings, isOwn, judged, own } from '../../../support/ownChecks';

/** What is said of a pack with this check: the messages inside, and the text at its place. */
function refused(expect: string, each = ''): { said: unknown; at: string }[] {
  const amendment = `checks:\n${check('ours', expect, each)}`;
  const lines = `---\nextends: tmall-operations/monthly-promotion-plan\n${amendment}`.split('\n');
  return own(amendment).findings.map(({ path: file, finding: { message, range } }) => {
    assert.equal(file, FILE);
    const detail = message.args?.detail;
    return {
      said: typeof detail === 'object' && 'id' in detail ? detail.id : detail,
      at: (lines[range.start.line] ?? '').slice(range.start.character, range.end.character),
    };
  });
}

describe('an expression', () => {
  for (const [expect, said] of [
    ['"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("^(a+)+$")', 'pattern.nested'],
    ['weekly.all(r, r.action.matches("(活動|活动|活)*$"))', 'pattern.ambiguous'],
    ['review.matches("[") || true', 'pattern.invalid'],
    ['review.matches("(?<!推)廣")', 'pattern.unsupported'],
    ['review.matches(fields.shop)', 'pattern.not-literal'],
    ['review.matches("推" + "廣")', 'pattern.not-literal'],
    ['review.matches("(推廣){1100}")', 'pattern.too-large'],
    ['goals.all(a, goals.all(b, goals.all(c, a.metric != b.metric)))', 'expression.nested'],
    ['[1,2].map(a, [1,2].filter(b, [1,2].exists(c, c > b))).size() > 0', 'expression.nested'],
    ['[1].exists_one(a, [1].exists_one(b, [1].exists_one(c, true)))', 'expression.nested'],
    ['cel.bind(x, review + review, x + x) == ""', 'expression.unknown'],
    ['dyn(review) == ""', 'expression.unknown'],
    ['review.split("").size() > 0', 'expression.unknown'],
    ['{"a": 1}.a == 1', 'expression.unknown'],
  ] as const) {
    it(`is refused at its place: ${expect}`, () => {
      assert.deepEqual(refused(expect), [{ said, at: expect.replaceAll("'", "''") }]);
    });
  }
  it('is refused at its place where it is nested without end', () => {
    for (const [before, inside, after] of [
      ['(', 'true', ')'],
      ['!', 'true', ''],
      ['1 + ', '1', ' == 1'],
      ['true ? true : ', 'true', ''],
      ['[', '1', ']'],
      ['size(', 'review', ')'],
    ] as const) {
      const found = own(`checks:\n${check('ours', before.repeat(2000) + inside + after.repeat(2000))}`).findings;
      assert.deepEqual(
        found.map(({ path, finding }) => [path, finding.rule]),
        [[FILE, 'pack-invalid']],
        before,
      );
    }
  });
  it('is refused in a row too, in a fix, in a formula and in a condition', () => {
    assert.deepEqual(refused('owner.matches("(.*)*")', EACH), [
      { said: 'pattern.nested', at: 'owner.matches("(.*)*")' },
    ]);
    const fix = check('ours', 'true').replace(
      'at: fields.budget',
      'at: fields.shop, fix: \'fields.shop.matches("(a+)+") ? "a" : "b"\'',
    );
    const formula = 'owner.matches("a*a*") ? cost : cost';
    const column = [
      'columns:',
      '  channels:',
      `    - { id: extra, title: 附加, kind: number, required: false, formula: '${formula}' }`,
      '',
    ].join('\n');
    const link = [
      'links:',
      '  - id: last',
      '    from:',
      '      type: monthly-promotion-plan',
      '      period: previous',
      '      section: channels',
      '      key: channel',
      `      where: 'owner.matches("(a*)*")'`,
      '    to: { section: channels, key: channel }',
      '    values: { budget: budget }',
      '',
    ].join('\n');
    for (const [amendment, where] of [
      [`checks:\n${fix}`, 'ours.fix'],
      [column.replaceAll('cost', 'budget'), 'channels.extra'],
      [link, 'monthly-promotion-plan@1/last/from'],
    ] as const) {
      const loaded = own(amendment);
      assert.deepEqual(
        [...loaded.findings, ...loaded.bundledFindings].map(({ finding: { message } }) => message.args?.where),
        [where],
        amendment,
      );
    }
  });
  it('that is written over several lines or with escapes is refused where its check is', () => {
    const [finding] = own(
      [
        'checks:',
        '  - id: other',
        '    expect: "true"',
        '    at: fields.budget',
        '    message: { zh: a, en: a }',
        '  - id: ours',
        '    expect: >-',
        '      review',
        '      .matches("(a+)+")',
        '    at: fields.budget',
        '    message: { zh: b, en: b }',
        '',
      ].join('\n'),
    ).findings;
    assert.equal(finding?.finding.range.start.line, 7);
  });
  it('of the usual kind is taken and judged as ever', () => {
    for (const expect of [
      'goals.all(a, goals.exists(b, a.metric == b.metric && a.target >= b.target))',
      'size(goals) + 1 == 5',
      'goals.filter(g, g.metric.startsWith("推广")).size() == 4',
      'review.contains("复盘") || review.endsWith("。")',
      '"推广花费" in goals.map(g, g.metric)',
      'goals[0].metric == "推广花费"',
      'goals.exists_one(g, g.metric.matches("ROI$"))',
      'goals.map(g, g.target > 1000, g.metric).size() == 3',
      '[1, 2].map(x, x * 2) == [2, 4]',
      '7 / 2 == 3 && 7 % 2 == 1 && -1 < 0 && 1.5 < 2.0',
      'fields.shop + "。" == "木禾家居旗舰店。"',
      '([1] + [2]).size() == 2',
      'period.from <= period.to',
      'fields.budget > 0 ? true : false',
      '!(fields.budget < 0.5)',
      'size(fields.shop) == 7',
      'min(goals.map(g, g.target)) < 4',
    ])
      assert.equal(judged(expect), '', expect);
    for (const expect of ['goals[0].target < 0', 'goals.all(g, g.target > 100)', 'review.matches("^$")'])
      assert.equal(judged(expect), 'check-failed', expect);
  });
  it('that needs what is not there says nothing', () => {
    for (const expect of [
      'goals[99].target > 0',
      'size(goals) / 0 > 1',
      '5 % 0 == 1',
      '1.0 / 0.0 > 1.0',
      'goals[0].last / 0 < 0',
    ])
      assert.equal(judged(expect), '', expect);
    assert.equal(judged('goals[99].target > 0 && size(goals) == 0'), 'check-failed');
  });
});

describe('what is said of rows', () => {
  const COLUMN = (formula: string): string =>
    [
      'columns:',
      '  channels:',
      `    - { id: extra, title: 附加, kind: percent, required: false, additive: true, formula: '${formula}' }`,
      '',
    ].join('\n');

  it('can name sections beside the columns of its row, in checks and in formulas', () => {
    for (const expect of [
      'budget <= sum(channels.map(c, c.budget))',
      'near(budget / sum(channels.map(c, c.budget)), share)',
      'channels.filter(c, c.channel == channel).size() == 1',
      'size(goals) > 0 && !filled(review) == false',
    ])
      assert.equal(judged(expect, EACH), '', expect);
    assert.match(judged('budget > sum(channels.map(c, c.budget))', EACH), /^check-failed(,check-failed)*$/);
    assert.deepEqual(own(COLUMN('budget / sum(channels.map(c, c.budget))')).findings, []);
  });
  it('means the column where a section has its name, and knows no other names', () => {
    assert.deepEqual(refused('nothing.all(r, true)', EACH).length, 1);
    assert.deepEqual(own(COLUMN('budget / sum(channels.map(c, c.nothing))')).findings.length, 1);
  });
});

describe('an expression that goes wrong', () => {
  it('is said to have, and neither it nor the others are passed over', () => {
    const found = findings(`checks:\n${check('first', 'int == int')}${check('second', 'fields.budget < 0')}`).filter(
      isOwn,
    );
    assert.deepEqual(
      found.map(({ message, severity }) => [message.id, message.args?.id, severity]),
      [
        ['expression.failed', 'first', 'error'],
        ['check-failed', undefined, 'error'],
      ],
    );
  });
  it('is judged though it is as long as may be', () => {
    assert.equal(judged(Array.from({ length: 600 }, () => 'false').join(' || ')), 'check-failed');
    assert.equal(judged(Array.from({ length: 600 }, () => '1').join(' + ') + ' == 600'), '');
    assert.deepEqual(refused(Array.from({ length: 3_000 }, () => 'true').join(' && ')).length, 1);
  });
});
