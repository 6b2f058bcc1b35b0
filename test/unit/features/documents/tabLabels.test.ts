import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { tabLabels } from '../../../../src/features/documents/tabLabels';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { bundledPack } from '../../../support/pack';
import { SIMPLIFIED } from '../../../support/reader';
import { samples } from '../../../support/typing';

const pack = bundledPack().value;
assert.ok(pack);
const { value: knowledge } = combinePacks([pack]);

describe('labels of tabs', () => {
  const labels = tabLabels(knowledge.documentTypes, SIMPLIFIED);

  it('say the type and the period', () => {
    assert.equal(labels['**/documents/*/monthly-promotion-plan.md'], '月度推广计划 ${dirname}');
  });

  it('are there for each document of the sample workspace, and only one', () => {
    const patterns = Object.keys(labels);
    const odd = samples()
      .documents.paths()
      .filter((path) => patterns.filter((pattern) => picomatch(pattern)(path)).length !== 1);
    assert.deepEqual(odd, []);
  });
});
