// Amounts in capital numerals beside the figure that they spell: which figure of a text stands so near to one that it
// can be no other, 壹万元整（¥10,000.00） and 小写：¥10,000，大写：壹万元整.
import { capitalAmountsIn } from '../../base/forms/capitalAmounts';
import type { CapitalAmount } from '../../base/forms/capitalAmounts';
import { equalAt, readNumber } from '../../base/number';
import { fold } from '../../base/script';

/** A figure in a text. `decimals` are those that it shows. */
export interface TextFigure {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
}

/** An amount in capital numerals, and the figures right beside it in its text. */
export interface SpelledAmount extends CapitalAmount {
  readonly beside: readonly TextFigure[];
}

const FIGURE =
  /(?<![\d.,\p{L}\p{Script=Han}#-])[-+]?[¥￥]?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?[万亿]?(?:元|圆)?/gu;
/** What makes of a number no amount: a unit, a percent sign, a day that goes on. */
const GOES_ON = /^(?:[./:,~-]?\d|[-/~%‰年月日号]|\s?[a-z]|\s?(?!整|正|含|不|即|合|大|人)\p{Script=Han})/u;
const LABELS = /大写|小写|人民币|rmb|cny|金额|数字|合计|总计|共计|总额|总金额|[即合为是计共]/g;
const PARTS = /[。!?;,、\n]/;
const FARTHEST = 24;

/** The amounts in capital numerals of a text, each with the figures that stand right before and behind it. */
export function* spelledAmounts(text: string): Iterable<SpelledAmount> {
  let figures: TextFigure[] | undefined;
  for (const amount of capitalAmountsIn(text)) {
    figures ??= figuresIn(text);
    const before = figures.findLast(({ end }) => end <= amount.at);
    const behind = figures.find(({ at }) => at >= amount.end);
    const beside = [
      ...(before && joins(text.slice(before.end, amount.at)) ? [before] : []),
      ...(behind && joins(text.slice(amount.end, behind.at)) ? [behind] : []),
    ];
    yield { ...amount, beside };
  }
}

/** The amounts of money in figures that a text holds. */
export function figuresIn(text: string): TextFigure[] {
  const folded = fold(text);
  return [...folded.matchAll(FIGURE)].flatMap(({ 0: written, index }) => {
    const end = index + written.length;
    const isMoney = written.endsWith('元') || written.endsWith('圆');
    if (!isMoney && GOES_ON.test(folded.slice(end))) return [];
    const number = readNumber(written.replace('圆', '元').replace(/\s/g, ''));
    return number.kind === 'number' ? [{ at: index, end, value: number.value, decimals: number.decimals }] : [];
  });
}

// In brackets or behind 大寫： the same amount is said again; behind a mere comma it is another.
function joins(between: string): boolean {
  if (between.length > FARTHEST) return false;
  const folded = fold(between);
  const rest = folded.replace(LABELS, '');
  return !/[\p{L}\p{N}]/u.test(rest) && (rest !== folded || !PARTS.test(folded));
}

/** True where an amount in capital numerals spells a figure, which may be rounded. */
export function spells(amount: number, { value, decimals }: Pick<TextFigure, 'value' | 'decimals'>): boolean {
  return equalAt(amount, value, Math.min(decimals, 2));
}

/** True for a text that is an amount in capital numerals and says nothing besides but what it is called. */
export function isAlone(text: string, { at, end }: CapitalAmount): boolean {
  const rest = fold(`${text.slice(0, at)} ${text.slice(end)}`).replace(LABELS, '');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** The label of an amount, without what says in which form it stands: 報銷金額（大寫） is 报销金额. */
export function amountLabel(text: string): string {
  return fold(text)
    .replace(/大写|小写|人民币/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
