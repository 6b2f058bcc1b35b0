// What is said of a text that is no value of its field or column: why, and what would be one.
import { bracketedAtEnd } from '../base/forms/brackets';
import { MOST_DIGITS, roundTo } from '../base/number';
import { labelOf, message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import type { Column, Field } from '../knowledge/contracts/contract';
import type { InvalidReason } from './value';

/** Why a text is no value of its field or column, said with what is allowed. */
export function invalidMessage(spec: Field | Column, text: string, reason: InvalidReason): Message {
  const args = { label: labelOf(spec), text };
  switch (reason) {
    case 'number':
      return message('value.number', args);
    case 'digits':
      return message('value.digits', { ...args, most: MOST_DIGITS });
    case 'integer':
      return message('value.integer', args);
    case 'percent-sign':
      return message('value.percent-sign', args);
    case 'unit':
      return message('value.unit', { ...args, unit: unitIn(spec) });
    case 'date':
      return message('value.date', args);
    case 'date-range':
      return message('value.date-range', args);
    case 'min':
      return message('value.min', { ...args, limit: limitText(spec, spec.min) });
    case 'max':
      return message('value.max', { ...args, limit: limitText(spec, spec.max) });
    case 'option':
      return message('value.option', { ...args, allowed: allowedOptions(spec) });
  }
}

/** What a value of this field or column may be, as an example or a limit: what was expected where a text is none. */
export function expectationOf(spec: Field | Column, reason: InvalidReason): string {
  switch (reason) {
    case 'number':
    case 'digits':
      return EXAMPLES[spec.kind] ?? '120,000';
    case 'integer':
      return '12';
    case 'percent-sign':
      return '40%';
    case 'unit':
      return unitIn(spec);
    case 'date':
      return '2026-05-03';
    case 'date-range':
      return '2026-05-01 ~ 2026-05-07';
    case 'min':
      return `≥ ${String(limitText(spec, spec.min))}`;
    case 'max':
      return `≤ ${String(limitText(spec, spec.max))}`;
    case 'option':
      return spec.options.map((option) => option.value).join('、');
  }
}

// A share is a fraction in contracts, and a percentage to people.
function limitText({ kind }: Field | Column, limit = NaN): string | number {
  if (Number.isNaN(limit)) return '';
  return kind === 'percent' ? `${String(roundTo(limit * 100, MOST_DIGITS - 2))}%` : limit;
}

// What a column of this kind is in, where its title does not say.
function unitIn({ unit, kind, title }: Field | Column): string {
  const inTitle = unit ?? bracketedAtEnd(title)?.inner;
  return inTitle ?? (kind === 'percent' ? '%' : kind === 'money' ? '元' : '12');
}

const EXAMPLES: Readonly<Partial<Record<Column['kind'], string>>> = {
  percent: '40%',
  ratio: '3.50',
  integer: '12',
  number: '12.5',
};

function allowedOptions({ options }: Field | Column): MessageArgument {
  return {
    pack: options.map((option) => option.value).join('、'),
    en: options.map((option) => option.en ?? option.value).join(', '),
  };
}
