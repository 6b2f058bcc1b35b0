// What a value says where it stands without its column: to links, which read it again.
import { writeNumber } from '../../base/number';
import type { NumberStyle } from '../../base/number';
import type { Value } from '../value';

/**
 * What a value says to other documents: a name without what is around it, a number with the unit that its title bears,
 * nothing where a word says that there is nothing.
 */
export function saidText({ text, value }: Said): string {
  switch (value.kind) {
    case 'missing':
      return value.isDressed === true ? '' : text;
    case 'text':
      return value.isDressed === true ? value.text : text;
    case 'number':
      return value.style.scale === undefined ? text : (writeNumber(value.value, inFull(value.style)) ?? text);
    default:
      return text;
  }
}

interface Said {
  readonly text: string;
  readonly value: Value;
}

function inFull({ scale = 0, ...style }: NumberStyle): NumberStyle {
  const unit = SCALE_SIGNS[scale];
  return unit === undefined ? { ...style, digits: Math.max(0, style.digits - scale) } : { ...style, unit };
}

const SCALE_SIGNS: Readonly<Record<number, string>> = { 4: '万', 8: '亿', [-2]: '%' };
