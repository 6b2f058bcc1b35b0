import assert from 'node:assert/strict';
import { faultsOf } from '../../support/mutations/assess';
import { cellMutations } from '../../support/mutations/cellMutations';
import { checkMutations } from '../../support/mutations/checkMutations';
import { fieldMutations } from '../../support/mutations/fieldMutations';
import { linkMutations } from '../../support/mutations/linkMutations';
import { sectionMutations } from '../../support/mutations/sectionMutations';
import { subjectOf } from '../../support/mutations/subject';
import { tableMutations } from '../../support/mutations/tableMutations';
import { readFilling } from '../../support/fill';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

describe('every demand of a contract, broken in turn, is found, and nothing else; every fix that is offered removes its finding', () => {
  for (const { type } of knowledge.documentTypes) {
    it(type, function () {
      const subject = subjectOf(knowledge, type);
      const { mutations, unbroken } = checkMutations(subject, readFilling(type).violations ?? {});
      assert.deepEqual(unbroken, [], 'every check can be broken');
      const all = [...fieldMutations(subject), ...sectionMutations(subject), ...tableMutations(subject), ...cellMutations(subject), ...linkMutations(subject), ...mutations];
      const faults = all.flatMap((mutation) => faultsOf(subject, mutation));
      assert.deepEqual(faults, []);
      if (this.test) this.test.title = `${type}: ${String(all.length)} mutations tried, ${String(all.length)} found`;
    });
  }
});
