// How much the signs and words around a number say that a clause begins there.
import type { Mark } from './mark';
import { isQuantity } from '../../citations/numerals';
import type { NumeralStyle } from '../../citations/numerals';

/** A number in its text. */
interface Occurrence {
  readonly at: number;
  readonly end: number;
  readonly style: NumeralStyle;
  readonly parts: readonly number[];
}

const LEADING = 6;
const LOOKED_AT = 20;
const AGAINST = -8;
/** What a number says for itself where it stands right after words. */
const OWN: Readonly<Partial<Record<NumeralStyle, number>>> = {
  part: 2,
  chapter: 2,
  section: 2,
  article: 0,
  comma: -1,
  bracket: 3,
  dot: 1,
  number: 1,
  circle: 2,
  roman: 1,
  decimal2: 1,
  decimal3: 2,
  decimal4: 2,
  decimal5: 2,
};
const STRUCTURES: ReadonlySet<NumeralStyle> = new Set(['part', 'subpart', 'chapter', 'section', 'article']);
const CITING =
  /(?:[本该該前][法条條例办辦规規章制度款则則]{1,2}|依照|按照|依据|依據|根据|根據|违反|違反|符合|参照|參照|适用|適用|执行|執行|[见見至到和与與或及、》第章节節条條款]|以及)\s*$/;
/** The title of a chapter, which may end with a word that cites. */
const TITLED = /第[零〇一二三四五六七八九十百\d]+[编編篇章]\s?[^，。；：、的和与與及第]{1,12}$/;
const CITED_ON = /^(?:第|[的、至和与與或及及]|规定|規定|所列|所称|所稱|所述|所规|所規|中[的，、]|[款项項目]|[~～—–-])/;
const DIGITS = /^[\d０-９]+/;
const DIGIT = /^[\d０-９]/;
/** 4.4月平均分: nobody counts tenths of a month. */
const NO_TENTHS = /^月/;
const UNCOMMON = /[，,.．]$/;

/** True for 第三章 and the like, and for 第三條. */
export function isStructure(style: NumeralStyle): boolean {
  return STRUCTURES.has(style);
}

/** How much speaks for a number where it stands, whether it begins a line, and whether a colon leads to it. */
export function weightOf(text: string, place: Occurrence): Pick<Mark, 'weight' | 'leads' | 'introduced'> {
  const { at, end, style } = place;
  const before = text.slice(Math.max(0, at - LOOKED_AT), at);
  const after = text.slice(end, end + 12);
  const leads = at === 0 || before.endsWith('\n');
  const own = (OWN[style] ?? 0) + afterWeight(place, text.slice(at, end), after);
  return {
    weight: own + (leads && own > AGAINST ? LEADING : beforeWeight(before, place)),
    leads,
    introduced: /[：:]\s*$/.test(before),
  };
}

function beforeWeight(before: string, { style, parts }: Occurrence): number {
  const ink = before.trimEnd();
  if (STRUCTURES.has(style) && CITING.test(ink) && !TITLED.test(ink)) return AGAINST;
  if (ink === '' || /[。！？；!?;…]["”」』》）)]?$/u.test(ink)) return 3;
  if (/[：:]$/.test(ink)) return 2;
  if (/[图圖表]$/.test(ink) && !STRUCTURES.has(style)) return AGAINST;
  if (/[第款]$/.test(ink) && (style === 'bracket' || style === 'number')) return AGAINST;
  if (/[、，,（(《“「『—–\-~～≥≤=<>＞＜＋+×*/第$￥¥#@&]$/.test(ink)) return -6;
  if (style === 'comma' && /[统統唯之第单單专專同万萬]$/.test(ink)) return -6;
  return afterWords(before, style, parts);
}

function afterWords(before: string, style: NumeralStyle, parts: readonly number[]): number {
  const isWritten = style === 'dot' || style.startsWith('decimal');
  if (isWritten && /(?:^|[^A-Za-z])[A-Za-z]$/.test(before)) return -6;
  if (isWritten && /[\d０-９]$/.test(before)) return -3;
  if (style === 'comma' && /[零〇一二三四五六七八九十百]$/.test(before)) return -3;
  return /\s$/.test(before) ? 1 : parts.length > 4 ? -1 : 0;
}

function afterWeight({ style }: Occurrence, written: string, after: string): number {
  if (STRUCTURES.has(style)) return CITED_ON.test(after) ? AGAINST : 0;
  if (style === 'bracket' || style === 'number') return /^[、，,]?\s?[（(第项項款至]/.test(after) ? AGAINST : 0;
  if (style.startsWith('decimal') && DIGIT.test(after)) return -3;
  if (style.startsWith('decimal'))
    return isQuantity(after) && !NO_TENTHS.test(after)
      ? AGAINST
      : /^[^\p{Script=Han}\s（(“「《A-Za-z\d]/u.test(after)
        ? AGAINST
        : 0;
  if (style === 'comma' && /^[零〇一二三四五六七八九十百]/.test(after)) return -3;
  if (style === 'dot' && DIGIT.test(after)) return isQuantity(after.replace(DIGITS, '')) ? -9 : -3;
  if (style === 'dot' && isQuantity(after) && !/[、.．,，]/.test(written)) return AGAINST;
  return UNCOMMON.test(written) && style === 'comma' ? -1 : /[，,]$/.test(written) ? -2 : 0;
}
