import assert from 'node:assert/strict';
import { packReading, readPackCitations } from '../../../src/documents/packCitations';
import { combinePacks } from '../../../src/knowledge/knowledge';
import { parsePack } from '../../../src/knowledge/pack';
import { BUNDLED_PACK, readPackFiles, TEST_PACK } from '../../support/pack';

const packs = [BUNDLED_PACK, TEST_PACK].map((folder) => parsePack(readPackFiles(folder)).value);
const knowledge = combinePacks(packs.filter((pack) => pack !== undefined)).value;
const TEXT = '---\nname: x\nclause: "§1.1.1"\n---\n\n見 §1.1.2、§9.9.9，test-pack§1.1.1。`§1.1.1`\n';

/** What a text cites in a file of the second pack: which pack and clause each citation means, with its line. */
function meant(path: string, text = TEXT): unknown[] {
  return readPackCitations(knowledge, { pack: 'test-pack', path }, text).flatMap(({ parts }) =>
    parts.map(({ reference, range }) => [reference.pack, reference.number, range.start.line]),
  );
}

describe('what a file of a pack cites', () => {
  it('is in posts, indicators and the glossary first of the pack itself', () => {
    for (const path of ['roles/a.md', 'kpis/a.md', 'glossary.md'])
      assert.deepEqual(
        meant(path),
        [
          ['test-pack', '1.1.1', 2],
          ['test-pack', '1.1.2', 5],
          [undefined, '9.9.9', 5],
          ['test-pack', '1.1.1', 5],
        ],
        path,
      );
  });

  it('is in contracts of the main regulation', () => {
    assert.deepEqual(meant('documents/a.md', '§1.1.1'), [[undefined, '1.1.1', 0]]);
    assert.deepEqual(meant('x/documents/a.md', '§1.1.1'), [['test-pack', '1.1.1', 0]]);
  });

  it('is in a regulation its own, where it names chapters and no regulation', () => {
    const home = (path: string): string | undefined => packReading(knowledge, { pack: 'test-pack', path }).context.home;
    assert.deepEqual(['regulation/a.md', 'roles/a.md', 'documents/a.md'].map(home), [
      'test-pack',
      undefined,
      undefined,
    ]);
    assert.deepEqual(meant('regulation/a.md', '見第一章（一）1'), [['test-pack', '1.1.1', 0]]);
    assert.deepEqual(meant('regulation/a.md', '§1.1.1'), [[undefined, '1.1.1', 0]]);
  });
});
