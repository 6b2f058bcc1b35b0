// Flattening a regulation as pages and word processors do: its line breaks get lost, others come where a line was full,
// signs become narrow or wide, words that are not its own come before, after and between, pinyin stands between or
// above the characters, cells of tables are no longer told apart.
import fc from 'fast-check';
import { waysToRead } from '../../../src/base/pinyin';
import { simplify } from '../../../src/base/script';
import { randomOf } from '../random';

/** What is done to a text. */
export interface Flattening {
  /** How often a line break gets lost. */
  readonly lost: number;
  /** What stands in its place. */
  readonly instead: '' | ' ';
  /** Whether blanks within lines are lost too. */
  readonly tight: boolean;
  readonly signs: 'kept' | 'narrow' | 'wide digits';
  /** Which page's words are around it; none of them for a negative number. */
  readonly page: number;
  readonly pinyin: 'none' | 'in brackets' | 'bare' | 'without tones' | 'after each' | 'above';
  /** After how many characters a line is full and goes on in the next; 0 where none is. */
  readonly width: number;
  /** How such a line ends: like other lines, or by the soft break of word processors. */
  readonly softly: boolean;
  /** Whether the head and foot of printed pages are between the lines. */
  readonly printed: boolean;
  /** What stands between the cells of a row. */
  readonly cells: '\t' | ' ' | '\n';
  /** What the draws within a text start from. */
  readonly seed: number;
}

/** All that is done to texts. */
export const flattenings: fc.Arbitrary<Flattening> = fc.record({
  lost: fc.constantFrom(1, 1, 1, 0.8, 0.5, 0.3),
  instead: fc.constantFrom('', ' '),
  tight: fc.boolean(),
  signs: fc.constantFrom('kept', 'kept', 'narrow', 'wide digits'),
  page: fc.integer({ min: -3, max: 4 }),
  pinyin: fc.constantFrom('none', 'none', 'none', 'in brackets', 'bare', 'without tones', 'after each', 'above'),
  width: fc.constantFrom(0, 0, 0, 26, 40),
  softly: fc.boolean(),
  printed: fc.constantFrom(false, false, true),
  cells: fc.constantFrom('\t', ' ', '\n'),
  seed: fc.nat(),
});

/** What pages put before and after a text. */
const PAGES: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
  [
    [
      '首页',
      '范文大全',
      '规章制度',
      '登录 | 注册',
      '当前位置：首页 > 规章制度 > 正文',
      '发布时间：2024-05-06 来源：网友投稿 阅读：1024次',
    ],
    [
      '上一篇：员工请假制度范本',
      '下一篇：仓库安全须知',
      '相关推荐',
      '电商客服话术大全',
      '店铺运营方案',
      'Copyright © 2024 版权所有 京ICP备12345678号-1',
    ],
  ],
  [
    ['免费文档下载', 'VIP会员登录', '上传文档', '已阅读3页，还剩12页未读，继续免费阅读', '文档介绍'],
    [
      '温馨提示：',
      '1. 本站所有文档均由用户上传，如有侵权请联系我们删除。',
      '2. 下载后如有问题，请联系网站客服处理。',
      '3. 未经许可，不得转载本站的内容。',
      '评论',
      '0/200',
      '发表评论',
    ],
  ],
  [
    ['收藏本站', '设为首页', '您的位置：资料库>>企业管理>>电子商务'],
    [
      '分享到：微信 微博 QQ空间',
      '点赞 12',
      '收藏',
      '举报',
      '猜你喜欢',
      '热门下载',
      '免责声明：本网站内容来自互联网，仅供参考。',
    ],
  ],
  [
    ['打印本页', '字号：大 中 小', '浏览次数：356'],
    ['【关闭窗口】', '扫一扫在手机打开当前页', '主办单位：某某网 技术支持：某某科技', '网站地图 | 联系我们 | 关于我们'],
  ],
  [
    ['广告', '开通会员享专属特权', '搜索', '文库首页'],
    ['展开阅读全文', '最新文档', '猜您关注', '关注公众号获取更多资料', '返回顶部'],
  ],
];

const NARROW: Readonly<Record<string, string>> = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';' };

/** A text flattened. */
export function flattened(lines: readonly string[], flattening: Flattening): string {
  const { lost, instead, page, seed } = flattening;
  const random = randomOf(seed);
  const [before = [], after = []] = PAGES[page] ?? [];
  const body = lines.flatMap((line, at) => [
    ...(at > 0 && at % PRINTED_LINES === 0 ? betweenPages(lines, at, flattening) : []),
    ...linesOf(line, flattening, random),
  ]);
  const all = [...before.map(broken), ...body, ...after.map(broken)];
  const text = all.reduce((whole, line, at) => {
    const isKept = line.stands || all[at - 1]?.stands === true || random() >= lost;
    return `${whole}${at === 0 ? '' : isKept ? '\n' : instead}${line.text}`;
  }, '');
  return wrapped(text, flattening);
}

/** A line; one that `stands` keeps the breaks around it. */
interface FlatLine {
  readonly text: string;
  readonly stands: boolean;
}

function broken(text: string): FlatLine {
  return { text, stands: false };
}

const PRINTED_LINES = 11;

/** What printed pages have at the end of one and at the beginning of the next. */
function betweenPages([title = '']: readonly string[], at: number, { printed }: Flattening): FlatLine[] {
  if (!printed) return [];
  const foot = `第 ${String(at / PRINTED_LINES)} 页`;
  return [foot, title, '内部资料 请勿外传'].map((text) => ({ text, stands: true }));
}

/** What becomes of a line: the pinyin above it, and it; of a row with its cells in lines, each of these. */
function linesOf(line: string, flattening: Flattening, random: () => number): FlatLine[] {
  const { tight, pinyin, cells } = flattening;
  const isRow = line.includes('\t');
  const texts = (isRow && cells === '\n' ? line.split('\t') : [line.replaceAll('\t', cells)])
    .map((text) => withPinyin(tight ? text.replace(/[ \u3000]+/g, isRow ? ' ' : '') : text, flattening, random))
    .map((text) => ({ text: withSigns(text, flattening), stands: isRow }));
  return pinyin === 'above' ? [{ text: syllablesOf(line), stands: true }, ...texts] : texts;
}

/** Where no line ends: inside of a number or a word, before a sign that closes, after one that opens. */
const NO_BREAK = /[\w\u00c0-\u01ff.．:]\u0000[\w\u00c0-\u01ff.．:]|\u0000[、，。；：！？）」』”’%]|[（「『“‘]\u0000/;

/** A text whose lines are full after so many characters; not before a closing sign, nor inside of a number. */
function wrapped(text: string, { width, softly }: Flattening): string {
  if (width === 0) return text;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const parts: string[] = [];
    let rest = line;
    while (rest.length > width) {
      let at = width;
      while (at > 1 && NO_BREAK.test(`${rest.slice(0, at)}\0${rest.slice(at)}`)) at--;
      parts.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    lines.push([...parts, rest].join(softly ? '\v' : '\n'));
  }
  return lines.join('\n');
}

function withSigns(line: string, { signs }: Flattening): string {
  if (signs === 'narrow')
    return line.replace(/[，（）：；]/g, (sign) => NARROW[sign] ?? sign).replace(/^([一二三四五六七八九十]+)、/, '$1,');
  if (signs === 'wide digits') return line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return line;
}

const MARKED: Readonly<Record<string, string>> = { a: 'ā', e: 'é', i: 'ǐ', o: 'ò', u: 'ū' };

/** Pinyin after one character of some twenty, or after each. */
function withPinyin(line: string, { pinyin }: Flattening, random: () => number): string {
  if (pinyin === 'none' || pinyin === 'above') return line;
  return line.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, (character) => {
    const syllable = syllableOf(character);
    if (syllable === undefined || (pinyin !== 'after each' && random() > 0.05)) return character;
    if (pinyin === 'without tones') return character + syllable;
    return character + (pinyin === 'bare' ? marked(syllable) : `(${marked(syllable)})`);
  });
}

function syllablesOf(line: string): string {
  return Array.from(line, syllableOf)
    .flatMap((syllable) => (syllable === undefined ? [] : [marked(syllable)]))
    .join(' ');
}

function syllableOf(character: string): string | undefined {
  return waysToRead(simplify(character))[0];
}

function marked(syllable: string): string {
  return syllable.replace(/[aeo]|[iu](?![aeo])/, (vowel) => MARKED[vowel] ?? vowel);
}
