import assert from 'node:assert/strict';
import { readHandWritten } from '../../samples/handWritten';
import { quarter } from '../../samples/quarter';
import { addDays } from '../../../src/base/dates/date';
import { nextPeriod, readPeriod } from '../../../src/base/dates/period';
import type { Period } from '../../../src/base/dates/period';
import { PERIOD_KIND } from '../../../src/documents/cadence';
import type { DocumentType } from '../../../src/knowledge/contracts/documentType';
import { Folder } from '../../support/cli';
import { sampleFiles, sampleKnowledge, sampleSettings, sampleWorkspace } from '../../support/samples';

const QUARTER = { from: '2026-04-01', to: '2026-06-30' };
/** The first period of each kind that falls in the quarter, most of its days at least. */
const FIRST = { year: '2026', quarter: '2026-Q2', month: '2026-04', week: '2026-W14', day: '2026-04-01' } as const;

const there = new Map(sampleFiles().map((file) => [file.path, file.text]));

/**
 * The periods of a type's cadence in the quarter: a week belongs where its Thursday does, a longer period where it
 * holds the quarter.
 */
function periodsOf({ cadence }: DocumentType): string[] {
  const found: string[] = [];
  const middleOf = ({ from }: Period): string =>
    new Date(Date.parse(from) + (cadence === 'weekly' ? 3 : 0) * 86_400_000).toISOString().slice(0, 10);
  for (
    let period: Period | undefined = readPeriod(FIRST[PERIOD_KIND[cadence]]);
    period !== undefined && (found.length === 0 || middleOf(period) <= QUARTER.to);
    period = nextPeriod(period)
  )
    found.push(period.text);
  return found;
}

/** For whom a type is written each time: for everyone with a post, where its documents are told apart by person. */
function personsOf({ per }: DocumentType): string[] {
  return per.length === 0
    ? ['']
    : sampleSettings.people.filter(({ roles }) => roles.length > 0).map(({ name }) => name);
}

describe('the sample quarter', function () {
  this.timeout(60_000);

  it('is over on the day that a trial takes for today', () => {
    assert.equal(sampleSettings.trial?.today, addDays(QUARTER.to, 1));
  });

  for (const type of sampleKnowledge.documentTypes) {
    const records = sampleWorkspace.byType.get(type.type) ?? [];
    const found = records.map(({ period, identity }) => [period?.text ?? '', ...identity].join(' ').trim()).sort();
    if (type.cadence === 'event') {
      it(`has a ${type.type}, all in the quarter`, () => {
        assert.ok(records.length > 0);
        assert.deepEqual(
          records.filter(({ period }) => period === undefined || period.from < QUARTER.from || period.to > QUARTER.to),
          [],
        );
      });
    } else {
      it(`has every ${type.type} that is owed, and no more`, () => {
        const owed = periodsOf(type)
          .flatMap((period) => personsOf(type).map((person) => `${period} ${person}`.trim()))
          .sort();
        assert.ok(owed.length > 0);
        assert.deepEqual(found, owed);
      });
    }
  }
  it('holds documents only, each by its id', () => {
    assert.deepEqual([sampleWorkspace.documents.size, sampleWorkspace.byId.size], [there.size, there.size]);
  });
  it('is what the generator writes, to the byte, but for what was written by hand', () => {
    const made = quarter(sampleKnowledge, readHandWritten());
    assert.deepEqual(
      made.filter(({ path: file, text }) => there.get(file) !== text).map((each) => each.path),
      [],
    );
    assert.deepEqual([...made, ...readHandWritten()].map((each) => each.path).sort(), [...there.keys()]);
  });
  it('is clean under strict validation by the command line', () => {
    const folder = new Folder().withSamples();
    try {
      const { out, err, code } = folder.run('check', '--strict', '--format', 'json');
      const { documents, findings } = JSON.parse(out) as { documents: number; findings: unknown[] };
      assert.deepEqual([findings, err, code], [[], '', 0]);
      assert.equal(documents, there.size);
    } finally {
      folder.remove();
    }
  });
});
