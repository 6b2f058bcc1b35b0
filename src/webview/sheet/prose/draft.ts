// A text while it is typed: what the document says, what is on its way there, and what is typed and not told yet.
import { merged } from './merging';

/** The standing of a text that is typed. */
export class Draft {
  /** What the document says, as what is typed has come from. */
  private base = '';
  private sent: string | undefined;
  private latest = '';

  /** Whether something typed is not told yet. */
  isOpen(typed: string): boolean {
    return typed !== (this.sent ?? this.base);
  }

  /** What is to be told, one after another; undefined where there is nothing. */
  told(typed: string): string | undefined {
    if (this.sent !== undefined || typed === this.base) return undefined;
    this.sent = typed;
    return typed;
  }

  /** The document says something; gives what the field then says. While an edit is on its way it is not heard. */
  heard(theirs: string, typed: string): string {
    this.latest = theirs;
    if (this.sent !== undefined) return typed;
    const next = merged(this.base, theirs, typed);
    this.base = theirs;
    return next;
  }

  /** What was told is in the document now, or was refused; gives what the field then says. */
  ended(isDone: boolean, typed: string): string {
    if (isDone && this.sent !== undefined) this.base = this.sent;
    this.sent = undefined;
    return this.heard(this.latest, typed);
  }
}
