// Flattening a regulation as pages do: its line breaks get lost, signs become narrow or wide, the page's own words come
// before and after, pinyin stands between the characters.
import fc from 'fast-check';
import { waysToRead } from '../../../src/base/pinyin';
import { simplify } from '../../../src/base/script';

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
  readonly pinyin: 'none' | 'in brackets' | 'bare' | 'without tones';
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
  pinyin: fc.constantFrom('none', 'none', 'in brackets', 'bare', 'without tones'),
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
  const { lost, instead, tight, page, seed } = flattening;
  const random = randomFrom(seed);
  const [before = [], after = []] = PAGES[page] ?? [];
  const body = lines
    .map((line) => withPinyin(tight ? line.replace(/[ \u3000]+/g, '') : line, flattening, random))
    .map((line) => withSigns(line, flattening));
  return [...before, ...body, ...after].reduce((text, line) => `${text}${random() < lost ? instead : '\n'}${line}`);
}

function withSigns(line: string, { signs }: Flattening): string {
  if (signs === 'narrow')
    return line.replace(/[，（）：；]/g, (sign) => NARROW[sign] ?? sign).replace(/^([一二三四五六七八九十]+)、/, '$1,');
  if (signs === 'wide digits') return line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return line;
}

const MARKED: Readonly<Record<string, string>> = { a: 'ā', e: 'é', i: 'ǐ', o: 'ò', u: 'ū' };

/** Pinyin after one character of some twenty. */
function withPinyin(line: string, { pinyin }: Flattening, random: () => number): string {
  if (pinyin === 'none') return line;
  return line.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, (character) => {
    const [syllable] = waysToRead(simplify(character));
    if (syllable === undefined || random() > 0.05) return character;
    const marked = syllable.replace(/[aeo]|[iu](?![aeo])/, (vowel) => MARKED[vowel] ?? vowel);
    if (pinyin === 'in brackets') return `${character}(${marked})`;
    return character + (pinyin === 'bare' ? marked : syllable);
  });
}

/** Numbers from 0 to 1, always the same from one seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
