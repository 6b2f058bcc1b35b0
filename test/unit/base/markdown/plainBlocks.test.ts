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
  it('reads what documents are made of itself, and as markdown-it does', () => {
    const fences = ['```', '````', '```js x', '~~~', '~~~ `a`', '~~~~'];
    const plain = [
      ...['#', '# 一', '#  一  ', '#\t一', '###### 六', '##'],
      ...[
        '| a | b |\n|---|---|',
        '|a|b|\n|-|-|\n|1|2|',
        '| a |\n| :-: | \n| 1 |',
        '| a \\| b |\n|\t--- \t|',
        '| a | b\n|---|---|',
      ],
      ...[
        '  \n\t',
        '甲\n 乙\n  - 丙',
        '- 甲\n  乙',
        '1. 甲\n2) 乙',
        '> 甲\n> 乙',
        '<!-- a --> b',
        '- [ ] 甲',
        'x ```\n# a',
      ],
      ...fences.map((fence) => `${fence}\n# 碼\n| a |\n${fence.replace(/[^`~].*/, '')}`),
      ...['```\na\n````', '~~~\n```\n~~~', '```\na\n   ``` \t', '```\n\n```\n\n甲'],
    ];
    for (const text of plain) {
      assert.ok(isPlain(text.split('\n')), text);
      assert.ok(isPlain(`甲\n\n${text}\n\n乙`.split('\n')), text);
    }
  });
  it('leaves a table in which very many cells are missing to markdown-it', () => {
    const wide = (cell: string, count = 101): string => `|${cell.repeat(count)}`;
    const table = (rows: number, row: string): string[] => [wide('a|'), wide('-|'), ...Array<string>(rows).fill(row)];
    for (const row of [wide('1|'), wide('1|').slice(0, -1), wide('1|', 102), wide('1\\|1|')])
      assert.ok(isPlain(table(600, row)), row);
    for (const row of ['| 1 |', '| 1', '| 1 \\| 2 |']) {
      assert.ok(isPlain(table(499, row)), row);
      assert.equal(readPlainBlocks(table(501, row)), undefined, row);
    }
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
      '| a |\nx|---|',
      '| a | b |\n|---|---|---|',
      '```\na',
      '```a`\nb\n```',
      '``\n# a\n``',
      '~~\n# a\n~~',
      '```\na\n    ```',
      'a |\n-|',
      '# 甲 #',
      '# 甲\0',
      '#甲',
      '    - a',
      '=',
      ' 甲',
    ]) {
      assert.equal(readPlainBlocks(text.split('\n')), undefined, text);
    }
  });
});
