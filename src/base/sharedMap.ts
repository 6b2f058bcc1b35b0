// A map that is never changed: a change makes the next one, which shares with it all but a small part. What an editor
// keeps of ten thousand documents would otherwise be copied at every keystroke.

const BUCKETS = 256;

/** A map by strings. Its entries come in no order that means anything. */
export class SharedMap<V> implements Iterable<readonly [string, V]> {
  private constructor(
    private readonly buckets: readonly ReadonlyMap<string, V>[],
    readonly size: number,
  ) {}

  /** A map of entries; of two with one key the later holds. */
  static of<V>(entries: Iterable<readonly [string, V]> = []): SharedMap<V> {
    const empty = Array.from({ length: BUCKETS }, () => new Map<string, V>());
    return new SharedMap(empty, 0).with(entries);
  }

  get(key: string): V | undefined {
    return this.buckets[bucketOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.buckets[bucketOf(key)]?.has(key) === true;
  }

  /** The map with entries as given; one whose value is undefined is gone. */
  with(entries: Iterable<readonly [string, V | undefined]>): SharedMap<V> {
    const buckets = [...this.buckets];
    const own = new Map<number, Map<string, V>>();
    let { size } = this;
    for (const [key, value] of entries) {
      const index = bucketOf(key);
      const bucket = own.get(index) ?? new Map(buckets[index]);
      own.set(index, bucket);
      buckets[index] = bucket;
      size -= bucket.size;
      if (value === undefined) bucket.delete(key);
      else bucket.set(key, value);
      size += bucket.size;
    }
    return own.size === 0 ? this : new SharedMap(buckets, size);
  }

  *[Symbol.iterator](): Iterator<readonly [string, V]> {
    for (const bucket of this.buckets) yield* bucket;
  }

  *keys(): Iterable<string> {
    for (const bucket of this.buckets) yield* bucket.keys();
  }

  *values(): Iterable<V> {
    for (const bucket of this.buckets) yield* bucket.values();
  }
}

// FNV-1a over UTF-16 units: spreads paths that differ in a digit.
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 8) % BUCKETS;
}
