import assert from 'node:assert/strict';
import { judge } from '../support/mutations/assess';
import { cellMutations } from '../support/mutations/cellMutations';
import { checkMutations } from '../support/mutations/checkMutations';
import { brokenBy, demandsOf } from '../support/mutations/demands';
import { fieldMutations } from '../support/mutations/fieldMutations';
import { linkMutations } from '../support/mutations/linkMutations';
import { sectionMutations } from '../support/mutations/sectionMutations';
import { subjectOf } from '../support/mutations/subject';
import { tableMutations } from '../support/mutations/tableMutations';
import { readFilling } from '../support/fill';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

describe('every demand of a contract, broken in turn, is found and nothing else; fixes remove it', function () {
  this.timeout(180_000);
  for (const { type } of knowledge.documentTypes) {
    it(type, function () {
      const subject = subjectOf(knowledge, type);
      const all = [
        ...fieldMutations(subject),
        ...sectionMutations(subject),
        ...tableMutations(subject),
        ...cellMutations(subject),
        ...linkMutations(subject),
        ...checkMutations(subject, readFilling(type).violations ?? {}),
      ];
      const judged = all.map((mutation) => judge(subject, mutation));
      const demands = demandsOf(subject);
      const broken = new Set(all.flatMap(brokenBy));
      const count = (of: (each: (typeof judged)[number]) => number): string =>
        String(judged.reduce((sum, each) => sum + of(each), 0));
      if (this.test)
        this.test.title = [
          `${type}: ${String(all.length)} tried, ${count(({ isFound }) => Number(isFound))} found`,
          `${String(demands.size)} demands`,
          `${count(({ fixes }) => fixes)} fixes, each applied alone`,
          `findings: ${distribution(judged.map(({ findings }) => findings))}`,
        ].join('; ');
      assert.deepEqual(
        [...demands].filter((each) => !broken.has(each)),
        [],
        'demands that nothing has broken',
      );
      assert.deepEqual(
        judged.flatMap(({ faults }) => faults),
        [],
      );
    });
  }
});

/** How many have so many: `1: 240, 2: 12`. */
function distribution(counts: readonly number[]): string {
  const sorted = [...new Set(counts)].sort((a, b) => a - b);
  return sorted.map((each) => `${String(each)}: ${String(counts.filter((one) => one === each).length)}`).join(', ');
}
