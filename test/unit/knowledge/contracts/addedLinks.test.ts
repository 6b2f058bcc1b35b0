// Tests of what a link may add up, as it is said when a pack loads.
import assert from 'node:assert/strict';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parsePack } from '../../../../src/knowledge/pack';
import { addingKinds } from '../../../support/addedDays';
import { readPackFiles, TEST_PACK } from '../../../support/pack';

/** What is said of the two kinds with some text replaced, by message. */
function faults(change: (text: string) => string, ...more: Parameters<typeof addingKinds>): string[] {
  const kinds = addingKinds(...more).map((file) => ({ ...file, text: change(file.text) }));
  const { value, findings } = parsePack([...readPackFiles(TEST_PACK), ...kinds]);
  assert.ok(value);
  return [...findings, ...combinePacks([value]).findings].map(({ finding }) => finding.message.id);
}

const asIs = (text: string): string => text;

describe('what a link adds up', () => {
  it('is numbers of documents that fill its own period', () => {
    assert.deepEqual(faults(asIs), []);
    for (const cadence of ['weekly', 'quarterly', 'yearly', 'event'])
      assert.deepEqual(
        faults((text) => text.replace('cadence: monthly', `cadence: ${cadence}`)),
        [],
        cadence,
      );
  });

  it('is refused where nobody can tell whether all are there', () => {
    const unfilled = ['pack.periods-unfilled'];
    for (const relation of ['same', 'previous', 'latest', 'containing', 'any'])
      assert.deepEqual(faults(asIs, 'sums: { total: current }', relation), unfilled, relation);
    assert.deepEqual(
      faults((text) => text.replace('cadence: monthly', 'cadence: daily')),
      unfilled,
    );
    for (const cadence of ['weekly', 'event'])
      assert.ok(
        faults((text) => text.replace('cadence: daily', `cadence: ${cadence}`)).includes('pack.periods-unfilled'),
      );
    const perPerson = (text: string): string =>
      text.replace('cadence: daily', 'cadence: daily\nper: [who]\nfields:\n  - { id: who, title: 何人, kind: text }');
    assert.deepEqual(faults(perPerson), unfilled);
  });

  it('is refused of ratios and of what is no number', () => {
    const kind = (text: string) => (whole: string) =>
      whole.replaceAll('title: 當日, kind: number', `title: 當日, ${text}`);
    assert.deepEqual(faults(kind('kind: percent')), ['pack.ratio-added', 'pack.ratio-added']);
    assert.deepEqual(faults(kind('kind: text')), ['pack.ratio-added', 'pack.ratio-added']);
    assert.deepEqual(faults(kind('kind: percent, additive: true')), []);
    assert.deepEqual(faults(kind('kind: money')), []);
  });

  it('names columns that are there', () => {
    assert.deepEqual(faults(asIs, 'sums: { total: nothing }'), ['pack.name-unknown']);
    assert.deepEqual(faults(asIs, 'countedOnce: { nothing: current }'), ['pack.name-unknown']);
  });
});
