// What people write into a cell to say that there is nothing: /, N/A, 無. A dash is read everywhere, in base/number.ts.
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import { labelKey } from '../../base/script';
import type { Column, Field } from '../../knowledge/contracts/contract';

const LONGEST = 12;
const MARKS = '*_`<&~\ufeff\u200b'; // with which begins what is set in some way

/** True for a text that says that there is nothing to say. 無 is an answer where words must be given. */
export function saysNothing(spec: Field | Column, text: string): boolean {
  if (text.length > LONGEST || spec.written === undefined) return false;
  const { nothing, none, firsts } = spec.written;
  const first = text.charAt(0);
  if (!firsts.includes(first) && !MARKS.includes(first)) return false;
  const key = labelKey(withoutMarkup(text)).replace(/[。.]$/, '');
  return key === '' || nothing.includes(key) || (none.includes(key) && !isAnswer(spec));
}

function isAnswer(spec: Field | Column): boolean {
  return spec.kind === 'text' && spec.required && !('unique' in spec && spec.unique);
}
