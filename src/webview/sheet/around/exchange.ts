// What the page and the editor say to each other, in turn: changes go one at a time, each to the text that the one
// before has made, and what is asked is answered by its number. What is not done yet is carried over to each sheet that
// the editor shows, by what it changes and not by its numbers: rows may come and go meanwhile.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { Sheet } from '../../../features/sheet/model';
import type { Answer, FromPage, ToPage } from '../../../features/sheet/protocol';
import { predicted } from '../tracking/prediction';
import { rebased } from '../tracking/rebasing';
import type { Change } from '../tracking/rebasing';
import { trackBetween } from '../tracking/track';
import type { Track } from '../tracking/track';
import { sheetAfter } from './sheetAfter';

/** How the page speaks to the editor. */
export interface Channel {
  readonly send: (message: FromPage) => void;
  /** What the page keeps while it is closed, by a name. */
  readonly kept: { readonly get: (name: string) => unknown; readonly set: (name: string, value: unknown) => void };
}

/** A change that is not done yet, and who hears how it ends. */
interface Pending {
  readonly change: Change;
  readonly ended?: Ended | undefined;
}

/** Hears whether a change was done, once the page shows the text after it. */
type Ended = (isDone: boolean) => void;

/** The first change that is not done, once it was told: for which version, and whether its place is gone since. */
interface Told {
  readonly version: number;
  readonly isLost: boolean;
}

/** How a change ended, and from which version on that is shown. */
interface Outcome {
  readonly isDone: boolean;
  readonly since: number;
  readonly ended?: Ended | undefined;
}

/** Shows a sheet with all that was changed in it, and where everything is in it that was on the page before. */
type Show = (sheet: Sheet, track: Track | undefined) => void;

/** Who hears of changes. */
interface ExchangeHears {
  /** A change cannot be done any more, since what it changes is gone. */
  readonly lost?: (change: Change) => void;
  /** Others are told, or not told yet. */
  readonly told?: () => void;
}

/** The exchange of one page with its editor. */
export class Exchange {
  canWrite = true;
  private version = 0;
  private sheet: Sheet | undefined;
  /** The sheet that the editor told last. */
  private base: Sheet | undefined;
  private pending: readonly Pending[] = [];
  private told: Told | undefined;
  private outcome: Outcome | undefined;
  private readonly answers = new Map<number, (answer: Answer) => void>();
  private readonly idle: (() => void)[] = [];
  private asked = 0;

  constructor(
    private readonly channel: Pick<Channel, 'send'>,
    private readonly hears: ExchangeHears = {},
  ) {}

  /** Tells an edit. */
  edit(edit: SheetEdit, ended?: Ended): void {
    this.change({ kind: 'edit', edit }, ended);
  }

  /**
   * Tells what changes the text, once the changes before it are done. Where the text changed meanwhile it is told
   * again; who hears of it does that himself.
   */
  change(change: Change, ended?: Ended): void {
    if (!this.canWrite) return;
    this.pending = [...this.pending, { change, ended }];
    this.sendNext();
    this.hears.told?.();
  }

  /** The sheet as it is on the page: with what is not done yet. */
  get predicted(): Sheet | undefined {
    return this.sheet && this.pending.reduce((sheet, { change }) => predicted(sheet, change), this.sheet);
  }

  /** Whether more was done than the editor has said yet. */
  get isBehind(): boolean {
    return this.pending.length > 0;
  }

  /** The edits that the editor was not told yet. */
  get untold(): SheetEdit[] {
    const waiting = this.told === undefined || this.told.isLost ? this.pending : this.pending.slice(1);
    return waiting.flatMap(({ change }) => (change.kind === 'edit' ? [change.edit] : []));
  }

  /** Waits until all is done. */
  untilDone(): Promise<void> {
    return new Promise((resolve) => {
      this.idle.push(resolve);
      this.sendNext();
    });
  }

  /** Tells what changes nothing by itself. */
  tell(message: FromPage): void {
    this.channel.send(message);
  }

  /** Asks something; the answer may never come, when there is none. */
  ask(make: (asked: number) => FromPage): Promise<Answer> {
    const asked = ++this.asked;
    this.channel.send(make(asked));
    return new Promise((resolve) => this.answers.set(asked, resolve));
  }

  /** Takes an answer. */
  answered(answer: Answer): void {
    this.answers.get(answer.asked)?.(answer);
    this.answers.delete(answer.asked);
  }

  /** The change that was told is done, and in the text of a version. */
  done(version: number): void {
    const first = this.takeTold();
    if (first !== undefined) this.sheet &&= predicted(this.sheet, first.change);
    this.end({ isDone: true, since: version, ended: first?.ended });
  }

  /** The text had changed since the page showed it, and was left as it is. */
  stale(): void {
    const { told, pending } = this;
    const since = (told?.version ?? 0) + 1;
    const isHeard = told?.isLost === false && pending[0]?.ended !== undefined;
    const first = isHeard ? this.takeTold() : undefined;
    this.told = undefined;
    this.end({ isDone: false, since, ended: first?.ended });
  }

  /** The page is about to show a text; what waited goes on once it did. */
  shown(message: Extract<ToPage, { kind: 'sheet' | 'change' }>, show: Show): void {
    const sheet = this.sheetIn(message);
    if (sheet === undefined) {
      this.channel.send({ kind: 'ready' }); // for a whole one
      return;
    }
    const [before, old] = [this.predicted, this.sheet];
    this.version = message.version;
    this.canWrite = message.canWrite;
    const lost = old === undefined ? [] : this.carryOver(old, sheet);
    [this.base, this.sheet] = [sheet, sheet];
    const now = this.predicted ?? sheet;
    show(now, before && trackBetween(before, now));
    for (const change of lost) this.hears.lost?.(change);
    this.settle();
  }

  private sheetIn(message: Extract<ToPage, { kind: 'sheet' | 'change' }>): Sheet | undefined {
    if (message.kind === 'sheet') return message.sheet;
    const { base } = this;
    return base === undefined || message.before !== this.version ? undefined : sheetAfter(base, message.difference);
  }

  private takeTold(): Pending | undefined {
    const { told } = this;
    this.told = undefined;
    if (told === undefined || told.isLost) return undefined;
    const [first, ...others] = this.pending;
    this.pending = others;
    return first;
  }

  // Each change is one of the sheet that those before it make. Gives those that are lost.
  private carryOver(before: Sheet, after: Sheet): Change[] {
    let [from, to] = [before, after];
    const kept: Pending[] = [];
    const lost: Change[] = [];
    for (const each of this.pending) {
      const change = rebased(each.change, trackBetween(from, to));
      from = predicted(from, each.change);
      if (change === undefined) {
        lost.push(each.change);
        if (this.told !== undefined && each === this.pending[0]) this.told = { ...this.told, isLost: true };
      } else {
        to = predicted(to, change);
        kept.push({ ...each, change });
      }
    }
    this.pending = kept;
    return lost;
  }

  private end(outcome: Outcome): void {
    this.outcome = outcome;
    this.settle();
  }

  private settle(): void {
    const { outcome } = this;
    if (outcome !== undefined && this.version >= outcome.since) {
      this.outcome = undefined;
      outcome.ended?.(outcome.isDone);
    }
    this.sendNext();
  }

  private sendNext(): void {
    if (this.told !== undefined || this.outcome !== undefined) return;
    const [next] = this.pending;
    if (next === undefined) {
      for (const resolve of this.idle.splice(0)) resolve();
      return;
    }
    this.told = { version: this.version, isLost: false };
    this.channel.send({ ...next.change, version: this.version });
    this.hears.told?.();
  }
}
