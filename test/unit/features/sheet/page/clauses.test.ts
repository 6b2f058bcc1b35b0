import assert from 'node:assert/strict';
import { sheetClauses } from '../../../../../src/features/sheet/page/clauses';
import { SIMPLIFIED, TRADITIONAL } from '../../../../support/reader';
import { draftSamples } from '../../../../support/sheet/sheets';

const { snapshot } = draftSamples();

async function offered(before: string, reader = SIMPLIFIED): Promise<ReturnType<typeof sheetClauses>> {
  const index = await snapshot.lookup.index();
  return sheetClauses(snapshot.references.completionAt({ before, line: 0 }, { index, reader }));
}

describe('the clauses for a text', () => {
  it('take the place of what was typed of them', async () => {
    const [first] = await offered('依据§3.2');
    assert.deepEqual([first?.text, first?.from], ['§3.2', 2]);
  });

  it('are found by words in either script and by pinyin, and told in few characters', async () => {
    for (const typed of ['§推广计划', '§推廣計劃', '§tuiguangjihua'])
      assert.ok(
        (await offered(typed)).some(({ text }) => text.startsWith('§3.2')),
        typed,
      );
    for (const { detail = '' } of await offered('§3', TRADITIONAL)) assert.ok(detail.length <= 41);
  });

  it('are marked where a text cites them', () => {
    const path = 'documents/2026-06/monthly-promotion-plan.md';
    const texts = snapshot.sheets.of(path, SIMPLIFIED)?.blocks.filter((block) => block.kind === 'text') ?? [];
    const cited = texts.flatMap((block) => block.cited.map((each) => ({ ...each, block })));
    assert.ok(cited.length > 0);
    for (const { block, line, from, to, clause, brief } of cited) {
      assert.ok(block.text.split('\n')[line]?.slice(from, to).includes(clause.number));
      assert.ok(brief.includes(clause.number));
    }
  });
});
