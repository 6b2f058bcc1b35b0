// What a cell says without what programs put around it: the signs by which exports keep ids from becoming numbers,
// blanks of all kinds, full width.
import { isMissing } from '../../base/number';
import { halfWidth, isAscii } from '../../base/script';
import type { Cell } from '../reading/cell';

const AROUND = /^=?"(.*)"$/s;
const BLANKS = /[\u00a0\u200b-\u200d\u2060\ufeff]/g;

/** The text of a cell: without tabs, `="…"`, blanks that are not seen. */
export function plainText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const trimmed = cell.trim();
  const text = isAscii(trimmed) ? trimmed : trimmed.replace(BLANKS, '').trim();
  return text.startsWith('="') ? (AROUND.exec(text)?.[1]?.trim() ?? text) : text;
}

const NO_VALUE = /^(?:#DIV\/0!|#N\/A|#VALUE!|null|nan|n\/a)$/i;

/** True for what exports write where there is nothing: a dash, nothing, a division by zero. */
export function isNothing(text: string): boolean {
  return isMissing(text) || NO_VALUE.test(halfWidth(text));
}
