// Tests that a department's folder with a pack of its own opens and checks as before. `test/fixtures/earlierPack` was
// written with revision 063cc4c: a pack that adds posts, indicators, clauses and kinds of documents, extends one and
// replaces an indicator; settings; documents right, faulty and open; in findings.txt what was then found, a line each:
// place, rule, severity. It stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../../../src/base/content';
import type { Finding } from '../../../src/base/finding';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { BUNDLED_PACK, readPackFiles, ROOT } from '../../support/pack';
import { filesBelow } from '../../support/samples';

const EARLIER = path.join(ROOT, 'test/fixtures/earlierPack');
const PACK = 'packs/shop';

describe('a folder with a pack of its own, as it was written before', function () {
  this.timeout(60_000);

  const settings = { path: SETTINGS_FILE, text: readFileSync(path.join(EARLIER, SETTINGS_FILE), 'utf8') };
  const files = readPackFiles(path.join(EARLIER, PACK));
  const loaded = loadKnowledge(parsePack(readPackFiles(BUNDLED_PACK)), settings, [{ folder: PACK, files }]);
  const documents = filesBelow(EARLIER).filter(({ path: file }) => file.startsWith('documents/'));
  const opened = openSnapshot(loaded, documents);
  const found = documents.flatMap(({ path: file }) =>
    opened.checking.of(file).map((finding) => ({ file, finding, line: lineOf(file, finding) })),
  );

  it('opens without a fault', () => {
    assert.deepEqual(opened.faults, []);
  });

  it('is told all that was found then, if need be where its cause is told', () => {
    const told = new Set(found.map(({ line }) => line));
    const causes = new Set(
      found.flatMap(({ finding }) =>
        (finding.related ?? []).map(({ path: other, range }) => `${other}:${String(range.start.line + 1)}`),
      ),
    );
    const before = readFileSync(path.join(EARLIER, 'findings.txt'), 'utf8').trim().split('\n');
    assert.ok(before.length > 100);
    assert.deepEqual(
      before.filter((line) => !told.has(line) && !causes.has(line.split(' ')[0] ?? '')),
      [],
    );
  });

  it('is told nothing else, but that a template has a newer version', () => {
    const before = new Set(readFileSync(path.join(EARLIER, 'findings.txt'), 'utf8').split('\n'));
    const others = found.filter(({ line }) => !before.has(line));
    assert.deepEqual([...new Set(others.map(({ finding }) => finding.rule))], ['contract-superseded']);
  });
});

function lineOf(file: string, { rule, severity, range: { start } }: Finding): string {
  return `${file}:${String(start.line + 1)} ${rule} ${severity}`;
}
