// What the page and the editor say to each other, in turn: edits go one at a time, each to the text that the one before
// has made, and what is asked is answered by its number.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { Sheet } from '../../../features/sheet/model';
import type { Answer, FromPage, ToPage } from '../../../features/sheet/protocol';
import { sheetAfter } from './sheetAfter';

/** How the page speaks to the editor. */
export interface Channel {
  readonly send: (message: FromPage) => void;
  /** What the page keeps while it is closed, by a name. */
  readonly kept: { readonly get: (name: string) => unknown; readonly set: (name: string, value: unknown) => void };
}

/** A change to be told: what is sent for a version of the text, and who hears how it ends. */
interface Waiting {
  readonly make: (version: number) => FromPage;
  readonly ended?: Ended | undefined;
}

/** Hears whether a change was done, once the page shows the text after it. */
type Ended = (isDone: boolean) => void;

/** A change that was told for a version, and how it ended: that is shown from another version on. */
interface UnderWay extends Waiting {
  readonly version: number;
  readonly outcome?: { readonly isDone: boolean; readonly since: number };
}

/** The exchange of one page with its editor. */
export class Exchange {
  canWrite = true;
  private version = 0;
  private sheet: Sheet | undefined;
  private underWay: UnderWay | undefined;
  private readonly waiting: Waiting[] = [];
  private readonly answers = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor(private readonly channel: Pick<Channel, 'send'>) {}

  /** Tells an edit. One is refused where the text changed meanwhile. */
  edit(edit: SheetEdit, ended?: Ended): void {
    this.queue((version) => ({ kind: 'edit', version, edit }), ended);
  }

  /** Tells what changes the text as it is once the changes before it are done; again, where nobody hears it refused. */
  queue(make: Waiting['make'], ended?: Ended): void {
    if (!this.canWrite) return;
    this.waiting.push({ make, ended });
    this.sendNext();
  }

  /** Whether more was done than the editor has been told. */
  get isBehind(): boolean {
    return this.waiting.length > 0;
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

  /** The change under way is done, and in the text of a version. */
  done(version: number): void {
    this.end({ isDone: true, since: version });
  }

  /** The text had changed since the page showed it, and was left as it is. */
  stale(): void {
    this.end({ isDone: false, since: (this.underWay?.version ?? 0) + 1 });
  }

  /** The page is about to show a text; what waited goes on once it did. */
  shown(message: Extract<ToPage, { kind: 'sheet' | 'change' }>, show: (sheet: Sheet) => void): void {
    const sheet = this.sheetIn(message);
    if (sheet === undefined) {
      this.channel.send({ kind: 'ready' }); // for a whole one
      return;
    }
    this.version = message.version;
    this.canWrite = message.canWrite;
    this.sheet = sheet;
    show(sheet);
    this.settle();
  }

  private sheetIn(message: Extract<ToPage, { kind: 'sheet' | 'change' }>): Sheet | undefined {
    if (message.kind === 'sheet') return message.sheet;
    const { sheet } = this;
    return sheet === undefined || message.before !== this.version ? undefined : sheetAfter(sheet, message.difference);
  }

  private end(outcome: NonNullable<UnderWay['outcome']>): void {
    if (this.underWay !== undefined) this.underWay = { ...this.underWay, outcome };
    this.settle();
  }

  private settle(): void {
    const { underWay } = this;
    if (underWay?.outcome !== undefined && this.version >= underWay.outcome.since) {
      this.underWay = undefined;
      const { outcome, make, ended } = underWay;
      if (ended === undefined && !outcome.isDone) this.waiting.unshift({ make });
      ended?.(outcome.isDone);
    }
    this.sendNext();
  }

  private sendNext(): void {
    const next = this.underWay === undefined ? this.waiting.shift() : undefined;
    if (next === undefined) return;
    this.underWay = { ...next, version: this.version };
    this.channel.send(next.make(this.version));
  }
}
