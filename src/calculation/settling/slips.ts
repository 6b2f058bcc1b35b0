// The typing errors by which people write a number wrong: a digit too many or too few, in units of ten thousand, two
// neighbouring digits the wrong way round.
import { readNumber, roundTo } from '../../base/number';

/** How one number is told from another: by a factor of ten, or by the order of two digits. */
export type Slip = { readonly kind: 'times'; readonly factor: number } | { readonly kind: 'swapped' };

const MOST_ZEROS = 4;
const SAME = 1e-9; // numbers that differ by less are the same but for binary residue

/** The typing error that lies between what is written and what is right; undefined where it is another mistake. */
export function slipBetween(written: string, right: string): Slip | undefined {
  const [a, b] = [written, right].map(numberIn);
  if (a === undefined || b === undefined || a === 0 || b === 0 || a === b) return undefined;
  const power = Math.log10(a / b);
  const zeros = Math.round(power);
  if (Math.abs(power - zeros) < SAME && Math.abs(zeros) <= MOST_ZEROS)
    return { kind: 'times', factor: 10 ** Math.abs(zeros) };
  return swapsOf(written).some((each) => each === b) ? { kind: 'swapped' } : undefined;
}

/** The numbers that a typing error may have made of what is written, as near a value as `by` parts of it. */
export function slipsNear(written: string, value: number, by: number): number[] {
  return slipsOf(written, MOST_ZEROS).filter((each) => Math.abs(each - value) <= Math.abs(value) * by);
}

/** The numbers of which a typing error may have made what is written: by zeros more or fewer, or digits swapped. */
export function slipsOf(written: string, zeros = 1): number[] {
  const now = numberIn(written);
  if (now === undefined || now === 0) return [];
  const powers = Array.from({ length: zeros }, (_, index) => 10 ** (index + 1));
  const all = [...powers.flatMap((power) => [now * power, now / power]), ...swapsOf(written)];
  return all.map((each) => roundTo(each, 9));
}

function numberIn(text: string): number | undefined {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value : undefined;
}

/** What a text reads with each two neighbouring digits the other way round. */
function swapsOf(text: string): number[] {
  return Array.from(text.matchAll(/\d(?=([,.]?)(\d))/g)).flatMap(({ index, 0: digit, 1: mark = '', 2: next = '' }) => {
    const rest = text.slice(index + 2 + mark.length);
    return digit === next ? [] : (numberIn(`${text.slice(0, index)}${next}${mark}${digit}${rest}`) ?? []);
  });
}
