// Numbering keys in the order in which they are met: a hash table with open addressing over typed arrays, since there
// are hundreds of thousands of them and each is looked up millions of times.

/** The keys met so far, each with its number, the term. */
export class Vocabulary {
  /** In how many texts each term stands; who counts writes it. */
  frequencies = new Uint32Array(1 << 11);
  /** Where each term was met last; who counts writes it. */
  marks = new Uint32Array(1 << 11);
  private keys = new Uint32Array(1 << 11);
  private slots = new Int32Array(1 << 12); // number of the term + 1
  private size = 0;

  /** The term of a key, a new one where it is met first. The arrays may be others afterwards. */
  termOf(key: number): number {
    const slot = this.slotOf(key);
    const found = this.slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    if (this.size === this.keys.length) {
      this.grow();
      return this.termOf(key);
    }
    this.keys[this.size] = key;
    this.slots[slot] = ++this.size;
    return this.size - 1;
  }

  /** All keys, ascending. */
  sortedKeys(): Uint32Array {
    return this.keys.slice(0, this.size).sort();
  }

  /** The slot of a key, or the free one where it would go. */
  private slotOf(key: number): number {
    const { slots, keys } = this;
    const mask = slots.length - 1;
    const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & mask;
    for (let found = slots[slot] ?? 0; found !== 0 && keys[found - 1] !== key; found = slots[slot] ?? 0)
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.keys = doubled(this.keys);
    this.frequencies = doubled(this.frequencies);
    this.marks = doubled(this.marks);
    this.slots = new Int32Array(this.keys.length * 2);
    for (let term = 0; term < this.size; term++) this.slots[this.slotOf(this.keys[term] ?? 0)] = term + 1;
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
