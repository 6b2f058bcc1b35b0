import assert from 'node:assert/strict';
import { knownLoads, loadOf } from '../support/load/load';
import { sampleKnowledge, sampleWorkspace } from '../support/samples';

// `npm run load` prints all figures.
describe('what a person types in a new document', () => {
  const known = knownLoads();

  it('is limited for each type, and for no other', () => {
    assert.deepEqual(Object.keys(known).sort(), sampleKnowledge.documentTypes.map(({ type }) => type).sort());
  });

  for (const type of sampleKnowledge.documentTypes)
    it(`is no more than it may be: ${type.type}`, () => {
      const limit = known[type.type];
      const load = limit && loadOf(sampleWorkspace, type, limit);
      assert.ok(limit !== undefined && load !== undefined, 'not counted');
      assert.ok(load.next.cells <= limit.most, `${String(load.next.cells)} cells wait, ${String(limit.most)} may`);
    });

  it('does not count what is carried, computed or there from the start', () => {
    const review = sampleKnowledge.documentType('operations-review');
    const load = review && loadOf(sampleWorkspace, review, {});
    assert.ok(load !== undefined && load.among.cells < load.next.cells && load.filled < load.next.cells);
  });
});
