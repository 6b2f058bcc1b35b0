import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { SAMPLES } from '../../samples/handWritten';
import { labelKey } from '../../../src/base/script';
import { checkDocument } from '../../../src/checking/runner';
import { workspaceOf } from '../../support/check';
import { draws } from '../../support/draws';
import { sampleKnowledge } from '../../support/samples';
import { spansIn, spanSpelling } from '../../support/spellings';

const read = (name: string): string => readFileSync(path.join(SAMPLES, 'documents/2026-06', name), 'utf8');
const campaign = read('campaign-plan-618.md');
const monthly = read('monthly-plan.md');
const PATH = 'documents/2026-06/monthly-plan.md';

/**
 * What the month's plan is told of the days of a campaign, written so in the plan of the campaign and so in its own.
 */
function mismatches(theirs: string, mine: string): [string | undefined, string | undefined][] {
  const text = monthly.replace('| 618 | 5月16日 ~ 6月18日 |', () => `| 618 | ${mine} |`);
  const other = {
    path: 'documents/2026-06/campaign-plan-618.md',
    text: campaign.replace(/^sale: .*$/m, () => `sale: "${theirs}"`),
  };
  return checkDocument({
    workspace: workspaceOf(sampleKnowledge, { path: PATH, text }, [other]),
    path: PATH,
    strict: true,
  })
    .filter(({ rule }) => rule === 'link-mismatch')
    .map(({ actual, expected }) => [actual, expected]);
}

describe('the days of a campaign in two plans', () => {
  const june = spansIn(2026).filter(({ from }) => from.startsWith('2026-06'));

  it('agree in any spelling', () => {
    for (const mine of ['2026-06-16 ~ 2026-06-18', '6月16日-18日', '6.16-6.18', '６月１６號至１８號'])
      assert.deepEqual(mismatches('6月16日 ~ 6月18日', mine), [], mine);
    const spelt = june.chain((span) => fc.tuple(spanSpelling(span), spanSpelling(span)));
    fc.assert(
      fc.property(spelt, ([theirs, mine]) => {
        assert.deepEqual(mismatches(theirs, mine), []);
      }),
      draws(100),
    );
  });

  it('do not where they are others, and what is proposed stands as it is written there', () => {
    const spelt = fc
      .tuple(june, june)
      .filter(([a, b]) => a.from !== b.from || a.to !== b.to)
      .chain(([a, b]) => fc.tuple(spanSpelling(a), spanSpelling(b)))
      .filter(([a, b]) => labelKey(a) !== labelKey(b));
    fc.assert(
      fc.property(spelt, ([theirs, mine]) => {
        assert.deepEqual(mismatches(theirs, mine), [[mine.trim(), theirs.trim()]]);
      }),
      draws(100),
    );
  });
});
