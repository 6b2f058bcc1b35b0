// The number before a heading or name: 一、 （四） 4. 第四部分 ④ Ⅳ. — and how it is taken off. Of a name it must be plain
// that it is a number and no part of the name: 618 大促 and 1.5L 水杯 keep theirs.

const CHINESE = '一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾貳參陸';
const CIRCLED = String.raw`\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289\u2160-\u217f`;
const AFTER = String.raw`[、．.。，,：:)）\]】\s—–-]`;

const HEADING_NUMBERS: readonly RegExp[] = [
  new RegExp(String.raw`^[（(\[【〔]\s*(?:[${CHINESE}]{1,5}|\d{1,3}|[a-z]|[ivx]{1,5})\s*[）)\]】〕]${AFTER}*`, 'iu'),
  new RegExp(
    String.raw`^(?:第\s*(?:[${CHINESE}]{1,5}|\d{1,3})\s*(?:部分|部份|章|节|節|篇|项|項|点|點|条|條|步|块|塊|大点)|` +
      String.raw`(?:附表|附件|表|模块|模塊|part|section|chapter)\s*(?:[${CHINESE}]{1,5}|\d{1,3}(?:[-.]\d{1,3})?))${AFTER}*`,
    'iu',
  ),
  new RegExp(String.raw`^[${CHINESE}]{1,5}${AFTER}+`, 'u'),
  new RegExp(String.raw`^\d{1,3}(?:[.．-]\d{1,3}){0,4}${AFTER}*`, 'u'),
  new RegExp(String.raw`^[${CIRCLED}]${AFTER}*`, 'u'),
  new RegExp(String.raw`^(?:[ivx]{1,5}|[a-z])${AFTER}+`, 'iu'),
  new RegExp(String.raw`^[${CHINESE}]{1,5}(?=\S)`, 'u'),
];

/** Each way in which a heading may be read without a number before it. */
export function withoutNumbers(heading: string): string[] {
  return HEADING_NUMBERS.flatMap((form) => {
    const rest = heading.replace(form, '');
    return rest === heading || rest === '' ? [] : [rest];
  });
}

// A number that a point follows is part of a number where a digit comes next.
const NAME_NUMBER = new RegExp(
  String.raw`^(?:\d{1,3}(?:[、）)．]\s*|[.](?!\d)\s*)|[${CHINESE}]{1,3}、\s*|` +
    String.raw`[（(](?:\d{1,3}|[${CHINESE}]{1,3})[）)]\s*|[${CIRCLED}]\s*)(?=\S)`,
  'u',
);

/** A name without the number of its place in a list. */
export function withoutPlace(name: string): string {
  return name.replace(NAME_NUMBER, '');
}
