import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readBlocks } from '../../../../src/base/markdown/blocks';
import { readPlainBlocks } from '../../../../src/base/markdown/plainBlocks';
import { draws } from '../../../support/draws';
import { ROOT } from '../../../support/pack';

/** True where the text is plain; then it must read as markdown-it reads it. */
function isPlain(lines: readonly string[]): boolean {
  const plain = readPlainBlocks(lines);
  if (plain === undefined) return false;
  const { headings, tables, codeLines } = plain;
  assert.deepEqual({ headings, tables, codeLines }, readBlocks(lines));
  return true;
}

/** The lines below the front matter, which readOutline blanks. */
function bodyOf(text: string): string[] {
  const lines = text.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.map((line, index) => (index <= end ? '' : line));
}

const SAFE = [
  '',
  '',
  '',
  '中',
  '中文，一段。',
  '**粗**體',
  '12.5 萬',
  '5月',
  '-5%',
  '\u3000\u3000首行',
  '# 一',
  '## 二 ',
  '#',
  '- 甲',
  '* 乙',
  '1. 丙',
  '- [ ] 丁',
  '> 引',
  '  續',
  '    續',
  '  - 子',
  '| a | b |',
  '| --- | ---: |',
  '| 1 | 2 |',
  '| 1 |',
  '|||',
  '```',
  '```js',
  '~~~',
  '<!-- c -->',
  '<!-- d --> e',
];
const RISKY = [
  '#標',
  '# 三 #',
  '####### x',
  '---',
  '===',
  '***',
  '* * *',
  '- ',
  '-',
  '+',
  '-|-',
  '| - |',
  '|-|',
  '|',
  '\\|',
  '| a \\| b |',
  '| a | b',
  'a | b',
  '--- | ---',
  ':-: | -',
  '\ta',
  '     x',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '<a>',
  '<?',
  '[a]: b',
  '[a',
  '2) b',
  '1986.',
  '-a',
  '- # h',
  '- | a |',
  '- > q',
  '> # h',
  '> | a | b |',
  '>',
  '> - a',
  '> ```',
  '1. 1. x',
  '10. ',
  '``` `',
  '`a`',
  '~a',
  '_a_',
  '___',
  '\u3000',
  '\u00a0',
  '\u000b',
  '\u2028',
  '# a\0',
  '# ',
  '\\',
  '=a',
  ': a',
  '&amp;',
  '    ```',
  '   ```',
  '````',
  '-\t5',
  '- [x] ',
  '0. x',
  '12345678901. x',
];

describe('readPlainBlocks', () => {
  it('reads all sample documents itself', () => {
    const folder = path.join(ROOT, 'knowledge/samples');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    assert.ok(names.length > 0);
    for (const name of names) assert.ok(isPlain(bodyOf(readFileSync(path.join(folder, name), 'utf8'))), name);
  });
  it('reads as markdown-it does, or leaves it to markdown-it', () => {
    let plain = 0;
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SAFE) },
      fc.constantFrom(...RISKY),
      fc.array(fc.constantFrom(...SAFE, ...RISKY), { maxLength: 3 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        if (isPlain(lines)) plain += 1;
      }),
      draws(20_000),
    );
    assert.ok(plain > 1000);
  });
  it('leaves to markdown-it what could be more', () => {
    for (const text of [
      'a\n===',
      'a\n---',
      '    code',
      '- a\n\n      b',
      '<div>\n# a',
      '<!--\n# a\n-->',
      '```\n# a',
      '[a]: b',
      '- # a',
      '| a | b |\n| --- |',
      '| a |\n| - |\nb',
      'a\n| b |\n| - |',
    ]) {
      assert.equal(readPlainBlocks(text.split('\n')), undefined, text);
    }
  });
});
