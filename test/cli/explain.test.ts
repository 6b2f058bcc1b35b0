// Tests of the commands that explain values and try others.
import assert from 'node:assert/strict';
import { Folder } from '../support/cli';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const BUDGET = '渠道与预算[关键词推广].预算=58000';

interface WhatIf {
  readonly changes: readonly {
    readonly file: string;
    readonly name: string;
    readonly old: string;
    readonly new: string;
  }[];
  readonly findings: { readonly gained: readonly { readonly rule: string }[]; readonly lost: readonly unknown[] };
  readonly left: readonly string[];
  readonly applied: boolean;
  readonly goal?: { readonly kind: string; readonly input?: string; readonly gives?: string };
}

describe('explaining and trying on the command line', function () {
  this.timeout(300_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder().withSamples();
  });
  afterEach(() => {
    folder.remove();
  });

  function place(text: string): string {
    const lines = folder.read(PLAN).split('\n');
    const line = lines.findIndex((each) => each.includes(text));
    return `${PLAN}:${String(line + 1)}:${String((lines[line] ?? '').indexOf(text) + 1)}`;
  }

  it('explains a value as text and as JSON', () => {
    const text = folder.run('explain', place('40.00%'));
    assert.equal(text.code, 0);
    assert.match(text.out, /Formula: Budget ÷ Total budget\n {2}With numbers: 48,000 ÷ 120,000 = 40\.00%/);
    const answer = JSON.parse(folder.run('explain', place('40.00%'), '--json').out) as Record<string, unknown>;
    assert.deepEqual(
      [answer.value, answer.formula, answer.clause, (answer.operands as unknown[]).length],
      ['40.00%', 'Budget ÷ Total budget', '§2.2.3.2', 2],
    );
    const none = folder.run('explain', `${PLAN}:1:1`);
    assert.equal(none.code, 1);
    assert.match(none.err, /no value stands here/);
    assert.equal(folder.run('explain', PLAN).code, 2);
  });

  it('tries other values, writes nothing, and names what is no draft', () => {
    const before = folder.files();
    const { code, out } = folder.run('what-if', PLAN, '--set', BUDGET, '--json');
    const answer = JSON.parse(out) as WhatIf;
    assert.equal(code, 0);
    assert.deepEqual(
      answer.changes.slice(0, 2).map(({ name, old, new: after }) => [name, old, after]),
      [
        ['Channels and budget[关键词推广].Budget', '48,000', '58,000'],
        ['Channels and budget[total].Budget', '120,000', '130,000'],
      ],
    );
    assert.ok(answer.findings.gained.some(({ rule }) => rule === 'check-failed'));
    assert.ok(answer.left.includes(PLAN));
    assert.equal(folder.run('what-if', PLAN, '--set', BUDGET, '--apply').code, 1);
    assert.deepEqual(folder.files(), before);
  });

  it('applies to drafts, all that follows at once', () => {
    folder.write(PLAN, folder.read(PLAN).replace('status: submitted', 'status: draft'));
    const { code, out } = folder.run('what-if', PLAN, '--set', BUDGET, '--apply', '--json');
    const answer = JSON.parse(out) as WhatIf;
    assert.equal(code, 0, out);
    assert.ok(answer.applied);
    assert.ok(answer.left.length > 0 && !answer.left.includes(PLAN));
    assert.match(folder.read(PLAN), /\| 关键词推广 \| 6 \| 58,000 \| 48\.33% \|/);
    const other = folder.run('what-if', PLAN, '--set', BUDGET, '--apply', '--as', '陈屿');
    assert.equal(other.code, 1, 'it is the plan of somebody else');
  });

  it('seeks a goal, and says where there is none', () => {
    const by = ['--by', 'channels[关键词推广].budget'];
    const found = JSON.parse(
      folder.run('what-if', PLAN, '--goal', 'channels.total.roi=3.6', ...by, '--json').out,
    ) as WhatIf;
    assert.deepEqual([found.goal?.kind, found.goal?.gives], ['found', '3.60']);
    const none = folder.run('what-if', PLAN, '--goal', 'channels.total.budget=5', ...by);
    assert.equal(none.code, 1);
    assert.match(
      none.out,
      /No value of Channels and budget\[关键词推广\]\.Budget brings .* Nearest: with 0 it is 72,000/,
    );
  });

  it('lists the ways to settle what does not fit, and takes one', () => {
    const draft = folder.read(PLAN).replace('status: submitted', 'status: draft');
    folder.write(PLAN, draft.replace('| 6 | 48,000 |', '| 6 | 58,000 |'));
    const total = place('| 合计 |').replace(/:\d+$/, '');
    const listed = folder.run('what-if', total, '--lang', 'zh-cn');
    assert.equal(listed.code, 0, listed.err);
    assert.match(listed.out, /^1 {2}把“渠道与预算\[关键词推广\]\.预算”改为 48,000/);
    assert.equal(folder.read(PLAN), draft.replace('| 6 | 48,000 |', '| 6 | 58,000 |'), 'nothing is written');
    const { ways } = JSON.parse(folder.run('what-if', total, '--json').out) as { ways: WhatIf[] };
    assert.deepEqual(
      ways[0]?.changes.map(({ old, new: to }) => [old, to]),
      [['58,000', '48,000']],
    );
    assert.equal(folder.run('what-if', total, '--way', '99').code, 2);
    assert.equal(folder.run('what-if', total, '--way', '1', '--apply').code, 0);
    assert.equal(folder.read(PLAN), draft);
    assert.equal(folder.run('what-if', total).code, 1, 'nothing is left to settle');
  });

  it('names what was probably meant', () => {
    const { code, err } = folder.run('what-if', PLAN, '--set', 'chanels[关键词推广].budget=1');
    assert.equal(code, 2);
    assert.match(err, /no table “chanels”.*“channels”/);
    assert.match(folder.run('what-if', PLAN, '--set', 'budget').err, /PLACE=VALUE/);
    assert.equal(folder.run('what-if', PLAN).code, 2);
  });
});
