// The value of one place with which a demand is met. Most demands go by a value in a straight line, or by its
// reciprocal: two evaluations tell which value meets them, and whoever asks tries it.
import type { Document } from '../../documents/document';
import { withTexts } from '../../documents/substitute';
import { writeValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import { formIn } from '../../calculation/form';
import { readValue } from '../../documents/value';
import type { ValueAt } from '../../calculation/address';
import type { Demand } from './demand';
import { slipsNear } from '../../calculation/settling/slips';

/** The document with another text at a place; undefined where that is no number that may stand there. */
export function documentWith(document: Document, { spec, source }: ValueAt, text: string): Document | undefined {
  if (readValue(spec, text, document.period).kind !== 'number') return undefined;
  return withTexts(document, new Map([[source, text]]));
}

const MOST_WITNESSES = 2;
const ROUNDED = [2, 3, 4, 5, 6]; // digits to which people round what they enter
const NEAR = 0.01; // what is shown to so many digits tells a value no better than by this part of it

/** What a place may have to say for unmet demands to be met, the likeliest first. */
export function* textsFor(document: Document, place: ValueAt, demands: readonly Demand[]): Iterable<string> {
  const { value, text, spec } = place;
  if (value.kind !== 'number') return;
  const form = formOf(place);
  const known = new Set([text]);
  for (const demand of demands.slice(0, MOST_WITNESSES)) {
    const solved = solve(document, place, demand);
    const slips = solved.flatMap((each) => slipsNear(text, each, NEAR));
    const rounded = solved.flatMap((each) => ROUNDED.map((digits) => Number(each.toPrecision(digits))));
    for (const each of [...slips, ...solved, ...rounded]) {
      const written = writeValue(spec, each, form);
      if (written === undefined || known.has(written)) continue;
      known.add(written);
      yield written;
    }
  }
}

// A cell is written as its column is, a field as it stands.
function formOf({ section, source, value }: ValueAt): Value {
  return section?.table !== undefined && 'column' in source ? formIn(section.table, source) : value;
}

/** The values with which a demand would be met, if it went by the value straight, or by its reciprocal. */
function solve(document: Document, place: ValueAt, demand: Demand): number[] {
  const { value } = place;
  const gap = demand.gap(document);
  if (value.kind !== 'number' || gap === undefined) return [];
  const now = value.value;
  const other = otherPoint(document, place, demand);
  if (other === undefined || other.gap === gap) return [];
  const straight = now - (gap * (other.at - now)) / (other.gap - gap);
  const [u, v] = [1 / now, 1 / other.at];
  const reciprocal = 1 / (u - (gap * (v - u)) / (other.gap - gap));
  return [straight, reciprocal].filter((each) => Number.isFinite(each));
}

function otherPoint(
  document: Document,
  place: ValueAt,
  demand: Demand,
): { readonly at: number; readonly gap: number } | undefined {
  const { value, spec } = place;
  if (value.kind !== 'number') return undefined;
  for (const at of value.value === 0 ? [1000, 1, 0.5] : [value.value * 2, value.value / 2]) {
    const text = writeValue(spec, at, value);
    const tried = text === undefined ? undefined : documentWith(document, place, text);
    const read = text === undefined ? undefined : readValue(spec, text, document.period);
    const gap = tried && demand.gap(tried);
    if (gap !== undefined && read?.kind === 'number' && read.value !== value.value) return { at: read.value, gap };
  }
  return undefined;
}
