// Which nodes of a graph lead to one another. It knows nothing of values.

/** Nodes of which each leads to each, in the order in which they were given; none that stands alone. */
export function knotsOf<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const search = new Search(next);
  for (const node of nodes) search.visit(node);
  const order = new Map(nodes.map((node, index) => [node, index]));
  return search.knots.map((knot) => knot.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** A place on the way through the graph: a node, and the next ones that are still to be visited. */
interface Step<T> {
  readonly node: T;
  readonly left: T[];
}

// Tarjan's search, without recursion: a pack may chain as many definitions as it likes.
class Search<T> {
  readonly knots: T[][] = [];
  private readonly numbers = new Map<T, number>();
  private readonly lowest = new Map<T, number>();
  private readonly open: T[] = [];
  private readonly isOpen = new Set<T>();

  constructor(private readonly next: (node: T) => readonly T[]) {}

  visit(start: T): void {
    if (this.numbers.has(start)) return;
    const way = [this.enter(start)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const to = step.left.pop();
      if (to === undefined) {
        way.pop();
        this.leave(step.node, way.at(-1)?.node);
      } else if (!this.numbers.has(to)) way.push(this.enter(to));
      else if (this.isOpen.has(to)) this.lower(step.node, this.numbers.get(to));
    }
  }

  private enter(node: T): Step<T> {
    this.numbers.set(node, this.numbers.size);
    this.lowest.set(node, this.numbers.size - 1);
    this.open.push(node);
    this.isOpen.add(node);
    return { node, left: [...this.next(node)].reverse() };
  }

  private lower(node: T, to = Infinity): void {
    this.lowest.set(node, Math.min(this.lowest.get(node) ?? Infinity, to));
  }

  private leave(node: T, from: T | undefined): void {
    if (from !== undefined) this.lower(from, this.lowest.get(node));
    if (this.lowest.get(node) !== this.numbers.get(node)) return;
    const knot = this.open.splice(this.open.indexOf(node));
    for (const each of knot) this.isOpen.delete(each);
    if (knot.length > 1 || this.next(node).includes(node)) this.knots.push(knot);
  }
}
