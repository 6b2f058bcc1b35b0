import assert from 'node:assert/strict';
import { namedFields, writersOf } from '../../../src/documents/authors';
import { parseDocument } from '../../../src/documents/parse';
import type { Person } from '../../../src/knowledge/settings';
import { BUNDLED_PACK, readKnowledge, testKnowledgeOfNotes } from '../../support/pack';

const FIELDS = ['id: about, title: 對象, kind: person', 'id: room, title: 地點, kind: text'];
const bundled = readKnowledge(BUNDLED_PACK);
const knowledge = testKnowledgeOfNotes(FIELDS, 'monthly', 'notBy: [about]');

const person = (id: string, roles: readonly string[], superior = false): Person => ({
  id,
  name: `${id}名`,
  roles: [...roles],
  superior,
});
const [ann, ben, cat, dan] = [
  person('ann', ['writer']),
  person('ben', ['writer', 'other']),
  person('cat', ['other']),
  person('dan', ['writer'], true),
] as const;
const boss = person('boss', [], true);

/** The ids of those who may write about somebody. */
function writers(about: string | undefined, people: readonly Person[]): string[] {
  const head = about === undefined ? '' : `about: ${about}\n`;
  const document = parseDocument(knowledge, 'a.md', `---\ntype: note\nroom: ann\n${head}---\n`);
  assert.ok(document.type);
  const typed = { ...document, type: document.type };
  assert.deepEqual(
    namedFields(typed, people).map(({ field, person: named }) => [field.id, named?.id]),
    [['about', people.find(({ id, name }) => id === about || name === about)?.id]],
  );
  return writersOf(typed, { people, roles: knowledge.roles }).map(({ id }) => id);
}

describe('who may write a document', () => {
  it('holds its author’s post', () => {
    assert.deepEqual(writers('cat', [ann, ben, cat, boss]), ['ann', 'ben']);
    assert.deepEqual(writers('cat名', [cat, ann, boss]), ['ann']);
  });

  it('is not written about; then those above the department may as well', () => {
    assert.deepEqual(writers('ann', [ann, ben, cat, boss]), ['ben', 'boss']);
    assert.deepEqual(writers('ann', [ann, cat, boss]), ['boss']);
    assert.deepEqual(writers('boss', [ann, ben, boss]), ['ann', 'ben']);
    assert.deepEqual(writers('ann', [ann, dan, boss]), ['dan', 'boss'], 'nobody twice');
  });

  it('may be above the department where it is open whom it is about, or nobody holds the post', () => {
    for (const about of [undefined, '【待填】', '某某'])
      assert.deepEqual(writers(about, [ann, boss, cat]), ['ann', 'boss'], about ?? 'nobody');
    assert.deepEqual(writers('cat', [cat, boss]), ['boss']);
    assert.deepEqual(writers('cat', [cat]), []);
  });

  it('is the direct superior of whom it judges, too', () => {
    const [head, lead, agent, buyer] = [
      person('head', ['operations-manager']),
      person('lead', ['customer-service-lead']),
      person('agent', ['customer-service-specialist']),
      person('buyer', ['promotion-specialist']),
    ] as const;
    const people = [head, lead, agent, buyer];
    const about = (type: string, who: string): string[] => {
      const text = `---\ntype: ${type}\nperson: ${who}\n---\n`;
      const document = parseDocument(bundled, 'a.md', text);
      assert.ok(document.type);
      return writersOf({ ...document, type: document.type }, { people, roles: bundled.roles }).map(({ id }) => id);
    };
    for (const type of ['kpi-assessment', 'performance-interview']) {
      assert.deepEqual(about(type, 'agent'), ['head', 'lead'], type);
      assert.deepEqual(about(type, 'buyer'), ['head'], 'who leads others does not judge them');
      assert.deepEqual(about(type, 'lead'), ['head'], 'nobody judges himself');
    }
    assert.deepEqual(about('one-on-one', 'agent'), ['head'], 'what judges nobody is its post’s');
  });
});
