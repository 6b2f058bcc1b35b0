import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { quarter } from '../../../build/samples/quarter';
import { nextPeriod, readPeriod } from '../../../src/base/period';
import type { Period } from '../../../src/base/period';
import { Folder } from '../../support/cli';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const SAMPLES = path.join(BUNDLED_PACK, 'samples');
const PEOPLE = ['周岚', '陈屿', '林小满', '何蓓', '孙一鸣', '顾青'];
const RECURRENT: readonly (readonly [type: string, first: string, last: string, per?: readonly string[]])[] = [
  ['daily-data-report', '2026-04-01', '2026-06-30'], ['weekly-meeting', '2026-W14', '2026-W26'],
  ...['monthly-plan', 'monthly-promotion-plan', 'operations-review', 'analysis-report', 'risk-register'].map((type) => [type, '2026-04', '2026-06'] as const),
  ['kpi-assessment', '2026-04', '2026-06', PEOPLE],
];

function periodsOf(first: string, last: string): string[] {
  const found: string[] = [];
  for (let period: Period | undefined = readPeriod(first); period !== undefined && found.at(-1) !== last; period = nextPeriod(period)) found.push(period.text);
  return found;
}

describe('the sample quarter', function () {
  this.timeout(60_000);
  const there = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));

  for (const [type, first, last, per] of RECURRENT) {
    it(`has every ${type} from ${first} to ${last}`, () => {
      const wanted = periodsOf(first, last).flatMap((period) => (per ?? ['']).map((each) => `documents/${period}/${type}${each === '' ? '' : `-${each}`}.md`));
      assert.deepEqual(wanted.filter((name) => !there.includes(name)), []);
    });
  }
  it('is what the generator writes, to the byte', () => {
    const made = quarter(readKnowledge(BUNDLED_PACK));
    assert.deepEqual(made.filter(({ path: file, text }) => readFileSync(path.join(SAMPLES, file), 'utf8') !== text).map((each) => each.path), []);
    assert.equal(new Set(made.map((each) => each.path)).size, made.length);
  });
  it('is clean under strict validation by the command line', () => {
    const folder = new Folder().withSamples();
    try {
      const { out, err, code } = folder.run('check', '--strict', '--format', 'json');
      const { documents, findings } = JSON.parse(out) as { documents: number; findings: unknown[] };
      assert.deepEqual([findings, err, code], [[], '', 0]);
      assert.equal(documents, there.filter((name) => name.endsWith('.md')).length);
    } finally {
      folder.remove();
    }
  });
});
