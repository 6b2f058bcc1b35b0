// Columns of changes, 環比 or 差異: there arrows and words of rising and falling are signs, and 持平 is nothing.
// Elsewhere an arrow may only say how the number stands beside an earlier one.
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { WrittenWords } from '../../knowledge/writtenWords';

/** True for a field or column that says by how much something changed. */
export function isOfChanges(spec: Field | Column): boolean {
  if (spec.min !== undefined && spec.min >= 0) return false;
  if ('formula' in spec && spec.formula?.includes('change(') === true) return true;
  return spec.written !== undefined && spec.labels.some((label) => holds(label, spec.written));
}

function holds(label: string, written: WrittenWords | undefined): boolean {
  return written?.changes.some((word) => label.includes(word)) === true;
}

const ARROW = /^([↑▲🔺⬆📈]|[↓▼🔻⬇📉])(.+)$|^(.+?)([↑▲🔺⬆📈]|[↓▼🔻⬇📉])$/u;
const FIGURE = /^了?([\d(].*)$/;
const UP = /[↑▲🔺⬆📈]/u;

/**
 * A number with the sign that an arrow or a word beside it means; undefined where that cannot be told, or the arrow
 * says something else.
 */
export function signed(spec: Field | Column, text: string): string | undefined {
  const said = text.replace(/^负(?=[\d¥])/, '-').replace(/^正(?=\d)/, '+');
  const arrow = ARROW.exec(said);
  if (arrow === null) return worded(spec, said);
  const [, before, behind, front, after] = arrow;
  const rest = behind ?? front ?? '';
  if (!isOfChanges(spec) || /[△▽]/.test(said)) return undefined;
  return withSign(rest, UP.test(before ?? after ?? '') ? '+' : '-');
}

function withSign(text: string, sign: '+' | '-'): string | undefined {
  if (text.startsWith(sign)) return text;
  return /^[+-]/.test(text) ? undefined : sign + text;
}

function worded(spec: Field | Column, text: string): string | undefined {
  if (/^[-+\d¥$]/.test(text) || spec.written === undefined) return text;
  const { up, down } = spec.written;
  const rise = behindWord(up, text);
  const rest = rise ?? behindWord(down, text);
  return rest === undefined || !isOfChanges(spec) ? text : withSign(rest, rise === undefined ? '-' : '+');
}

function behindWord(words: readonly string[], text: string): string | undefined {
  const word = words.filter((each) => text.startsWith(each)).toSorted((a, b) => b.length - a.length)[0];
  return word === undefined ? undefined : FIGURE.exec(text.slice(word.length))?.[1];
}
