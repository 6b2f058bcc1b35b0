// A clock that goes on only when it is told to. What it wakes has done all that it can before the next is woken.
import type { Clock } from '../../src/files/following/pacing';

interface Alarm {
  readonly at: number;
  readonly work: () => void;
}

/** The clock of a test, at 0 when it is made. */
export class FakeClock implements Clock {
  private time = 0;
  private readonly alarms = new Set<Alarm>();

  readonly now = (): number => this.time;

  readonly after = (time: number, work: () => void): (() => void) => {
    const alarm = { at: this.time + time, work };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  };

  /** Settles when so much time has passed. */
  readonly pause = (time: number): Promise<void> =>
    new Promise((resolve) => {
      this.after(time, resolve);
    });

  get isIdle(): boolean {
    return this.alarms.size === 0;
  }

  /** Lets time pass. */
  async pass(time: number): Promise<void> {
    const end = this.time + time;
    await settled();
    for (;;) {
      const next = [...this.alarms].sort((a, b) => a.at - b.at).find(({ at }) => at <= end);
      if (next === undefined) break;
      this.alarms.delete(next);
      this.time = Math.max(this.time, next.at);
      next.work();
      await settled();
    }
    this.time = end;
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
