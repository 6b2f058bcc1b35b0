import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bannerOf } from '../../../../src/features/presentation/banner';
import { barsOf } from '../../../../src/features/presentation/bars';
import { citedPlaces, presentedClause } from '../../../../src/features/presentation/clauses';
import { findingsBySection } from '../../../../src/features/presentation/findings';
import type { Presented } from '../../../../src/features/presentation/presented';
import { presented, READERS, sample, TRADITIONAL_PLAN } from '../../../support/presented';

const TEXTS = [sample('monthly-promotion-plan'), sample('kpi-assessment-何蓓'), TRADITIONAL_PLAN];
const PIECES = [
  '',
  '【待填】',
  '§9.9.9',
  '§3.2.2',
  '<b>x</b>',
  '| x |',
  '0',
  '-1',
  '1e9',
  '"',
  '\u0000',
  '😀',
  '## 二',
];

/** A text of which some lines have become something else. */
const changed = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...PIECES)), { maxLength: 6 }))
  .map(([text, changes]) => {
    const lines = text.split('\n');
    for (const [at, piece] of changes) {
      const line = lines[at];
      if (line !== undefined && at > 1) lines[at] = line.replace(/(?<=[|:] ?)[^|:]+/, piece);
    }
    return lines.join('\n');
  });

function valuesOf(subject: Presented): unknown[] {
  const { document, knowledge } = subject;
  return [
    bannerOf(subject),
    barsOf(subject),
    findingsBySection(subject),
    document.outline.lines.flatMap((text, line) => citedPlaces(knowledge, text, line)),
    knowledge.clauses.slice(0, 5).map((clause) => presentedClause(subject, clause)),
  ];
}

describe('what is presented', () => {
  it('are plain values: sent as JSON they arrive as they were', () => {
    fc.assert(
      fc.property(changed, fc.constantFrom(...READERS), (text, reader) => {
        const values = valuesOf(presented(text, reader));
        assert.deepEqual(JSON.parse(JSON.stringify(values)), values);
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);

  it('holds neither HTML nor names of styles', () => {
    for (const text of TEXTS)
      for (const reader of READERS)
        assert.doesNotMatch(JSON.stringify(valuesOf(presented(text, reader))), /<\/?[a-z]+|ops-regulation-/);
  });
});
