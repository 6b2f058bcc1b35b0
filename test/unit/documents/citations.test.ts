import assert from 'node:assert/strict';
import { readOutline } from '../../../src/base/markdown/markdown';
import { readCitations } from '../../../src/documents/citations';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const { names } = readKnowledge(TEST_PACK);

/** The clauses cited, each with its line and place. */
function cited(text: string, bodyLine: number): unknown[] {
  return readCitations(readOutline(text, bodyLine), bodyLine, { names }).map(({ text: written, range: { start } }) => [
    written,
    start.line,
    start.character,
  ]);
}

describe('the clauses that a document cites', () => {
  it('stand in its text, not in code', () => {
    assert.deepEqual(cited('見 §1.1\n`§1.2` 與 §1.3\n```\n§1.4\n```\n§4: §1.5', 0), [
      ['§1.1', 0, 2],
      ['§1.3', 1, 9],
      ['§4', 5, 0],
      ['§1.5', 5, 4],
    ]);
  });

  it('stand in the values of its head, not in keys and comments', () => {
    const head = ['---', '§1: §1.1', '  - §1.2', '# §1.3', '  # §1.4', '"§1.5": `§1.6`', "'§1: x': 1", '§1.7', '---'];
    assert.deepEqual(cited([...head, '§1: §1.8'].join('\n'), head.length), [
      ['§1.1', 1, 4],
      ['§1.2', 2, 4],
      ['§1.5', 5, 1],
      ['§1.6', 5, 9],
      ['§1', 6, 1],
      ['§1.7', 7, 0],
      ['§1', 9, 0],
      ['§1.8', 9, 4],
    ]);
  });
});
