import assert from 'node:assert/strict';
import { openSnapshot } from '../../../../src/features/service';
import { isWithWriter } from '../../../../src/features/presentation/left';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';
import { SIMPLIFIED } from '../../../support/reader';
import { sampleFiles } from '../../../support/samples';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

/** What is told of the plan of May after some changes of its text, given as pairs. */
function left(...changes: readonly (readonly [string, string])[]): string | undefined {
  const files = sampleFiles().map(({ path, text }) => ({
    path,
    text: path === PLAN ? changes.reduce((now, [from, to]) => now.replace(from, to), text) : text,
  }));
  return openSnapshot(loadKnowledge(bundledPack(), undefined, []), files).checking.left(PLAN, SIMPLIFIED)?.words;
}

describe('what keeps a document from being handed in', () => {
  const draft = ['status: submitted', 'status: draft'] as const;
  const open = ['budget: 120,000', 'budget: 【待填：推广总预算】'] as const;
  const wrong = ['period: 2026-05', 'period: 2026-05-01'] as const;

  it('is told in a sentence: what is open, what is wrong, or that nothing is', () => {
    assert.equal(left(draft), '可以提交');
    assert.equal(left(['status: submitted', 'status: returned']), '可以提交');
    assert.match(left(draft, open) ?? '', /^还有 1 格待填(?:、\d+ 处错误)?，还不能提交$/);
    assert.match(left(draft, wrong) ?? '', /^还有 \d+ 处错误，还不能提交$/);
    assert.match(left(draft, open, wrong) ?? '', /^还有 1 格待填、\d+ 处错误，还不能提交$/);
  });

  it('is told of nothing that is no longer with its writer, and of no other file', () => {
    assert.equal(left(), undefined);
    assert.equal(left(['type: monthly-promotion-plan', 'type: letter'], draft), undefined);
    const { checking } = openSnapshot(loadKnowledge(bundledPack(), undefined, []), []);
    assert.equal(checking.left('absent.md', SIMPLIFIED), undefined);
    for (const [status, isWith] of [
      ['draft', true],
      ['returned', true],
      ['submitted', false],
      ['approved', false],
      ['closed', false],
    ] as const)
      assert.equal(isWithWriter({ status }), isWith, status);
  });
});
