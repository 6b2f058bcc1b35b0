// Which columns a drawn export has, in which order and under which titles.
import type { DrawnKind, DrawnMeasure, DrawnRatio } from './kinds';
import { chance, oneOf, shuffled, whole } from '../random';
import type { Random } from '../random';
import { spelledTitle } from './spelling';
import type { RateStyle } from './spelling';

/** What stands in a column. */
export type Content =
  | { readonly role: 'period' }
  | { readonly role: 'key'; readonly index: number; readonly kind: 'id' | 'name' | 'person' }
  | {
      readonly role: 'measure';
      readonly measure: DrawnMeasure;
      readonly rate: RateStyle;
      /** True where the title says 萬元, and the numbers leave it out. */
      readonly isScaled: boolean;
    }
  | { readonly role: 'ratio'; readonly ratio: DrawnRatio }
  | { readonly role: 'junk'; readonly of: 'unknown' | 'leftOut' | 'doubled' };

/** A column of a drawn export. */
export interface DrawnColumn {
  readonly title: string;
  /** As it stands in the file. */
  readonly written: string;
  readonly content: Content;
}

/** Draws columns: those that must be there, and others. A title that is there twice comes last. */
export function drawColumns(random: Random, kind: DrawnKind): DrawnColumn[] {
  const column = (title: string, content: Content): DrawnColumn => ({
    title,
    written: spelledTitle(random, title),
    content,
  });
  const measures = kind.measures
    .filter((_, at) => at < kind.needed || chance(random, 70))
    .map((measure) => measureColumn(random, measure));
  const titles = new Set(measures.map(({ content }) => content.measure.titles[0] ?? ''));
  const ratios = kind.ratios.filter(({ of }) => of.every((title) => titles.has(title)) && chance(random, 80));
  const junk = [
    ...kind.others.filter(() => chance(random, 40)).map((title) => ({ title, of: 'leftOut' as const })),
    ...kind.unknown.filter(() => chance(random, 40)).map((title) => ({ title, of: 'unknown' as const })),
  ];
  const columns = [
    ...(kind.period.length === 0 ? [] : [column(oneOf(random, kind.period), { role: 'period' })]),
    ...kind.keys.map((key, index) => column(oneOf(random, key.titles), { role: 'key', index, kind: key.kind })),
    ...(kind.must === undefined ? [] : [column(kind.must, { role: 'junk', of: 'leftOut' })]),
    ...measures.map(({ title, content }) => column(title, content)),
    ...ratios.map((ratio) => column(oneOf(random, ratio.titles), { role: 'ratio', ratio })),
    ...junk.map(({ title, of }) => column(title, { role: 'junk', of })),
  ];
  const ordered = chance(random, 50) ? columns : shuffled(random, columns);
  const twice = chance(random, 30) ? [oneOf(random, measures)] : [];
  return [...ordered, ...twice.map(({ title }) => column(title, { role: 'junk', of: 'doubled' }))];
}

function measureColumn(
  random: Random,
  measure: DrawnMeasure,
): { readonly title: string; readonly content: Extract<Content, { role: 'measure' }> } {
  const isScaled = measure.unit === 'money' && chance(random, 10);
  const rate = measure.unit === 'percent' ? oneOf(random, RATES) : 'signed';
  const bare = measure.titles[0] ?? '';
  const title = isScaled ? `${bare}（万元）` : rate === 'titled' ? `${bare}(%)` : oneOf(random, measure.titles);
  return { title, content: { role: 'measure', measure, rate, isScaled } };
}

const RATES: readonly RateStyle[] = ['signed', 'signed', 'fraction', 'bare', 'titled'];

/** How many lines may stand before the header, which is looked for in the first 20. */
export function linesBefore(random: Random): number {
  return chance(random, 40) ? 0 : whole(random, 1, 15);
}
