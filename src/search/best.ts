// Owns keeping the best few of many numbered things while they pass by.

/** Takes numbers with their weights, and gives the best. Of equal ones the one that came first is better. */
export class Best {
  private readonly numbers: number[] = [];
  private readonly weights: number[] = [];
  private bar = 0;

  constructor(private readonly limit: number) {}

  /** What a weight must be above to be taken. */
  get least(): number {
    return this.bar;
  }

  take(number: number, weight: number): void {
    if (weight <= this.bar) return;
    let at = this.numbers.length;
    while (at > 0 && (this.weights[at - 1] ?? 0) < weight) at--;
    this.numbers.splice(at, 0, number);
    this.weights.splice(at, 0, weight);
    if (this.numbers.length > this.limit) {
      this.numbers.pop();
      this.weights.pop();
    }
    if (this.numbers.length === this.limit) this.bar = this.weights.at(-1) ?? 0;
  }

  /** The best, best first. */
  get all(): readonly number[] {
    return this.numbers;
  }
}
