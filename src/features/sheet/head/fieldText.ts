// What a person types into a field of the head, as the document has it: days as dates, a period as its kind is written,
// a choice by its name, a share with its sign. What cannot be read stays as it was typed, so that a finding can tell.
import type { Document } from '../../../documents/document';
import { inScript } from '../../../documents/templates/template';
import { readValue } from '../../../documents/value';
import type { Field } from '../../../knowledge/contracts/contract';
import { readWrittenPeriod } from '../../drafting/periodStep';

/** A text for a field by its id. */
export function fieldText({ type, period, script }: Document, id: string, typed: string): string {
  const text = typed.trim();
  if (text === '') return '';
  if (id === 'period') return readWrittenPeriod(text)?.text ?? text;
  const field = type?.fields.find((each) => each.id === id);
  if (field === undefined) return text;
  const value = readValue(field, text, period);
  switch (value.kind) {
    case 'date':
      return value.day;
    case 'dateRange':
      return value.fromTime === undefined && value.toTime === undefined
        ? [...new Set([value.from, value.to])].join(' ~ ')
        : text;
    case 'text':
      return field.kind === 'enum' ? inScript(value.text, script) : text;
    case 'invalid':
      return signed(field, text);
    default:
      return text;
  }
}

// As in a cell that is formatted as a percentage. A fraction may mean either, which a finding asks.
function signed({ kind }: Field, text: string): string {
  return kind === 'percent' && /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) > 1 ? `${text}%` : text;
}
