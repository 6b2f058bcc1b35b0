// Tests that a document of before notices nothing of what contracts gain. `test/fixtures/earlier` is a department's
// quarter as it was written under the first version of every contract. It stays as it is: a contract that such a
// document would no longer fit needs a new version, and the old one beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../../../src/base/content';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import { openSnapshot } from '../../../src/features/service';
import { contractName } from '../../../src/knowledge/contracts/versions';
import { loadKnowledge } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { SAMPLES } from '../../samples/handWritten';
import { BUNDLED_PACK, readPackFiles, ROOT } from '../../support/pack';
import { filesBelow, sampleFiles, sampleKnowledge } from '../../support/samples';

const EARLIER = path.join(ROOT, 'test/fixtures/earlier');

describe('the documents of the quarter', function () {
  this.timeout(60_000);

  it('have no finding under strict validation', () => {
    assertClean(SAMPLES, sampleFiles());
  });

  it('have none either as they were written under the contracts of before', () => {
    const earlier = filesBelow(EARLIER);
    assertClean(EARLIER, earlier);
    const named = new Set(earlier.flatMap(({ text }) => /^contract: (.*)$/m.exec(text)?.[1] ?? []));
    assert.deepEqual(
      sampleKnowledge.superseded.map(contractName).filter((name) => !named.has(name)),
      [],
      'each superseded contract has a document of its time',
    );
  });
});

function assertClean(root: string, documents: readonly WorkspaceFile[]): void {
  const settings = { path: SETTINGS_FILE, text: readFileSync(path.join(root, SETTINGS_FILE), 'utf8') };
  const opened = openSnapshot(loadKnowledge(parsePack(readPackFiles(BUNDLED_PACK)), settings, []), documents, true);
  assert.deepEqual(
    documents.flatMap(({ path: file }) => opened.checking.of(file)),
    [],
  );
  assert.deepEqual(opened.faults, []);
}
