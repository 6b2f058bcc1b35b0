import assert from 'node:assert/strict';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkDocument } from '../../../src/checking/runner';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const person = (id: string, name: string, role: string): (typeof DEFAULT_SETTINGS)['people'][number] => ({
  id,
  name,
  roles: [role],
  superior: false,
});
const people = [
  person('zhou', '周岚', 'operations-manager'),
  person('lin', '林小满', 'promotion-specialist'),
  { id: 'shen', name: '沈清', roles: [], superior: true },
];

/** Who may write instead, and which words say so; undefined where the author is fit. */
function unfit(type: string, author: string, about: string): readonly [string, string | undefined] | undefined {
  const text = `---\ntype: ${type}\nperiod: 2026-05\nauthor: ${author}\nstatus: draft\nperson: ${about}\n---\n`;
  const workspace = withFiles(emptyWorkspace(knowledge, { ...DEFAULT_SETTINGS, people }), [{ path: 'a.md', text }]);
  const found = checkDocument({ workspace, path: 'a.md', strict: true }).find(({ rule }) => rule === 'author-unfit');
  return found && [found.message.id, found.expected];
}

describe('who writes about a person', () => {
  it('is whoever holds the author’s post', () => {
    assert.equal(unfit('kpi-assessment', '周岚', '林小满'), undefined);
    assert.deepEqual(unfit('kpi-assessment', '林小满', '周岚'), ['author-unfit', '沈清']);
  });

  it('is never that person, but who stands above the department where nobody else can', () => {
    assert.deepEqual(unfit('kpi-assessment', '周岚', '周嵐'), ['author-unfit.self', '沈清']);
    assert.deepEqual(unfit('kpi-assessment', '林小满', 'lin'), ['author-unfit.self', '周岚']);
    assert.equal(unfit('kpi-assessment', '沈清', '周岚'), undefined);
  });

  it('is not someone above the department for others, nor for documents about nobody', () => {
    assert.deepEqual(unfit('kpi-assessment', '沈清', '林小满'), ['author-unfit', '周岚']);
    assert.deepEqual(unfit('annual-plan', '沈清', ''), ['author-unfit', '周岚']);
  });

  it('stays open while the person is', () => {
    assert.equal(unfit('kpi-assessment', '沈清', '【待填】'), undefined);
  });
});
