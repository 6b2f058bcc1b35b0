// Tests that contracts may gain kinds and names without a document of before noticing. `test/fixtures/quarter.yaml`
// records, by type, the contract's version and a digest of the sample quarter's documents as they were before contracts
// said who is a person. While the samples are those, they are the evidence. A type whose samples are to change needs
// its old documents kept as a fixture of this test, or a new version.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { SETTINGS_FILE } from '../../../src/base/content';
import { SAMPLES } from '../../samples/handWritten';
import { BUNDLED_PACK, readPackFiles, ROOT } from '../../support/pack';
import { sampleFiles, sampleKnowledge, sampleWorkspace } from '../../support/samples';

interface Recorded {
  readonly version: number;
  readonly documents: number;
  readonly digest: string;
}

const recorded = parse(readFileSync(path.join(ROOT, 'test/fixtures/quarter.yaml'), 'utf8')) as Readonly<
  Record<string, Recorded>
>;

const files = sampleFiles();

/** What stands in the record of a type, made of the documents that are there now. */
function recordOf(type: string, version: number): Recorded {
  const paths = new Set((sampleWorkspace.byType.get(type) ?? []).map((record) => record.path));
  const digest = createHash('sha256');
  const own = files.filter((file) => paths.has(file.path));
  for (const file of own) digest.update(`${file.path}\0${file.text}\0`);
  return { version, documents: own.length, digest: digest.digest('hex').slice(0, 32) };
}

describe('the documents of the quarter before persons had a kind', function () {
  this.timeout(60_000);

  it('are the samples, to the byte, under contracts of the same versions', () => {
    assert.deepEqual(
      Object.fromEntries(sampleKnowledge.documentTypes.map(({ type, version }) => [type, recordOf(type, version)])),
      recorded,
    );
  });

  it('have no finding under strict validation', () => {
    const settings = { path: SETTINGS_FILE, text: readFileSync(path.join(SAMPLES, SETTINGS_FILE), 'utf8') };
    const opened = openSnapshot(loadKnowledge(parsePack(readPackFiles(BUNDLED_PACK)), settings, []), files, true);
    assert.deepEqual(
      files.flatMap(({ path: file }) => opened.checking.of(file)),
      [],
    );
    assert.deepEqual(opened.faults, []);
  });
});
