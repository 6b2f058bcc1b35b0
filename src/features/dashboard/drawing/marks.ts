// The marks of states, which differ in shape: who sees no colours tells them apart all the same.
import type { KpiState } from '../../../kpi/score';
import { element } from '../../preview/html';
import type { Html } from '../../preview/html';
import { path, shape } from './svg';
import type { Point } from './svg';

const REACH = 4.5;

/** A mark around a place. */
export function mark(state: KpiState | undefined, { x, y }: Point): Html {
  const [left, right, top, bottom] = [x - REACH, x + REACH, y - REACH, y + REACH];
  switch (state) {
    case 'reached':
      return shape('circle', 'mark reached', { cx: x, cy: y, r: REACH });
    case 'near':
      return shape('circle', 'mark near', { cx: x, cy: y, r: REACH });
    case 'behind':
      return path('mark behind', [
        { x, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
        { x, y: top },
      ]);
    case 'far-behind':
      return element(
        'g',
        { class: 'mark far-behind' },
        path('', [
          { x: left, y: top },
          { x: right, y: bottom },
        ]),
        path('', [
          { x: left, y: bottom },
          { x: right, y: top },
        ]),
      );
    case undefined:
      return shape('rect', 'mark unscored', { x: left, y: top, width: 2 * REACH, height: 2 * REACH });
  }
}

/** A mark alone, beside the word for it. */
export function markAlone(state: KpiState | undefined): Html {
  const size = 2 * REACH + 3;
  return element(
    'svg',
    { class: 'alone', viewBox: `0 0 ${String(size)} ${String(size)}`, 'aria-hidden': 'true' },
    mark(state, { x: size / 2, y: size / 2 }),
  );
}
