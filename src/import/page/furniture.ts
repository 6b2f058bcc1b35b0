// What a page puts before and after a text: left out where enough of its words stand together at one of the ends. That
// end is taken off which, unit by unit, speaks most for the page; a title among it is kept.
import type { LeftOut, Lines, SourceLine } from '../line';
import { titleLength } from '../regulationTitle';
import { unitsOf } from './units';
import type { Unit } from './units';

const MOST_LOOKED_AT = 12_000;
const ENOUGH = 4;

/** Takes the page's words off both ends, and lists them once for each end. */
export function withoutFurniture(lines: readonly SourceLine[]): Lines {
  const head = headOf(lines);
  const tail = tailOf(lines);
  if (head.length + tail.length === 0) return { lines, left: [] };
  const gone = [head, tail];
  const kept = lines.flatMap((line, index) =>
    remaining(
      line,
      gone.flat().filter((unit) => unit.line === index),
    ),
  );
  if (!kept.some(({ text }) => /\p{L}/u.test(text))) return { lines, left: [] };
  return { lines: kept, left: gone.flatMap((units) => entryOf(lines, units)) };
}

function headOf(lines: readonly SourceLine[]): Unit[] {
  const units: Unit[] = [];
  let looked = 0;
  for (let index = 0; index < lines.length && looked < MOST_LOOKED_AT; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const end = Math.min(line.text.length, MOST_LOOKED_AT - looked);
    units.push(...unitsOf(line, index, [0, end]));
    looked += end;
  }
  const count = bestLength(units.map(({ score }) => score));
  const isTitled = count < units.length && titleLength(units[count]?.text.trimStart() ?? '') > 0;
  const title = isTitled ? undefined : units.slice(0, count).findLast(isTitle);
  return units.slice(0, count).filter((unit) => unit !== title);
}

function tailOf(lines: readonly SourceLine[]): Unit[] {
  const parts: Unit[][] = [];
  let looked = 0;
  for (let index = lines.length - 1; index >= 0 && looked < MOST_LOOKED_AT; index--) {
    const line = lines[index];
    if (line === undefined) break;
    const start = Math.max(0, line.text.length - (MOST_LOOKED_AT - looked));
    parts.unshift(unitsOf(line, index, [start, line.text.length]));
    looked += line.text.length - start;
  }
  const units = parts.flat();
  const count = bestLength(units.map(({ score }) => score).reverse());
  let start = units.length - count;
  while (count > 0 && start > 0 && !/\p{L}/u.test(units[start - 1]?.text ?? '')) start--;
  return units.slice(start);
}

/** How many of the first scores have the greatest sum; none where that is not enough. */
function bestLength(scores: readonly number[]): number {
  let [sum, best, count] = [0, ENOUGH - 0.1, 0];
  for (const [index, score] of scores.entries()) {
    sum += score;
    if (sum > best) [best, count] = [sum, index + 1];
  }
  return count;
}

function isTitle({ text, score }: Unit): boolean {
  const title = text.trim();
  return score < 0 && titleLength(title) === title.length;
}

/** What is left of a line, in pieces where it was cut. */
function remaining(line: SourceLine, gone: readonly Unit[]): SourceLine[] {
  if (gone.length === 0) return [line];
  const pieces: SourceLine[] = [];
  let at = 0;
  for (const { from, to } of [...gone, { from: line.text.length, to: line.text.length }]) {
    const text = line.text.slice(at, from).trim();
    if (text !== '') pieces.push({ ...line, text });
    at = to;
  }
  return pieces;
}

function entryOf(lines: readonly SourceLine[], units: readonly Unit[]): LeftOut[] {
  const [first] = units;
  const place = first && lines[first.line];
  if (place === undefined) return [];
  const texts: string[] = [];
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    if (before?.line === unit.line && before.to === unit.from) texts.push(`${texts.pop() ?? ''}${unit.text}`);
    else texts.push(unit.text);
  }
  return [{ file: place.file, line: place.line, text: texts.map((text) => text.trim()).join(' / '), reason: 'page' }];
}
