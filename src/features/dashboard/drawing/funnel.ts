// Steps below each other, each as wide as it is many, with how much of the step before it is.
import { element } from '../../preview/html';
import type { Html } from '../../preview/html';
import { barScale } from './scale';
import { drawing, fitting, link, number, shape, words } from './svg';
import type { Titled } from './svg';

/** A step, and the explanation that it leads to. */
export interface DrawnStep {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** How much of the step before it is. */
  readonly rate: string | undefined;
  readonly why: string;
}

const WIDTH = 560;
const ROW = 36;
const SLOPE = 22;
const MIDDLE = 290;
const MOST = 240;

/** A funnel, its first step on top. */
export function funnelChart(titled: Titled, steps: readonly DrawnStep[]): Html {
  const scale = barScale(
    steps.map(({ value }) => Math.max(0, value)),
    0,
    MOST,
  );
  const widthOf = ({ value }: DrawnStep): number => Math.max(2, scale.at(Math.max(0, value))); // a trace is still seen
  const top = (at: number): number => 4 + (ROW + SLOPE) * at;
  const drawn = steps.map((step, at) => {
    const [width, y] = [widthOf(step), top(at)];
    const label = [step.name, step.text, step.rate].filter((each) => each !== undefined).join(' ');
    return link(
      step.why,
      label,
      true,
      shape('rect', 'ground', { x: 0, y, width: WIDTH, height: ROW }),
      words(fitting(step.name, 18), { x: 150, y: y + 23 }, 'name end'),
      shape('rect', 'bar', { x: MIDDLE - width / 2, y, width, height: ROW }),
      words(fitting(step.text, 16), { x: MIDDLE + MOST / 2 + 12, y: y + 23 }, 'name'),
    );
  });
  const between = steps.slice(1).flatMap((step, at) => {
    const [before, width, y] = [widthOf(steps[at] ?? step), widthOf(step), top(at) + ROW];
    const rate =
      step.rate === undefined ? [] : [words(`↓ ${step.rate}`, { x: MIDDLE + MOST / 2 + 12, y: y + 16 }, 'rate')];
    return [slope(y, before, width), ...rate];
  });
  const height = Math.max(8, top(steps.length) - SLOPE + 4);
  return drawing({ width: WIDTH, height }, titled, ...between, ...drawn);
}

function slope(y: number, above: number, below: number): Html {
  const corners = [
    [MIDDLE - above / 2, y],
    [MIDDLE + above / 2, y],
    [MIDDLE + below / 2, y + SLOPE],
    [MIDDLE - below / 2, y + SLOPE],
  ];
  const points = corners.map((corner) => corner.map(number).join(',')).join(' ');
  return element('polygon', { class: 'slope', points });
}
