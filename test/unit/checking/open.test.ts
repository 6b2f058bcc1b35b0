// Tests that a finding itself says that something is only still open, so that a shell counts such places without
// knowing the rules.
import assert from 'node:assert/strict';
import { RULES } from '../../../src/checking/registry';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { readPackFiles, TEST_PACK } from '../../support/pack';

const loaded = loadKnowledge(parsePack(readPackFiles(TEST_PACK)), undefined, []);
const HEAD = 'type: demo-review\nid: review\nperiod: 2026-05\nstatus: draft';

describe('what is still to be filled in', () => {
  it('is said by the finding, in either script, and by no other rule', () => {
    for (const open of ['【待填】', '【待填：說明】', '【待填：说明】']) {
      const text = `---\n${HEAD}\n---\n# x\n\n${open}\n\n§99.9\n`;
      const found = openSnapshot(loaded, [{ path: 'documents/review.md', text }]).checking.of('documents/review.md');
      const [isOpen, others] = [found.filter((each) => each.isOpen), found.filter((each) => !each.isOpen)];
      assert.deepEqual(
        isOpen.map(({ rule, severity }) => [rule, severity]),
        [['placeholder-unfilled', 'information']],
      );
      assert.ok(others.length > 0 && others.every(({ rule }) => rule !== 'placeholder-unfilled'));
    }
    assert.deepEqual(
      RULES.filter(({ judges }) => judges === 'completeness').map(({ id }) => id),
      ['placeholder-unfilled'],
    );
  });
});
