// Keeping the best few of many numbered things while they pass by.

/**
 * Takes numbers with their weights, and gives the best. Of equal ones the one with the earlier place is better,
 * whenever it came.
 */
export class Best {
  private readonly numbers: number[] = [];
  private readonly weights: number[] = [];
  private bar = 0;

  constructor(
    private readonly limit: number,
    private readonly placeOf: (number: number) => number,
  ) {}

  /** What a weight must not be below to be taken. */
  get least(): number {
    return this.bar;
  }

  take(number: number, weight: number): void {
    if (weight <= 0 || weight < this.bar) return;
    const { numbers, weights } = this;
    let at = numbers.length;
    while (at > 0 && this.comesBefore(number, weight, at - 1)) at--;
    if (at === this.limit) return;
    numbers.splice(at, 0, number);
    weights.splice(at, 0, weight);
    if (numbers.length > this.limit) {
      numbers.pop();
      weights.pop();
    }
    if (numbers.length === this.limit) this.bar = weights.at(-1) ?? 0;
  }

  private comesBefore(number: number, weight: number, at: number): boolean {
    const other = this.weights[at] ?? 0;
    return other < weight || (other === weight && this.placeOf(this.numbers[at] ?? 0) > this.placeOf(number));
  }

  /** The best, best first. */
  get all(): readonly number[] {
    return this.numbers;
  }
}
