// Tests that no expression of a pack hangs: one that calculates too much is stopped and said, the others are judged.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draws, timeLimit } from '../support/draws';
import { check, EACH, findings, isOwn, judged, own, PLAN } from '../support/ownChecks';

/** A list of so many numbers, as an expression has it. */
function numbers(count: number): string {
  return `[${Array.from({ length: count }, (_, index) => String(index)).join(', ')}]`;
}

/** Seconds on processors: a machine with much else to do is no fault of an expression. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
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

describe('an expression that calculates too much', function () {
  this.timeout(timeLimit());

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
    const [longOfT, longOfS] = ['t', 's'].map((name) => long.replaceAll('review', name));
    const doubled = '[s + s + s + s + s + s + s + s]';
    for (const [expect, text] of [
      [`${numbers(900)}.all(a, ${numbers(900)}.all(b, a + b + a + b >= 0))`, PLAN],
      [`${numbers(900)}.all(a, channels.all(b, ${long} != b.channel))`, PLAN],
      [`[${long}].all(s, ${doubled}.all(t, ${longOfT ?? ''} != ${longOfS ?? ''}))`, withReview('甲'.repeat(19_000))],
      [`channels.all(a, (${list}).all(b, a.channel != b))`, withRows(5_500)],
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
      const start = process.cpuUsage();
      assert.equal(judged(expect, '', text), 'expression.costly', expect.slice(0, 200));
      assert.ok(secondsSince(start) < 20, `${String(secondsSince(start))} s: ${expect.slice(0, 200)}`);
    }
  });
  it('counts for all rows of a document together, each with little to do', () => {
    const expect = `${numbers(200)}.all(a, ${numbers(200)}.all(b, b >= 0 || owner == ""))`;
    assert.equal(judged(expect, EACH, withRows(3)), '');
    assert.equal(judged(expect, EACH, withRows(200)), 'expression.costly');
  });
  it('is said at the first cell where it is a formula, and the other formulas are computed', () => {
    const costly = `${numbers(900)}.filter(a, ${numbers(900)}.exists(b, b > a + 1000 || b > a + 1001))`;
    const formula = `size(${costly}) > 0 ? budget : budget`;
    const amendment = [
      'columns:',
      '  channels:',
      `    - { id: extra, title: 附加, kind: money, required: false, after: budget, formula: '${formula}' }`,
      '',
    ].join('\n');
    const [before = '', after = ''] = PLAN.split(/(?=^\| 推广渠道 \|)/m);
    const [table = '', ...rest] = after.split('\n\n');
    const wider = table
      .split('\n')
      .map((row, line) => row.replace(/^(?:[^|]*\|){4}/, (start) => `${start} ${['附加', '---'][line] ?? '1'} |`));
    const text = [before, [wider.join('\n'), ...rest].join('\n\n')]
      .join('')
      .replace('| 3.50 | 3.52 |', '| 3.60 | 3.52 |');
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
      [
        'links:',
        '  - id: last',
        '    from:',
        '      type: monthly-promotion-plan',
        '      period: previous',
        '      section: channels',
        '      key: channel',
        `      where: '${where}'`,
        '    to: { section: channels, key: channel }',
        '    values: { budget: budget }',
        '',
      ].join('\n'),
      withRows(10),
    );
    assert.deepEqual(
      found
        .filter(({ message }) => message.id === 'expression.costly')
        .map(({ rule, message }) => [rule, message.args?.id]),
      [['link-mismatch', 'monthly-promotion-plan@2/last/from']],
    );
  });
  it('never takes long, for any expression', () => {
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
        const start = process.cpuUsage();
        judged(expect, '', text);
        assert.ok(secondsSince(start) < 20, expect);
      }),
      draws(25),
    );
  });
});
