// The bars of tables as drawings.
import { LONGEST_BAR } from '../presentation/bars';
import type { Bar } from '../presentation/bars';
import { element, ours } from './html';
import type { Html } from './html';

/** A bar. Its track is as long as the longest can be; the mark across it is the target. */
export function drawn({ length, state, words }: Bar): Html {
  const rect = (name: string, share: number): Html =>
    element('rect', { class: ours(name), y: '2', width: (share * 100).toFixed(1), height: '4' });
  return element(
    'svg',
    {
      class: ours('bar', state),
      viewBox: `0 0 ${String(LONGEST_BAR * 100)} 8`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': words,
    },
    element('title', {}, words),
    rect('bar-track', LONGEST_BAR),
    rect('bar-fill', length),
    element('rect', { class: ours('bar-mark'), x: '99', width: '2', height: '8' }),
  );
}
