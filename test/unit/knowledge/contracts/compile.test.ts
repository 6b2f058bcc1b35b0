// Tests what expressions of a pack may say, what is refused at its place when the pack loads, and that none can hang:
// on the documents that a department has, through the packs that it writes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Finding } from '../../../../src/base/finding';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import type { Loaded } from '../../../../src/knowledge/load';
import { draws } from '../../../support/draws';
import { ROOT, bundledPack } from '../../../support/pack';

const bundled = bundledPack();
const PLAN = readFileSync(path.join(ROOT, 'knowledge/samples/documents/2026-05/monthly-promotion-plan.md'), 'utf8');
const FILE = 'packs/ours/documents/plan.md';
const HEAD = 'id: ours\ngrammar: 1\ntitle: 本部門\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';

/** A pack of one's own that adds to the monthly promotion plan. */
function own(amendment: string): Loaded {
  const files = [
    { path: 'pack.yaml', text: HEAD },
    { path: 'documents/plan.md', text: `---\nextends: tmall-operations/monthly-promotion-plan\n${amendment}---\n` },
  ];
  return loadKnowledge(bundled, { path: 'ops-regulation.yaml', text: 'packs: [packs/ours]\n' }, [
    { folder: 'packs/ours', files },
  ]);
}

/** A check, in single quotes as YAML has them. */
function check(id: string, expect: string, each = ''): string {
  return `  - { id: ${id}, expect: '${expect.replaceAll("'", "''")}', ${each === '' ? 'at: fields.budget' : `each: ${each}, at: budget`}, message: { zh: "核對 ${id}", en: "Check ${id}" } }\n`;
}

const EACH = 'channels';

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

/** What is found in the plan by the checks of a pack. */
function findings(amendment: string, text = PLAN): readonly Finding[] {
  const loaded = own(amendment);
  assert.deepEqual(loaded.findings, []);
  return openSnapshot(loaded, [{ path: 'documents/2026-05/plan.md', text }]).findingsOf('documents/2026-05/plan.md');
}

/** True for what the checks of {@link check} say, and not the plan's own, which more rows upset. */
function isOwn({ message }: Finding): boolean {
  return JSON.stringify(message.args).includes('核對 ');
}

function judged(expect: string, each = '', text = PLAN): string {
  return findings(`checks:\n${check('ours', expect, each)}`, text)
    .filter(isOwn)
    .map(({ message }) => message.id)
    .join();
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
  it('is refused in a row too, in a fix, in a formula and in a condition', () => {
    assert.deepEqual(refused('owner.matches("(.*)*")', EACH), [
      { said: 'pattern.nested', at: 'owner.matches("(.*)*")' },
    ]);
    const fix = check('ours', 'true').replace(
      'at: fields.budget',
      'at: fields.shop, fix: \'fields.shop.matches("(a+)+") ? "a" : "b"\'',
    );
    const column =
      'columns:\n  channels:\n    - { id: extra, title: 附加, kind: number, required: false, formula: \'owner.matches("a*a*") ? cost : cost\' }\n';
    const link =
      'links:\n  - { id: last, from: { type: monthly-promotion-plan, period: previous, section: channels, key: channel, where: \'owner.matches("(a*)*")\' }, to: { section: channels, key: channel }, values: { budget: budget } }\n';
    for (const [amendment, where] of [
      [`checks:\n${fix}`, 'ours.fix'],
      [column.replaceAll('cost', 'budget'), 'channels.extra'],
      [link, 'monthly-promotion-plan/last/from'],
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
      'checks:\n  - id: other\n    expect: "true"\n    at: fields.budget\n    message: { zh: a, en: a }\n  - id: ours\n    expect: >-\n      review\n      .matches("(a+)+")\n    at: fields.budget\n    message: { zh: b, en: b }\n',
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

/** A list of so many numbers, as an expression has it. */
function numbers(count: number): string {
  return `[${Array.from({ length: count }, (_, index) => String(index)).join(', ')}]`;
}

/** The plan with another review. */
function withReview(text: string, plan = PLAN): string {
  return plan.replace(/^4 月推广花费.*$/m, text);
}

/** A plan with this many channels. */
function withRows(count: number): string {
  return PLAN.replace(/^\| 关键词推广 \| 6 .*$/m, (row) =>
    Array.from({ length: count }, (_, index) => row.replace('关键词推广', `渠道${String(index)}`)).join('\n'),
  );
}

describe('an expression that calculates too much', () => {
  const COSTLY =
    'channels.all(a, channels.all(b, a.channel != b.channel || a.budget == b.budget || a.owner == b.owner))';

  it('is stopped and said at its place, and the other checks are judged', () => {
    const found = findings(
      `checks:\n${check('first', COSTLY)}${check('second', 'fields.budget < 0')}`,
      withRows(1_500),
    ).filter(isOwn);
    assert.deepEqual(
      found.map(({ message, severity, actual }) => [message.id, message.args?.id, severity, actual]),
      [
        ['expression.costly', 'first', 'error', undefined],
        ['check-failed', undefined, 'error', '120,000'],
      ],
    );
    assert.deepEqual(judged(COSTLY, '', withRows(40)), '');
  });
  it('is stopped however it comes by its work', () => {
    const list = Array.from({ length: 12 }, () => 'goals.map(g, g.metric) + goals.map(g, g.basis)').join(' + ');
    const long = Array.from({ length: 20 }, () => 'review + review + review').join(' + ');
    for (const [expect, text] of [
      [`${numbers(900)}.all(a, ${numbers(900)}.all(b, a + b + a + b >= 0))`, PLAN],
      [`${numbers(900)}.all(a, channels.all(b, ${long} != b.channel))`, PLAN],
      [
        `[${long}].all(s, [s + s + s + s + s + s + s + s].all(t, ${long.replaceAll('review', 't')} != ${long.replaceAll('review', 's')}))`,
        withReview('甲'.repeat(19_000)),
      ],
      [`channels.all(a, (${list}).all(b, a.channel != b))`, withRows(6_000)],
      ['channels.all(a, channels.all(b, filled(workday(period.from, 366))))', withRows(40)],
      [
        'channels.all(a, channels.all(b, same(review, fields.shop + review) == false))',
        withReview('甲'.repeat(19_000), withRows(40)),
      ],
      [
        'channels.all(a, !(review + review + review).contains(review + "甲" + a.channel + review))',
        withReview('甲'.repeat(19_000), withRows(40)),
      ],
      ['channels.all(a, sum(channels.map(b, b.budget)) > a.budget)', withRows(3_000)],
      [`channels.map(a, channels.map(b, b.channel)) == channels.map(a, channels.map(b, b.channel))`, withRows(1_000)],
      [`${numbers(200)}.all(j, review.matches("(?:甲.{0,450}乙|.{0,450})$"))`, withReview('甲'.repeat(19_000))],
    ] as const) {
      const start = performance.now();
      assert.equal(judged(expect, '', text), 'expression.costly', expect.slice(0, 200));
      assert.ok(performance.now() - start < 20_000, expect.slice(0, 200));
    }
  });
  it('counts for all rows of a document together, each with little to do', () => {
    const expect = `${numbers(200)}.all(a, ${numbers(200)}.all(b, b >= 0 || owner == ""))`;
    assert.equal(judged(expect, EACH, withRows(3)), '');
    assert.equal(judged(expect, EACH, withRows(200)), 'expression.costly');
  });
  it('is said at the first cell where it is a formula, and the other formulas are computed', () => {
    const formula = `size(${numbers(900)}.filter(a, ${numbers(900)}.exists(b, b > a + 1000 || b > a + 1001))) > 0 ? budget : budget`;
    const amendment = `columns:\n  channels:\n    - { id: extra, title: 附加, kind: money, required: false, after: budget, formula: '${formula}' }\n`;
    const text = PLAN.replace(
      /^(\| (?:推广渠道|关键词推广|人群推广|全站推广|内容营销|淘宝客|合计) \|[^|]*\|[^|]*\|)/gm,
      (start) => `${start} ${start.includes('推广渠道') ? '附加' : '1'} |`,
    )
      .replace(
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
      )
      .replace('| 3.50 | 28.57% |', '| 3.60 | 28.57% |');
    const found = findings(amendment, text).filter(({ rule }) => rule === 'formula-mismatch');
    assert.deepEqual(
      found.map(({ message, actual }) => [message.id, message.args?.id, actual]),
      [
        ['expression.costly', 'channels.extra', undefined],
        ['formula-mismatch', undefined, '3.60'],
      ],
    );
  });
  it('is said at the document where it is a condition of a link', () => {
    const where = `!${numbers(900)}.exists(a, ${numbers(900)}.exists(b, b > a + 1000 || b > a + 1001))`;
    const found = findings(
      `links:\n  - { id: last, from: { type: monthly-promotion-plan, period: previous, section: channels, key: channel, where: '${where}' }, to: { section: channels, key: channel }, values: { budget: budget } }\n`,
      withRows(10),
    );
    assert.deepEqual(
      found
        .filter(({ message }) => message.id === 'expression.costly')
        .map(({ rule, message }) => [rule, message.args?.id]),
      [['link-mismatch', 'monthly-promotion-plan/last/from']],
    );
  });
  it('never takes long, whatever it is made of', () => {
    const { truth } = fc.letrec((tie) => ({
      list: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('goals.map(x, x.metric)', 'channels.map(x, x.channel)', '["甲", "乙", "丙"]'),
        fc.tuple(tie('list'), tie('list')).map(([a, b]) => `(${String(a)} + ${String(b)})`),
        fc.tuple(tie('list'), tie('text')).map(([a, b]) => `${String(a)}.filter(v, v != ${String(b)})`),
        fc.tuple(tie('list'), tie('text')).map(([a, b]) => `${String(a)}.map(v, ${String(b)} + v)`),
      ),
      text: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('review', 'fields.shop', '"甲"'),
        fc.tuple(tie('text'), tie('text')).map((both) => both.join(' + ')),
      ),
      truth: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(tie('list'), tie('text')).map(([a, b]) => `${String(a)}.all(w, w != ${String(b)})`),
        fc.tuple(tie('list'), tie('list')).map((both) => both.join(' == ')),
        fc.tuple(tie('truth'), tie('truth')).map((both) => `(${both.join(' || ')})`),
        tie('text').map((each) => `(${String(each)}).matches("甲+[^乙]*$")`),
      ),
    }));
    const text = withRows(300);
    fc.assert(
      fc.property(truth, (expect) => {
        if (own(`checks:\n${check('ours', expect)}`).findings.length > 0) return; // nested more than twice
        const start = performance.now();
        judged(expect, '', text);
        assert.ok(performance.now() - start < 20_000, expect);
      }),
      draws(25),
    );
  });
});
