// What the page and the editor say to each other, in turn: edits go one at a time, each to the text that the one before
// has made, and what is asked is answered by its number.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { Answer, FromPage, ToPage } from '../../../features/sheet/protocol';

/** How the page speaks to the editor. */
export interface Channel {
  readonly send: (message: FromPage) => void;
  /** What the page keeps while it is closed, by a name. */
  readonly kept: { readonly get: (name: string) => unknown; readonly set: (name: string, value: unknown) => void };
}

/** A change on its way: what is sent for a version of the text, and what is done where that version is gone. */
interface Waiting {
  readonly make: (version: number) => FromPage;
  readonly refused?: (() => void) | undefined;
}

/** The exchange of one page with its editor. */
export class Exchange {
  canWrite = true;
  private version = 0;
  private underWay: Waiting | undefined;
  private refused: (() => void) | undefined;
  private readonly waiting: Waiting[] = [];
  private readonly answers = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor(private readonly channel: Pick<Channel, 'send'>) {}

  /** Tells an edit; `refused` hears that the text changed meanwhile, once the page shows what it is now. */
  edit(edit: SheetEdit, refused?: () => void): void {
    this.queue((version) => ({ kind: 'edit', version, edit }), refused);
  }

  /** Tells what changes the text as it is once the changes before it are done. */
  queue(make: Waiting['make'], refused?: () => void): void {
    if (!this.canWrite) return;
    this.waiting.push({ make, refused });
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

  /** The text has changed since the page showed it. */
  isStale(): void {
    this.refused = this.underWay?.refused;
    this.underWay = undefined;
  }

  /** The page is about to show a text; what waited goes on once it did. */
  shown({ version, canWrite }: Extract<ToPage, { kind: 'sheet' }>, show: () => void): void {
    this.underWay = undefined;
    this.version = version;
    this.canWrite = canWrite;
    show();
    const { refused } = this;
    this.refused = undefined;
    refused?.();
    this.sendNext();
  }

  private sendNext(): void {
    if (this.underWay !== undefined) return;
    this.underWay = this.waiting.shift();
    if (this.underWay !== undefined) this.channel.send(this.underWay.make(this.version));
  }
}
