// How long the host goes without a turn for others: a timer of a millisecond, and what went by between its turns.
import { startClock } from '../measure';
import type { Timed } from '../measure';

/** Begins to look; what it gives ends that, and tells the longest by the clock and the longest on processors. */
export function watchTurns(): () => Timed {
  let [wall, cpu] = [0, 0];
  let clock = startClock();
  const look = (): void => {
    const since = clock();
    wall = Math.max(wall, since.wall);
    cpu = Math.max(cpu, since.cpu);
    clock = startClock();
  };
  let timer = setTimeout(function turn() {
    look();
    timer = setTimeout(turn, 1);
  }, 1);
  return () => {
    clearTimeout(timer);
    look();
    return { wall, cpu };
  };
}
