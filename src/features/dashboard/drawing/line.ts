// Values over months as a line: a month without a value is a gap, hatched, and no line leads across it.
import type { KpiState } from '../../../kpi/score';
import { element } from '../../preview/html';
import type { Html } from '../../preview/html';
import { mark } from './marks';
import { scaleOf } from './scale';
import type { Scale } from './scale';
import { drawing, fitting, link, path, shape, words } from './svg';
import type { Point, Titled } from './svg';

/** A month of a line. */
export interface LinePoint {
  readonly name: string;
  readonly actual?: { readonly value: number; readonly text: string };
  readonly target?: { readonly value: number; readonly text: string } | undefined;
  readonly state?: KpiState | undefined;
  readonly why?: string;
}

const SIZE = { width: 400, height: 140 };
const PLOT = { left: 92, right: 390, top: 14, bottom: 108 };

/** A line over months, with its targets dashed. */
export function lineChart(titled: Titled, points: readonly LinePoint[]): Html {
  const shown = points.flatMap(({ actual, target }) => [actual, target].filter((each) => each !== undefined));
  const scale = scaleOf(
    shown.map(({ value }) => value),
    PLOT.bottom,
    PLOT.top,
  );
  if (scale === undefined) return drawing(SIZE, titled);
  const step = (PLOT.right - PLOT.left) / Math.max(1, points.length);
  const x = (at: number): number => PLOT.left + step * (at + 0.5);
  const gaps = points.flatMap(({ actual }, at) => (actual === undefined ? [gap(x(at), step)] : []));
  return drawing(
    SIZE,
    titled,
    ...gaps,
    ...levels(scale, shown),
    ...runs(points, 'target', { x, scale }).map((run) => path('target', run)),
    ...runs(points, 'actual', { x, scale }).map((run) => path('line', run)),
    ...points.map((point, at) => pointAt(point, x(at), scale)),
    words(points[0]?.name ?? '', { x: PLOT.left, y: SIZE.height - 12 }, 'axis'),
    words(points.at(-1)?.name ?? '', { x: PLOT.right, y: SIZE.height - 12 }, 'axis end'),
  );
}

// The least and the greatest that is shown, told as they are, need no rounding of their own.
function levels(scale: Scale, shown: readonly { readonly value: number; readonly text: string }[]): Html[] {
  return [...new Set([scale.high, scale.low])].flatMap((value) => {
    const y = scale.at(value);
    const text = shown.find((each) => each.value === value)?.text ?? '';
    return [
      path('level', [
        { x: PLOT.left, y },
        { x: PLOT.right, y },
      ]),
      words(fitting(text, 15), { x: PLOT.left - 6, y: y + 4 }, 'axis end'),
    ];
  });
}

interface Placing {
  readonly x: (at: number) => number;
  readonly scale: Scale;
}

/** The points of each run of months that have a value; of one alone a mark is enough, and a target is a short dash. */
function runs(points: readonly LinePoint[], of: 'actual' | 'target', { x, scale }: Placing): Point[][] {
  const found: Point[][] = [];
  let run: Point[] = [];
  for (const [at, point] of points.entries()) {
    const value = point[of]?.value;
    if (value === undefined) run = [];
    else {
      if (run.length === 0) found.push(run);
      run.push({ x: x(at), y: scale.at(value) });
    }
  }
  return found.map((each) => (each.length === 1 && of === 'target' ? dash(each[0] as Point) : each));
}

function dash({ x, y }: Point): Point[] {
  return [
    { x: x - 8, y },
    { x: x + 8, y },
  ];
}

function pointAt({ name, actual, state, why }: LinePoint, x: number, scale: Scale): Html | undefined {
  if (actual === undefined) return undefined;
  const drawn = mark(state, { x, y: scale.at(actual.value) });
  return why === undefined ? drawn : link(why, `${name} ${actual.text}`, false, drawn);
}

function gap(x: number, step: number): Html {
  const [left, right] = [x - step / 2 + 1, x + step / 2 - 1];
  const lines: Html[] = [];
  for (let y = PLOT.bottom; y > PLOT.top + (right - left); y -= 12)
    lines.push(
      path('', [
        { x: left, y },
        { x: right, y: y - (right - left) },
      ]),
    );
  const height = PLOT.bottom - PLOT.top;
  const ground = shape('rect', 'ground', { x: left, y: PLOT.top, width: right - left, height });
  return element('g', { class: 'gap' }, ground, ...lines);
}
