// Tests that a document of before notices nothing of what contracts gain. `test/fixtures/quarter.yaml` records by type
// the contract's version and a digest of the sample quarter's documents. While the samples are those, they are the
// evidence. A type whose samples change needs a new version, and its old documents in `test/fixtures/earlier`: they are
// laid over the samples, and stay clean by the version that they name.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import { openSnapshot } from '../../../src/features/service';
import { contractName } from '../../../src/knowledge/contracts/versions';
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

describe('the documents of the quarter', function () {
  this.timeout(60_000);

  it('are the samples, to the byte, under contracts of the same versions', () => {
    assert.deepEqual(
      Object.fromEntries(sampleKnowledge.documentTypes.map(({ type, version }) => [type, recordOf(type, version)])),
      recorded,
    );
  });

  it('have no finding under strict validation', () => {
    assertClean(files);
  });

  it('had none before their contracts changed, and have none as they were', () => {
    const earlier = readEarlier();
    const places = new Map([...files, ...earlier].map((file) => [file.path, file]));
    assert.equal(places.size, files.length, 'each takes the place of one of the samples');
    assertClean([...places.values()]);
    const superseded = new Set(earlier.flatMap(({ text }) => /^contract: (.*)$/m.exec(text)?.[1] ?? []));
    assert.deepEqual([...superseded].sort(), sampleKnowledge.superseded.map(contractName).sort());
  });
});

function assertClean(documents: readonly WorkspaceFile[]): void {
  const settings = { path: SETTINGS_FILE, text: readFileSync(path.join(SAMPLES, SETTINGS_FILE), 'utf8') };
  const opened = openSnapshot(loadKnowledge(parsePack(readPackFiles(BUNDLED_PACK)), settings, []), documents, true);
  assert.deepEqual(
    documents.flatMap(({ path: file }) => opened.checking.of(file)),
    [],
  );
  assert.deepEqual(opened.faults, []);
}

function readEarlier(): WorkspaceFile[] {
  const folder = path.join(ROOT, 'test/fixtures/earlier');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      path: name.split(path.sep).join('/'),
      text: readFileSync(path.join(folder, name), 'utf8'),
    }));
}
