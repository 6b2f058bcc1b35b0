// How long the host is held: a timer of a millisecond, and what goes by until it is called again.
import { startClock } from '../measure';
import type { Timed } from '../measure';

/** Begins to look; what it gives ends that, and tells the longest by the clock and the longest on processors. */
export function watchBlocks(): () => Timed {
  let [wall, cpu] = [0, 0];
  let clock = startClock();
  const look = (): void => {
    const since = clock();
    wall = Math.max(wall, since.wall);
    cpu = Math.max(cpu, since.cpu);
    clock = startClock();
  };
  let timer = setTimeout(function again() {
    look();
    timer = setTimeout(again, 1);
  }, 1);
  return () => {
    clearTimeout(timer);
    look();
    return { wall, cpu };
  };
}
