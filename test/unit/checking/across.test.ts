// Tests that a value that several other documents contradict is told once, where it stands, and what is found at theirs
// refers to it.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import type { FileState } from '../../../src/base/content';
import { checkWorkspace, withChanges } from '../../../src/checking/checked';
import type { CheckedWorkspace } from '../../../src/checking/checked';
import { fixDocuments } from '../../../src/checking/fixes';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { changesIn } from '../../support/changedNumbers/changes';
import { spread } from '../../support/draws';
import { submitted, textOf } from '../../support/drafts';
import { readKnowledge, TEST_PACK } from '../../support/pack';

type PathFinding = Finding & { readonly path: string };

function all({ findings }: CheckedWorkspace): PathFinding[] {
  return [...findings].flatMap(([path, found]) => found.map((each) => ({ ...each, path })));
}

function isCulprit(each: Finding): boolean {
  return each.message.id !== 'culprit.elsewhere' && (says(each, 'culprit.across') || says(each, 'culprit.too'));
}

function says({ message }: Finding, id: string): boolean {
  return JSON.stringify(message).includes(`"${id}"`);
}

function changedTo(path: string, from: string, to: string): CheckedWorkspace {
  const text = textOf(submitted, path);
  assert.ok(text.includes(from), from);
  return withChanges(submitted, [{ path, text: text.replace(from, to) }]).next;
}

describe('a value that several other documents contradict', () => {
  const PROMOTION = 'documents/2026-06/monthly-promotion-plan.md';
  for (const [path, from, to, slip, others] of [
    [PROMOTION, '| 20,000 | 10.75% |', '| 200,000 | 10.75% |', 'slip.times', 3],
    [PROMOTION, '| 20,000 | 10.75% |', '| 26,000 | 10.75% |', undefined, 3],
    ['documents/2026-06/monthly-plan.md', 'salesTarget: 1,250,000', 'salesTarget: 2,150,000', 'slip.swapped', 2],
    ['documents/2026-06/campaign-plan-618.md', 'budget: 69,500', 'budget: 6.95', 'slip.unit', 2],
  ] as const) {
    it(`is told once, with what makes all agree: ${to}`, () => {
      const found = all(changedTo(path, from, to));
      const [culprit, ...more] = found.filter(({ severity }) => severity === 'error');
      assert.ok(culprit !== undefined);
      assert.deepEqual(more, []);
      assert.equal(culprit.path, path);
      assert.equal(culprit.fixes[0]?.isGuess, true);
      assert.ok(slip === undefined || says(culprit, slip));
      const spoiled = textOf(submitted, path).replace(from, to);
      assert.equal(applyEdits(spoiled, culprit.fixes[0].edits), textOf(submitted, path));

      const referring = found.filter((each) => each.path !== path);
      assert.equal(referring.length, others);
      for (const each of referring) {
        assert.deepEqual([each.severity, each.message.id], ['information', 'culprit.elsewhere']);
        assert.deepEqual([each.related?.[0]?.path, each.related?.[0]?.range], [path, culprit.range]);
        assert.ok(culprit.related?.some((one) => one.path === each.path && one.rule === 'link-mismatch'));
      }
    });
  }

  it('is never another than the one that was changed, and is told by what makes all agree', () => {
    const plans = changesIn(['2026-06']).filter(({ type }) => type === 'campaign-plan' || type === 'monthly-plan');
    let told = 0;
    for (const { path, place, newText } of spread(plans, 12)) {
      const text = applyEdits(textOf(submitted, path), [{ range: place.range, newText }]);
      const next = withChanges(submitted, [{ path, text }]).next;
      for (const each of all(next).filter(isCulprit)) {
        told++;
        assert.deepEqual([each.path, each.range.start], [path, place.range.start]);
        assert.equal(each.expected, place.text.trim());
      }
      const restored = withChanges(next, [{ path, text: textOf(submitted, path) }]).next;
      assert.deepEqual(all(restored), all(submitted));
    }
    assert.ok(told > 0);
  });

  it('is not written over what it was carried to, by whoever fixes all', () => {
    const drafts = all(changedTo(PROMOTION, '| 20,000 | 10.75% |', '| 26,000 | 10.75% |')).map(({ path }) => path);
    const files = [...new Set(drafts)].map((path) => {
      const text = textOf(submitted, path).replace('| 20,000 | 10.75% |', '| 26,000 | 10.75% |');
      return { path, text: text.replace('status: submitted', 'status: draft') };
    });
    const { checked } = fixDocuments(withChanges(submitted, files).next, drafts);
    for (const { path, text } of files) if (path !== PROMOTION) assert.equal(textOf(checked, path), text);
  });
});

describe('in documents that name a plan', () => {
  const knowledge = readKnowledge(TEST_PACK);
  const table = (title: string, head: string, row: string): string =>
    `## ${title}\n\n| ${head} |\n|${'---|'.repeat(head.split('|').length)}\n| ${row} |\n`;
  const plan = (budget: string, sales: string, total = '400'): string =>
    `---\ntype: demo-plan\nid: plan\nperiod: 2026-05\nstatus: draft\nbudget: ${total}\n---\n` +
    table('渠道與預算', '渠道 | 預算 | 成交 | ROI', `直通車 | ${budget} | ${sales} | 3.00`);
  const report = (budget: string, comment = ''): string =>
    `---\ntype: demo-report\nperiod: 2026-05\nstatus: draft\nplan: plan\n---\n${comment}` +
    table('結果', '渠道 | 預算', `直通車 | ${budget}`);
  const found = (...texts: readonly string[]): PathFinding[] => {
    const files = texts.map((text, index): FileState => ({ path: `documents/${String(index)}.md`, text }));
    return all(checkWorkspace(knowledge, DEFAULT_SETTINGS, files as { path: string; text: string }[]));
  };
  const wrong = plan('4,000', '12,000', '4,000');

  it('is told at the plan where two contradict it, and nowhere where one does or they differ', () => {
    const [culprit] = found(wrong, report('400'), report('400')).filter(isCulprit);
    assert.deepEqual([culprit?.path, culprit?.expected], [undefined, undefined]); // its own sums speak for it
    const [other] = found(plan('4,000', '1,200'), report('400'), report('400')).filter(isCulprit);
    assert.deepEqual([other?.path, other?.expected], ['documents/0.md', '400']);
    assert.deepEqual(found(wrong, report('400')).filter(isCulprit), []);
    assert.deepEqual(found(wrong, report('400'), report('500')).filter(isCulprit), []);
    assert.deepEqual(found(wrong, report('400'), report('400'), report('4,000')).filter(isCulprit), []);
  });

  it('counts nothing that a comment silences', () => {
    const comment = '<!-- ops-regulation-disable-file link-mismatch -- 另計 -->\n';
    const some = found(plan('4,000', '1,200'), report('400'), report('400', comment)).filter(isCulprit);
    assert.deepEqual(
      some.map(({ related }) => related?.filter(({ rule }) => rule === 'link-mismatch').length),
      [1],
    );
  });
});
