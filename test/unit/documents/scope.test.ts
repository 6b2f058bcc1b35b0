import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/documents/parse';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);

/** What checks see of the section of goals when its body reads like this. */
function goalsOf(body: string): unknown {
  const document = parseDocument(
    knowledge,
    'a.md',
    `---\ntype: demo-plan\nperiod: 2026-05\n---\n\n## 目標\n${body}\n\n## 風險\n\n無\n`,
  );
  return document.scopes.whole()['goals'];
}

describe('the text of a section, as checks see it', () => {
  it('is its body, without heading and comments', () => {
    assert.equal(goalsOf('\n<!-- 提示 -->\n\n成交 42 萬。\n\n訪客 8 萬。'), '成交 42 萬。\n\n訪客 8 萬。');
  });
  it('is missing where the section is empty or still to be filled in', () => {
    assert.equal(goalsOf('\n'), '');
    assert.equal(goalsOf('\n成交 42 萬。【待填：訪客】'), '');
  });
  it('is the start of a very long one', () => {
    assert.equal(String(goalsOf(`\n${'長'.repeat(50_000)}`)).length, 20_000);
  });
});
