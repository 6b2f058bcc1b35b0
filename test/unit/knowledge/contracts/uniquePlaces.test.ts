import assert from 'node:assert/strict';
import { parsePack } from '../../../../src/knowledge/pack';
import { uniquePlaces } from '../../../../src/knowledge/contracts/uniquePlaces';
import { readPackFiles, TEST_PACK, testKnowledgeOfNotes, testKnowledgeWithFiles } from '../../../support/pack';
import { MEMO_FILES } from '../../../support/versions';

const FIELD = '  - { id: no, title: 號, kind: text, unique: true }\n';

const placesOf = (change: (text: string) => string): unknown => {
  const files = MEMO_FILES.map(({ path, text }) => ({ path, text: path.endsWith('/memo.md') ? change(text) : text }));
  const { documentTypes, superseded } = testKnowledgeWithFiles(files);
  const found = uniquePlaces(documentTypes, superseded);
  return Array.from(found, ([type, places]) => [
    type,
    ...places.map(({ name, section, spec }) => `${name}: ${section ?? ''}.${spec.id}`),
  ]).filter(([type]) => type?.startsWith('memo'));
};

describe('places that no two documents share a value of', () => {
  it('are those that the newest version says, under the names of each version', () => {
    assert.deepEqual(
      placesOf((text) => text),
      [],
    );
    assert.deepEqual(
      placesOf((text) => text.replace('id: paid, title: 實付,', 'id: paid, unique: everywhere, title: 實付,')),
      [
        ['memo@2', 'memo/spending.paid: spending.paid'],
        ['memo@1', 'memo/spending.paid: costs.amount'],
      ],
    );
    assert.deepEqual(
      placesOf((text) => text.replace('id: reason,', 'id: reason, unique: everywhere,')),
      [['memo@2', 'memo/spending.reason: spending.reason'], ['memo@1']],
      'what an earlier version does not have',
    );
  });

  it('are fields of the head too, where rows alone can be no demand', () => {
    const { uniquePlaces: places, documentType } = testKnowledgeOfNotes([
      'id: no, title: 號, kind: text, unique: everywhere',
    ]);
    const type = documentType('note') ?? assert.fail();
    assert.deepEqual(
      places(type).map(({ name, section }) => [name, section]),
      [['note/fields.no', undefined]],
    );
    const wrong = 'type: x\ntitle: x\nen: x\nauthor: writer\ncadence: daily\nbasis: ["§1.1.1"]\nfields:\n';
    const { findings } = parsePack([
      ...readPackFiles(TEST_PACK),
      {
        path: 'documents/x.md',
        text: `---\n${wrong}${FIELD}sections:\n  - { id: a, title: 甲 }\n---\n`,
      },
    ]);
    assert.equal(findings.length, 1);
  });
});
