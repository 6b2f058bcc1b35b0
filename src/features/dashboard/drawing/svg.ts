// Pieces of drawings: shapes by numbers, words that fit, and the frame that gives a drawing its title and description.
import { element } from '../../preview/html';
import type { Child, Html } from '../../preview/html';

/** How large a drawing is, in units of its own. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a drawing is called and what it shows, in words, with an id that no other drawing of the page has. */
export interface Titled {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A drawing. What leads somewhere inside it can be reached, so it is a group and no picture. */
export function drawing(
  { width, height }: Size,
  { id, title, description }: Titled,
  ...inside: readonly Child[]
): Html {
  const [titleId, descriptionId] = [`${id}-title`, `${id}-about`];
  return element(
    'svg',
    {
      id,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      role: 'group',
      'aria-labelledby': titleId,
      'aria-describedby': descriptionId,
    },
    element('title', { id: titleId }, title),
    element('desc', { id: descriptionId }, description),
    ...inside,
  );
}

/** A number as an attribute has it. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An element with numbers for attributes. */
export function shape(
  name: string,
  className: string,
  numbers: Readonly<Record<string, number>>,
  ...inside: readonly Child[]
): Html {
  const written = Object.entries(numbers).map(([key, value]) => [key, number(value)] as const);
  return element(name, { class: className, ...Object.fromEntries(written) }, ...inside);
}

/** A place in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points. */
export function path(className: string, points: readonly Point[]): Html {
  const steps = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`);
  return element('path', { class: className, d: steps.join(' ') });
}

/** Words at a place: from it on, around it, or up to it. */
export function words(text: string, { x, y }: Point, className: string): Html {
  return shape('text', className, { x, y }, text);
}

/** What leads to an explanation. What only a pointer reaches is left out of the order of Tab. */
export function link(why: string, label: string, isTabbed: boolean, ...inside: readonly Child[]): Html {
  const attributes = isTabbed ? { id: `at-${why}` } : { tabindex: '-1' };
  return element('a', { ...attributes, href: `#${why}` }, element('title', {}, label), ...inside);
}

const WIDE = 0x2e80; // from here on characters are twice as wide, as far as names have them

/** A text that is no wider than so many Latin letters. */
export function fitting(text: string, most: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) >= WIDE ? 2 : 1;
    if (width > most) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}
