import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOutline, withoutComments } from '../../../src/base/markdown/markdown';

const pieces = fc
  .array(fc.constantFrom('<!--', '-->', '<!-->', '-', '!', '<', '>', ' ', '字', 'a'), { maxLength: 30 })
  .map((all) => all.join(''));

describe('comments of a line', () => {
  it('are those that a pattern would find', () => {
    fc.assert(
      fc.property(pieces, (line) => {
        assert.equal(withoutComments(line), line.replace(/<!--.*?-->/g, ''));
        const found = Array.from(`字${line}`.matchAll(/<!--(.*?)-->/g), (match) => [
          match[1]?.trim(),
          match.index,
          match.index + match[0].length,
        ]);
        assert.deepEqual(
          readOutline(`字${line}`).comments.map(({ text, range }) => [
            text,
            range.start.character,
            range.end.character,
          ]),
          found,
        );
      }),
    );
  });
});
