// Tests that no pack can make the command line hang: what a downloaded folder may hold, run as people run it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { BUNDLED_PACK, ROOT } from '../support/pack';

const TYPE = readFileSync(path.join(BUNDLED_PACK, 'documents/monthly-promotion-plan.md'), 'utf8');
const PLAN = readFileSync(path.join(ROOT, 'knowledge/samples/documents/2026-05/monthly-promotion-plan.md'), 'utf8');
const EXPECT = 'near(sum(channels.map(r, r.budget)), fields.budget)';
const NINE = '[1,2,3,4,5,6,7,8,9]';

/** Eight lists of nine in each other: 43 million items. */
const NESTED = `${Array.from('abcdefgh', (name) => `${NINE}.map(${name}, `).join('')}1${')'.repeat(8)}.size() > 0`;

describe('a hostile pack', function () {
  this.timeout(600_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  /** What `check` says of a plan of a type with this check in place of the first. */
  function said(expect: string, plan = PLAN): { readonly code: number | null; readonly faults: readonly string[] } {
    folder.write(
      'ops-regulation.yaml',
      'packs: [ours]\npeople:\n  - { id: lin, name: 林小满, roles: [promotion-specialist] }\n',
    );
    folder.write(
      'ours/pack.yaml',
      'id: ours\ngrammar: 1\ntitle: 我們\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
    );
    assert.ok(TYPE.includes(`expect: ${EXPECT}`));
    folder.write(
      'ours/documents/evil-plan.md',
      TYPE.replace('type: monthly-promotion-plan', 'type: evil-plan')
        .replace(/^title: .*$/m, 'title: 另一計劃')
        .replace(/^aliases: .*$/m, 'aliases: []')
        .replace(`expect: ${EXPECT}`, `expect: '${expect}'`),
    );
    folder.write(
      'documents/2026-05/plan.md',
      plan.replace('type: monthly-promotion-plan', 'type: evil-plan').replace(/^contract: .*\n/m, ''),
    );
    const { code, out } = folder.run('check', '--format', 'json');
    assert.notEqual(code, null, 'ended in time');
    const { findings } = JSON.parse(out) as {
      findings: readonly { file: string; rule: string; message: string; range: { start: { line: number } } }[];
    };
    return {
      code,
      faults: findings.map(
        ({ file, rule, message, range }) => `${file}:${String(range.start.line + 1)} ${rule} ${message}`,
      ),
    };
  }
  const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
  const place = `ours/documents/evil-plan.md:${String(lineOf(TYPE, `expect: ${EXPECT}`))} pack-invalid`;

  for (const [what, expect, why] of [
    [
      'a pattern that backtracks for ever',
      '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("^(a+)+$")',
      /\(a\+\)\+/,
    ],
    [
      'a pattern that takes the cube of a text',
      'review.matches("(.*)1(.*)2(.*).*$") || review.matches(".*.*.*x")',
      /can match one text in many ways/,
    ],
    ['eight lists in each other', NESTED, /stands in more than 2 others/],
  ] as const) {
    it(`with ${what} is reported at its place, at once`, () => {
      const { code, faults } = said(expect);
      assert.equal(code, 1);
      assert.ok(
        faults.some((each) => each.startsWith(place) && why.test(each)),
        faults.join('\n'),
      );
    });
  }

  it('whose check compares every row of a very long table with every other is stopped there', () => {
    const rows = PLAN.replace(/^\| 关键词推广 .*$/m, (row) =>
      Array.from({ length: 4_000 }, (_, index) => row.replace('关键词', `词${String(index)}`)).join('\n'),
    );
    const { code, faults } = said('channels.all(a, channels.all(b, a.channel == b.channel || a.budget > 0))', rows);
    assert.equal(code, 1);
    assert.ok(
      faults.some((each) => each.startsWith('documents/2026-05/plan.md') && each.includes('calculates too much')),
      faults.slice(0, 20).join('\n'),
    );
  });

  it('whose pattern runs over a whole book is done with it in one pass', () => {
    const { faults } = said(
      'review.matches("第.{0,200}章.*完$") || true',
      PLAN.replace(/^4 月推广花费.*$/m, '第一'.repeat(60_000)),
    );
    assert.deepEqual(
      faults.filter((each) => /calculates too much|pack-invalid/.test(each)),
      [],
    );
  });
});
