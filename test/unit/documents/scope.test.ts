import assert from 'node:assert/strict';
import { DayValue, Quantity, Ratio, SpanValue } from '../../../src/formulas/quantity';
import type { DocumentRow, Scopes } from '../../../src/documents/document';
import type { Section } from '../../../src/knowledge/contracts/contract';
import { parseDocument } from '../../../src/documents/parse';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);

/** What checks see of the section of goals when its body reads like this. */
function goalsOf(body: string): unknown {
  const document = parseDocument(
    knowledge,
    'a.md',
    `---\ntype: demo-plan\nperiod: 2026-05\n---\n\n## 目標\n${body}\n\n## 風險\n\n無\n`,
  );
  return document.scopes.whole()['goals'];
}

const PLAN = [
  '---',
  'type: demo-plan',
  'period: 2026-05',
  'budget: 1,000',
  'start: 5月3日',
  '---',
  '## 渠道與預算',
  '',
  '| 渠道 | 等級 | 預算 | 成交 | 佔比 |',
  '|---|---|---:|---:|---:|',
  '| 直通車 | h | 400 | — | 40% |',
  '| 鑽展 | | 600 | 5 | |',
  '| 合計 | | 1,000 | | |',
  '',
].join('\n');

describe('what expressions see', () => {
  // Made in each test, since what it gives is kept.
  const open = (): { scopes: Scopes; section: Section; first: DocumentRow; second: DocumentRow } => {
    const { scopes, sections } = parseDocument(knowledge, 'a.md', PLAN);
    const [section] = sections;
    const [first, second] = section?.table?.rows ?? [];
    assert.ok(section && first && second);
    return { scopes, section: section.section, first, second };
  };

  it('is the head: fields by their ids, the period, and the limits of the type', () => {
    const { scopes } = open();
    const { fields, period, limits } = scopes.head();
    assert.deepEqual(Object.keys(scopes.head()), ['fields', 'period', 'limits']);
    assert.deepEqual(fields, {
      budget: new Quantity(1000, 0),
      start: new DayValue('2026-05-03'),
      note: '',
    });
    assert.deepEqual(period, new SpanValue(new DayValue('2026-05-01'), new DayValue('2026-05-31')));
    assert.deepEqual(limits, {});
    const review = parseDocument(knowledge, 'a.md', '---\ntype: demo-review\n---\n').scopes.head();
    assert.deepEqual(review['limits'], { days: new Quantity(3) });
    const none = new SpanValue(new DayValue(undefined), new DayValue(undefined));
    assert.deepEqual(parseDocument(knowledge, 'a.md', 'x').scopes.head(), { fields: {}, period: none, limits: {} });
  });

  it('is a row: every column of the contract, what is not there as missing, and the head', () => {
    const { scopes, section, first, second } = open();
    assert.deepEqual(scopes.row(section, first), {
      channel: '直通車',
      level: '高',
      budget: new Quantity(400, 0),
      sales: new Quantity(undefined),
      roi: new Ratio(undefined),
      share: new Ratio(0.4, 2),
      due: new DayValue(undefined),
      owner: '',
      reason: '',
      ...scopes.head(),
    });
    assert.equal(scopes.row(section, second)['level'], '');
  });

  it('is a row of totals: what is added up, all else missing', () => {
    const { scopes, section } = open();
    const totals = scopes.totals(section, { budget: new Quantity(7) });
    assert.deepEqual(
      [totals['budget'], totals['sales'], totals['channel']],
      [new Quantity(7), new Quantity(undefined), ''],
    );
    assert.deepEqual([totals['fields'], totals['period']], [scopes.head()['fields'], scopes.head()['period']]);
  });

  it('is the whole: tables by their rows, sections by their text', () => {
    const { scopes } = open();
    const whole = scopes.whole();
    assert.deepEqual(Object.keys(whole), ['goals', 'channels', 'risks', 'fields', 'period', 'limits']);
    const channels = whole['channels'] as readonly Record<string, unknown>[];
    assert.deepEqual(
      channels.map((row) => [row['channel'], 'fields' in row]),
      [
        ['直通車', false],
        ['鑽展', false],
      ],
    );
    assert.deepEqual([whole['goals'], whole['risks']], ['', '']);
  });

  it('is made once', () => {
    const { scopes, section, first, second } = open();
    assert.equal(scopes.head(), scopes.head());
    assert.equal(scopes.whole(), scopes.whole());
    assert.equal(scopes.row(section, first), scopes.row(section, first));
    assert.notEqual(scopes.row(section, first), scopes.row(section, second));
  });
});

describe('the text of a section, as checks see it', () => {
  it('is its body, without heading and comments', () => {
    assert.equal(goalsOf('\n<!-- 提示 -->\n\n成交 42 萬。\n\n訪客 8 萬。'), '成交 42 萬。\n\n訪客 8 萬。');
  });
  it('is missing where the section is empty or still to be filled in', () => {
    assert.equal(goalsOf('\n'), '');
    assert.equal(goalsOf('\n成交 42 萬。【待填：訪客】'), '');
  });
  it('is the start of a very long one', () => {
    assert.equal(String(goalsOf(`\n${'長'.repeat(50_000)}`)).length, 20_000);
  });
});
