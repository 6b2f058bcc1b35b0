// The fixes of one edit that rules offer, so that all speak alike, and which of them may be written unasked.
import type { Fix, Input } from '../../base/finding';
import { message } from '../../base/message';
import type { MessageId } from '../../base/message';
import { readNumber } from '../../base/number';
import type { Range } from '../../base/range';
import type { ComputedCell } from '../../calculation/computed';

/** A fix that writes `newText` over one range, for a person to choose. */
export function replacement(range: Range, newText: string, id: MessageId = 'fix.write'): Fix {
  return { title: message(id, { text: newText.trim() }), edits: [{ range, newText }], applicability: 'ask' };
}

/** A fix that writes the one value that follows from others. */
export function computedFix(range: Range, newText: string, inputs: readonly Input[]): Fix {
  return { ...replacement(range, newText), applicability: 'safe', inputs };
}

/** The fix that writes what a cell computes: safe where it may be written unasked. */
export function cellFix(range: Range, { expected, inputs, isCertain }: ComputedCell): Fix {
  return isCertain
    ? computedFix(
        range,
        expected,
        inputs.map((each) => ({ range: each })),
      )
    : replacement(range, expected);
}

/**
 * A fix that writes what a number without its sign means: `40` is 40 %, but `0.4` may be 40 % or 0.4 %, and `1` 1 % or
 * all.
 */
export function meantFix(range: Range, text: string, meant: string): Fix {
  const number = readNumber(text);
  return number.kind === 'number' && Math.abs(number.value) > 1
    ? computedFix(range, meant, [])
    : replacement(range, meant);
}
