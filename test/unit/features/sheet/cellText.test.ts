import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitRow } from '../../../../src/base/markdown/markdown';
import { cellSource, shownText } from '../../../../src/features/sheet/cellText';
import { draws } from '../../../support/draws';
import { typed } from '../../../support/sheet/drawnTables';

/** What a line shows of its cells. */
function shown(line: string): string[] {
  return splitRow(line, 0).map(({ text }) => shownText(text));
}

const LINES = /\s*[\r\n]+\s*/;

describe('the text of a cell', () => {
  it('is shown as it was typed, with any signs in it', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (texts) => {
        const line = `| ${texts.map(cellSource).join(' | ')} |`;
        const expected = texts.map((text) =>
          /^\s*【待填([：:][^】]*)?】\s*$/.test(text) ? '' : text.trim().split(LINES).join('\n'),
        );
        assert.deepEqual(shown(line), expected);
        assert.doesNotMatch(line, /[\r\n]/);
      }),
      draws(1000),
    );
  });

  it('says tags, bars and what stands for signs in signs of their own', () => {
    assert.equal(cellSource('<b>3</b> < 5 | a\\|b\\'), '&lt;b>3&lt;/b> < 5 \\| a&#92;\\|b&#92;');
    assert.equal(cellSource('&lt; &amp; &copy; &#92;'), '&amp;lt; &amp;amp; &copy; &amp;#92;');
    assert.equal(cellSource(' 一\\\r\n\n  二｜ '), '一&#92;<br>二&#65372;');
    assert.equal(shownText('一 <br/> 二&nbsp;&lt;'), '一\n二&nbsp;<');
  });

  it('is empty where it is still to be filled in', () => {
    assert.deepEqual(['【待填】', '【待填：預算】', '【待填】x'].map(shownText), ['', '', '【待填】x']);
  });
});
