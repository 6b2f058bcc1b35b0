// Taking inline markup off a short text such as a table's cell: how a value is set, bold or as code or as a link, says
// nothing of it. What is struck through stays as it is: it was meant to be gone.

/** What can begin markup: where nothing of it is there, which is nearly always, nothing is searched for. */
const MARKS = /[*_`<[&]/;

// Each stops at the next mark of its kind, so that a long run of marks is read once. Letters and digits on the outer
// side make a single sign one of the text: 2*3*4, sku_a_1; so do blanks on the inner side, unless the marks stand
// around all of it.
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\)\*\*([^*]+)\*\*/g, '$1'],
  [/(?<![\\\p{L}\p{N}])__([^_]+)__(?![\p{L}\p{N}])/gu, '$1'],
  [/^\*([^*]+)\*$|^_([^_]+)_$/g, '$1$2'],
  [/(?<![\\\dA-Za-z*])\*(?!\s)([^*]+)(?<!\s)\*(?![\dA-Za-z*])/g, '$1'],
  [/(?<![\\\dA-Za-z_])_(?!\s)([^_]+)(?<!\s)_(?![\dA-Za-z_])/g, '$1'],
  [/`([^`]+)`/g, '$1'],
  [/(?<!!)\[([^[\]]+)\]\([^()\s]*\)/g, '$1'],
  [/<\/?(?:b|strong|i|em|u|code|span|font|mark|small|big)(?:\s[^<>]*)?>/gi, ''],
  [/^(?:\s*<br\s*\/?>)+/gi, ''],
  [/&nbsp;/gi, ' '],
];

const MOST_NESTED = 3; // ***`x`***

/** A text without inline markup and without blanks around it: `**合計**` and `[合計](a.md)` read 合計. */
export function withoutMarkup(text: string): string {
  let plain = text.trim();
  for (let depth = 0; depth < MOST_NESTED && MARKS.test(plain); depth++) {
    const before = plain;
    for (const [form, content] of FORMS) plain = plain.replace(form, content);
    plain = withoutLastBreaks(plain).trim();
    if (plain === before) break;
  }
  return plain;
}

// From the end on, since a pattern would follow each of many breaks to where the last is not the end.
function withoutLastBreaks(text: string): string {
  let end = text.length;
  for (let at = text.lastIndexOf('<'); at >= 0 && isBreak(text.slice(at, end)); at = text.lastIndexOf('<', at - 1)) {
    end = at;
    if (at === 0) break;
  }
  return text.slice(0, end);
}

function isBreak(text: string): boolean {
  return /^<br\s*\/?>\s*$/i.test(text);
}
