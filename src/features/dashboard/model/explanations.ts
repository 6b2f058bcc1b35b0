// The explanations of a dashboard, each under an id that nothing of a document has a part in.
import type { Explanation } from './dashboard';

/** Gathers explanations while a dashboard is made. */
export class Explanations {
  private readonly gathered: Explanation[] = [];

  /** Adds one, and gives the id by which it is reached. */
  add(explanation: Omit<Explanation, 'id'>): string {
    const id = `why-${String(this.gathered.length + 1)}`;
    this.gathered.push({ id, ...explanation });
    return id;
  }

  /** Those that were added, in their order. */
  get all(): readonly Explanation[] {
    return this.gathered;
  }
}
