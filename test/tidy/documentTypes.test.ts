import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_PACK, readKnowledge, ROOT } from '../support/pack';

describe('document types', () => {
  it('have each a fixture that fills a new document, and no fixture is left over', () => {
    const types = readKnowledge(BUNDLED_PACK).documentTypes.map((each) => each.type);
    const fixtures = readdirSync(path.join(ROOT, 'test/fixtures/documents')).map((name) => name.replace('.yaml', ''));
    assert.deepEqual(fixtures.toSorted(), types.toSorted());
  });
});
