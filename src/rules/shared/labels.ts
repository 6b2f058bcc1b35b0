// Owns how rules name things in messages and offer fixes of one edit, so that all speak alike.
import type { Fix, Input } from '../../base/finding';
import { message } from '../../base/message';
import type { Message, MessageArgument, MessageId } from '../../base/message';
import { readNumber } from '../../base/number';
import type { Range } from '../../base/range';
import type { ComputedCell } from '../../documents/document';
import type { InvalidReason } from '../../documents/value';
import type { Column, Field } from '../../knowledge/contracts/contract';

/** A titled thing of a contract as an argument: in the reader's script, or in English where there is an English title. */
export function labelOf(entry: { readonly title: string; readonly en?: string | undefined }): MessageArgument {
  return { pack: entry.title, en: entry.en };
}

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
  return isCertain ? computedFix(range, expected, inputs.map((each) => ({ range: each }))) : replacement(range, expected);
}

/** A fix that writes what a number without its sign means: `40` is 40 %, but `0.4` may be 40 % or 0.4 %, and `1` 1 % or all. */
export function meantFix(range: Range, text: string, meant: string): Fix {
  const number = readNumber(text);
  return number.kind === 'number' && Math.abs(number.value) > 1 ? computedFix(range, meant, []) : replacement(range, meant);
}

/** Why a text is no value of its field or column, said with what is allowed. */
export function invalidMessage(spec: Field | Column, text: string, reason: InvalidReason): Message {
  const args = { label: labelOf(spec), text };
  switch (reason) {
    case 'number': return message('value.number', args);
    case 'integer': return message('value.integer', args);
    case 'percent-sign': return message('value.percent-sign', args);
    case 'date': return message('value.date', args);
    case 'date-range': return message('value.date-range', args);
    case 'min': return message('value.min', { ...args, limit: spec.min ?? '' });
    case 'max': return message('value.max', { ...args, limit: spec.max ?? '' });
    case 'option': return message('value.option', { ...args, allowed: allowedOptions(spec) });
  }
}

/** What a value of this field or column may be, as an example or a limit: what was expected where a text is none. */
export function expectationOf(spec: Field | Column, reason: InvalidReason): string {
  switch (reason) {
    case 'number': return EXAMPLES[spec.kind] ?? '120,000';
    case 'integer': return '12';
    case 'percent-sign': return '40%';
    case 'date': return '2026-05-03';
    case 'date-range': return '2026-05-01 ~ 2026-05-07';
    case 'min': return `≥ ${String(spec.min ?? '')}`;
    case 'max': return `≤ ${String(spec.max ?? '')}`;
    case 'option': return spec.options.map((option) => option.value).join('、');
  }
}

const EXAMPLES: Readonly<Partial<Record<Column['kind'], string>>> = { percent: '40%', ratio: '3.50', integer: '12', number: '12.5' };

function allowedOptions({ options }: Field | Column): MessageArgument {
  return { pack: options.map((option) => option.value).join('、'), en: options.map((option) => option.en ?? option.value).join(', ') };
}
