// What the selected cells come to: how many hold something, and of the numbers among them the sum and the average.

/** Of some cells. */
export interface Sums {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number;
  /** How many decimals are shown: as many as the finest of the numbers has. */
  readonly decimals: number;
  /** True where all numbers are shares, and so is what they come to. */
  readonly isPercent: boolean;
}

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, '%': 0.01, '％': 0.01 };

/** The sums of what cells show. */
export function sumsOf(texts: readonly string[]): Sums {
  const filled = texts.filter((text) => text.trim() !== '');
  const numbers = filled.flatMap((text) => numberIn(text) ?? []);
  const sum = numbers.reduce((all, { value }) => all + value, 0);
  const decimals = numbers.reduce((most, each) => Math.max(most, each.decimals), 0);
  const average = sum / Math.max(1, numbers.length);
  const isPercent = numbers.length > 0 && numbers.every((each) => each.isPercent);
  return { count: filled.length, numbers: numbers.length, sum, average, decimals, isPercent };
}

interface ShownNumber {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** The number that a cell shows, and its decimals; undefined for what is none. */
export function numberIn(text: string): ShownNumber | undefined {
  const plain = text
    .trim()
    .replace(/^[¥￥]\s*/, '')
    .replace(/[,，\s]/g, '')
    .replace(/元$/, '');
  const match = /^([-+−]?\d+(?:\.(\d+))?)([千万萬亿億%％])?$/.exec(plain);
  if (match === null) return undefined;
  const [, digits = '', fraction = '', unit = ''] = match;
  const scale = SCALES[unit] ?? 1;
  const decimals = Math.max(0, fraction.length - Math.log10(scale));
  return { value: Number(digits.replace('−', '-')) * scale, decimals, isPercent: /[%％]/.test(unit) };
}

/** The sums in words: how many hold something, and of numbers what they come to. */
export function sumsText(
  { count, numbers, sum, average, decimals, isPercent }: Sums,
  words: { readonly count: string; readonly sum: string; readonly average: string },
): string {
  const format = (value: number, digits: number): string => {
    const shown = Math.min(4, isPercent ? Math.max(0, digits - 2) : digits);
    const style = isPercent ? 'percent' : 'decimal';
    return value.toLocaleString(undefined, { style, minimumFractionDigits: shown, maximumFractionDigits: shown });
  };
  const parts = [`${words.count} ${String(count)}`];
  if (numbers > 0)
    parts.push(`${words.sum} ${format(sum, decimals)}`, `${words.average} ${format(average, Math.max(2, decimals))}`);
  return parts.join('　');
}
