// How much an expression may calculate. What a pack says runs over documents of any size, and none of it may hang.

/** Thrown where an expression calculates more than it may. */
export class TooCostly extends Error {}

const MOST_STEPS = 5_000_000; // half a second; a table compared row by row with itself gets there at some 700 rows
const MOST_OF_ALL = 5 * MOST_STEPS;

const SPENT = new TooCostly(); // one for all, since each row of a table can give it

/** Counts the steps of an expression: over all rows of a document together, since many rows make much of little. */
export class Meter {
  constructor(
    private left = MOST_STEPS,
    private readonly whole?: Meter,
  ) {}

  /** Counts steps, before they are taken. Throws {@link TooCostly} beyond what may be. */
  spend(steps: number): void {
    const { whole } = this;
    this.left -= steps;
    if (whole !== undefined) {
      whole.left -= steps;
      if (whole.left < 0) throw SPENT;
    }
    if (this.left < 0) throw SPENT;
  }

  /** A meter for one expression of several, which together may calculate no more than this one lets them. */
  part(): Meter {
    return new Meter(MOST_STEPS, this);
  }

  /** A meter for all expressions of a document. */
  static ofDocument(): Meter {
    return new Meter(MOST_OF_ALL);
  }
}
