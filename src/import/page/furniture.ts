// What a page puts before and after a text: left out where enough of its words stand together at one of the ends. That
// end is taken off which, unit by unit, speaks most for the page; a title among it is kept.
import type { LeftOut, Lines, SourceLine } from '../line';
import { titleLength } from '../regulationTitle';
import { unitsOf } from './units';
import type { Unit } from './units';

const MOST_LOOKED_AT = 12_000;
const ENOUGH = 4;
const FAR = -1_000_000;

/** Takes the page's words off both ends, and lists them once for each end. */
export function withoutFurniture(lines: readonly SourceLine[]): Lines {
  const units = endsOf(lines);
  const [start, end] = textAmong(units.map(({ score }) => score));
  const gone = [withoutTitle(units, start), units.slice(afterSigns(units, end))].filter(isEnough);
  if (gone.length === 0) return { lines, left: [] };
  const byLine = new Map<number, Unit[]>();
  for (const unit of gone.flat()) byLine.set(unit.line, [...(byLine.get(unit.line) ?? []), unit]);
  return {
    lines: lines.flatMap((line, index) => remaining(line, byLine.get(index) ?? [])),
    left: gone.flatMap((each) => entryOf(lines, each)),
  };
}

function isEnough(units: readonly Unit[]): boolean {
  return units.reduce((sum, { score }) => sum + score, 0) >= ENOUGH;
}

/** The units at both ends; what is far from them counts as one that speaks for the text. */
function endsOf(lines: readonly SourceLine[]): Unit[] {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const units: Unit[] = [];
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const { length } = line.text;
    const [headEnd, tailStart] = [MOST_LOOKED_AT - before, total - MOST_LOOKED_AT - before];
    if (headEnd >= tailStart) units.push(...unitsOf(line, index, [0, length]));
    else {
      if (headEnd > 0) units.push(...unitsOf(line, index, [0, Math.min(length, headEnd)]));
      if (units.at(-1)?.score !== FAR && length > headEnd)
        units.push({ line: index, from: 0, to: 0, text: 'x', score: FAR });
      if (tailStart < length) units.push(...unitsOf(line, index, [Math.max(0, tailStart), length]));
    }
    before += length;
  }
  return units;
}

/** Where the units begin and end that together speak most for the text. */
function textAmong(scores: readonly number[]): readonly [start: number, end: number] {
  let best = { sum: 0, start: 0, end: scores.length };
  let [sum, start] = [0, 0];
  for (const [index, score] of scores.entries()) {
    if (sum >= 0) [sum, start] = [0, index];
    sum += score;
    if (sum < best.sum) best = { sum, start, end: index + 1 };
  }
  return [best.start, best.end];
}

/** The units before the text, without the title among them, unless the text begins with one. */
function withoutTitle(units: readonly Unit[], start: number): Unit[] {
  const before = units.slice(0, start);
  const isTitled = titleLength(units[start]?.text.trimStart() ?? '') > 0;
  const title = isTitled ? undefined : before.findLast(isTitle);
  return before.filter((unit) => unit !== title);
}

/** List marks and numbers right before the page's words go with them. */
function afterSigns(units: readonly Unit[], end: number): number {
  let start = end;
  while (start < units.length && start > 0 && !/\p{L}/u.test(units[start - 1]?.text ?? '')) start--;
  return start;
}

function isTitle({ text, score }: Unit): boolean {
  const title = text.trim();
  return score < 0 && title !== '' && titleLength(title) === title.length;
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
