// What is worked out once for each thing, and remembered for as long as whoever asks is there.

const MOST = 10_000;

/** A function that remembers what it gave, for up to so many things; beyond, it begins anew. */
export function remembering<K, V>(work: (key: K) => V, most = MOST): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    if (known.size >= most) known.clear();
    known.set(key, { value });
    return value;
  };
}
