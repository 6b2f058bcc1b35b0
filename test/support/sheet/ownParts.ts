// What writers put into a document that its contract knows nothing of, each as a change of a text.

const TABLE = ['| 自己的列 | 二 |', '| --- | ---: |', '| 甲 | 1 |', '| a \\| b | `x \\| y` |'];

const below =
  (...lines: readonly string[]) =>
  (text: string): string =>
    `${text.trimEnd()}\n\n${lines.join('\n')}\n`;

/** Every table line of a text changed. */
const inTables =
  (change: (line: string, isRule: boolean) => string) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => (line.startsWith('|') ? change(line, /^\|[\s:|-]+\|$/.test(line)) : line))
      .join('\n');

/** Parts and habits of writers by what they are. */
export const OWN_PARTS: Readonly<Record<string, (text: string) => string>> = {
  'a section of its own': below('## 我自己的一節', '', '說明。', '', ...TABLE, '', '表後的話。'),
  'a section with nothing in it': below('## 待寫的一節'),
  'a table without bars at its ends': below('a | b', '--- | ---', '1 | 2', 'x | y', ' | 空'),
  'an indented table': below('文字', '', ...TABLE.map((line) => `  ${line}`)),
  'a table in a quote and one in a list': below(
    ...TABLE.map((line) => `> ${line}`),
    '',
    '- 一項',
    '',
    ...TABLE.map((line) => `  ${line}`),
  ),
  'a table that ends with the text': below(...TABLE),
  'a table right below a line': below('緊接的一行', ...TABLE, '<!-- 緊接的註 -->'),
  'a wide table': below(
    `| ${Array.from({ length: 60 }, (_, at) => `列${String(at)}`).join(' | ')} |`,
    `|${' --- |'.repeat(60)}`,
    `|${' 1 |'.repeat(60)}`,
    `|${'|'.repeat(60)}`,
  ),
  'HTML, lists, code and comments': below(
    '<details><summary>x</summary>',
    '',
    '| 一 | 二 |',
    '|---|---|',
    '|1|2|',
    '',
    '</details>',
    '',
    '```',
    '| 不是 | 表 |',
    '| --- | --- |',
    '```',
    '',
    '<!-- 一個',
    '幾行的註 -->',
    '',
    '1. 一',
    '   - 二',
  ),
  'rows of more and fewer cells': below('| a | b |', '| --- | --- |', '| 1 |', '| 1 | 2 | 3 |', '| 1 | 2', ' | 2 |'),
  'a table without rows': below('| a | b |', '| --- | --- |'),
  'a column of its own in every table': inTables((line, isRule) => `${line} ${isRule ? '---' : '自'} |`),
  'cells without blanks': inTables((line) => line.replace(/ *\| */g, '|')),
  'wide blanks in cells': inTables((line) => line.replaceAll(' | ', '   |   ')),
  'bold words': inTables((line, isRule) => (isRule ? line : line.replace(/^\| ([^|*]+?) \|/, '| **$1** |'))),
  'long words and long texts': below(
    `## ${'一節很長的標題 with words 與'.repeat(8)}`,
    '',
    `https://example.com/${'path/without/blanks/'.repeat(12)}`,
    '',
    `| ${'Title'.repeat(12)} | 金額 | 很長的說明 |`,
    '| --- | ---: | --- |',
    `| ${'word'.repeat(40)} | 1,234,567,890,123,456.78 | ${'寫了又寫，'.repeat(60)} |`,
  ),
  'a key of its own': (text) => text.replace(/^author:/m, '自己的鍵: 自己的值 # 註\nauthor:'),
};
