// Cleaning a single line: invisible characters, look-alikes, spaces, page furniture, pinyin put between characters.
// Everything that is taken out is handed back.
import { withoutPinyin } from './pinyin';
import type { PinyinTraits } from './pinyin';
import type { LeftReason } from './line';

/** A line cleaned, and what was taken out of it. */
export interface Cleaned {
  readonly text: string;
  readonly removed: readonly { readonly text: string; readonly reason: LeftReason }[];
}

const LONGEST_NUMBER = 40;
const NOTHING: Cleaned = { text: '', removed: [] };
const PAGE_LINES: readonly RegExp[] = [
  /^[-—_~·•\s]*(?:共\s*\d+\s*[页頁]\s*[,，、]?\s*)?第\s*\d+\s*[页頁](?:\s*[,，/／、]?\s*共?\s*\d+\s*[页頁])?[-—_~·•\s]*$/,
  /^[-—_~·•\s]*(?:page|页|頁)\s*\d*(?:\s*(?:of|\/)\s*\d+)?[-—_~·•\s]*$/i,
  /^[-—–_~·•]+\s*\d{1,4}\s*[-—–_~·•]+$/,
  /^\d{1,4}\s*[/／]\s*\d{1,4}$/,
  /^\d{1,3}$/,
  /^[-—–_~·•=*.\s]+$/,
];
// Inside a line a page counter is known by its underscore, by the word PAGE, or by a sentence that ends just before it.
const PAGE_PARTS = new RegExp(
  [
    /(?<!_)_+\s*第\s*\d+\s*[页頁]/u,
    /(?<=^|[\p{Script=Han}。；：，、）)])\s*PAGE\s*\d*(?=[\p{Script=Han}\s（(]|$)/u,
    /(?<=[。；])\s*(?:-\s*)?第\s*\d+\s*[页頁](?:\s*共\s*\d+\s*[页頁])?(?:\s*-)?(?=\s*$)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
const CONTROLS = String.raw`\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f`;
const JOINERS = String.raw`\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb`;
const INVISIBLE = new RegExp(`[${JOINERS}${CONTROLS}]`, 'g');
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
/** Other shapes of the same character, as they come out of old fonts and scanners. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  説: '說',
  閲: '閱',
  鋭: '銳',
  税: '稅',
  衆: '眾',
  爲: '為',
  綫: '線',
  啓: '啟',
  産: '產',
  戸: '戶',
  敎: '教',
  吿: '告',
  淸: '清',
  靑: '青',
};

/** What is known of a source before its lines are cleaned. */
export interface SourceTraits {
  /** Whether it is in Traditional script, where alone those other shapes are faults. */
  readonly traditional: boolean;
  /** In which ways pinyin stands between its characters. */
  readonly pinyin: PinyinTraits;
}

/** True for a line that is a number and nothing else, as pages have them and cells of tables. */
export function isBareNumber(raw: string): boolean {
  return /^\s*\d{1,3}\s*$/.test(raw);
}

/** True for a line that is no more than the number of a page. */
export function isPageNumber(raw: string): boolean {
  const visible = raw.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
  return visible.length <= LONGEST_NUMBER && /\d/.test(visible) && PAGE_LINES.some((pattern) => pattern.test(visible));
}

/** Cleans a line; one that is known to be a cell of a table may be a number alone. */
export function cleanLine(raw: string, { traditional, pinyin }: SourceTraits, isCell = false): Cleaned {
  if (raw.trim() === '') return NOTHING;
  const visible = plainCharacters(raw, traditional)
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
  if (!isCell && PAGE_LINES.some((pattern) => pattern.test(visible)))
    return { text: '', removed: visible === '' ? [] : [{ text: visible, reason: 'furniture' }] };
  const removed: { text: string; reason: LeftReason }[] = [];
  const withoutPages = visible.replace(PAGE_PARTS, (part) => {
    removed.push({ text: part.trim(), reason: 'furniture' });
    return '';
  });
  const { text, removed: letters } = withoutPinyin(withoutPages, pinyin);
  for (const each of letters) removed.push({ text: each, reason: 'pinyin' });
  return { text: tidyNumeral(text.trim()), removed };
}

function plainCharacters(raw: string, traditional: boolean): string {
  const composed = raw
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(COMPATIBILITY, (character) => character.normalize('NFKC'));
  return traditional
    ? composed.replace(/[説閲鋭税衆爲綫啓産戸敎吿淸靑]/g, (character) => LOOKALIKES[character] ?? character)
    : composed;
}

/** Numerals as they should be written: 笫 for 第, 第 3 條 with spaces, a dash for 一 in brackets, spaces in 總　則. */
function tidyNumeral(text: string): string {
  return text
    .replace(/^笫(?=\s*[零〇一二三四五六七八九十百千\d]+\s*[编編篇章节節条條款项項目])/, '第')
    .replace(
      /^第\s*([零〇一二三四五六七八九十百千]+|[\d０-９]+)\s*([编編篇章节節条條])(?:\s*之\s*([零〇一二三四五六七八九十]+|\d+))?/,
      (whole, ordinal: string, word: string, added?: string) =>
        /\s/.test(whole) ? `第${ordinal}${word}${added === undefined ? '' : `之${added}`}` : whole,
    )
    .replace(/^([（(])\s*[—─一–-]\s*([）)])/, '$1一$2')
    .replace(/^([（(])\s*([零〇一二三四五六七八九十百\d]+)\s*([）)])/, '$1$2$3')
    .replace(/(^|\s)(\p{Script=Han}) (\p{Script=Han})$/u, '$1$2$3');
}
