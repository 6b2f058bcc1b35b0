// Bars beside their names, from zero to the right, or to the left where they are below.
import type { Html } from '../../preview/html';
import { barScale } from './scale';
import { drawing, fitting, link, path, shape, words } from './svg';
import type { Titled } from './svg';

/** A bar, and the explanation that it leads to. */
export interface DrawnBar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly why: string;
}

const WIDTH = 560;
const ROW = 32;
const PLOT = { left: 150, right: 440 };

/** A chart of bars, in their order. */
export function barChart(titled: Titled, bars: readonly DrawnBar[]): Html {
  const scale = barScale(
    bars.map(({ value }) => value),
    PLOT.left,
    PLOT.right,
  );
  const zero = scale.at(0);
  const height = ROW * bars.length + 8;
  const rows = bars.map(({ name, value, text, why }, at) => {
    const y = 4 + ROW * at;
    const end = scale.at(value);
    const [x, width] = [Math.min(zero, end), Math.abs(end - zero)];
    return link(
      why,
      `${name} ${text}`,
      true,
      shape('rect', 'ground', { x: 0, y, width: WIDTH, height: ROW }),
      words(fitting(name, 18), { x: PLOT.left - 10, y: y + 21 }, 'name end'),
      shape('rect', 'bar', { x, y: y + 6, width, height: ROW - 12 }),
      words(fitting(text, 16), { x: Math.max(zero, end) + 8, y: y + 21 }, 'name'),
    );
  });
  const axis = path('level', [
    { x: zero, y: 0 },
    { x: zero, y: height },
  ]);
  return drawing({ width: WIDTH, height }, titled, ...rows, axis);
}
