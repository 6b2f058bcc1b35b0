// Asking the editor: each question has a number, under which its answer comes.
import type { FromPage } from '../../features/sheet/protocol';

/** What is asked of the editor, and not answered yet. */
export class Asking {
  private readonly answers = new Map<number, (answer: unknown) => void>();
  private asked = 0;

  constructor(private readonly send: (message: FromPage) => void) {}

  ask<T>(make: (asked: number) => FromPage): Promise<T> {
    const asked = ++this.asked;
    const answer = new Promise<T>((resolve) => this.answers.set(asked, resolve as (answer: unknown) => void));
    this.send(make(asked));
    return answer;
  }

  answered(asked: number, answer: unknown): void {
    this.answers.get(asked)?.(answer);
    this.answers.delete(asked);
  }
}
