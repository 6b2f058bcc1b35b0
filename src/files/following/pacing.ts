// When hints that files may have changed lead to a reading: after a moment of quiet, but never later than a while after
// the first hint; never two at once; and once more after many hints, as some get lost then, and after a fault.

/** The time, and doing something later; what that gives takes it back. */
export interface Clock {
  /** In ms. It never goes back. */
  readonly now: () => number;
  readonly after: (time: number, work: () => void) => () => void;
}

/** How much is read: files that were named, also all that differ from what was read, or everything again. */
export type Scope = 'named' | 'differing' | 'all';

/** What a reading is to read. */
export interface ReadRequest {
  readonly scope: Scope;
  readonly paths: ReadonlySet<string>;
}

/** What is done when it is time. */
export interface Work {
  /** False where something could not be read. */
  readonly read: (wanted: ReadRequest) => Promise<boolean>;
  /** Called after each reading, before the next is planned. */
  readonly ended: () => void;
}

const QUIET = 250; // ms without hints before files are read
const LONGEST = 2000; // ms that the first hint waits at most, and after which one looks once more
const BURST = 200; // above so many hints, not all that happened has one
const TRIES = 6; // after so many faults in a row, about two minutes, only a hint or the user leads to another reading
const SCOPES: readonly Scope[] = ['named', 'differing', 'all'];

/** Gathers hints, and begins readings. */
export class Pacing {
  private readonly paths = new Set<string>();
  private scope: Scope = 'named';
  private hints = 0;
  private first: number | undefined;
  private last = 0;
  /** True where more may have happened than there were hints. */
  private isUnsettled = false;
  /** When everything is looked at without a hint. */
  private onceMore: number | undefined;
  private faults = 0;
  private waiting: (() => void)[] = [];
  private state: 'idle' | 'reading' | 'disposed' = 'idle';
  private cancel: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly work: Work,
  ) {}

  get isReading(): boolean {
    return this.state === 'reading';
  }

  /** Takes a hint about a path, which came a while ago where a time is given. */
  hint(path: string, scope: Scope = 'named', at = this.clock.now()): void {
    this.paths.add(path);
    this.hints++;
    if (scope !== 'named' || this.hints > BURST) this.isUnsettled = true;
    this.want(this.isUnsettled ? 'differing' : scope, at);
  }

  /** Takes word that anything may have changed. */
  lookAtAll(): void {
    this.want('differing', this.clock.now());
  }

  /** Reads everything anew at once, or after what is being read already. */
  readAll(): Promise<void> {
    if (this.state === 'disposed') return Promise.resolve();
    this.widen('all');
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.plan();
    });
  }

  private want(scope: Scope, at: number): void {
    this.widen(scope);
    this.first ??= at;
    this.last = at;
    this.plan();
  }

  private widen(scope: Scope): void {
    if (SCOPES.indexOf(scope) > SCOPES.indexOf(this.scope)) this.scope = scope;
  }

  private plan(): void {
    this.cancel();
    if (this.state !== 'idle') return;
    const byHints = this.first === undefined ? Infinity : Math.min(this.last + QUIET, this.first + LONGEST);
    const due = this.waiting.length > 0 ? 0 : Math.min(byHints, this.onceMore ?? Infinity);
    if (due === Infinity) return;
    this.cancel = this.clock.after(Math.max(0, due - this.clock.now()), () => void this.begin());
  }

  private async begin(): Promise<void> {
    if ((this.onceMore ?? Infinity) <= this.clock.now()) this.widen('differing');
    const { scope, isUnsettled } = this;
    const wanted: ReadRequest = { scope, paths: new Set(this.paths) };
    const waiting = this.waiting.splice(0);
    this.forget();
    this.state = 'reading';
    const isWhole = await this.work.read(wanted).catch(() => false);
    if (this.isReading) this.end(wanted, { isWhole, isUnsettled });
    for (const resolve of waiting) resolve();
  }

  private forget(): void {
    this.paths.clear();
    this.scope = 'named';
    this.hints = 0;
    this.isUnsettled = false;
    this.first = undefined;
    this.onceMore = undefined;
  }

  private end(wanted: ReadRequest, { isWhole, isUnsettled }: Outcome): void {
    this.state = 'idle';
    this.faults = isWhole ? 0 : this.faults + 1;
    const isTriedAgain = !isWhole && this.faults <= TRIES;
    if (isTriedAgain) {
      for (const path of wanted.paths) this.paths.add(path);
      this.widen(wanted.scope);
    }
    if (isTriedAgain || isUnsettled) this.onceMore = this.clock.now() + LONGEST * 2 ** Math.max(0, this.faults - 1);
    this.work.ended();
    this.plan();
  }

  dispose(): void {
    this.cancel();
    this.state = 'disposed';
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

interface Outcome {
  readonly isWhole: boolean;
  readonly isUnsettled: boolean;
}
