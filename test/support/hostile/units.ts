// What nobody writes, and a reader must get through all the same: signs that readers look for, repeated without end,
// alone, in turn, or as many that open as then close.

/** The signs by what they mean to a reader. */
const SIGNS = {
  blanks: [' ', '\t', '\u00a0', '\u3000', '\u200b', '\u2028', '\ufeff', '\r', '\n', '\r\n', ' \n', '\n\n'],
  characters: ['a', 'A', 'ａ', '甲', '甲、', '臺', '\u0301', 'e\u0301', '😀', '\ud83d', '\ude00', '\u202e', 'א', '\0'],
  sounds: ['x', 'xi', 'xian', 'zh', 'shang', 'ng', 'tuiguang', 'a ', 'v', "xi'"],
  placeholders: ['【', '】', '【待填', '【待填：', '【待填：【', '【待填】', '【待填：甲】'],
  days: [
    '~',
    '～',
    ' - ',
    '至',
    '到',
    '/',
    '5月',
    '5月1日',
    '5月1日~',
    '2026-05-',
    '2026年5月',
    '（周',
    '(周一)',
    '周',
    '5-',
  ],
  numbers: ['1', '1,', '1.', '１', '１，', '%', '％', '¥', '¥1', '万', '1万', '-1', '+', '1e', '0', '1 ', '.'],
  citations: [
    '§',
    '§1',
    '§1.',
    '§1.1',
    '§1、',
    '§1~',
    '§1-',
    '第',
    '第1条',
    '第一章',
    '第三章（二）',
    '（一）',
    '第十',
    '十',
  ],
  names: ['《', '》', '《》', '〈', '《甲', 'a-b§', 'tmall-operations§3', '本制度第', '制度'],
  brackets: [
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '[]',
    '](',
    '![',
    '[x](',
    '[x]: ',
    '[^1]',
    '{',
    '}',
    '{{',
    '}}',
    '「',
    '」',
    '“',
    '”',
  ],
  code: ['`', '``', '``` ', '```\n', '~~~\n', '    a\n'],
  html: [
    '<',
    '>',
    '<!--',
    '-->',
    '<!-- -->',
    '<a ',
    '<a>',
    '</a>',
    '<div>',
    '<p>',
    '<p',
    '<br>',
    '<![CDATA[',
    '<?',
    '<!a',
    '</',
  ],
  tables: ['|', '| ', '| a ', '\\|', '|-', '| --- ', '|:-:', '| a |\n', '| --- |\n', '| a |\n| --- |\n'],
  cells: [
    '<td>',
    '<tr>',
    '<table>',
    '<table><tr><td>',
    '<td rowspan=9>',
    '<td colspan=9>',
    '<li>',
    '<ol><li>',
    '<span>',
  ],
  marks: ['*', '**', '*a ', '**a', '_', '__a', '~~', '==', '\\', '&', '&amp;', '&#', '$', '$$'],
  headings: [
    '#',
    '# ',
    '# a\n',
    '## 一、甲\n',
    '###### a\n',
    '=\n',
    'a\n=\n',
    '-\n',
    'a\n-\n',
    '一、',
    '（一）甲\n',
    '1.1 ',
  ],
  lists: ['- ', '-', '- a\n', '* ', '+ ', '1. ', '1) ', '1. a\n', '> ', '>', '> a\n', '- [ ] ', '  - '],
  yaml: [
    '---\n',
    '--- ',
    '...\n',
    ': ',
    ':',
    '：',
    '? ',
    '- - ',
    '&a ',
    '*a',
    '!a ',
    '!!',
    '| \n',
    '>-\n',
    '%a\n',
    '@',
    'a: ',
    'a: b\n',
    '# b\n',
  ],
  quotes: ['"', "'", '""', "''", '"a",', ',', '"a"\t', '"\t', 'a\t', '\t\n'],
  silencing: ['<!-- ops-regulation-disable-next-line a -->\n', '<!-- ops-regulation-disable-file a -- b -->', '-- '],
  addresses: ['a@', 'a.', 'http://', 'http://a', 'www.', 'mailto:a@', '://', '//', 'a/', '../'],
  calculation: [
    '!',
    '- ',
    '(1',
    '1 + ',
    'a.b',
    'a[',
    '[1, ',
    'a ? ',
    'a && ',
    '"a" + ',
    '.map(x, ',
    'size(',
    '(?:',
    'a*',
    '(a|',
    '[^',
    '{1,9}',
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

/** Signs that readers look for, each as it is repeated. */
export const HOSTILE_UNITS: readonly string[] = [...new Set(Object.values(SIGNS).flat())];

/** Signs that open something, with those that end it. */
const HOSTILE_PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['![', '](a)'],
  ['{', '}'],
  ['【', '】'],
  ['【待填：', '】'],
  ['《', '》'],
  ['「', '」'],
  ['*', '*'],
  ['**a', '**'],
  ['_a', '_'],
  ['<', '>'],
  ['<!--', '-->'],
  ['<a>', '</a>'],
  ['<div>', '</div>'],
  ['<div>\n', '</div>\n'],
  ['<ol><li>', '</li></ol>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['`', '`'],
  ['"', '"'],
  ['"a', '",'],
  ['[1, ', ']'],
  ['size(', ')'],
  ['(a|', ')*'],
  [' ', 'a'],
  ['\t', 'a'],
  ['\n', 'a'],
  ['1', '.'],
  ['5月1日', '~'],
  ['§1', '、'],
  ['#', ' '],
];

/** A text of some length that is made of one kind of hostile signs. */
export interface Hostile {
  readonly name: string;
  readonly text: (length: number) => string;
}

/** A sign, or several in turn, without end. */
export function repeated(...units: readonly string[]): Hostile {
  const unit = units.join('');
  return { name: shown(unit), text: (length) => unit.repeat(Math.ceil(length / unit.length)) };
}

/** A sign, each on a line of its own. */
function lineByLine(unit: string): Hostile {
  return { ...repeated(`${unit}\n`), name: `${shown(unit)} line by line` };
}

/** As many signs that open something as then end it. */
function nested([opening, closing]: readonly [string, string]): Hostile {
  return {
    name: `${shown(opening)} and then as many ${shown(closing)}`,
    text: (length) => {
      const count = Math.ceil(length / (opening.length + closing.length));
      return opening.repeat(count) + closing.repeat(count);
    },
  };
}

/** Each sign by itself, on one line and line by line, and all that nest. */
export const HOSTILE_TEXTS: readonly Hostile[] = [
  ...HOSTILE_UNITS.map((unit) => repeated(unit)),
  ...HOSTILE_UNITS.filter((unit) => !/[\r\n]$/.test(unit)).map(lineByLine),
  ...HOSTILE_PAIRS.map(nested),
];

// Blanks and what is not seen, as numbers.
function shown(signs: string): string {
  return JSON.stringify(signs).replace(
    /[\u0080-\u00a0\u0300-\u036f\u2000-\u200f\u2028-\u202e\u3000\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
